package model

import "math"

// labWorkings are the terms of one lab's quarter.
func labWorkings(l int) map[string]working {
	of := func(read func(st *labState) float64) working {
		return func(w *witness) float64 { return read(&w.st.labs[l]) }
	}
	return join(labDemand(l, of), labGaps(l), labMoney(l, of), labCredits(l, of), labDebts(l, of))
}

type ofLab = func(read func(st *labState) float64) working

// labDemand is what a lab sells, and what that costs.
func labDemand(l int, of ofLab) map[string]working {
	return map[string]working{
		"potential":        of(func(st *labState) float64 { return st.potential }),
		"price":            of(func(st *labState) float64 { return st.price }),
		"volume":           of(func(st *labState) float64 { return st.volume }),
		"subsidy_intended": of(func(st *labState) float64 { return st.intended }),
		"serving":          of(func(st *labState) float64 { return st.serving }),
		"serving_planned":  of(func(st *labState) float64 { return ratio(st.serving*st.potential, st.volume, 0) }),
		"full_cost":        of(func(st *labState) float64 { return st.fullCost }),
		"budget_usual":     of(func(st *labState) float64 { return st.meant }),
		"budget_planned":   of(func(st *labState) float64 { return st.planned }),
		"training":         of(func(st *labState) float64 { return st.budget }),
		"need":             of(func(st *labState) float64 { return st.need }),
		"due":              of(func(st *labState) float64 { return st.due }),
		"rent":             of(func(st *labState) float64 { return st.billed }),
		"in_hand":          func(w *witness) float64 { return w.inHand(l) },
	}
}

// labGaps are the add-factors of a lab that the record bends.
func labGaps(l int) map[string]working {
	return map[string]working{
		"add_level": func(w *witness) float64 { return w.add.level(l, min(w.st.t, w.last)) },
		"add_growth": func(w *witness) float64 {
			if w.st.t == 0 {
				return w.add.level(l, 0)
			}
			return w.add.growth(l, w.st.t)
		},
		"add_budget": func(w *witness) float64 {
			if !w.history() {
				return 1
			}
			return w.add.budget(l, w.st.t)
		},
	}
}

// level is the logarithm of a lab's factor on revenue.
func (a *addFactors) level(l, t int) float64 {
	if a == nil {
		return 0
	}
	return math.Log(a.rev[l][t])
}

// labMoney is what a lab asks for, who gives it, and what becomes of it.
func labMoney(l int, of ofLab) map[string]working {
	return map[string]working{
		"bills":        of(func(st *labState) float64 { return st.bills }),
		"wanted":       of(func(st *labState) float64 { return st.wanted }),
		"lack":         of(func(st *labState) float64 { return st.lack }),
		"funded":       of(func(st *labState) float64 { return st.funded }),
		"funding_gap":  of(func(st *labState) float64 { return st.gap }),
		"rounds":       func(w *witness) float64 { return w.rounds(l, false) },
		"from_nvidia":  func(w *witness) float64 { return w.got(flowVendorFinance, w.s.labs[l].sector) },
		"from_equity":  func(w *witness) float64 { return w.got(flowEquityRaised, w.s.labs[l].sector) - w.outsideRounds(l) },
		"from_state":   func(w *witness) float64 { return w.got(flowBackstop, w.s.labs[l].sector) },
		"found":        func(w *witness) float64 { return w.raised(l) - w.rounds(l, false) },
		"staff_paid":   func(w *witness) float64 { return w.paid(flowStaff, w.s.labs[l].sector) },
		"rent_paid":    func(w *witness) float64 { return w.paid(flowRent, w.s.labs[l].sector) },
		"hosts_paid":   func(w *witness) float64 { return w.paidHosts(l) },
		"burn":         of(func(st *labState) float64 { return st.loss - st.stockPay }),
		"payouts":      func(w *witness) float64 { return w.paid(flowPayouts, w.s.labs[l].sector) },
		"equity_asked": func(w *witness) float64 { return w.equityAsked(l) },
	}
}

