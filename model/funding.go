package model

import (
	"bubblescope/model/ledger"
)

// fundLabs raises money for labs and young clouds: dated rounds of the record,
// Nvidia's recycling, partners (in cash and credits), then outside equity, of
// which the world has only so much a year. What is wanted and not found is the
// funding gap; it cuts the budget first, then the rent goes unpaid.
func (r *run) fundLabs() {
	r.recordedRounds()
	wanted := 0.0
	for l := range r.s.labs {
		r.st.labs[l].asked = r.wants(l)
		r.st.labs[l].wanted = r.st.labs[l].asked
		wanted += r.st.labs[l].asked
	}
	r.recycle(wanted)
	r.partners()
	r.outsideEquity()
	for l := range r.s.labs {
		r.bailOut(l)
		r.cutBudget(l)
	}
}

// wants is the money a lab lacks for this quarter's payments and for the next
// ones that it wants in hand.
func (r *run) wants(l int) float64 {
	if r.st.t < r.s.labs[l].entry {
		return 0
	}
	out := r.cashOut(l)
	r.st.labs[l].bills = out
	burn := max(0, out-r.st.labs[l].revenue)
	return max(0, out+r.p.RunwayTarget*burn-r.st.book.Accounts[r.s.labs[l].sector].Cash)
}

// cashOut is what a lab must pay in cash this quarter, arrears included.
func (r *run) cashOut(l int) float64 {
	st := &r.st.labs[l]
	return (1-r.p.ComputeShare)*st.budget - st.stockPay + st.cashBill + st.late
}

func (r *run) recordedRounds() {
	if !r.dated || !r.history() {
		return
	}
	for i := range r.m.rounds {
		round := &r.m.rounds[i]
		if round.quarter != r.st.t {
			continue
		}
		if round.inKind {
			r.grantCredit(round.lab, round.owner, round.dollars)
			continue
		}
		r.raise(round.kind, round.payer, round.lab, round.dollars)
	}
}

// raise pays money into a lab against shares.
func (r *run) raise(kind ledger.Payment, payer, l int, amount float64) float64 {
	if amount <= 0 {
		return 0
	}
	paid := r.st.book.Pay(kind, payer, r.s.labs[l].sector, amount, ledger.General, ledger.Earmarked)
	r.issue(l, payer, paid)
	st := &r.st.labs[l]
	st.asked = max(0, st.asked-paid)
	return paid
}

// grantCredit is funding in kind: the cloud owes compute, the partner gets shares.
func (r *run) grantCredit(l, o int, amount float64) {
	if amount <= 0 {
		return
	}
	st := &r.st.labs[l]
	met := min(st.bill[o], st.credit[o])
	st.credit[o] += amount
	st.credits += amount
	st.cashBill -= min(st.bill[o], st.credit[o]) - met
	r.issue(l, r.s.owners[o].sector, amount)
}

// issue gives new shares at today's price and so dilutes the others.
func (r *run) issue(l, holder int, amount float64) {
	st := &r.st.labs[l]
	if amount <= 0 || r.bare {
		return
	}
	fresh := st.issued
	if st.value > 0 {
		fresh *= amount / st.value
	}
	st.shares[holder] += fresh
	st.issued += fresh
	st.value += amount
}

// recycle is vendor finance: in the record what was paid, after it a share of
// Nvidia's free cash flow, to labs and to clouds without another business.
func (r *run) recycle(wanted float64) {
	r.st.chips.outlay = 0
	if r.history() {
		r.recordedVendor()
		return
	}
	money := r.now[vendorFinance] * max(0, r.st.chips.freeCash)
	for l := range r.s.labs {
		if wanted > 0 {
			share := min(money*r.p.RoundShareToLabs, wanted) * r.st.labs[l].asked / wanted
			r.st.chips.outlay += r.raise(flowVendorFinance, r.s.nvidia, l, share)
		}
	}
	r.recycleToClouds(money * (1 - r.p.RoundShareToLabs))
}

func (r *run) recycleToClouds(money float64) {
	for o := range r.s.owners {
		if r.s.owners[o].equity > 0 && !r.st.owners[o].failed {
			r.putIn(o, money)
		}
	}
}

func (r *run) recordedVendor() {
	for i := range r.m.vendor {
		v := &r.m.vendor[i]
		if v.quarter != r.st.t {
			continue
		}
		if v.lab >= 0 {
			r.st.chips.outlay += r.raise(flowVendorFinance, r.s.nvidia, v.lab, v.dollars)
			continue
		}
		if o := r.s.ownerOf(v.payee); o >= 0 {
			r.putIn(o, v.dollars)
		}
	}
}

// putIn is Nvidia's money in a cloud, against shares held at cost.
func (r *run) putIn(o int, money float64) {
	paid := r.st.book.Pay(flowVendorFinance, r.s.nvidia, r.s.owners[o].sector, money, ledger.General, ledger.Earmarked)
	r.st.owners[o].paidIn[r.s.nvidia] += paid
	r.st.chips.outlay += paid
}

// partners put in a share of what is still wanted, part of it as credits.
func (r *run) partners() {
	for l := range r.s.labs {
		money := r.p.PartnerShare * r.st.labs[l].asked * r.st.mood
		if money <= 0 {
			continue
		}
		for _, o := range r.s.labs[l].partners {
			share := money * r.s.labs[l].partner[o]
			r.raise(flowPartnerFunding, r.s.owners[o].sector, l, share*(1-r.now[creditShare]))
			credit := share * r.now[creditShare]
			r.grantCredit(l, o, credit)
			r.st.labs[l].asked = max(0, r.st.labs[l].asked-credit)
		}
	}
}

// outsideEquity shares out what the world will put in: its appetite, moved by
// mood. This is the number that history does not identify.
func (r *run) outsideEquity() {
	wanted := 0.0
	for l := range r.s.labs {
		wanted += r.st.labs[l].asked
	}
	if wanted <= 0 {
		return
	}
	share := min(1, r.now[equityAppetite]/4*r.st.mood/wanted)
	for l := range r.s.labs {
		r.raise(flowEquityRaised, r.s.equity, l, r.st.labs[l].asked*share)
	}
}

// bailOut is the state's backstop: it covers a share of what would go unpaid,
// against shares. Losses move; they do not vanish.
func (r *run) bailOut(l int) {
	st := &r.st.labs[l]
	st.lack = max(0, r.cashOut(l)-r.st.book.Accounts[r.s.labs[l].sector].Cash)
	st.rescued = 0
	if st.lack > 0 && !r.history() {
		st.rescued = r.raise(flowBackstop, r.s.government, l, st.lack*r.now[backstop])
		r.st.stateOut += st.rescued
	}
}

// cutBudget trims a budget that money was not found for, within what contracts
// and staff allow in a quarter; when money flows again it recovers. What is lacking
// is not taken from the cash again: a rounding error would then pass for it.
func (r *run) cutBudget(l int) {
	st := &r.st.labs[l]
	st.gap = st.asked
	lack := st.lack - st.rescued
	if lack <= 0 {
		st.funded += (1 - st.funded) * r.p.BudgetRecovery
		return
	}
	cut := min(lack/max(st.budget, 1e-9), r.p.MaxBudgetCut)
	st.funded *= 1 - cut
	st.need = max(0, st.need-r.p.ComputeShare*cut*st.budget*4/r.p.ReferenceRent)
	st.budget *= 1 - cut
	r.billLab(l)
}
