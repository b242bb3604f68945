package model

import (
	"math"

	"bubblescope/model/ledger"
)

// newRun sets the books and stocks of the first quarter.
func (m *Model) newRun(p *params, add *addFactors) *run {
	r := new(run)
	m.restart(r, p, add)
	return r
}

// restart is newRun in a run that is not needed any more: settling a record takes
// thirty runs, and an ensemble a hundred records.
func (m *Model) restart(r *run, p *params, add *addFactors) {
	base := m.decode(&m.defaults)
	*r = run{m: m, p: p, s: m.sectors, set: base, base: base, now: base, last: m.last, add: add, dated: add != nil}
	r.onceARun()
	r.openBooks()
	r.startLabs()
	r.startCapacity()
}

// openBooks gives every sector its first money and says whose label it stamps.
func (r *run) openBooks() {
	s := r.s
	stamps := map[int]int{
		s.users: fromUsers, s.equity: fromEquity, s.lenders: fromDebt, s.nvidia: fromNvidia,
		s.government: fromGovernment, s.world: fromHyperscalers, s.rivals: fromHyperscalers,
		s.power: fromHyperscalers, s.building: fromHyperscalers,
	}
	for sector, label := range stamps {
		r.st.book.Open(sector, s.rows[sector].Values["cash"], label, label)
	}
	r.st.book.Watch = s.nvidia
	r.st.book.Open(s.world, r.p.WorldCash, fromHyperscalers, fromHyperscalers)
	r.st.book.Open(s.users, r.p.UsersIncome, fromUsers, fromUsers)
	for l := range s.labs {
		r.st.book.Open(s.labs[l].sector, s.labs[l].cash, ledger.Passes, fromEquity)
	}
	for o := range s.owners {
		own := &s.owners[o]
		r.st.book.Open(own.sector, own.cash, r.ownerStamp(own), fromHyperscalers)
	}
}

// ownerStamp: clouds pass labels on; enterprises and Chinese firms count with
// users, sovereign buyers with government.
func (r *run) ownerStamp(own *owner) int {
	switch {
	case own.cloud:
		return ledger.Passes
	case own.state:
		return fromGovernment
	}
	return fromUsers
}

func (r *run) startLabs() {
	for l := range r.s.labs {
		st, row := &r.st.labs[l], &r.s.labs[l]
		st.potential = row.revenue * r.add.startingLevel(l)
		st.logPotential = math.Log(st.potential)
		st.credit = row.credit
		for _, credit := range row.credit {
			st.credits += credit
		}
		st.funded = 1
		st.value = r.p.LabMultiple * 4 * row.revenue
		st.shares[r.s.world], st.issued = 1, 1
	}
	r.st.expected = r.p.ExpectedStart
	r.st.mood = 1
	r.st.ownNeed = r.p.OwnStart
	r.st.chips.supply = r.p.NvidiaSupplyStart
}

// startCapacity gives owners the chips they need and shells with room to grow:
// the clouds' older halls took the first wave.
func (r *run) startCapacity() {
	grow := r.p.CloudResponse * r.p.ExpectedStart
	r.st.needGrowth = grow
	r.st.fleet.survival, r.st.fleet.workAt[0] = 1, 1
	for o := range r.s.owners {
		st, own := &r.st.owners[o], &r.s.owners[o]
		if own.entry == 0 {
			st.need = r.m.calendar[0].ownShare[o] * r.p.OwnStart
		}
		st.debt = own.debt
		st.chips = st.need * math.Exp(grow)
		st.shell = r.m.calendar[0].ownShare[o] * r.p.OldHalls
		ahead := st.need * grow * math.Exp(4*grow)
		st.pipe = [3]float64{ahead, ahead, ahead}
		st.chipBook = st.chips * r.p.ChipCostPerGW / 2
		if own.cloud {
			r.st.bought[0] += st.chipBook
		}
		st.shellBook = st.shell * r.p.ShellCostPerGW / 2
		r.st.energy += st.chips
		r.st.placed += st.chips
		r.st.fleet.place(0, st.chips)
	}
	r.addUpNeeds()
	r.st.power.price = r.p.PowerPrice
	r.st.rent = r.p.ReferenceRent
	r.st.power.connected = r.sited() * (1 + r.p.PowerSlack)
}