// labDebts is what a lab leaves unpaid.
func labDebts(l int, of ofLab) map[string]working {
	return map[string]working{
		"arrears": of(func(st *labState) float64 { return st.late }),
		"rent_unpaid": func(w *witness) float64 {
			return w.st.labs[l].cashBill - w.paid(flowRent, w.s.labs[l].sector)
		},
		"missed":    of(func(st *labState) float64 { return float64(st.missed) }),
		"defaulted": of(func(st *labState) float64 { return count(st.failed) }),
	}
}

// labCredits are what partner clouds give a lab, in cash and in computing.
func labCredits(l int, of ofLab) map[string]working {
	return map[string]working{
		"from_partners": func(w *witness) float64 {
			return w.got(flowPartnerFunding, w.s.labs[l].sector) - (w.rounds(l, false) - w.outsideRounds(l))
		},
		"credits":      of(func(st *labState) float64 { return st.credits }),
		"credits_used": of(func(st *labState) float64 { return st.billed - st.cashBill }),
	}
}

// hostWorkings are where a lab's use stands, and what it owes each host.
func (m *Model) hostWorkings(l int) map[string]working {
	all := map[string]working{
		"contracted": func(w *witness) float64 { return w.st.labs[l].contracted },
		"covered": func(w *witness) float64 {
			return min(1, ratio(w.st.labs[l].due, w.st.labs[l].need*w.st.rent/4, 0))
		},
	}
	for o := range m.sectors.owners {
		id := m.sectors.owners[o].id
		all["host."+id] = func(w *witness) float64 { return w.st.labs[l].host[o] }
		all["rent."+id] = func(w *witness) float64 { return w.st.labs[l].bill[o] }
	}
	return all
}

// rounds are the dated rounds of a lab in the record, in cash or in kind, $bn.
func (w *witness) rounds(l int, inKind bool) float64 {
	total := 0.0
	for _, round := range w.m.rounds {
		if w.dated && w.history() && round.quarter == w.st.t && round.lab == l && round.inKind == inKind {
			total += round.dollars
		}
	}
	return total
}

// outsideRounds are those that no partner paid.
func (w *witness) outsideRounds(l int) float64 {
	total := 0.0
	for _, round := range w.m.rounds {
		if w.dated && w.history() && round.quarter == w.st.t && round.lab == l && round.kind == flowEquityRaised {
			total += round.dollars
		}
	}
	return total
}

// inHand is a lab's cash before money is looked for: what it holds now, less
// what was found, and with what was paid out.
func (w *witness) inHand(l int) float64 {
	sector := w.s.labs[l].sector
	out := w.paid(flowStaff, sector) + w.paidHosts(l) + w.paid(flowPayouts, sector)
	return w.cashOf(sector) + out - (w.raised(l) - w.rounds(l, false))
}

// raised is all that was paid into a lab against shares this quarter, $bn.
func (w *witness) raised(l int) float64 {
	sector := w.s.labs[l].sector
	return w.got(flowVendorFinance, sector) + w.got(flowPartnerFunding, sector) +
		w.got(flowEquityRaised, sector) + w.got(flowBackstop, sector)
}

func (w *witness) paidHosts(l int) float64 {
	sector := w.s.labs[l].sector
	return w.paid(flowRent, sector) + w.paid(flowArrearsPaid, sector)
}

// equityAsked is what a lab asks of outside equity: what it got and what is
// still wanting. The state comes after it, and takes from the gap.
func (w *witness) equityAsked(l int) float64 {
	sector := w.s.labs[l].sector
	return w.got(flowEquityRaised, sector) - w.outsideRounds(l) + w.got(flowBackstop, sector) + w.st.labs[l].gap
}

func join(groups ...map[string]working) map[string]working {
	all := map[string]working{}
	for _, g := range groups {
		add(all, "", g)
	}
	return all
}
