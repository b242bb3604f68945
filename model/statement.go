package model

import (
	"fmt"

	"bubblescope/data"
	"bubblescope/model/ledger"
)

// FlowRow is one row of a matrix: a flow, and what each sector gains by it, $bn.
type FlowRow struct {
	Flow    string
	Amounts []float64 // by sector; payments and losses negative
}

// BalanceRow is one item of the balance sheets, $bn: assets positive,
// liabilities negative.
type BalanceRow struct {
	Item    string
	Amounts []float64
}

// Statement is the accounts of one quarter: every dollar paid is received, and
// what each sector receives less what it pays is the change in its cash.
type Statement struct {
	Quarter      data.Quarter
	Sectors      []string
	Transactions []FlowRow
	Revaluations []FlowRow
	Balances     []BalanceRow
}

// Ledger runs a scenario up to a quarter and returns that quarter's accounts.
func (m *Model) Ledger(s Settings, q data.Quarter) (*Statement, error) {
	if q < 0 || q >= Quarters {
		return nil, fmt.Errorf("quarter %s is outside %s to %s", q, data.Quarter(0), data.Quarter(Quarters-1))
	}
	r := m.runUntil(m.decode(&s), int(q))
	var flows, gains ledger.Matrix
	before := r.st
	r.st.book.Flows, r.gains = &flows, &gains
	r.quarter(int(q))
	m.closeRow(&flows, &before, &r.st)
	return &Statement{
		Quarter: q, Sectors: m.sectorIDs(),
		Transactions: m.rows(flowNames(), &flows),
		Revaluations: m.gainRows(&gains),
		Balances:     r.balances(),
	}, nil
}

// runUntil stands a run just before a quarter.
func (m *Model) runUntil(set levers, q int) *run {
	r := &run{}
	start := m.last + 1
	if q <= m.last {
		r = m.newRun(m.params, m.add)
		start = 0
	} else {
		m.project(r, set)
	}
	for t := start; t < q; t++ {
		r.quarter(t)
	}
	return r
}

// closeRow enters the balancing row from the cash that stands in the accounts,
// not from the flows: if a flow were lost, a column would not close.
func (m *Model) closeRow(flows *ledger.Matrix, before, after *state) {
	for i := range m.sectors.rows {
		flows[flowCashChange][i] = before.book.Accounts[i].Cash - after.book.Accounts[i].Cash
	}
}

func (m *Model) sectorIDs() []string {
	ids := make([]string, len(m.sectors.rows))
	for i, row := range m.sectors.rows {
		ids[i] = row.ID
	}
	return ids
}

func (m *Model) rows(names [flowKinds]string, flows *ledger.Matrix) []FlowRow {
	rows := make([]FlowRow, 0, flowKinds)
	for k, name := range names {
		rows = append(rows, FlowRow{name, append([]float64(nil), flows[k][:len(m.sectors.rows)]...)})
	}
	return rows
}

func (m *Model) gainRows(gains *ledger.Matrix) []FlowRow {
	rows := make([]FlowRow, 0, gainKinds)
	for k, name := range gainNames() {
		rows = append(rows, FlowRow{name, append([]float64(nil), gains[k][:len(m.sectors.rows)]...)})
	}
	return rows
}

// balances lists what sectors own and owe at the end of the quarter. Money is
// owed by the state that issues it; shares in labs by the labs; loans by those
// who borrowed. Machines and halls are owed by nobody.
func (r *run) balances() []BalanceRow {
	names := [...]string{"cash", "money_issued", "loans", "rent_arrears", "compute_credits", "lab_shares", "cloud_shares", "chips", "halls"}
	rows := make([]BalanceRow, len(names))
	for i, name := range names {
		rows[i] = BalanceRow{name, make([]float64, len(r.s.rows))}
	}
	for i := range r.s.rows {
		rows[0].Amounts[i] = r.cashOf(i)
	}
	rows[1].Amounts[r.s.government] = -r.st.book.Total()
	r.loanBalances(rows[2].Amounts)
	r.labBalances(rows[3].Amounts, rows[4].Amounts, rows[5].Amounts)
	r.cloudShares(rows[6].Amounts)
	for o := range r.s.owners {
		rows[7].Amounts[r.s.owners[o].sector] = r.st.owners[o].chipBook
		rows[8].Amounts[r.s.owners[o].sector] = r.st.owners[o].shellBook
	}
	return rows
}

func (r *run) loanBalances(loans []float64) {
	for o := range r.s.owners {
		loans[r.s.owners[o].sector] -= r.st.owners[o].debt
		loans[r.s.lenders] += r.st.owners[o].debt
	}
}

func (r *run) labBalances(arrears, credits, shares []float64) {
	for l := range r.s.labs {
		st, sector := &r.st.labs[l], r.s.labs[l].sector
		for o := range r.s.owners {
			host := r.s.owners[o].sector
			arrears[sector] -= st.arrears[o]
			arrears[host] += st.arrears[o]
			credits[sector] += st.credit[o]
			credits[host] -= st.credit[o]
		}
		shares[sector] -= st.value
		for h := range r.s.rows {
			shares[h] += st.value * st.shares[h] / st.issued
		}
	}
}

func (r *run) cloudShares(shares []float64) {
	for o := range r.s.owners {
		for h, paid := range r.st.owners[o].paidIn {
			if paid > 0 {
				shares[h] += paid
				shares[r.s.owners[o].sector] -= paid
			}
		}
	}
}
