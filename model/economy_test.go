package model

import (
	"math"
	"testing"

	"bubblescope/data"
)

const gapOfEconomy = "macro.gap"

// A bust takes the rest of the economy down with it, after a boom that lifted
// it; the record, whose GDP holds all this, knows no gap.
func TestBoomAndBustMoveTheEconomy(t *testing.T) {
	m := theModel(t)
	r := m.scenario(t, "essay-bust", nil)
	gap, growth := m.series(t, r, gapOfEconomy), m.series(t, r, "macro.growth")
	for q := 0; q <= m.last; q++ {
		if gap[q] != 0 {
			t.Fatalf("%s: a gap of %g in the record", data.Quarter(q), gap[q])
		}
	}
	peak := int(r.Marks.NvidiaPeak)
	if !(gap[peak] > 0.002) || !(gap[peak+8] < gap[peak]/3) {
		t.Errorf("the gap is %.4f at the peak of sales and %.4f two years on", gap[peak], gap[peak+8])
	}
	if lowest := lowest(growth[peak:]); !(lowest < growth[peak]-1) {
		t.Errorf("growth goes from %.2f%% at the peak to %.2f%% at the least", growth[peak], lowest)
	}
}

func lowest(values []float64) float64 {
	low := math.Inf(1)
	for _, v := range values {
		low = min(low, v)
	}
	return low
}

// What a bust takes from the economy comes back: where users and other business
// do not answer to it, users spend more on AI after the peak, and clouds build
// more. The fit knows nothing of it.
func TestBustComesBackIntoDemand(t *testing.T) {
	m := theModel(t)
	deaf := m.deafToEconomy(t)
	world := map[string]float64{"demand_growth": 0.3, "equity_appetite": 30}
	with, without := m.result(m.world(t, world)), deaf.result(deaf.world(t, world))
	peak := int(with.Marks.NvidiaPeak)
	for _, id := range []string{"labs.revenue", "clouds.capex"} {
		felt, unfelt := m.series(t, with, id), deaf.series(t, without, id)
		if boom := peak - 2; !(felt[boom] > unfelt[boom]) {
			t.Errorf("%s in the boom is %.3f, and %.3f where nobody feels it", id, felt[boom], unfelt[boom])
		}
		if bust := peak + 10; !(felt[bust] < unfelt[bust]) {
			t.Errorf("%s in the bust is %.3f, and %.3f where nobody feels it", id, felt[bust], unfelt[bust])
		}
	}
	a, b := m.NewResult(), deaf.NewResult()
	m.FreeRun(a, nil)
	deaf.FreeRun(b, nil)
	for i := range a.Series {
		for q := 0; q <= m.last; q++ {
			if a.Series[i][q] != b.Series[i][q] {
				t.Fatalf("%s changes in the free run", m.Outputs()[i].ID)
			}
		}
	}
}

// deafToEconomy is the model in which neither users nor other business answer
// to the state of the economy.
func (m *Model) deafToEconomy(t *testing.T) *Model {
	t.Helper()
	values := make([]float64, len(m.set.Parameters))
	for i, p := range m.set.Parameters {
		values[i] = p.Value
		if p.ID == "users_response" || p.ID == "business_response" {
			values[i] = 0
		}
	}
	deaf, err := m.With(values)
	if err != nil {
		t.Fatal(err)
	}
	return deaf
}

// What stood before 2023 is not connected in its first quarter.
func TestFirstQuarterConnectsOnlyWhatIsNew(t *testing.T) {
	m := theModel(t)
	r := m.result(m.Defaults())
	added, stood := m.series(t, r, "power.added"), m.series(t, r, "power.energised")
	if !(added[0] < stood[0]/4) {
		t.Errorf("%.2f GW are connected in the first quarter, when %.2f run", added[0], stood[0])
	}
}
