package model

import (
	"math"
	"testing"

	"bubblescope/data"
)

// The payments of a quarter add up to its accounts: by kind and by actor.
func TestPaymentsAreTheLedger(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	s[m.LeverIndex("vendor_finance")] = 1
	all := m.Payments(s)
	for _, q := range []data.Quarter{0, 11, 12, 30, Quarters - 1} {
		st, err := m.Ledger(s, q)
		if err != nil {
			t.Fatal(err)
		}
		sums := map[string][]float64{}
		for _, p := range all[q] {
			if sums[p.Kind] == nil {
				sums[p.Kind] = make([]float64, len(st.Sectors))
			}
			sums[p.Kind][p.From] -= p.Amount
			sums[p.Kind][p.To] += p.Amount
		}
		for _, row := range st.Transactions {
			agree(t, q, row, sums[row.Flow])
		}
	}
}

func agree(t *testing.T, q data.Quarter, row FlowRow, got []float64) {
	t.Helper()
	if row.Flow == "cash_change" {
		return
	}
	for i, want := range row.Amounts {
		have := 0.0
		if got != nil {
			have = got[i]
		}
		if math.Abs(have-want) > 1e-9*max(1, math.Abs(want)) {
			t.Errorf("%s %s: actor %d has %g by payments, %g by the ledger", q, row.Flow, i, have, want)
		}
	}
}

func BenchmarkPayments(b *testing.B) {
	m := theModel(b)
	s := m.Defaults()
	for b.Loop() {
		m.Payments(s)
	}
}
