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
	"bubblescope/model/study"
)

// run is "bubblescope run".
func (a *app) run() *cobra.Command {
	c := &cobra.Command{
		Use:     "run",
		Short:   "Run the model once and print it",
		Long:    "Runs the model once, 2023Q1 to 2035Q4, and prints a yearly summary, or every output of every quarter as JSON or CSV.",
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
	m    *model.Model
	r    *model.Result
	band *study.Band // nil unless asked for
}

func newRunning(at *state) (*running, error) {
	m, settings, err := at.world()
	if err != nil {
		return nil, err
	}
	r := &running{m: m, r: m.NewResult()}
	m.Run(r.r, settings)
	return r, r.finite()
}

// finite refuses to print a number that is none: a script must not take it for
// a result.
func (r *running) finite() error {
	for i, o := range r.m.Outputs() {
		for q, v := range r.r.Series[i] {
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
		{"series", r.byOutput(func(i int) any { return r.r.Series[i] })},
		{"observed", r.byOutput(func(i int) any { return observedOf(r.m, i) })},
		{"units", r.byOutput(func(i int) any { return r.m.Outputs()[i].Unit })},
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
	r.band = ensemble.Band(r.r.Settings)
	return nil
}

func (r *running) bands() object {
	return r.byOutput(func(i int) any {
		return object{{"p10", r.band.P10[i]}, {"p50", r.band.P50[i]}, {"p90", r.band.P90[i]}}
	})
}

func quarterNames() []string {
	names := make([]string, model.Quarters)
	for q := range names {
		names[q] = data.Quarter(q).String()
	}
	return names
}

func (r *running) byOutput(value func(i int) any) object {
	o := make(object, len(r.m.Outputs()))
	for i, out := range r.m.Outputs() {
		o[i] = member{out.ID, value(i)}
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

func observedOf(m *model.Model, output int) []object {
	seen := []object{} // an empty array, not null
	for _, o := range m.Data().Observations {
		if o.Series == m.Outputs()[output].ID {
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
	for i, o := range r.m.Outputs() {
		for q, v := range r.r.Series[i] {
			rows = append(rows, []string{data.Quarter(q).String(), o.ID, strconv.FormatFloat(v, 'g', -1, 64), o.Unit})
		}
	}
	return c.WriteAll(rows)
}
