package cli

import (
	"context"
	"io"
	"runtime"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// reason is why a figure differs between two worlds.
type reason struct {
	m        *model.Model
	id, unit string
	at       string // a year or a quarter; empty for a mark
	mark     bool
	figure   study.Figure

	against  string // the name of the world it is compared with
	from, to model.Settings
	split    study.Split
}

// why is "bubblescope why".
func (a *app) why() *cobra.Command {
	c := &cobra.Command{
		Use:   "why --output ID",
		Short: "Why a figure differs between two worlds, lever by lever",
		Long: `Splits the change of an output, or of a mark such as break_even, between two worlds
over the levers that differ, so that the parts add up: each lever has its effect
averaged over all orders in which they could have been moved (Shapley). Up to eight
levers are exact; beyond, orders are sampled and the standard error is given. The
levers of a shock count as one. A mark that never comes counts as the quarter after
the last.`,
		Example: "bubblescope why --output labs.operating_loss --at 2028 --set gpu_life=3 --set power_supply=2\nbubblescope why --output break_even --scenario essay-bust --against pays-off",
	}
	at, format := stateFlags(c.Flags()), formatFlag(c.Flags())
	output, when, against := text{shape: "ID"}, text{shape: "YEAR-or-QUARTER"}, text{shape: "NAME-or-FILE"}
	c.Flags().Var(&output, "output", "the output or mark to ask about")
	c.Flags().Var(&when, "at", "the year or quarter to ask about (default 2028)")
	c.Flags().Var(&against, "against", "the scenario to compare with (default baseline)")
	return a.leaf(c, func(c *cobra.Command) error {
		r, err := newReason(output.String(), when)
		if err != nil {
			return err
		}
		if err := r.compare(at, against); err != nil {
			return err
		}
		if err := r.answer(a.ctx, uint64(at.seed)); err != nil {
			return err
		}
		return a.write(func(w io.Writer) error { return r.print(w, format.value) })
	})
}

// newReason finds out what is asked about.
func newReason(id string, when text) (*reason, error) {
	m, err := model.Load()
	if err != nil {
		return nil, err
	}
	r := &reason{m: m, id: id, unit: "quarters"}
	if r.figure, r.mark = study.MarkFigure(id); r.mark {
		return r, markNeedsNoTime(when)
	}
	return r, r.findOutput(when.String())
}

func markNeedsNoTime(when text) error {
	if len(when.values) == 0 {
		return nil
	}
	return &model.InputError{Culprit: "--at", Problem: "a mark is a quarter itself", Advice: "leave --at out, or name an output"}
}

func (r *reason) findOutput(when string) error {
	output, err := outputOf(r.m, r.id, study.MarkIDs()...)
	if err != nil {
		return err
	}
	first, last, err := span(r.m, when)
	if err != nil {
		return err
	}
	r.unit = r.m.Outputs()[output].Unit
	r.at = first.String()
	if first != last {
		r.at = strconv.Itoa(first.Year())
	}
	r.figure = study.OutputFigure(r.m, output, first, last)
	return nil
}

// span reads a year or a quarter after the record; before it nothing moves.
func span(m *model.Model, text string) (first, last data.Quarter, err error) {
	if text == "" {
		text = "2028"
	}
	if first, err = data.ParseQuarter(text); err == nil {
		last = first
	} else if first, err = data.ParseQuarter(text + "Q1"); err == nil {
		last = first + 3
	}
	if err != nil || first <= m.LastActual() || last >= model.Quarters {
		end := data.Quarter(model.Quarters - 1)
		return 0, 0, &model.InputError{
			Culprit: "--at", Problem: strconv.Quote(text) + " is no year or quarter that levers can move",
			Advice: "give one from " + strconv.Itoa((m.LastActual() + 1).Year()) + " to " + strconv.Itoa(end.Year()) +
				", or from " + (m.LastActual() + 1).String() + " to " + end.String(),
		}
	}
	return first, last, nil
}

// compare puts both worlds' levers where the flags say.
func (r *reason) compare(at *state, against text) (err error) {
	r.against, r.from = "baseline", r.m.Defaults()
	if len(against.values) > 0 {
		r.against = against.String()
		if r.from, err = r.m.LoadScenario(r.against, readFile); err != nil {
			return err
		}
	}
	r.to, err = at.settings(r.m)
	return err
}

func (r *reason) answer(ctx context.Context, seed uint64) (err error) {
	plan := study.NewPlan(r.m, r.from, r.to, seed)
	r.split, err = study.SplitChange(ctx, r.m, plan, r.figure, runtime.GOMAXPROCS(0))
	return err
}

// levers lists the levers of a part in the order of the table.
func (r *reason) levers(p study.Part) []int { return slices.Sorted(slices.Values(p.Levers)) }
