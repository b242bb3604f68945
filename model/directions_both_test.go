package model

import (
	"slices"
	"testing"
)

// What goes up when a lever goes one way comes down when it goes the other
// (MODEL.md section 5), over the quarters that are named there.
func TestDirectionsInBothSenses(t *testing.T) {
	m := theModel(t)
	base := m.result(m.Defaults())
	const nvidia, loss = "nvidia.datacenter_revenue", "labs.operating_loss"
	for _, c := range []struct {
		name      string
		lever     string
		low, high float64
		output    string
		from, to  int
		up        bool // with the lever
	}{
		{"life and replacement at once", "gpu_life", 3, 8, nvidia, 1, 1, false},
		{"life and the labs' loss over three years", "gpu_life", 3, 8, loss, 1, 12, false},
		{"power and Nvidia's sales over twelve quarters", "power_supply", 2, 20, nvidia, 1, 12, true},
		{"subsidy and volume over three years", "price_subsidy", 0.4, 0.8, "labs.tokens", 1, 12, true},
		{"subsidy and loss over three years", "price_subsidy", 0.4, 0.8, loss, 1, 12, true},
		{"recycling and the circular share over eight quarters", "vendor_finance", 0, 0.5, "nvidia.circular_share", 1, 8, true},
		{"recycling and sales over eight quarters", "vendor_finance", 0, 0.5, nvidia, 1, 8, true},
		{"open weights and the price", "open_weights", 0, 0.9, "labs.price", 1, 12, false},
		{"open weights and volume", "open_weights", 0, 0.9, "labs.tokens", 1, 12, false},
		{"equity and sales", "equity_appetite", 20, 600, nvidia, 1, 12, true},
		{"controls and sales", "export_controls", 0, 1, nvidia, 1, 8, false},
		{"rivals and sales", "rival_accelerators", 0, 0.5, nvidia, 1, 8, false},
		{"life in the books and depreciation", "book_life", 3, 8, "clouds.depreciation_booked", 1, 8, false},
		{"life in the books and flattered profit", "book_life", 3, 8, "clouds.overstated_profit", 1, 8, true},
		{"time to build and sales at first", "build_lag", 4, 16, nvidia, 1, 8, false},
	} {
		was := m.over(t, base, c.output, c.from, c.to)
		low := m.over(t, m.result(m.world(t, map[string]float64{c.lever: c.low})), c.output, c.from, c.to)
		high := m.over(t, m.result(m.world(t, map[string]float64{c.lever: c.high})), c.output, c.from, c.to)
		if !c.up {
			low, high = high, low
		}
		if !(low < was && was < high) {
			t.Errorf("%s: %s is %.5g, %.5g, %.5g", c.name, c.output, low, was, high)
		}
	}
}

// More power than is needed leaves no chip dark, and less leaves more dark the
// less there is.
func TestDarkChipsFollowPower(t *testing.T) {
	m := theModel(t)
	before := -1.0
	for _, supply := range []float64{40, 3, 2, 1, 0} {
		dark := m.over(t, m.result(m.world(t, map[string]float64{"power_supply": supply})), "power.dark", 1, 16)
		if supply == 40 && dark != 0 || dark < before || supply < 3 && dark <= before {
			t.Errorf("at %g GW a year %g GW-quarters are dark, after %g", supply, dark, before)
		}
		before = dark
	}
}

// Recycling deepens a bust through one mechanism, orders that the seller
// finances: they build the peak higher, while what is left after the fall is
// what users pay for, with or without them. It shows where the news of deals is
// shut off: that alone lifts what planners expect, and hides it.
func TestRecyclingDeepensABustFromAHigherPeak(t *testing.T) {
	m := altered(t, map[string]float64{"deal_news": 0}, nil)
	var falls, peaks, troughs []float64
	for _, share := range []float64{0.08, 0.3, 0.6} {
		r := m.scenario(t, "essay-bust", map[string]float64{"vendor_finance": share})
		fall, peak, trough := m.deepest(t, r)
		sales := m.series(t, r, soldByNvidia)
		falls, peaks, troughs = append(falls, fall), append(peaks, sales[peak]), append(troughs, sales[trough])
	}
	if !slices.IsSorted(falls) || !slices.IsSorted(peaks) || falls[2] < falls[0]+0.02 {
		t.Errorf("more recycling: falls %.3f from peaks of %.1f", falls, peaks)
	}
	if slices.Max(troughs)/slices.Min(troughs) > 1.1 {
		t.Errorf("what is left hangs on recycling: %.1f", troughs)
	}
}
