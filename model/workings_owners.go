package model

// ownerWorkings are what one owner of capacity orders, builds and holds.
func ownerWorkings(o int) map[string]working {
	return map[string]working{
		"order":        func(w *witness) float64 { return w.st.owners[o].order },
		"need":         func(w *witness) float64 { return w.st.owners[o].need },
		"at_hand":      func(w *witness) float64 { return w.st.owners[o].atHand },
		"income":       func(w *witness) float64 { return w.st.owners[o].income },
		"other_capex":  func(w *witness) float64 { return w.st.owners[o].otherCapex },
		"add_spending": func(w *witness) float64 { return w.add.capex(o, w.st.t) },
		"defaulted":    func(w *witness) float64 { return count(w.st.owners[o].failed) },
		"chips":        func(w *witness) float64 { return w.st.owners[o].chipSpend },
		"halls":        func(w *witness) float64 { return w.st.owners[o].shellSpend },
		"gw":           func(w *witness) float64 { return w.st.owners[o].chips },
		"under_way": func(w *witness) float64 { // before the quarter moved them on
			st := &w.st.owners[o]
			return st.pipe[0] + st.pipe[1] + st.pipe[2] + st.shell - w.stood[o]
		},
	}
}

// capacityWorkings are GW, rents and what makers can ship.
func capacityWorkings() map[string]working {
	return map[string]working{
		"capacity.chips":     func(w *witness) float64 { return w.st.energy + w.st.power.dark },
		"capacity.running":   func(w *witness) float64 { return w.st.energy },
		"capacity.need":      func(w *witness) float64 { return w.st.allNeed },
		"capacity.own_need":  func(w *witness) float64 { return w.st.ownNeed },
		"capacity.scarcity":  func(w *witness) float64 { return w.st.scarcity },
		"capacity.chip_work": func(w *witness) float64 { return w.st.fleet.workAt[w.st.t] },
		"capacity.work":      func(w *witness) float64 { return w.st.fleet.workPerGW() },
		"capacity.work_gain": func(w *witness) float64 { return w.common.fleet },
		"capacity.halls_begun": func(w *witness) float64 {
			return w.overOwners(func(o int) float64 { return w.st.owners[o].starts })
		},
		"capacity.halls_finished": func(w *witness) float64 {
			return w.overOwners(func(o int) float64 { return w.st.owners[o].shell - w.stood[o] })
		},
		"capacity.halls_cancelled": func(w *witness) float64 { return w.st.cancelled },
		"capacity.hall_time":       func(w *witness) float64 { return w.paces.lag },
		"capacity.supply":          func(w *witness) float64 { return w.st.chips.supply },
		"capacity.shipped":         func(w *witness) float64 { return w.st.chips.shipped },
		"capacity.add_chips":       func(w *witness) float64 { return w.add.ofChips(w.st.t) },

		"power.connected":      func(w *witness) float64 { return w.st.power.connected },
		"power.tightness":      func(w *witness) float64 { return w.st.power.tightness },
		"power.plant_ordered":  func(w *witness) float64 { return w.st.power.behindMeter },
		"power.plant_arriving": plantArriving,
	}
}

// overOwners adds up what is asked of every owner of capacity.
func (w *witness) overOwners(of func(o int) float64) float64 {
	total := 0.0
	for o := range w.s.owners {
		total += of(o)
	}
	return total
}

// scrappedChips is what the clouds write off of chips that retire before their time.
func scrappedChips(w *witness) float64 {
	total := 0.0
	for o := range w.s.owners {
		if w.s.owners[o].cloud {
			total -= w.written[gainRetired][w.s.owners[o].sector]
		}
	}
	return total
}

// rentsBetween is what owners got in rent beside what labs paid, $bn.
func rentsBetween(w *witness) float64 {
	total := 0.0
	for o := range w.s.owners {
		total += w.st.owners[o].rents
	}
	for l := range w.s.labs {
		total -= w.paid(flowRent, w.s.labs[l].sector)
	}
	return total
}

// plantArriving is owners' own plant that came this quarter: what was on order
// and no longer is, since a fixed share of the orders comes every quarter.
func plantArriving(w *witness) float64 {
	if w.history() {
		return 0
	}
	return w.st.power.behindMeter / (w.p.BehindMeterDelay - 1)
}

// cloudWorkings are the clouds' accounts together.
func cloudWorkings() map[string]working {
	sum := func(of func(st *ownerState) float64) working {
		read := sumClouds(of)
		return func(w *witness) float64 { return read(w.run) }
	}
	return map[string]working{
		"clouds.rent":           func(w *witness) float64 { return w.st.rent },
		"clouds.required_rent":  func(w *witness) float64 { return w.st.required },
		"clouds.chips_bought":   func(w *witness) float64 { return w.st.bought[w.st.t] },
		"clouds.chips_scrapped": scrappedChips,
		"clouds.chips_booked":   func(w *witness) float64 { return w.cloudBook() + w.st.booked },
		"clouds.rents":          sum(func(st *ownerState) float64 { return st.rents }),
		"clouds.rents_between":  rentsBetween,
		"clouds.services":       sum(func(st *ownerState) float64 { return st.service }),
		"clouds.interest":       sum(func(st *ownerState) float64 { return st.interest }),
		"clouds.loans":          func(w *witness) float64 { return -w.flows[flowLoans][w.s.lenders] },
		"clouds.repaid":         func(w *witness) float64 { return w.flows[flowRepayment][w.s.lenders] },
		"clouds.interest_unpaid": func(w *witness) float64 {
			return w.debt()*(w.now[interestRate]+w.p.InterestSpread)/400 - w.flows[flowInterest][w.s.lenders]
		},
		"clouds.principal_unpaid": func(w *witness) float64 {
			return w.debt()*w.paces.debtDue - w.flows[flowRepayment][w.s.lenders]
		},
		"clouds.written_off": func(w *witness) float64 { return -w.written[gainWriteOffLoans][w.s.lenders] },
		"clouds.from_nvidia": func(w *witness) float64 { return w.toClouds(w.s.nvidia) },
		"clouds.from_state":  func(w *witness) float64 { return w.toClouds(w.s.government) },
	}
}

// debt is what owners owed when the quarter began, $bn.
func (w *witness) debt() float64 {
	total := 0.0
	for _, owed := range w.owed {
		total += owed
	}
	return total
}

// toClouds is the money that Nvidia, or the state, put into clouds this quarter.
func (w *witness) toClouds(payer int) float64 {
	kind := flowVendorFinance
	if payer == w.s.government {
		kind = flowBackstop
	}
	total := 0.0
	for o := range w.s.owners {
		total += w.got(kind, w.s.owners[o].sector)
	}
	return total
}

func nvidiaWorkings() map[string]working {
	return map[string]working{
		"nvidia.outlay":    func(w *witness) float64 { return w.paid(flowVendorFinance, w.s.nvidia) },
		"nvidia.free_cash": func(w *witness) float64 { return w.st.chips.freeCash },
		"nvidia.cash_held": func(w *witness) float64 { return w.cashOf(w.s.nvidia) },
	}
}
