package model

import (
	"math"
	"testing"

	"bubblescope/data"
)

// worlds are settings that lead the accounts through calm and bust.
func worlds() map[string]map[string]float64 {
	return map[string]map[string]float64{
		"default": {},
		"bust": {
			"adoption_ceiling": 200, "equity_appetite": 20, "expectations_speed": 0.6, "gpu_life": 3, "subsidy_fade": 0.1,
		},
		"rescue": {
			"demand_growth": 0.3, "equity_appetite": 20, "backstop": 0.8, "shock": creditFreeze, "shock_quarter": 20, "shock_size": 1,
		},
		"recycling": {"vendor_finance": 1, "credit_share": 1, "book_life": 3},
		"dark":      {"power_supply": 0, "solar_policy": 0, "opposition": 1},
	}
}

func TestTransactionsSumToZero(t *testing.T) {
	m := theModel(t)
	for name, values := range worlds() {
		s := m.world(t, values)
		for q := data.Quarter(0); q < Quarters; q++ {
			st, err := m.Ledger(s, q)
			if err != nil {
				t.Fatal(err)
			}
			checkRows(t, name, st)
			checkColumns(t, name, st)
		}
	}
}

func scale(st *Statement) float64 {
	most := 1.0
	for _, row := range st.Transactions {
		for _, v := range row.Amounts {
			most = max(most, math.Abs(v))
		}
	}
	return most
}

func checkRows(t *testing.T, name string, st *Statement) {
	t.Helper()
	for _, row := range st.Transactions {
		if sum := total(row.Amounts); !(math.Abs(sum) <= 1e-9*scale(st)) {
			t.Errorf("%s %s: row %s sums to %g", name, st.Quarter, row.Flow, sum)
		}
	}
}

func checkColumns(t *testing.T, name string, st *Statement) {
	t.Helper()
	for i, sector := range st.Sectors {
		sum := 0.0
		for _, row := range st.Transactions {
			sum += row.Amounts[i]
		}
		if !(math.Abs(sum) <= 1e-9*scale(st)) {
			t.Errorf("%s %s: column %s sums to %g", name, st.Quarter, sector, sum)
		}
	}
}

func total(v []float64) float64 {
	sum := 0.0
	for _, x := range v {
		sum += x
	}
	return sum
}

// Financial items are one sector's asset and another's liability; only machines
// and halls are nobody's debt.
func TestFinancialBalancesSumToZero(t *testing.T) {
	m := theModel(t)
	for name, values := range worlds() {
		st, err := m.Ledger(m.world(t, values), Quarters-1)
		if err != nil {
			t.Fatal(err)
		}
		sums := map[string]float64{}
		for _, row := range st.Balances {
			sums[row.Item] = total(row.Amounts)
		}
		for _, item := range []string{"loans", "rent_arrears", "compute_credits", "lab_shares", "cloud_shares"} {
			if !(math.Abs(sums[item]) <= 1e-8) {
				t.Errorf("%s: %s sum to %g", name, item, sums[item])
			}
		}
		if got := sums["cash"] + sums["money_issued"]; !(math.Abs(got) <= 1e-6) {
			t.Errorf("%s: money held and issued differ by %g", name, got)
		}
	}
}

// swaps are flows that exchange one asset for another, so that they leave net
// worth alone: all others are income or outlay. A rescue of a lab buys shares;
// one of a cloud is given.
func swaps() map[string]bool {
	return map[string]bool{
		"equity_raised": true, "vendor_finance": true, "partner_funding": true, "arrears_paid": true,
		"loans": true, "repayment": true, "building": true, "chips_nvidia": true, "chips_rivals": true,
		"cash_change": true,
	}
}

// Net worth changes by income less outlay and by revaluations, and by nothing
// else. This is the equation that the code never uses: balances come from
// stocks, flows from payments, gains from a third place.
func TestNetWorthMovesOnlyByIncomeAndRevaluation(t *testing.T) {
	m := theModel(t)
	for name, values := range worlds() {
		s := m.world(t, values)
		before, _ := m.Ledger(s, 0)
		for q := data.Quarter(1); q < Quarters; q++ {
			after, err := m.Ledger(s, q)
			if err != nil {
				t.Fatal(err)
			}
			checkNetWorth(t, m, name, before, after)
			before = after
		}
	}
}

func checkNetWorth(t *testing.T, m *Model, name string, before, after *Statement) {
	t.Helper()
	for i, sector := range after.Sectors {
		moved := worth(after, i) - worth(before, i)
		explained := gained(m, after, i)
		if !(math.Abs(moved-explained) <= 1e-7*max(1, math.Abs(worth(after, i)))) {
			t.Errorf("%s %s: net worth of %s moved by %g, of which %g is explained", name, after.Quarter, sector, moved, explained)
		}
	}
}

func worth(st *Statement, sector int) float64 {
	sum := 0.0
	for _, row := range st.Balances {
		if row.Item != "money_issued" { // a stock that never changes
			sum += row.Amounts[sector]
		}
	}
	return sum
}

// gained is income less outlay plus revaluations. Spending on chips and halls
// is outlay for the seller's income but an asset for the buyer.
func gained(m *Model, st *Statement, sector int) float64 {
	sum := 0.0
	for _, row := range st.Transactions {
		v := row.Amounts[sector]
		switch {
		case row.Flow == "backstop":
			sum += backstopGain(m, st, sector)
		case !swaps()[row.Flow]:
			sum += v
		case (row.Flow == "building" || row.Flow == "chips_nvidia" || row.Flow == "chips_rivals") && v > 0:
			sum += v
		}
	}
	for _, row := range st.Revaluations {
		sum += row.Amounts[sector]
	}
	return sum
}

func backstopGain(m *Model, st *Statement, sector int) float64 {
	given := 0.0
	for _, row := range st.Transactions {
		if row.Flow == "backstop" {
			for o := range m.sectors.owners {
				given += row.Amounts[m.sectors.owners[o].sector]
			}
			if m.sectors.ownerOf(sector) >= 0 {
				return row.Amounts[sector]
			}
		}
	}
	if sector == m.sectors.government {
		return -given
	}
	return 0
}

func TestLedgerRefusesQuartersOutsideTheRun(t *testing.T) {
	m := theModel(t)
	for _, q := range []data.Quarter{-1, Quarters} {
		if _, err := m.Ledger(m.Defaults(), q); err == nil {
			t.Errorf("quarter %d was accepted", q)
		}
	}
}
