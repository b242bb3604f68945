package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
)

// ledger is "bubblescope ledger --quarter 2025Q4".
func (a *app) ledger() *cobra.Command {
	c := &cobra.Command{
		Use:     "ledger --quarter QUARTER",
		Short:   "Print who paid whom in a quarter, and who owes whom after it",
		Long:    "Prints the transactions, revaluations and balances of one quarter, in billions of US dollars. Money that comes in is positive. Every row of transactions sums to zero, as what one pays another gets, and so does every column once the change in cash is counted.",
		Example: "bubblescope ledger --quarter 2025Q4",
	}
	quarter := text{shape: "QUARTER"}
	c.Flags().Var(&quarter, "quarter", "the quarter, such as 2025Q4")
	at, format := stateFlags(c.Flags()), formatFlag(c.Flags())
	return a.leaf(c, func(c *cobra.Command) error {
		s, err := statementOf(at, quarter)
		if err != nil {
			return err
		}
		return a.write(func(w io.Writer) error { return printLedger(w, s, format.value) })
	})
}

func statementOf(at *state, quarter text) (*model.Statement, error) {
	q, err := quarterOf(quarter)
	if err != nil {
		return nil, err
	}
	m, settings, err := at.world()
	if err != nil {
		return nil, err
	}
	return m.Ledger(settings, q)
}

func quarterOf(given text) (data.Quarter, error) {
	last := data.Quarter(model.Quarters - 1)
	advice := fmt.Sprintf("give a quarter between %s and %s", data.Quarter(0), last)
	if len(given.values) == 0 {
		return data.None, &model.InputError{Culprit: "--quarter", Problem: "not given", Advice: advice}
	}
	q, err := data.ParseQuarter(given.String())
	if err != nil || q < 0 || q > last {
		return data.None, &model.InputError{Culprit: "--quarter", Problem: strconv.Quote(model.Shown(given.String())) + " is not a quarter of the model", Advice: advice}
	}
	return q, nil
}

func printLedger(w io.Writer, s *model.Statement, format string) error {
	switch format {
	case "json":
		return writeJSON(w, ledgerObject(s), "  ")
	case "csv":
		return ledgerCSV(w, s)
	}
	matrices := matricesOf(s)
	for i, m := range matrices {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s %s, $bn\n", m.title, s.Quarter)
		m.table(w, s.Sectors)
	}
	return nil
}

// matrix is one of the three tables of a statement.
type matrix struct {
	id, title string
	rows      []matrixRow
}

type matrixRow struct {
	name    string
	amounts []float64
}

func matricesOf(s *model.Statement) []matrix {
	balances := matrix{id: "balances", title: "Balances at the end of"}
	for _, b := range s.Balances {
		balances.rows = append(balances.rows, matrixRow{b.Item, b.Amounts})
	}
	return []matrix{
		{"transactions", "Transactions of", flowRows(s.Transactions)},
		{"revaluations", "Revaluations of", flowRows(s.Revaluations)},
		balances,
	}
}

func flowRows(flows []model.FlowRow) []matrixRow {
	var rows []matrixRow
	for _, f := range flows {
		rows = append(rows, matrixRow{f.Flow, f.Amounts})
	}
	return rows
}

// table writes the matrix with the sums of its rows and columns.
func (m matrix) table(w io.Writer, sectors []string) {
	rows := [][]string{append(append([]string{""}, sectors...), "sum")}
	sums := make([]float64, len(sectors)+1)
	for _, r := range m.rows {
		row, total := []string{r.name}, 0.0
		for k, v := range r.amounts {
			row, total = append(row, amount(v)), total+v
			sums[k] += v
		}
		sums[len(sectors)] += total
		rows = append(rows, append(row, amount(total)))
	}
	last := []string{"sum"}
	for _, v := range sums {
		last = append(last, amount(v))
	}
	table(w, append(rows, last), func(column int) bool { return column > 0 })
}

// amount writes dollars in billions with two decimals, and a full stop for
// nothing so that the eye finds what moved.
func amount(v float64) string {
	if math.Abs(v) < 0.005 {
		return "."
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

func ledgerObject(s *model.Statement) object {
	balances := make(object, len(s.Sectors))
	for k, sector := range s.Sectors {
		items := object{}
		for _, b := range s.Balances {
			items = append(items, member{b.Item, b.Amounts[k]})
		}
		balances[k] = member{sector, items}
	}
	return object{
		{"quarter", s.Quarter.String()},
		{"sectors", s.Sectors},
		{"transactions", flowObjects(s.Sectors, s.Transactions)},
		{"revaluations", flowObjects(s.Sectors, s.Revaluations)},
		{"balances", balances},
	}
}

func flowObjects(sectors []string, flows []model.FlowRow) []object {
	list := []object{}
	for _, f := range flows {
		amounts := make(object, len(sectors))
		for k, sector := range sectors {
			amounts[k] = member{sector, f.Amounts[k]}
		}
		list = append(list, object{{"flow", f.Flow}, {"amounts", amounts}})
	}
	return list
}

// ledgerCSV writes one row for each amount that is not zero.
func ledgerCSV(w io.Writer, s *model.Statement) error {
	rows := [][]string{{"quarter", "matrix", "row", "sector", "value", "unit"}}
	for _, m := range matricesOf(s) {
		for _, r := range m.rows {
			for k, v := range r.amounts {
				if v != 0 {
					rows = append(rows, []string{s.Quarter.String(), m.id, r.name, s.Sectors[k], strconv.FormatFloat(v, 'g', -1, 64), "USD_bn"})
				}
			}
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}
