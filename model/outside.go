package model

import (
	"math"

	"bubblescope/model/ledger"
)

// outsideIncomes pays the stated incomes of the pools that the model does not
// explain: users, savers, lenders, the state, the clouds' other business and
// the buyers who run their own machines. The rest of the world pays; what a
// pool has beyond a few quarters' income it spends back.
func (r *run) outsideIncomes() {
	r.pool(r.s.users, r.p.UsersIncome)
	r.pool(r.s.equity, r.p.SaversIncome)
	r.pool(r.s.lenders, r.p.LendersIncome)
	r.pool(r.s.government, r.p.StateIncome)
	for o := range r.s.owners {
		r.ownerIncome(o)
	}
}

func (r *run) pool(sector int, income float64) {
	grown := income * r.known.nominal
	b := &r.st.book
	b.Pay(flowIncome, r.s.world, sector, grown, ledger.General, ledger.General)
	b.Pay(flowSpending, sector, r.s.world, b.Accounts[sector].Cash-r.p.PoolQuarters*grown, ledger.General, ledger.General)
}

// ownerIncome is an owner's other business, and what users pay it for AI.
func (r *run) ownerIncome(o int) {
	st, own := &r.st.owners[o], &r.s.owners[o]
	b := &r.st.book
	earned := r.known.income[o] * r.common.earned
	st.income = b.Pay(flowOtherBusiness, r.s.world, own.sector, earned, ledger.General, ledger.General)
	st.rents = 0
	if !own.cloud {
		return
	}
	share := r.known.ownShare[o]
	sold := share * min(r.p.ExternalShare*r.st.ownNeed*r.st.rent, r.now[adoptionCeiling]) / 4
	st.service = b.Pay(flowCloudServices, r.s.users, own.sector, sold, ledger.General, ledger.General)
}

// runNvidia pays suppliers, staff and taxes out of revenue, then returns to
// its owners what it does not keep; free cash flow is what is left before that.
func (r *run) runNvidia() {
	b, n := &r.st.book, r.s.nvidia
	other := b.Pay(flowOtherBusiness, r.s.world, n, r.p.NvidiaOther, ledger.General, ledger.General)
	sales := r.st.chips.revenue + other
	goods := b.Pay(flowSupplies, n, r.s.world, sales*(1-r.p.GrossMargin), ledger.General, ledger.General)
	opex := b.Pay(flowOperations, n, r.s.world, sales*r.p.NvidiaOpex, ledger.General, ledger.General)
	tax := b.Pay(flowTax, n, r.s.government, (sales-goods-opex)*r.p.TaxRate, ledger.General, ledger.General)
	r.st.chips.freeCash = sales - goods - opex - tax
	spare := b.Accounts[n].Cash - r.p.NvidiaCash
	b.Pay(flowPayouts, n, r.s.equity, spare, ledger.General, ledger.General)
}

// suppliers hand on what they earn: their own costs and owners are abroad of
// this model.
func (r *run) suppliers() {
	for _, sector := range [...]int{r.s.rivals, r.s.power, r.s.building} {
		b := &r.st.book
		b.Pay(flowSupplies, sector, r.s.world, b.Accounts[sector].Cash/2, ledger.General, ledger.General)
	}
}

// markValues marks shares in the labs, and Nvidia's, to expectations, and to the
// news of deals, on which planners do not build.
func (r *run) markValues() {
	multiple := math.Exp(r.p.MultipleMood * (r.st.expected + r.st.news - r.p.PreviousGrowth))
	for l := range r.s.labs {
		r.markLab(l, multiple)
	}
	earned := r.st.chips.freeCash * 4
	r.st.chips.value = r.p.NvidiaMultiple * earned * clamp(multiple, r.p.MultipleLow, r.p.MultipleHigh)
}

func (r *run) markLab(l int, multiple float64) {
	st := &r.st.labs[l]
	if r.bare || r.st.t < r.s.labs[l].entry {
		return
	}
	target := r.p.LabMultiple * 4 * st.revenue * multiple
	if st.failed {
		target *= 1 - r.p.Recovery
	}
	gain := target - st.value
	st.value = target
	if r.gains == nil {
		return
	}
	for h, held := range st.shares {
		r.gain(gainMarks, h, gain*held/st.issued)
	}
	r.gain(gainMarks, r.s.labs[l].sector, -gain)
}
