package cli

import (
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// sensitive is what moves an output, in one world at one quarter.
type sensitive struct {
	m       *model.Model
	output  int
	at      data.Quarter
	bars    []study.Bar
	drivers []study.Driver
}

// sensitivity is "bubblescope sensitivity".
func (a *app) sensitivity() *cobra.Command {
	c := &cobra.Command{
		Use:   "sensitivity --output ID",
		Short: "Which levers move an output, and what drives its spread",
		Long: `Moves one lever at a time from the tenth to the ninetieth percentile of what its
source allows, the others as set; and ranks what goes with the output among the
worlds that the record allows.`,
		Example: "bubblescope sensitivity --output labs.operating_loss --at 2028Q4",
	}
	at, format := stateFlags(c.Flags()), formatFlag(c.Flags())
	output, quarter := text{shape: "ID"}, text{shape: "QUARTER"}
	c.Flags().Var(&output, "output", "the output to ask about")
	c.Flags().Var(&quarter, "at", "the quarter to ask about (default 2028Q4)")
	members := c.Flags().Int("ensemble", 500, "how many members to rank over")
	return a.leaf(c, func(c *cobra.Command) error {
		done := a.busy("running the other worlds")
		found, err := newSensitive(at, output.String(), quarter.String(), *members)
		if done(); err != nil {
			return err
		}
		return a.write(func(w io.Writer) error { return found.print(w, format.value) })
	})
}

func newSensitive(at *state, output, quarter string, members int) (*sensitive, error) {
	m, err := model.Load()
	if err != nil {
		return nil, err
	}
	s := &sensitive{m: m}
	if s.output, err = outputOf(m, output); err != nil {
		return nil, err
	}
	if s.at, err = laterQuarter(m, quarter); err != nil {
		return nil, err
	}
	settings, err := at.settings(m)
	if err != nil {
		return nil, err
	}
	if s.bars, err = study.Tornado(m, settings, s.output, s.at); err != nil {
		return nil, err
	}
	ensemble, err := shippedEnsemble(m, members)
	if err != nil {
		return nil, err
	}
	s.drivers = ensemble.Drivers(settings, s.output, s.at)
	return s, nil
}

// outputOf finds an output; of a misspelt one the error names the nearest, of
// the outputs and of what else could be meant.
func outputOf(m *model.Model, id string, or ...string) (int, error) {
	if i := m.OutputIndex(id); i >= 0 {
		return i, nil
	}
	ids := or
	for _, o := range m.Outputs() {
		ids = append(ids, o.ID)
	}
	fault := &model.InputError{Culprit: "--output", Problem: strconv.Quote(id) + " is no output", Advice: "bubblescope outputs lists them"}
	if near := data.Nearest(id, ids); near != "" {
		fault.Advice = "did you mean " + near + "?"
	}
	return 0, fault
}

// laterQuarter is a quarter after the record; before it nothing moves.
func laterQuarter(m *model.Model, text string) (data.Quarter, error) {
	if text == "" {
		text = "2028Q4"
	}
	q, err := data.ParseQuarter(text)
	if err != nil || q <= m.LastActual() || q >= model.Quarters {
		return 0, &model.InputError{
			Culprit: "--at", Problem: strconv.Quote(text) + " is not a quarter that levers can move",
			Advice: "give a quarter between " + (m.LastActual() + 1).String() + " and " + data.Quarter(model.Quarters-1).String(),
		}
	}
	return q, nil
}

// shippedEnsemble settles the first n of the shipped members.
func shippedEnsemble(m *model.Model, n int) (*study.Ensemble, error) {
	members, err := study.ReadEnsemble(m)
	if err != nil {
		return nil, err
	}
	if n < 1 || n > len(members) {
		return nil, &model.InputError{Culprit: "--ensemble", Problem: strconv.Itoa(n) + " is not between 1 and " + strconv.Itoa(len(members)), Advice: "so many members are shipped"}
	}
	return study.NewEnsemble(m, members, n)
}

// driversShown is how many drivers a table lists; JSON and CSV have them all.
const driversShown = 15

func (s *sensitive) table(w io.Writer) {
	rows := [][]string{{"lever", "low", "high"}}
	for _, b := range s.bars {
		rows = append(rows, []string{s.m.Levers()[b.Lever].ID, claimed(b.Low), claimed(b.High)})
	}
	paragraph(w, s.m.Outputs()[s.output].ID+" in "+s.at.String()+", one lever at a time from the tenth to the ninetieth percentile of its source:")
	table(w, rows, func(i int) bool { return i > 0 })
	paragraph(w, "What goes with it among the worlds that the record allows:")
	rows = [][]string{{"parameter or lever", "rank correlation"}}
	for _, d := range s.drivers[:min(driversShown, len(s.drivers))] {
		rows = append(rows, []string{d.ID, strconv.FormatFloat(d.Correlation, 'f', 2, 64)})
	}
	table(w, rows, func(i int) bool { return i > 0 })
}

func (s *sensitive) print(w io.Writer, format string) error {
	if format == "table" {
		s.table(w)
		return nil
	}
	bars, spread := []object{}, []object{}
	for _, b := range s.bars {
		bars = append(bars, object{{"lever", s.m.Levers()[b.Lever].ID}, {"low", b.Low}, {"high", b.High}})
	}
	for _, d := range s.drivers {
		spread = append(spread, object{{"parameter", d.ID}, {"rank_correlation", d.Correlation}})
	}
	if format == "csv" {
		return writeObjects(w, append(bars, spread...))
	}
	return writeJSON(w, object{
		{"output", s.m.Outputs()[s.output].ID}, {"at", s.at.String()}, {"tornado", bars}, {"spread", spread},
	}, "  ")
}
