package cli

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

func aStatement() *model.Statement {
	return &model.Statement{
		Quarter: data.Quarter(11),
		Sectors: []string{"users", "lab", "nvidia"},
		Transactions: []model.FlowRow{
			{Flow: "service", Amounts: []float64{-3, 3, 0}},
			{Flow: "chips", Amounts: []float64{0, -5.25, 5.25}},
		},
		Revaluations: []model.FlowRow{{Flow: "shares", Amounts: []float64{1, 0, 0}}},
		Balances:     []model.BalanceRow{{Item: "cash", Amounts: []float64{1, 2, 3}}},
	}
}

func TestLedgerTable(t *testing.T) {
	var b strings.Builder
	if err := printLedger(&b, aStatement(), "table"); err != nil {
		t.Fatal(err)
	}
	want := `Transactions of 2025Q4, $bn
         users    lab  nvidia  sum
service  -3.00   3.00       .    .
chips        .  -5.25    5.25    .
sum      -3.00  -2.25    5.25    .

Revaluations of 2025Q4, $bn
        users  lab  nvidia   sum
shares   1.00    .       .  1.00
sum      1.00    .       .  1.00

Balances at the end of 2025Q4, $bn
      users   lab  nvidia   sum
cash   1.00  2.00    3.00  6.00
sum    1.00  2.00    3.00  6.00
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestLedgerJSON(t *testing.T) {
	var b strings.Builder
	if err := printLedger(&b, aStatement(), "json"); err != nil {
		t.Fatal(err)
	}
	want := `{"quarter":"2025Q4","sectors":["users","lab","nvidia"],` +
		`"transactions":[{"flow":"service","amounts":{"users":-3,"lab":3,"nvidia":0}},{"flow":"chips","amounts":{"users":0,"lab":-5.25,"nvidia":5.25}}],` +
		`"revaluations":[{"flow":"shares","amounts":{"users":1,"lab":0,"nvidia":0}}],` +
		`"balances":{"users":{"cash":1},"lab":{"cash":2},"nvidia":{"cash":3}}}`
	if got := strings.NewReplacer("\n", "", "  ", "", ": ", ":").Replace(b.String()); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestLedgerCSV(t *testing.T) {
	var b strings.Builder
	if err := printLedger(&b, aStatement(), "csv"); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil || len(rows) != 9 || !slices.Equal(rows[1], []string{"2025Q4", "transactions", "service", "users", "-3", "USD_bn"}) {
		t.Errorf("got %v, %v", rows, err)
	}
}

// What one sector pays another gets, and what it keeps is its change in cash:
// rows and columns of the real model sum to zero, in the record and in a bust.
func TestLedgerOfTheModelBalances(t *testing.T) {
	for _, args := range []string{
		"--quarter 2025Q4",
		"--quarter 2030Q1",
		"--quarter 2030Q1 --set equity_appetite=20 --set power_supply=0 --set shock=credit_freeze --set shock_size=1 --set shock_quarter=2026Q3",
	} {
		got := call(t, append([]string{"ledger", "--format", "json"}, strings.Fields(args)...)...)
		if got.code != exitDone {
			t.Fatalf("ledger %s: %d %q", args, got.code, got.stderr)
		}
		var s struct {
			Quarter      string
			Sectors      []string
			Transactions []struct {
				Flow    string
				Amounts map[string]float64
			}
			Balances map[string]map[string]float64
		}
		if err := json.Unmarshal([]byte(got.stdout), &s); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(args, s.Quarter) || len(s.Transactions) == 0 || len(s.Balances) != len(s.Sectors) {
			t.Errorf("ledger %s is of %s, with %d flows", args, s.Quarter, len(s.Transactions))
		}
		columns := map[string]float64{}
		for _, f := range s.Transactions {
			sum := 0.0
			for sector, v := range f.Amounts {
				sum += v
				columns[sector] += v
			}
			if math.Abs(sum) > 1e-6 || len(f.Amounts) != len(s.Sectors) {
				t.Errorf("ledger %s: %s sums to %s over %d sectors", args, f.Flow, strconv.FormatFloat(sum, 'g', 3, 64), len(f.Amounts))
			}
		}
		for sector, sum := range columns {
			if math.Abs(sum) > 1e-6 {
				t.Errorf("ledger %s: the column of %s sums to %s", args, sector, strconv.FormatFloat(sum, 'g', 3, 64))
			}
		}
	}
}
