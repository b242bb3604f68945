package model

import (
	"fmt"
)

// reading takes one output's value from the state at the end of a quarter.
type reading func(r *run) float64

// bindOutputs pairs every row of outputs.csv with its equation; a row without
// one, or an equation without a row, is an error.
func (m *Model) bindOutputs() error {
	known := m.readings()
	m.outputs = make([]reading, len(m.set.Outputs))
	for i, row := range m.set.Outputs {
		read, ok := known[row.ID]
		if !ok {
			return fmt.Errorf("outputs.csv: %s: the model has no equation for it", row.ID)
		}
		m.outputs[i] = read
		delete(known, row.ID)
	}
	for id := range known {
		return fmt.Errorf("outputs.csv: %s is missing", id)
	}
	return nil
}

func (m *Model) readings() map[string]reading {
	all := map[string]reading{}
	for _, group := range []map[string]reading{
		m.labReadings(), m.cloudReadings(), m.nvidiaReadings(), m.sourceReadings(),
		powerReadings(), economyReadings(),
	} {
		for id, read := range group {
			all[id] = read
		}
	}
	return all
}

// labReadings sums over labs, and reports each.
func (m *Model) labReadings() map[string]reading {
	all := map[string]reading{
		"labs.revenue":              func(r *run) float64 { return r.st.all.revenue },
		"labs.cost":                 func(r *run) float64 { return r.st.all.cost },
		"labs.operating_loss":       func(r *run) float64 { return r.st.all.loss },
		"labs.cumulative_loss":      func(r *run) float64 { return r.st.all.cumulative },
		"labs.funding_gap":          func(r *run) float64 { return r.st.all.gap },
		"labs.training":             func(r *run) float64 { return r.st.all.budget },
		"labs.serving":              func(r *run) float64 { return r.st.all.serving },
		"labs.cash":                 func(r *run) float64 { return r.st.all.cash },
		"labs.tokens":               labsTokens,
		"labs.price":                labsPrice,
		"labs.subsidy_realised":     func(r *run) float64 { return 1 - ratio(r.st.all.revenue, r.st.all.cost, 1) },
		"labs.gross_margin_serving": servingMargin,
	}
	for l := range m.sectors.labs {
		id := "lab." + m.sectors.labs[l].id
		all[id+".revenue"] = func(r *run) float64 { return r.st.labs[l].revenue }
		all[id+".cost"] = func(r *run) float64 { return r.st.labs[l].cost }
		all[id+".operating_loss"] = func(r *run) float64 { return r.st.labs[l].loss }
		all[id+".cash"] = func(r *run) float64 { return r.cashOf(r.s.labs[l].sector) }
		all[id+".runway"] = func(r *run) float64 { return r.runway(l) }
	}
	return all
}

// totals are the labs' quarter together; they are added up once, since a dozen
// outputs and the expectations read them.
type totals struct {
	revenue, volume, serving, budget, cost, loss, cumulative, gap, cash float64
}

func (r *run) addUpLabs() {
	all := totals{}
	for l := range r.s.labs {
		st := &r.st.labs[l]
		all.revenue += st.revenue
		all.volume += st.volume
		all.serving += st.serving
		all.budget += st.budget
		all.cost += st.cost
		all.loss += st.loss
		all.cumulative += st.cumulative
		all.gap += st.gap
		all.cash += r.cashOf(r.s.labs[l].sector)
	}
	r.st.all = all
	if r.st.t == 0 {
		r.st.firstVolume, r.st.firstOldRent = all.volume, r.oldRent()
	}
}

func (r *run) cashOf(sector int) float64 { return r.st.book.Accounts[sector].Cash }

// runway is cash over cash burn, in quarters; capped where a lab burns nothing.
func (r *run) runway(l int) float64 {
	st := &r.st.labs[l]
	burn := st.loss - st.stockPay
	return clamp(ratio(r.cashOf(r.s.labs[l].sector), burn, longRunway), 0, longRunway)
}

const longRunway = 40 // quarters: ten years, the projection's own length

// labsTokens is service sold relative to 2023Q1: money at planned prices over
// the planned price of a unit, which falls as chips and algorithms improve.
func labsTokens(r *run) float64 {
	return r.st.all.volume / r.st.firstVolume * r.known.usualFall
}

func labsPrice(r *run) float64 {
	return ratio(r.st.all.revenue, r.st.all.volume, 1) / r.known.usualFall
}

// servingMargin is what is left of revenue after serving, at today's rent.
func servingMargin(r *run) float64 {
	return 1 - ratio(r.st.all.serving*r.st.rent/r.p.ReferenceRent, r.st.all.revenue, 1)
}

func ratio(a, b, none float64) float64 {
	if b <= 0 {
		return none
	}
	return a / b
}

// cloudReadings covers the rows of kind cloud.
func (m *Model) cloudReadings() map[string]reading {
	all := map[string]reading{
		"clouds.capex":                 sumClouds(func(s *ownerState) float64 { return s.capex }),
		"clouds.depreciation_booked":   func(r *run) float64 { return r.st.booked },
		"clouds.depreciation_economic": func(r *run) float64 { return r.st.wornOut },
		"clouds.overstated_profit":     func(r *run) float64 { return r.st.wornOut - r.st.booked },
		"clouds.debt":                  sumClouds(func(s *ownerState) float64 { return s.debt }),
		"clouds.rental_margin":         func(r *run) float64 { return 1 - ratio(r.costOfRent(), r.st.rent, 1) },
		"clouds.rent_old":              func(r *run) float64 { return r.oldRent() / r.st.firstOldRent },
		"clouds.interest_cover":        interestCover,
	}
	for o := range m.sectors.owners {
		if m.sectors.owners[o].cloud {
			all["cloud."+m.sectors.owners[o].id+".capex"] = func(r *run) float64 { return r.st.owners[o].capex }
		}
	}
	return all
}

func sumClouds(of func(*ownerState) float64) reading {
	return func(r *run) float64 {
		total := 0.0
		for o := range r.s.owners {
			if r.s.owners[o].cloud {
				total += of(&r.st.owners[o])
			}
		}
		return total
	}
}

// costOfRent is an owner's yearly cost of a GW with the life in the books:
// what the accounts call cost of revenue.
func (r *run) costOfRent() float64 {
	return r.p.ChipCostPerGW/r.now[bookLife] + r.p.ShellCostPerGW/r.p.ShellLife + r.powerCost() + r.p.CloudOpex
}

// oldRent is what a GW of chips four years old earns: less work than new ones
// for the same power. Scarcity lifts the rent of all, and of the old ones twice
// over, since they are what is free.
func (r *run) oldRent() float64 {
	return r.st.rent * r.oldWork() * r.st.scarcity * r.st.scarcity
}

func interestCover(r *run) float64 {
	earned, interest := 0.0, 0.0
	for o := range r.s.owners {
		if r.s.owners[o].cloud {
			earned += r.st.owners[o].income + r.st.owners[o].rents + r.st.owners[o].service
			interest += r.st.owners[o].interest
		}
	}
	return clamp(ratio(earned, interest, longCover), 0, longCover)
}

const longCover = 1000 // times: no debt to speak of
