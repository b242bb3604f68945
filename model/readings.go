package model

// nvidiaReadings covers Nvidia and the promises that its customers made.
func (m *Model) nvidiaReadings() map[string]reading {
	return map[string]reading{
		"nvidia.revenue":            func(r *run) float64 { return r.st.chips.revenue + r.p.NvidiaOther },
		"nvidia.datacenter_revenue": func(r *run) float64 { return r.st.chips.revenue },
		"nvidia.circular_share":     func(r *run) float64 { return r.source(fromNvidia) },
		"nvidia.circular_marginal":  func(*run) float64 { return 0 }, // set by Run from the twin
		"nvidia.vendor_outlay_share": func(r *run) float64 {
			return ratio(r.st.chips.outlay, r.st.chips.revenue, 0)
		},
		"nvidia.lab_dependence":      labDependence,
		"nvidia.top4_share":          func(r *run) float64 { return r.topFour() },
		"nvidia.hhi":                 func(r *run) float64 { return r.concentration() },
		"nvidia.at_risk":             atRisk,
		"nvidia.market_value":        func(r *run) float64 { return r.st.chips.value },
		"commitments.outstanding":    func(r *run) float64 { return r.outstanding() },
		"commitments.honoured_share": honouredShare,
		"state.cost":                 func(r *run) float64 { return r.st.stateOut },
	}
}

func (m *Model) sourceReadings() map[string]reading {
	all := map[string]reading{}
	names := [...]string{"users", "hyperscalers", "equity", "debt", "nvidia", "government"}
	for k, name := range names {
		all["nvidia.source."+name] = func(r *run) float64 { return r.source(k) }
		all["nvidia.source_mixed."+name] = func(r *run) float64 {
			return ratio(r.st.chips.mixed[k], r.st.chips.mixed.Sum(), 0)
		}
	}
	return all
}

func (r *run) source(k int) float64 {
	return ratio(r.st.chips.source[k], r.st.chips.source.Sum(), 0)
}

// labDependence is the share of needed capacity that runs for loss-making labs.
func labDependence(r *run) float64 {
	labs := 0.0
	for l := range r.s.labs {
		if r.st.labs[l].loss > 0 {
			labs += r.st.labs[l].need
		}
	}
	return clamp(ratio(labs, r.st.allNeed, 0), 0, 1)
}

// atRisk is data-centre revenue that would be gone if labs paid for compute
// only out of what users pay them.
func atRisk(r *run) float64 {
	owed, covered := 0.0, 0.0
	for l := range r.s.labs {
		owed += r.st.labs[l].billed
		covered += min(r.st.labs[l].billed, r.st.labs[l].revenue)
	}
	return labDependence(r) * (1 - ratio(covered, owed, 1)) * r.st.chips.revenue
}

// topFour is the share of the four largest buyers in data-centre revenue.
func (r *run) topFour() float64 {
	left := r.st.chips.bought
	top := 0.0
	for range 4 {
		best := 0
		for o := range left {
			if left[o] > left[best] {
				best = o
			}
		}
		top += left[best]
		left[best] = 0
	}
	return ratio(top, r.st.chips.revenue, 0)
}

// concentration is the Herfindahl-Hirschman index of buyers, 0 to 1.
func (r *run) concentration() float64 {
	sum := 0.0
	for _, v := range r.st.chips.bought {
		sum += v * v
	}
	return ratio(sum, r.st.chips.revenue*r.st.chips.revenue, 0)
}

// outstanding is what labs have still promised to clouds, $bn.
func (r *run) outstanding() float64 {
	total := 0.0
	for l := range r.s.labs {
		if !r.st.labs[l].failed {
			total += r.known.promised[l]
		}
	}
	return total
}

func honouredShare(r *run) float64 {
	due := 0.0
	for l := range r.s.labs {
		due += r.known.owedAll[l]
	}
	return clamp(ratio(r.st.honoured, due, 1), 0, 1)
}

func powerReadings() map[string]reading {
	return map[string]reading{
		"power.demand":    func(r *run) float64 { return r.st.power.sited },
		"power.energised": func(r *run) float64 { return r.st.power.energised },
		"power.dark":      func(r *run) float64 { return r.st.power.dark },
		"power.added":     func(r *run) float64 { return r.st.power.added },
		"power.price":     func(r *run) float64 { return r.st.power.price },
		"power.bill":      func(r *run) float64 { return r.bill() },
		"power.quality_risk": func(r *run) float64 {
			return min(1, r.p.HubFactor*r.terawattHours()/r.known.consumption)
		},
		"power.twh":      func(r *run) float64 { return r.terawattHours() },
		"power.us_share": func(r *run) float64 { return r.terawattHours() / r.known.consumption },
		"water.use":      func(r *run) float64 { return r.terawattHours() * (r.p.WaterOnsite + r.p.WaterOffsite) },
	}
}

// bill is a resident's, relative to 2023Q1 and in money of the day.
func (r *run) bill() float64 {
	plain := r.p.PowerPrice * r.known.nominal
	return r.known.nominal + r.p.BillShare*(r.st.power.price-plain)/r.p.PowerPrice
}
