package study

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

func facts(t testing.TB) *data.Set {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

// cutoff is 2024Q2: halves of 2024 and promises on both sides of it.
const cutoff = data.Quarter(5)

// outcome is every number that a cut-off leads to: the parameters found, and
// the whole anchored run with its forecast.
func outcome(t *testing.T, set *data.Set) []float64 {
	t.Helper()
	rows, err := Refit(set, cutoff, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	m, err := forecaster(set, cutoff, rows)
	if err != nil {
		t.Fatal(err)
	}
	run := m.NewResult()
	m.Run(run, m.Defaults())
	var all []float64
	for _, r := range rows {
		all = append(all, r.Value)
	}
	for _, series := range run.Series {
		all = append(all, series...)
	}
	return all
}

func sameBits(a, b []float64) bool {
	return slices.EqualFunc(a, b, func(x, y float64) bool { return math.Float64bits(x) == math.Float64bits(y) })
}

// tenfold multiplies every datum that keep picks by ten.
func tenfold(set *data.Set, keep func(last data.Quarter) bool) (n int) {
	times := func(v *float64, at data.Quarter) {
		if keep(at) {
			*v *= 10
			n++
		}
	}
	for i := range set.Observations {
		times(&set.Observations[i].Value, set.Observations[i].Period.Last)
	}
	for i := range set.Payments {
		times(&set.Payments[i].Dollars, set.Payments[i].Quarter)
	}
	for i := range set.Commitments {
		signed, _ := data.ParsePeriod(set.Commitments[i].Signed)
		times(&set.Commitments[i].Dollars, signed.Last)
	}
	return n
}

// Nothing later than the cut-off is read: ten times every later datum, and
// other shipped values of the fitted parameters, change no bit of any
// parameter found or of any forecast. What was known does change them.
func TestHindcastReadsNothingLater(t *testing.T) {
	plain := outcome(t, facts(t))
	set := facts(t)
	if n := tenfold(set, func(at data.Quarter) bool { return at > cutoff }); n < 100 {
		t.Fatalf("only %d data are later than %s", n, cutoff)
	}
	for i := range set.Parameters {
		if p := &set.Parameters[i]; p.Fitted {
			p.Value = p.Min
		}
	}
	if !sameBits(plain, outcome(t, set)) {
		t.Errorf("what came after %s changed the forecast", cutoff)
	}
	earlier := facts(t)
	tenfold(earlier, func(at data.Quarter) bool { return at == cutoff })
	if sameBits(plain, outcome(t, earlier)) {
		t.Errorf("what came in %s changed nothing", cutoff)
	}
}

func TestBeforeForgetsWhatIsLater(t *testing.T) {
	set, again := facts(t), facts(t)
	s := Before(set, cutoff)
	if !reflect.DeepEqual(set.Actors, again.Actors) || !reflect.DeepEqual(set.Parameters, again.Parameters) || !reflect.DeepEqual(set.Observations, again.Observations) {
		t.Error("the set given was changed")
	}
	for _, e := range s.Events {
		if e.Quarter > cutoff {
			t.Errorf("%s of %s is still there", e.ID, e.Date)
		}
	}
	for _, a := range s.Actors {
		if from := a.Values["control_from"]; from > float64(cutoff) && from < model.Quarters {
			t.Errorf("%s: controls from quarter %g are known", a.ID, from)
		}
	}
	if len(s.Observations) == 0 || len(s.Commitments) >= len(set.Commitments) || len(s.Payments) >= len(set.Payments) {
		t.Errorf("%d observations, %d promises, %d payments are left", len(s.Observations), len(s.Commitments), len(s.Payments))
	}
}

// The record up to a cut-off is drawn as it was, and its fit is as the shipped
// note says: after a change of facts or equations the table must be made again.
func TestShippedRefitsFitAsTheySay(t *testing.T) {
	set := facts(t)
	if got := Cutoffs(set.Refits); len(got) != 6 {
		t.Fatalf("the cut-offs are %v", got)
	}
	for _, q := range Cutoffs(set.Refits) {
		m, err := forecaster(set, q, set.Refits)
		if err != nil {
			t.Fatal(err)
		}
		run := m.NewResult()
		m.FreeRun(run, nil)
		want := fmt.Sprintf("loss %.4g over %d observations", loss(m, run), observations(m))
		for _, r := range set.Refits {
			if r.Cutoff == q && (r.Note != want || r.Date != lastDay(q)) {
				t.Errorf("%s, %s: the table says %q to %s, the model %q: bubblescope hindcast --refit --format csv makes it again", q, r.Parameter, r.Note, r.Date, want)
			}
		}
		if m.LastActual() != q {
			t.Errorf("the record up to %s ends in %s", q, m.LastActual())
		}
	}
}

// A new search at the first cut-off, from the shipped seed and as many starts,
// ends where the table says. Rounding differs between processors: hence the
// hundredth of a range.
func TestRefitFindsWhatIsShipped(t *testing.T) {
	set := facts(t)
	shipped := set.Refits[0]
	rows, err := Refit(set, shipped.Cutoff, shipped.Starts, shipped.Seed)
	if err != nil {
		t.Fatal(err)
	}
	spread := map[string]float64{}
	for _, p := range set.Parameters {
		spread[p.ID] = p.Max - p.Min
	}
	for i, r := range rows {
		s := set.Refits[i]
		if r.Parameter != s.Parameter || r.Note != s.Note || !(math.Abs(r.Value-s.Value) <= 0.01*spread[r.Parameter]) {
			t.Errorf("found %+v, shipped is %+v", r, s)
		}
	}
}

func TestHindcastRefusesStaleRefits(t *testing.T) {
	set := facts(t)
	if _, err := Hindcast(set, set.Refits[1:], nil); err == nil || !strings.Contains(err.Error(), "--refit") {
		t.Errorf("a table without %s gives %v", set.Refits[0].Parameter, err)
	}
	if _, err := Refit(set, 2*model.Quarters, 1, 1); err == nil {
		t.Error("a cut-off after the record is taken")
	}
}

// Every score is a number, and what the record cannot score says so by N.
func TestHindcastScores(t *testing.T) {
	set := facts(t)
	scores, err := Hindcast(set, set.Refits, set.Bands)
	if err != nil {
		t.Fatal(err)
	}
	cutoffs := Cutoffs(set.Refits)
	for _, s := range scores {
		lab := strings.HasPrefix(s.Series, "lab.")
		want := 0
		for _, q := range cutoffs {
			if !lab && q+data.Quarter(s.Horizon) <= data.LastActual {
				want++
			}
		}
		if s.N != want || (s.Known < NeededBefore) != lab {
			t.Errorf("%s, %d ahead: %d forecasts, not %d; %d figures before", s.Series, s.Horizon, s.N, want, s.Known)
		}
		for _, v := range []float64{s.Model, s.Growth, s.Logistic} {
			if !(v >= 0 && v < 3) || (v > 0) != (s.N > 0) {
				t.Errorf("%s, %d ahead: an error of %g", s.Series, s.Horizon, v)
			}
		}
	}
}
