package model

import (
	"math"
	"testing"

	"bubblescope/data"
)

// headlines are the outputs that people look at first.
func headlines() []string {
	return []string{
		"labs.operating_loss", "labs.revenue", "labs.funding_gap", "nvidia.datacenter_revenue",
		"nvidia.circular_share", "clouds.capex", "clouds.overstated_profit", "power.dark",
		"bubble.gauge", "macro.growth", "state.cost",
	}
}

// visible is the least that a lever must move a headline somewhere on its way,
// over the highest that the output stands at in that world.
const visible = 0.05

// swing is the largest move of any headline between two positions of a lever,
// over the output's own height in the world.
func (m *Model) swing(t *testing.T, world Settings, k int, low, high float64) (most float64, output string) {
	t.Helper()
	base, a, b := m.result(world), world, world
	a[k], b[k] = low, high
	down, up := m.result(a), m.result(b)
	for _, id := range headlines() {
		was, from, to := m.series(t, base, id), m.series(t, down, id), m.series(t, up, id)
		top, moved := 1e-3, 0.0 // what is nothing in the world counts from a million dollars up
		for q := m.last + 1; q < Quarters; q++ {
			top, moved = max(top, math.Abs(was[q])), max(moved, math.Abs(to[q]-from[q]))
		}
		if moved/top > most {
			most, output = moved/top, id
		}
	}
	return most, output
}

// ends are the two positions of a lever between which it is swept.
func ends(l data.Lever) (low, high float64) {
	if l.Type == "choice" {
		return 0, float64(len(l.Choices) - 1)
	}
	return l.Min, l.Max
}

// Every lever moves a headline visibly, by default or in a named scenario. One
// that says why it is inert by default is so, and moves something in a scenario.
func TestEveryLeverMovesAHeadline(t *testing.T) {
	m := theModel(t)
	for k, l := range m.Levers() {
		low, high := ends(l)
		byDefault, _ := m.swing(t, m.Defaults(), k, low, high)
		most, where, output := byDefault, "baseline", ""
		for _, name := range m.set.ScenarioNames() {
			if moved, id := m.swing(t, m.scenario(t, name, nil).Settings, k, low, high); moved > most {
				most, where, output = moved, name, id
			}
		}
		if most < visible {
			t.Errorf("%s moves no headline by more than %.3f (%s in %s)", l.ID, most, output, where)
		}
		if l.InertBecause != "" && byDefault != 0 {
			t.Errorf("%s is said to be inert by default (%s), and moves a headline by %.3f", l.ID, l.InertBecause, byDefault)
		}
		if l.InertBecause == "" && byDefault == 0 {
			t.Errorf("%s does nothing by default and does not say why", l.ID)
		}
	}
}

// Every shock strikes something at full depth.
func TestEveryShockMovesAHeadline(t *testing.T) {
	m := theModel(t)
	k := m.LeverIndex("shock")
	world := m.world(t, map[string]float64{"shock_size": 1})
	for kind := range m.Levers()[k].Choices {
		moved, _ := m.swing(t, world, k, 0, float64(kind))
		if (moved >= visible) != (kind != noShock) {
			t.Errorf("shock %d moves a headline by %.3f", kind, moved)
		}
	}
}

// How much equity the world puts in, and how fast the subsidy fades, decide
// whether the boom breaks; the default does not stand at the edge: one notch of
// either, or of both, to any side, leaves everybody able to pay.
func TestDefaultDoesNotStandOnTheEdge(t *testing.T) {
	m := theModel(t)
	equity, fade := m.LeverIndex("equity_appetite"), m.LeverIndex("subsidy_fade")
	for _, e := range []float64{-3, -1, 0, 1, 3} {
		for _, f := range []float64{-1, 0, 1} {
			s := m.Defaults()
			s[equity] += e * m.Levers()[equity].Step
			s[fade] += f * m.Levers()[fade].Step
			if marks := m.result(s).Marks; marks.FirstMissedPayment != data.None || marks.FirstDefault != data.None {
				t.Errorf("equity of %g and a fade of %g: %+v", s[equity], s[fade], marks)
			}
		}
	}
}

// With little equity about, and growth that disappoints, a credit freeze at
// full depth ends in a default.
func TestFreezeWithLittleEquityCausesDefaults(t *testing.T) {
	m := theModel(t)
	world := map[string]float64{"equity_appetite": 20, "demand_growth": 0.5}
	freeze := map[string]float64{"shock": creditFreeze, "shock_size": 1, "shock_quarter": 20}
	for id, v := range world {
		freeze[id] = v
	}
	without, with := m.result(m.world(t, world)).work.st.defaults, m.result(m.world(t, freeze)).work.st.defaults
	if with == 0 || with < without {
		t.Errorf("%d default under the freeze, %d without it", with, without)
	}
}
