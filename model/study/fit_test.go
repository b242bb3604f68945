package study

import (
	"math"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

func theModel(t testing.TB) *model.Model {
	t.Helper()
	m, err := model.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// The shipped parameters fit the record as the README says, in a free run.
func TestFitIsAsTheReadmeSays(t *testing.T) {
	m := theModel(t)
	run := m.NewResult()
	m.FreeRun(run, nil)
	most := map[string]float64{
		"nvidia.datacenter_revenue": 0.08, "four clouds' capex": 0.06,
		"labs' revenue": 0.15, "labs' loss": 0.15, "lab.openai.revenue": 0.10,
		"lab.openai.operating_loss": 0.16, "power.twh": 0.06,
	}
	for _, s := range append(Scores(m, run), Together(m, run)...) {
		if limit, ok := most[s.Series]; ok && !(s.Error <= limit) {
			t.Errorf("%s: mean error %.3f over %d observations, not within %.2f", s.Series, s.Error, s.Observations, limit)
		}
	}
	if n := len(m.Fitted()); n > 7 {
		t.Errorf("%d fitted parameters: more fit noise", n)
	}
}

// A search begun at the shipped values finds nothing much better near by, and
// the same seed finds the same.
func TestSearchIsRepeatableAndShippedValuesAreItsEnd(t *testing.T) {
	m := theModel(t)
	run := m.NewResult()
	m.FreeRun(run, nil)
	shipped := loss(m, run)
	a, b := Search(m, 1, 5), Search(m, 1, 5)
	for i := range a.Values {
		if math.Float64bits(a.Values[i]) != math.Float64bits(b.Values[i]) {
			t.Fatalf("%s: %v, then %v", a.IDs[i], a.Values[i], b.Values[i])
		}
	}
	if a.Loss < 0.98*shipped {
		t.Errorf("the search lowers the loss from %.4f to %.4f: ship what it finds", shipped, a.Loss)
	}
}

// A free run reads no record of what it is scored on: multiplying every scored
// datum changes nothing in it.
func TestFreeRunReadsNoScoredDatum(t *testing.T) {
	m := theModel(t)
	plain := m.NewResult()
	m.FreeRun(plain, nil)
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i := range set.Observations {
		if set.Observations[i].Use == "score" {
			set.Observations[i].Value *= 10
		}
	}
	other, err := model.New(set)
	if err != nil {
		t.Fatal(err)
	}
	run := other.NewResult()
	other.FreeRun(run, nil)
	for i, series := range plain.Series {
		for q := range int(m.LastActual()) + 1 {
			if math.Float64bits(series[q]) != math.Float64bits(run.Series[i][q]) {
				t.Fatalf("%s moved in %s", m.Outputs()[i].ID, data.Quarter(q))
			}
		}
	}
}
