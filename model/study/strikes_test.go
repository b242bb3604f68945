package study

import (
	"math"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

// A strike is the difference of two whole runs, over two years from the blow.
func TestAStrikeIsTheDifferenceOfTwoRuns(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	s[m.LeverIndex("shock")], s[m.LeverIndex("shock_size")] = float64(shockKind(m, "credit_freeze")), 1
	s[m.LeverIndex("demand_growth")], s[m.LeverIndex("equity_appetite")], s[m.LeverIndex("backstop")] = 0.5, 50, 0.5
	q := data.Quarter(20)
	got := Strikes(m, s, []data.Quarter{q})[0]
	calm, hit := m.NewResult(), m.NewResult()
	s[m.LeverIndex("shock_quarter")] = float64(q)
	m.Run(hit, s)
	s[m.LeverIndex("shock")] = 0
	m.Run(calm, s)
	more := func(id string) (sum float64) {
		for i := q; i < q+8; i++ {
			sum += hit.Series[m.OutputIndex(id)][i] - calm.Series[m.OutputIndex(id)][i]
		}
		return sum
	}
	want := Strike{q, more("labs.operating_loss"), -more("macro.growth") / 4, more("state.cost"), -more("macro.capex")}
	for _, d := range []float64{got.Loss - want.Loss, got.Growth - want.Growth, got.State - want.State, got.Capex - want.Capex} {
		if math.Abs(d) > 1e-9 {
			t.Fatalf("%+v, by hand %+v", got, want)
		}
	}
	if got.State <= 0 || got.Capex <= 0 {
		t.Errorf("a freeze costs the state %g and building %g", got.State, got.Capex)
	}
}

// A world without a shock is pricked by growth that disappoints, which cuts
// building whenever it comes; a world's own shock is kept.
func TestAWorldWithoutAShockIsPrickedByDisappointment(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	quarters := []data.Quarter{14, 18, 22, 26, 30}
	for _, b := range Strikes(m, s, quarters) {
		if b.Capex <= 0 {
			t.Errorf("in %s building grows by %g", b.Quarter, -b.Capex)
		}
	}
	s[m.LeverIndex("shock")] = float64(shockKind(m, "moratorium"))
	if kind := pricked(m, s); kind != s[m.LeverIndex("shock")] {
		t.Errorf("the shock became %g", kind)
	}
}

func TestWorseCountsRespects(t *testing.T) {
	early := Strike{Loss: 1, Growth: 0.1, State: 0}
	for later, want := range map[Strike]int{
		{Loss: 2, Growth: 0.2, State: 3}: 3, {Loss: 2, Growth: 0.1}: 1, {Loss: 0.5, Growth: 0.05}: 0, {Growth: 0.2, State: 1}: 2,
	} {
		if got := early.Worse(later); got != want {
			t.Errorf("%+v is worse in %d respects, not %d", later, got, want)
		}
	}
}

// The claim about timing says of any world what its strikes say.
func TestTheClaimAboutTimingIsItsStrikes(t *testing.T) {
	m := theModel(t)
	for _, name := range []string{"baseline", "rescue", "rare-earth"} {
		s, err := m.LoadScenario(name, nil)
		if err != nil {
			t.Fatal(err)
		}
		two := Strikes(m, s, []data.Quarter{14, 26})
		for _, c := range assess(t, m, s) {
			if Timed(c.Claim) && c.Now != float64(two[0].Worse(two[1])) {
				t.Errorf("%s: the claim says %g, the strikes %d", name, c.Now, two[0].Worse(two[1]))
			}
		}
	}
}

// What an expression cannot ask for is no number, and stops nothing.
func TestExperimentsRefuseWhatIsNotThere(t *testing.T) {
	m := theModel(t)
	r := m.NewResult()
	m.Run(r, m.Defaults())
	w := worldOf(m, r)
	for what, v := range map[string]float64{
		"lever":     w.lever("gpu_lief"),
		"parameter": w.parameter("pue2"),
		"having":    w.having("gpu_life", 3, "labs.revenue", "2036Q1"),
		"struck":    w.struck("rare_earth", "nvidia.datacenter_revenue"),
		"series":    w.struck("rare_earths", "nvidia.revnue"),
		"later":     w.later("2025Q4", "2029Q3"),
		"too late":  w.later("2026Q3", "2041Q1"),
		"no date":   w.later("soon", "2029Q3"),
	} {
		if !math.IsNaN(v) {
			t.Errorf("%s gives %g", what, v)
		}
	}
	if v := w.having("gpu_life", 3, "nvidia.datacenter_revenue", "2026Q1"); !(v > w.sum("nvidia.datacenter_revenue", 12, 12)) {
		t.Errorf("with a life of three years Nvidia sells %g", v)
	}
	if w.result.Settings != m.Defaults() || model.Quarters != len(w.result.Series[0]) {
		t.Error("an experiment changed the world")
	}
}
