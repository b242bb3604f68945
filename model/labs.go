package model

import (
	"bubblescope/model/ledger"
)

// billLabs fixes what each lab owes for compute: the larger of use and what it
// promised to take or pay, split over its hosts.
func (r *run) billLabs() {
	for l := range r.s.labs {
		r.billLab(l)
	}
}

func (r *run) billLab(l int) {
	st := &r.st.labs[l]
	use := st.need * r.st.rent / 4
	st.due = r.promised(l)
	st.surplus = max(0, st.due-use)
	r.moveHosts(l, use)
	st.billed = use + st.surplus
	for _, o := range r.m.hosts[l] {
		st.bill[o] = use * st.host[o]
		if st.surplus > 0 {
			st.bill[o] += st.surplus * r.owed(l, o) / st.due
		}
		st.hosted[o] = ratio(st.bill[o], st.billed, 0)
	}
	r.meetBills(l)
	st.stockPay = r.p.StockPay * (1 - r.p.ComputeShare) * st.budget
	st.cost = use + st.surplus + (1-r.p.ComputeShare)*st.budget
}

// meetBills counts how much of the rent must be paid in cash: what credits do
// not meet.
func (r *run) meetBills(l int) {
	st := &r.st.labs[l]
	st.cashBill = st.billed
	if st.credits <= 0 {
		return
	}
	for _, o := range r.m.hosts[l] {
		st.cashBill -= min(st.bill[o], st.credit[o])
	}
}

// moveHosts moves a lab's use to where its contracts are as they grow; when
// they run out it stays there: capacity built for it is let again.
func (r *run) moveHosts(l int, use float64) {
	st := &r.st.labs[l]
	weight := 0.0
	if use > 0 {
		weight = min(1, st.due/use)
	}
	if weight < st.contracted {
		return
	}
	st.contracted = weight
	for _, o := range r.m.hosts[l] {
		st.host[o] = (1 - weight) * r.s.labs[l].host[o]
		if st.due > 0 {
			st.host[o] += weight * r.owed(l, o) / st.due
		}
	}
}

// owed is what a lab's contracts with one owner demand this quarter, $bn.
func (r *run) owed(l, o int) float64 {
	if r.st.labs[l].failed {
		return 0
	}
	return r.known.owed[l][o] * r.now[commitmentsHonoured]
}

func (r *run) promised(l int) float64 {
	if r.st.labs[l].failed {
		return 0
	}
	return r.known.owedAll[l] * r.now[commitmentsHonoured]
}

// payLabs pays staff first, then rent, then arrears. What is not paid stands
// over; who leaves rent unpaid too long defaults.
func (r *run) payLabs() {
	r.st.honoured = 0
	for l := range r.s.labs {
		if r.st.t < r.s.labs[l].entry {
			continue
		}
		r.payStaff(l)
		r.payRent(l)
		r.account(l)
	}
	if !r.bare {
		r.addUpLabs()
		r.train()
	}
}

func (r *run) payStaff(l int) {
	st := &r.st.labs[l]
	cash := (1-r.p.ComputeShare)*st.budget - st.stockPay
	r.st.book.Pay(flowStaff, r.s.labs[l].sector, r.s.world, cash, ledger.General, ledger.General)
	r.issue(l, r.s.world, st.stockPay)
	r.gain(gainStockPay, r.s.labs[l].sector, -st.stockPay)
	r.gain(gainStockPay, r.s.world, st.stockPay)
}

func (r *run) payRent(l int) {
	st, sector := &r.st.labs[l], r.s.labs[l].sector
	share, missing := 1.0, 0.0
	if cash := r.cashOf(sector); st.cashBill > cash {
		share = cash / st.cashBill
	}
	for _, o := range r.m.hosts[l] {
		if st.bill[o] == 0 && st.arrears[o] == 0 {
			continue
		}
		bill := st.bill[o] - r.useCredit(l, o)
		paid := r.st.book.Pay(flowRent, sector, r.s.owners[o].sector, bill*share, ledger.Earmarked, ledger.Earmarked)
		r.st.owners[o].rents += paid
		if paid < bill {
			r.oweRent(l, o, bill-paid)
			missing += bill - paid
		}
		if st.arrears[o] > 0 {
			r.payArrears(l, o)
		}
	}
	st.paid = st.due
	if missing > 0 {
		st.paid *= 1 - missing/max(st.billed, 1e-9)
	}
	r.missRent(l, st.billed, missing)
}

// useCredit draws compute credits down against a bill: no cash moves.
func (r *run) useCredit(l, o int) float64 {
	st := &r.st.labs[l]
	used := min(st.credit[o], st.bill[o])
	if used == 0 {
		return 0
	}
	st.credit[o] -= used
	st.credits -= used
	r.gain(gainCredits, r.s.labs[l].sector, -used)
	r.gain(gainCredits, r.s.owners[o].sector, used)
	return used
}

func (r *run) oweRent(l, o int, unpaid float64) {
	r.st.labs[l].arrears[o] += unpaid
	r.st.labs[l].late += unpaid
	r.gain(gainRentOwed, r.s.labs[l].sector, -unpaid)
	r.gain(gainRentOwed, r.s.owners[o].sector, unpaid)
}

func (r *run) payArrears(l, o int) {
	st := &r.st.labs[l]
	paid := r.st.book.Pay(flowArrearsPaid, r.s.labs[l].sector, r.s.owners[o].sector, st.arrears[o], ledger.Earmarked, ledger.Earmarked)
	st.arrears[o] -= paid
	st.late -= paid
}

// missRent counts quarters of unpaid rent and ends in default.
func (r *run) missRent(l int, owed, missing float64) {
	st := &r.st.labs[l]
	r.st.unpaid += missing
	if missing > 0.01*owed {
		st.missed++
	} else {
		st.missed = 0
	}
	if float64(st.missed) >= r.p.DefaultAfter && !st.failed {
		r.failLab(l)
	}
}

// failLab is a default: arrears are written off on both sides, contracts end,
// the budget is cut, and the shares lose their value when values are marked.
func (r *run) failLab(l int) {
	st := &r.st.labs[l]
	st.failed, st.missed = true, 0
	r.st.defaults++
	r.st.fallen += st.revenue / max(r.st.paid, st.revenue)
	for o := range r.s.owners {
		r.gain(gainWriteOffRent, r.s.labs[l].sector, st.arrears[o])
		r.gain(gainWriteOffRent, r.s.owners[o].sector, -st.arrears[o])
		st.arrears[o] = 0
	}
	st.late = 0
}

// train adds up the labs' training compute: dollars times what a dollar buys.
func (r *run) train() {
	r.st.compute = r.p.TrainingShare * r.st.all.budget * r.m.calendar[min(r.st.t, r.last)].usualFall * r.common.better
	if r.st.t == 0 {
		r.st.trained = r.st.compute
	}
}

// account closes a lab's quarter: cost at the rent really charged.
func (r *run) account(l int) {
	st := &r.st.labs[l]
	st.loss = st.cost - st.revenue
	st.cumulative += st.loss
	spare := r.cashOf(r.s.labs[l].sector) - r.p.PayoutTarget*2*st.cost
	if !r.history() {
		r.st.book.Pay(flowPayouts, r.s.labs[l].sector, r.s.equity, spare, ledger.General, ledger.General)
	}
	r.st.honoured += st.paid
}

func (r *run) gain(kind ledger.Payment, sector int, amount float64) {
	if r.gains != nil {
		r.gains.Gain(kind, sector, amount)
	}
}
