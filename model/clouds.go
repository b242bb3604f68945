package model

import (
	"bubblescope/model/ledger"
)

// runClouds pays what comes before building: power, upkeep, interest, and
// capacity rented of other clouds.
func (r *run) runClouds() {
	power := r.powerCost()
	for o := range r.s.owners {
		own, b := &r.s.owners[o], &r.st.book
		running := r.st.owners[o].chips * r.energisedShare(o)
		b.Pay(flowPower, own.sector, r.s.power, running*power/4, ledger.General, ledger.General)
		b.Pay(flowOperations, own.sector, r.s.world, running*r.p.CloudOpex/4, ledger.General, ledger.General)
		r.serviceDebt(o)
		r.payBetween(o)
		r.payShareholders(o)
	}
}

// payShareholders pays the dividends and buybacks that owners with another
// business keep up whatever they build: what they then lack they borrow.
func (r *run) payShareholders(o int) {
	own := &r.s.owners[o]
	due := own.payout * r.st.owners[o].income
	r.st.book.Pay(flowPayouts, own.sector, r.s.world, due, ledger.General, ledger.General)
}

// closeClouds writes down, and pays out what an owner does not need. Money
// raised for capacity and not spent is free again.
func (r *run) closeClouds() {
	r.depreciate()
	for o := range r.s.owners {
		st, own, b := &r.st.owners[o], &r.s.owners[o], &r.st.book
		b.Release(own.sector)
		spare := b.Accounts[own.sector].Cash - r.p.PayoutTarget*max(st.capex, st.income)
		b.Pay(flowPayouts, own.sector, r.s.world, spare, ledger.General, ledger.General)
	}
}

// energisedShare is the share of an owner's chips that has power.
func (r *run) energisedShare(o int) float64 {
	p := &r.st.power
	if p.dark <= 0 {
		return 1
	}
	return 1 - r.s.owners[o].us*p.dark/p.sited
}

// serviceDebt pays interest and the part of the loans that falls due; in a
// credit freeze lenders call more of them in. Who cannot, for long, defaults.
func (r *run) serviceDebt(o int) {
	st, sector, b := &r.st.owners[o], r.s.owners[o].sector, &r.st.book
	if st.debt <= 0 {
		return
	}
	interest := st.debt * (r.now[interestRate] + r.p.InterestSpread) / 400
	principal := st.debt * r.paces.debtDue
	r.bailOutOwner(o, interest+principal)
	st.interest = b.Pay(flowInterest, sector, r.s.lenders, interest, ledger.General, ledger.General)
	repaid := b.Pay(flowRepayment, sector, r.s.lenders, principal, ledger.General, ledger.General)
	st.debt -= repaid
	r.missDebt(o, interest+principal-st.interest-repaid, interest+principal)
}

// bailOutOwner is the backstop for a borrower: the state pays a share of what
// it lacks.
func (r *run) bailOutOwner(o int, due float64) {
	lack := due - r.cashOf(r.s.owners[o].sector)
	if lack <= 0 || r.history() {
		return
	}
	paid := r.st.book.Pay(flowBackstop, r.s.government, r.s.owners[o].sector, lack*r.now[backstop], ledger.General, ledger.General)
	r.st.stateOut += paid
}

func (r *run) missDebt(o int, missing, due float64) {
	st := &r.st.owners[o]
	r.st.unpaid += missing
	if missing > 0.01*due {
		st.missed++
	} else {
		st.missed = 0
	}
	if float64(st.missed) >= r.p.DefaultAfter && !st.failed {
		r.failOwner(o)
	}
}

// failOwner writes loans down to what lenders recover, on both sides.
func (r *run) failOwner(o int) {
	st := &r.st.owners[o]
	lost := st.debt * (1 - r.p.Recovery)
	st.debt -= lost
	st.failed, st.missed = true, 0
	r.st.defaults++
	r.st.fallen += r.p.CloudWeight * st.need / max(r.st.allNeed, st.need)
	r.gain(gainWriteOffLoans, r.s.owners[o].sector, lost)
	r.gain(gainWriteOffLoans, r.s.lenders, -lost)
}

// payBetween pays what one cloud has rented of another.
func (r *run) payBetween(o int) {
	for _, q := range r.m.landlords[o] {
		due := r.known.between[o][q]
		if due > 0 {
			paid := r.st.book.Pay(flowRent, r.s.owners[o].sector, r.s.owners[q].sector, due, ledger.General, ledger.Earmarked)
			r.st.owners[q].rents += paid
		}
	}
}
