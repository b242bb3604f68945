package model

import "bubblescope/model/ledger"

// Payment is what one actor pays another for one thing in a quarter, in $bn.
// From and To are places in Data().Actors.
type Payment struct {
	Kind     string // a name of the rows of Statement.Transactions
	From, To int
	Amount   float64
}

// Payments runs a scenario and gives every payment of every quarter: the
// Statement's rows with both ends of each dollar. It costs about two runs, and
// is for who asks; Run keeps no such list.
func (m *Model) Payments(s Settings) [Quarters][]Payment {
	var all [Quarters][]Payment
	r := m.runUntil(m.decode(&s), 0)
	m.record(r, &all, 0, m.last+1)
	m.project(r, m.decode(&s))
	m.record(r, &all, m.last+1, Quarters)
	return all
}

// record runs the quarters from first up to end and writes their payments down.
func (m *Model) record(r *run, to *[Quarters][]Payment, first, end int) {
	var flows ledger.Matrix
	pairs := make([]ledger.Pair, 0, 256)
	names := flowNames()
	book := &r.st.book
	book.Flows, book.Pairs, book.Blind = &flows, &pairs, true
	for t := first; t < end; t++ {
		pairs = pairs[:0]
		r.quarter(t)
		to[t] = make([]Payment, len(pairs))
		for i, p := range pairs {
			to[t][i] = Payment{names[p.Kind], p.From, p.To, p.Amount}
		}
	}
	book.Flows, book.Pairs = nil, nil
}
