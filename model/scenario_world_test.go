package model

import (
	"io/fs"
	"testing"

	"bubblescope/data"
)

const (
	soldByNvidia = "nvidia.datacenter_revenue"
	lossOfLabs   = "labs.operating_loss"
)

// scenario runs a shipped scenario, with a lever moved where one is given.
func (m *Model) scenario(t *testing.T, name string, moved map[string]float64) *Result {
	t.Helper()
	s, err := m.LoadScenario(name, func(string) ([]byte, error) { return nil, fs.ErrNotExist })
	if err != nil {
		t.Fatal(err)
	}
	for id, v := range moved {
		s[m.LeverIndex(id)] = v
	}
	return m.result(s)
}

// year sums a series over a calendar year.
func (m *Model) year(t *testing.T, r *Result, id string, year int) float64 {
	t.Helper()
	q := 4 * (year - 2023)
	return m.over(t, r, id, q-m.last, q-m.last+3)
}

// deepest is the deepest fall of Nvidia's sales from any earlier peak, and
// the quarters of that peak and its trough.
func (m *Model) deepest(t *testing.T, r *Result) (fall float64, peak, trough int) {
	t.Helper()
	sales, top := m.series(t, r, soldByNvidia), m.last
	for q := m.last; q < Quarters; q++ {
		if sales[q] > sales[top] {
			top = q
		}
		if f := 1 - sales[q]/sales[top]; f > fall {
			fall, peak, trough = f, top, q
		}
	}
	return fall, peak, trough
}

// A scenario must move something that its name speaks of: which is written in
// one test each.
func TestEveryScenarioHasItsTest(t *testing.T) {
	tested := map[string]bool{
		"baseline": true, "essay-bust": true, "pays-off": true, "soft-landing": true,
		"grid-bound": true, "open-weights": true, "rescue": true, "rare-earth": true,
	}
	names := theModel(t).set.ScenarioNames()
	for _, name := range names {
		if !tested[name] {
			t.Errorf("no test says what %s shows", name)
		}
	}
	if len(names) != len(tested) {
		t.Errorf("scenarios are %v", names)
	}
}

func TestPaysOff(t *testing.T) {
	m := theModel(t)
	r, base := m.scenario(t, "pays-off", nil), m.result(m.Defaults())
	if r.Marks.BreakEven == data.None || r.Marks.BreakEven >= base.Marks.BreakEven {
		t.Errorf("break-even comes in %s, by default in %s", r.Marks.BreakEven, base.Marks.BreakEven)
	}
	if r.Marks.FirstMissedPayment != data.None || r.Marks.FirstDefault != data.None {
		t.Errorf("someone cannot pay: %+v", r.Marks)
	}
	usual := m.series(t, base, "bubble.gauge")[Quarters-1]
	if gauge := m.series(t, r, "bubble.gauge")[Quarters-1]; gauge > 0.8*usual {
		t.Errorf("in the end users carry 1/%.2f of the industry, by default 1/%.2f", gauge, usual)
	}
}

// A landing is soft if less is built and lost, everybody pays, and Nvidia's
// sales ebb more gently than in the bust.
func TestSoftLanding(t *testing.T) {
	m := theModel(t)
	r, base := m.scenario(t, "soft-landing", nil), m.result(m.Defaults())
	for _, id := range []string{"macro.capex", lossOfLabs} {
		if soft, usual := m.over(t, r, id, 1, 20), m.over(t, base, id, 1, 20); soft >= usual {
			t.Errorf("%s is %.4g over five years, by default %.4g", id, soft, usual)
		}
	}
	if r.Marks.FirstMissedPayment != data.None || r.Marks.FirstDefault != data.None || r.Marks.BreakEven >= base.Marks.BreakEven {
		t.Errorf("marks %+v, by default %+v", r.Marks, base.Marks)
	}
	soft, _, _ := m.deepest(t, r)
	if bust, _, _ := m.deepest(t, m.scenario(t, "essay-bust", nil)); soft >= bust {
		t.Errorf("Nvidia falls by %.2f, in the bust by %.2f", soft, bust)
	}
}

func TestGridBound(t *testing.T) {
	m := theModel(t)
	r, base := m.scenario(t, "grid-bound", nil), m.result(m.Defaults())
	q := 4*(2028-2023) + 3
	at := func(r *Result, id string) float64 { return m.series(t, r, id)[q] }
	if dark := at(r, "power.dark"); dark < 1 || at(base, "power.dark") > dark*2/3 {
		t.Errorf("at the end of 2028 %.2f GW stand dark", dark)
	}
	if at(r, "power.price") <= at(base, "power.price") || at(r, "clouds.rent_old") <= at(base, "clouds.rent_old") {
		t.Error("scarce power makes neither electricity nor the rent of old chips dearer")
	}
	if held, usual := m.year(t, r, soldByNvidia, 2028), m.year(t, base, soldByNvidia, 2028); held >= usual {
		t.Errorf("Nvidia sells %.0f in 2028, by default %.0f", held, usual)
	}
}

func TestOpenWeights(t *testing.T) {
	m := theModel(t)
	r, base := m.scenario(t, "open-weights", nil), m.result(m.Defaults())
	for _, id := range []string{"labs.price", "labs.tokens", "labs.revenue"} {
		if open, usual := m.year(t, r, id, 2028), m.year(t, base, id, 2028); open >= usual {
			t.Errorf("%s in 2028 is %.4g, by default %.4g", id, open, usual)
		}
	}
	if open, usual := m.year(t, r, lossOfLabs, 2028), m.year(t, base, lossOfLabs, 2028); open <= usual {
		t.Errorf("labs lose %.4g in 2028, by default %.4g", open, usual)
	}
}

func TestRescue(t *testing.T) {
	m := theModel(t)
	with := m.scenario(t, "rescue", nil)
	without := m.scenario(t, "rescue", map[string]float64{"backstop": 0})
	if cost := m.over(t, with, "state.cost", 1, Quarters-1-m.last); cost <= 0 {
		t.Errorf("the rescue costs the state %g", cost)
	}
	if with.work.st.defaults >= without.work.st.defaults {
		t.Errorf("%d default with a backstop, %d without", with.work.st.defaults, without.work.st.defaults)
	}
	if saved, fallen := m.year(t, with, soldByNvidia, 2028), m.year(t, without, soldByNvidia, 2028); saved <= fallen {
		t.Errorf("Nvidia sells %.0f in 2028, without a backstop %.0f", saved, fallen)
	}
}

// What a cut in supply holds back is bought later: sales fall below the
// default first and stand above it in 2028.
func TestRareEarth(t *testing.T) {
	m := theModel(t)
	r, base := m.scenario(t, "rare-earth", nil), m.result(m.Defaults())
	for year, lower := range map[int]bool{2026: true, 2027: true, 2028: false} {
		cut, usual := m.year(t, r, soldByNvidia, year), m.year(t, base, soldByNvidia, year)
		if (cut < usual) != lower {
			t.Errorf("Nvidia sells %.0f in %d, by default %.0f", cut, year, usual)
		}
	}
	for q := range 4*(2026-2023) + 3 {
		if m.series(t, r, soldByNvidia)[q] != m.series(t, base, soldByNvidia)[q] {
			t.Fatalf("sales change in %s, before the shock", data.Quarter(q))
		}
	}
}
