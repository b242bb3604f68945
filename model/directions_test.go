package model

import "testing"

// The directions that any honest model of this subject has at the default,
// all else held (MODEL.md section 5), in sums over quarters after the record.
func TestDirections(t *testing.T) {
	m := theModel(t)
	base := m.result(m.Defaults())
	const loss, nvidia, volume, price = "labs.operating_loss", "nvidia.datacenter_revenue", "labs.tokens", "labs.price"
	cases := []struct {
		name     string
		set      map[string]float64
		output   string
		from, to int
		more     bool
	}{
		{"shorter life: replacement at once", map[string]float64{"gpu_life": 3}, nvidia, 1, 1, true},
		{"shorter life: labs lose more", map[string]float64{"gpu_life": 3}, loss, 1, 12, true},
		{"longer life: labs lose less", map[string]float64{"gpu_life": 8}, loss, 1, 12, false},
		{"less power: dark chips", map[string]float64{"power_supply": 2}, "power.dark", 1, 16, true},
		{"less power: Nvidia sells less", map[string]float64{"power_supply": 2}, nvidia, 1, 12, false},
		{"more subsidy: more volume", map[string]float64{"price_subsidy": 0.8}, volume, 1, 12, true},
		{"more subsidy: more loss", map[string]float64{"price_subsidy": 0.8}, loss, 1, 12, true},
		{"sudden end of subsidy: less volume", map[string]float64{"price_subsidy": 0}, volume, 1, 12, false},
		{"sudden end of subsidy: less loss", map[string]float64{"price_subsidy": 0}, loss, 1, 12, false},
		{"more recycling: more circular", map[string]float64{"vendor_finance": 0.5}, "nvidia.circular_share", 1, 8, true},
		{"more recycling: Nvidia sells more", map[string]float64{"vendor_finance": 0.5}, nvidia, 1, 8, true},
		{"stronger open weights: lower price", map[string]float64{"open_weights": 0.9}, price, 1, 12, false},
		{"stronger open weights: less volume", map[string]float64{"open_weights": 0.9}, volume, 1, 12, false},
		{"more equity: Nvidia sells no less", map[string]float64{"equity_appetite": 400}, nvidia, 1, 12, true},
		{"tighter controls: Nvidia sells less", map[string]float64{"export_controls": 1}, nvidia, 1, 8, false},
		{"better rivals: Nvidia sells less", map[string]float64{"rival_accelerators": 0.5}, nvidia, 1, 8, false},
		{"shorter book life: more depreciation booked", map[string]float64{"book_life": 3}, "clouds.depreciation_booked", 1, 8, true},
		{"shorter book life: less profit overstated", map[string]float64{"book_life": 3}, "clouds.overstated_profit", 1, 8, false},
		{"longer building: Nvidia sells less at first", map[string]float64{"build_lag": 16}, nvidia, 1, 8, false},
		{"freeze: Nvidia sells less", map[string]float64{"shock": creditFreeze, "shock_size": 1, "shock_quarter": 20}, nvidia, 9, 16, false},
		{"freeze: the economy grows less", map[string]float64{"shock": creditFreeze, "shock_size": 1, "shock_quarter": 20}, "macro.growth", 9, 16, false},
		{"freeze: all other spending falls", map[string]float64{"shock": creditFreeze, "shock_size": 1, "shock_quarter": 20}, "macro.gap", 9, 16, false},
		{"scarce earths: Nvidia sells less", map[string]float64{"shock": rareEarths, "shock_size": 1, "shock_quarter": 16}, nvidia, 5, 8, false},
		{"open release: labs earn less", map[string]float64{"shock": openRelease, "shock_size": 1, "shock_quarter": 16}, "labs.revenue", 5, 8, false},
		{"moratorium: less power", map[string]float64{"shock": moratorium, "shock_size": 1, "shock_quarter": 16}, "power.added", 5, 12, false},
		{"scare: Nvidia sells less", map[string]float64{"shock": growthScare, "shock_size": 1, "shock_quarter": 16}, nvidia, 5, 12, false},
	}
	for _, c := range cases {
		moved := m.over(t, m.result(m.world(t, c.set)), c.output, c.from, c.to)
		was := m.over(t, base, c.output, c.from, c.to)
		if c.more && !(moved > was) || !c.more && !(moved < was) {
			t.Errorf("%s: %s went from %.5g to %.5g", c.name, c.output, was, moved)
		}
	}
}

// Under a credit freeze, in a world whose growth disappoints, a backstop means
// fewer defaults, and the loss is the state's.
func TestBackstopMovesLossesToTheState(t *testing.T) {
	m := theModel(t)
	freeze := map[string]float64{
		"demand_growth": 0.3, "equity_appetite": 40,
		"shock": creditFreeze, "shock_size": 1, "shock_quarter": 20,
	}
	without := m.result(m.world(t, freeze))
	defaults := without.work.st.defaults
	freeze["backstop"] = 1
	with := m.result(m.world(t, freeze))
	if !(with.work.st.defaults < defaults) {
		t.Errorf("defaults went from %d to %d", defaults, with.work.st.defaults)
	}
	if cost := m.over(t, with, "state.cost", 1, 40); !(cost > 1) {
		t.Errorf("the state paid %g", cost)
	}
	if cost := m.over(t, without, "state.cost", 1, 40); cost != 0 {
		t.Errorf("without a backstop the state paid %g", cost)
	}
}

// The twin that circular_marginal compares with is the same world with vendor
// finance set to nothing, so that at nothing the difference is nothing.
func TestMarginalIsZeroWithoutVendorFinance(t *testing.T) {
	m := theModel(t)
	for q, v := range m.series(t, m.result(m.world(t, map[string]float64{"vendor_finance": 0})), "nvidia.circular_marginal") {
		if v != 0 {
			t.Fatalf("quarter %d: %g", q, v)
		}
	}
}
