package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// run is "bubblescope run".
func (a *app) run() *cobra.Command {
	c := &cobra.Command{
		Use:     "run",
		Short:   "Run the model once and print it",
		Long:    "Runs the model once, 2023Q1 to 2035Q4, and prints a yearly summary, or every output and working of every quarter as JSON or CSV.",
		Example: "bubblescope run --set gpu_life=3 --set power_supply=2\nbubblescope run --format json",
	}
	at, format := stateFlags(c.Flags()), formatFlag(c.Flags())
	members := c.Flags().Int("ensemble", 0, "add quantiles over so many worlds that the record allows (JSON)")
	return a.leaf(c, func(c *cobra.Command) error {
		r, err := newRunning(at)
		if err != nil {
			return err
		}
		if c.Flags().Changed("ensemble") {
			done := a.busy("running the other worlds")
			err = r.spread(*members)
			if done(); err != nil {
				return err
			}
		}
		return a.write(func(w io.Writer) error { return r.print(w, format.value) })
	})
}

// running is one run with the model that made it.
type running struct {
	m              *model.Model
	r              *model.Result
	trace          *model.Trace // the same run with its workings
	band, workings *study.Band  // nil unless asked for
}

func newRunning(at *state) (*running, error) {
	m, settings, err := at.world()
	if err != nil {
		return nil, err
	}
	r := &running{m: m, r: m.NewResult()}
	m.Run(r.r, settings)
	r.trace = m.Trace(settings)
	return r, r.finite()
}

// finite refuses to print a number that is none: a script must not take it for
// a result.
func (r *running) finite() error {
	for _, o := range r.rows() {
		for q, v := range r.trace.Series(o.ID) {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				return fmt.Errorf("%s in %s came out as %v: this is a fault of the model, please report it with the code %s",
					o.ID, data.Quarter(q), v, r.m.Share(r.r.Settings))
			}
		}
	}
	return nil
}

func (r *running) print(w io.Writer, format string) error {
	switch format {
	case "json":
		return writeJSON(w, r.json(), "")
	case "csv":
		return r.csv(w)
	}
	r.table(w)
	return nil
}

// json is the object that INTERFACE fixes: series by quarter, in the order of
// the tables of levers and outputs.
func (r *running) json() object {
	o := object{
		{"quarters", quarterNames()},
		{"last_actual", r.m.LastActual().String()},
		{"levers", r.leverValues()},
		{"code", r.m.Share(r.r.Settings)},
		{"series", r.byRow(func(o data.Output) any { return r.trace.Series(o.ID) })},
		{"observed", r.byRow(func(o data.Output) any { return observedOf(r.m, o.ID) })},
		{"units", r.byRow(func(o data.Output) any { return o.Unit })},
		{"marks", r.marks()},
	}
	if r.band != nil {
		o = append(o, member{"bands", r.bands()})
	}
	return o
}

// spread runs the world in the shipped ensemble.
func (r *running) spread(members int) error {
	ensemble, err := shippedEnsemble(r.m, members)
	if err != nil {
		return err
	}
	r.band, r.workings = ensemble.Band(r.r.Settings), ensemble.WorkingsBand(r.r.Settings)
	return nil
}

// bands are of outputs and workings alike.
func (r *running) bands() object {
	var all object
	for _, part := range []struct {
		rows []data.Output
		band *study.Band
	}{{r.m.Outputs(), r.band}, {r.m.Data().Workings, r.workings}} {
		for i, o := range part.rows {
			all = append(all, member{o.ID, object{{"p10", part.band.P10[i]}, {"p50", part.band.P50[i]}, {"p90", part.band.P90[i]}}})
		}
	}
	return all
}

func quarterNames() []string {
	names := make([]string, model.Quarters)
	for q := range names {
		names[q] = data.Quarter(q).String()
	}
	return names
}

// rows are the outputs and then the workings, in the order of their tables.
func (r *running) rows() []data.Output {
	return slices.Concat(r.m.Outputs(), r.m.Data().Workings)
}

func (r *running) byRow(value func(o data.Output) any) object {
	rows := r.rows()
	o := make(object, len(rows))
	for i, row := range rows {
		o[i] = member{row.ID, value(row)}
	}
	return o
}

func (r *running) leverValues() object {
	o := make(object, len(r.m.Levers()))
	for i, l := range r.m.Levers() {
		o[i] = member{l.ID, leverValue(r.m, i, r.r.Settings[i])}
	}
	return o
}

// leverValue is a number for numbers and a name for choices and quarters.
func leverValue(m *model.Model, i int, v float64) any {
	if m.Levers()[i].Type == "number" {
		return v
	}
	return m.FormatLever(i, v)
}

func observedOf(m *model.Model, id string) []object {
	seen := []object{} // an empty array, not null
	for _, o := range m.Data().Observations {
		if o.Series == id {
			seen = append(seen, object{{"period", o.Period.Text}, {"value", o.Value}, {"source", o.Source}})
		}
	}
	return seen
}

func (r *running) marks() object {
	var o object
	for _, m := range r.markList() {
		var quarter any
		if m.at != data.None {
			quarter = m.at.String()
		}
		o = append(o, member{m.id, quarter})
	}
	return o
}

// mark is one of the quarters that people ask for first.
type mark struct {
	id, label string
	at        data.Quarter
}

func (r *running) markList() []mark {
	m := r.r.Marks
	return []mark{
		{"break_even", "The labs together stop losing", m.BreakEven},
		{"first_missed_payment", "First rent left unpaid", m.FirstMissedPayment},
		{"first_default", "First lab or cloud in default", m.FirstDefault},
		{"nvidia_peak", "Peak before a fall of Nvidia's sales", m.NvidiaPeak},
	}
}

// csv writes one row for each output and quarter.
func (r *running) csv(w io.Writer) error {
	c := csv.NewWriter(w)
	rows := [][]string{{"quarter", "id", "value", "unit"}}
	for _, o := range r.rows() {
		for q, v := range r.trace.Series(o.ID) {
			rows = append(rows, []string{data.Quarter(q).String(), o.ID, strconv.FormatFloat(v, 'g', -1, 64), o.Unit})
		}
	}
	return c.WriteAll(rows)
}
