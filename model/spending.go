package model

import "bubblescope/model/ledger"

// chooseMakers splits an owner's orders between Nvidia and rival accelerators. Of what
// export controls stop, home makers replace a part, and the rest is not bought.
func (r *run) chooseMakers(o int) {
	st, free := &r.st.owners[o], r.once.freeOf[o]
	st.nvidia = free
	if stopped := r.stopped(o); stopped > 0 {
		through := 1 - free*stopped*(1-r.p.HomeSubstitution)
		st.order *= through
		st.nvidia = free * (1 - stopped) / through
	}
}

// stopped is the share of an owner's orders at Nvidia that export controls stop.
func (r *run) stopped(o int) float64 {
	own := &r.s.owners[o]
	if own.controls == 0 || r.st.t < own.controlFrom {
		return 0
	}
	return own.controls * r.now[exportControls]
}

// spendPlan cuts an owner's orders to what its cash flow and its lenders bear.
func (r *run) spendPlan(o int) {
	st, own := &r.st.owners[o], &r.s.owners[o]
	r.chooseMakers(o)
	st.otherCapex = own.base * r.p.BaseSqueeze * r.add.capex(o, r.st.t)
	chips := st.order * r.p.ChipCostPerGW
	st.shellDue = r.shellRate(o)
	planned := chips + st.shellDue
	inner := max(0, r.cashOf(own.sector)-st.otherCapex-r.p.CashReserve*st.income)
	room := r.debtRoom(o)
	equity := r.equityFor(own, planned)
	if found := inner + room + equity; found < planned {
		planned *= r.shrink(o, found/planned)
	}
	r.borrow(o, planned-inner, room, equity)
}

// shrink cuts orders and starts to the share of them that money is found for.
func (r *run) shrink(o int, share float64) float64 {
	st := &r.st.owners[o]
	st.order *= share
	st.starts *= share
	st.shellDue = r.shellRate(o)
	return share
}

// equityFor is what outside equity adds where an owner lives by it.
func (r *run) equityFor(own *owner, planned float64) float64 {
	if own.equity == 0 {
		return 0
	}
	return own.equity * planned * min(1, r.st.mood) * r.now[equityAppetite] / r.base[equityAppetite]
}

// shellRate is what the shells under way cost this quarter.
func (r *run) shellRate(o int) float64 {
	st := &r.st.owners[o]
	under := st.pipe[0] + st.pipe[1] + st.pipe[2] + st.starts
	return r.p.ShellCostPerGW * under / r.paces.lag * r.add.capex(o, r.st.t)
}

// debtRoom is what lenders will add this quarter: a multiple of yearly cash
// flow, contracts counting for part of theirs.
func (r *run) debtRoom(o int) float64 {
	st, own := &r.st.owners[o], &r.s.owners[o]
	if !own.cloud || st.failed {
		return 0
	}
	cash := 4*st.income + r.p.BacklogCredit*st.wanted*r.st.rent
	room := r.now[debtAppetite]*cash*min(1, r.st.mood) - st.debt
	return max(0, room) * r.p.DebtSpeed
}

// borrow raises what is lacking: equity where an owner lives by it, then loans.
func (r *run) borrow(o int, lack, room, equity float64) {
	st, sector := &r.st.owners[o], r.s.owners[o].sector
	if lack <= 0 {
		return
	}
	fresh := r.st.book.Pay(flowEquityRaised, r.s.equity, sector, min(lack, equity), ledger.General, ledger.Earmarked)
	loan := r.st.book.Pay(flowLoans, r.s.lenders, sector, min(lack-fresh, room), ledger.General, ledger.Earmarked)
	st.debt += loan
	st.paidIn[r.s.equity] += fresh
}

// buyChips pays for the chips that are shipped and sets them up.
func (r *run) buyChips(o int, shipped float64) {
	st, own := &r.st.owners[o], &r.s.owners[o]
	st.atHand = r.cashOf(own.sector)
	wanted := st.order * shipped * r.p.ChipCostPerGW
	toNvidia := r.st.book.Pay(flowChipsNvidia, own.sector, r.s.nvidia, wanted*st.nvidia, ledger.Earmarked, ledger.General)
	r.noteOrigin(o, toNvidia)
	toRivals := r.st.book.Pay(flowChipsRivals, own.sector, r.s.rivals, wanted*(1-st.nvidia), ledger.Earmarked, ledger.General)
	r.st.chips.rivals[o] = toRivals
	st.chipSpend = toNvidia + toRivals
	bought := st.chipSpend / r.p.ChipCostPerGW
	st.chips += bought
	r.st.placed += bought
	r.st.fleet.place(r.st.t, bought)
	st.chipBook += st.chipSpend
	if own.cloud {
		r.st.bought[r.st.t] += st.chipSpend
	}
}

// noteOrigin keeps whose money the last payment to Nvidia was.
func (r *run) noteOrigin(o int, paid float64) {
	c := &r.st.chips
	c.bought[o] = paid
	if paid == 0 {
		return
	}
	c.revenue += paid
	for k := range c.source {
		c.source[k] += r.st.book.Origin[k]
		c.mixed[k] += r.st.book.Mixed[k]
	}
}

// buildShells pays for the quarter's work and moves shells on a stage.
func (r *run) buildShells(o int) {
	st, sector := &r.st.owners[o], r.s.owners[o].sector
	st.shellSpend = r.st.book.Pay(flowBuilding, sector, r.s.building, st.shellDue, ledger.Earmarked, ledger.General)
	st.shellBook += st.shellSpend
	rate := r.paces.stage
	done := [3]float64{st.pipe[0] * rate, st.pipe[1] * rate, st.pipe[2] * rate}
	st.pipe[0] += st.starts - done[0]
	st.pipe[1] += done[0] - done[1]
	st.pipe[2] += done[1] - done[2]
	st.shell += done[2]
}

func (r *run) buyOther(o int) {
	st, sector := &r.st.owners[o], r.s.owners[o].sector
	st.otherCapex = r.st.book.Pay(flowOtherCapex, sector, r.s.world, st.otherCapex, ledger.General, ledger.General)
	st.capex = st.otherCapex + st.shellSpend + st.chipSpend
}
