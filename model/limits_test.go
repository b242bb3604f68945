package model

import (
	"math"
	"testing"

	"bubblescope/data"
)

// altered is the model with some parameters and without some payments.
func altered(t *testing.T, values map[string]float64, keep func(data.Payment) bool) *Model {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	for i := range set.Parameters {
		if v, ok := values[set.Parameters[i].ID]; ok {
			set.Parameters[i].Value = v
		}
	}
	var payments []data.Payment
	for _, p := range set.Payments {
		if keep == nil || keep(p) {
			payments = append(payments, p)
		}
	}
	set.Payments = payments
	m, err := New(set)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Without growth, and with chips that last for ever, capacity stands still and
// Nvidia sells nothing.
func TestWithoutGrowthNothingIsBought(t *testing.T) {
	m := altered(t, map[string]float64{"adoption_speed": 0, "expected_start": 0}, nil)
	r := m.newRun(m.params, nil)
	r.last = Quarters // the record's equations throughout
	r.base[gpuLife] = 1e12
	for q := range Quarters {
		r.quarter(q)
	}
	before := r.st.placed
	r.quarter(Quarters - 1)
	if bought := r.st.placed - before; bought > 1e-4*before || r.st.chips.revenue > 0.05 {
		t.Errorf("a world without growth bought %g GW for %g $bn", bought, r.st.chips.revenue)
	}
}

// With no power added and none freed, what is energised in America is constant
// once the last connection is used.
func TestWithoutNewPowerEnergisedIsConstant(t *testing.T) {
	m := altered(t, map[string]float64{"restart_gw": 0, "behind_meter_share": 0}, nil)
	res := m.result(m.world(t, map[string]float64{"power_supply": 0, "solar_policy": 0}))
	dark, energised := m.series(t, res, "power.dark"), m.series(t, res, "power.energised")
	level := m.handoff.power.connected
	filled := 0
	for q := m.last + 1; q < Quarters; q++ {
		if dark[q] > 0 {
			filled++
			if math.Abs(energised[q]-level) > 1e-9 {
				t.Fatalf("%s: %g GW energised, %g connected", data.Quarter(q), energised[q], level)
			}
		}
	}
	if filled < 8 {
		t.Errorf("connections were full in %d quarters only", filled)
	}
}

func TestAtElasticityZeroVolumeIgnoresPrice(t *testing.T) {
	m := theModel(t)
	r := &run{}
	m.project(r, m.decode(&m.defaults))
	r.now[priceElasticity], r.common.kept, r.common.felt = 0, 1, 1
	for _, price := range []float64{0.2, 1, 3} {
		r.st.labs[0].price = price
		r.quantity(0, 7, 2)
		if r.st.labs[0].volume != 7 {
			t.Errorf("at price %g the volume is %g", price, r.st.labs[0].volume)
		}
	}
}

func TestWithoutVendorFinanceNothingIsCircular(t *testing.T) {
	m := altered(t, nil, func(p data.Payment) bool { return p.Payer != "nvidia" })
	res := m.result(m.world(t, map[string]float64{"vendor_finance": 0}))
	for _, id := range []string{"nvidia.circular_share", "nvidia.source_mixed.nvidia", "nvidia.vendor_outlay_share"} {
		for q, v := range m.series(t, res, id) {
			if v != 0 {
				t.Fatalf("%s is %g in %s", id, v, data.Quarter(q))
			}
		}
	}
}

// A price that means to cover all of planned cost, on a volume that ignores
// price, covers it: labs break even to the cent.
func TestWithoutSubsidyLabsBreakEven(t *testing.T) {
	m := altered(t, map[string]float64{"subsidy_floor": 0, "pass_through": 1, "open_premium": 1000}, nil)
	r := &run{}
	m.project(r, m.decode(&m.defaults))
	r.now = r.set
	r.now[priceSubsidy], r.now[priceElasticity] = 0, 0
	r.st.t = m.last + 1
	r.share()
	for l := range r.s.labs {
		st := &r.st.labs[l]
		st.planned = 0 // no contracts from before bind the budget
		r.followLevers(l, st.potential)
		compute := st.serving + r.p.ComputeShare*st.budget
		cost := compute*r.st.rent/r.p.ReferenceRent + (1-r.p.ComputeShare)*st.budget
		if !(math.Abs(st.price*st.volume/cost-1) <= 1e-12) { // NaN fails too
			t.Errorf("%s sells for %g what costs %g", r.s.labs[l].id, st.price*st.volume, cost)
		}
	}
}

// Chips in a straight line: a machine bought once is written off evenly over
// its life in the books, and not a dollar more.
func TestStraightLineWritesOffWhatWasPaid(t *testing.T) {
	m := theModel(t)
	r := m.newRun(m.params, nil)
	for o := range r.s.owners {
		r.st.owners[o].chipBook = 0
	}
	r.now[bookLife] = 2
	cloud := 0
	r.st.owners[cloud].chipBook, r.st.bought[0] = 80, 80
	for q := range 10 {
		r.st.t = q
		r.depreciate()
		want := math.Max(0, 80-10*float64(q+1))
		if got := r.st.owners[cloud].chipBook; math.Abs(got-want) > 1e-9 {
			t.Fatalf("after %d quarters %g is left, not %g", q+1, got, want)
		}
	}
}

func TestCapitalRecovery(t *testing.T) {
	cases := []struct{ rate, years, want float64 }{
		{0, 5, 0.2},
		{0.10, 5, 0.2637974808}, // any table of annuities
		{0.08, 20, 0.1018522088},
	}
	for _, c := range cases {
		if got := capitalRecovery(c.rate, c.years); math.Abs(got-c.want) > 1e-9 {
			t.Errorf("rate %g over %g years: %.10f, not %.10f", c.rate, c.years, got, c.want)
		}
	}
}
