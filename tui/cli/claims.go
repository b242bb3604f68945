package cli

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// claims is "bubblescope claims".
func (a *app) claims() *cobra.Command {
	c := &cobra.Command{
		Use:   "claims",
		Short: "Hold what has been said of the boom against the model",
		Long: `Lists published claims: the author's figure beside the same made again from the
author's inputs, and a verdict in the world as set, with what speaks for and
against it and the smallest move of one lever that would change the verdict.`,
		Example: "bubblescope claims\nbubblescope claims --set adoption_ceiling=400",
	}
	at, format := stateFlags(c.Flags()), formatFlag(c.Flags())
	return a.leaf(c, func(c *cobra.Command) error {
		m, settings, err := at.world()
		if err != nil {
			return err
		}
		found, err := study.Claims(m, settings)
		if err != nil {
			return err
		}
		l := listing{json: claimObjects(m, settings, found), table: func(w io.Writer) { claimTable(w, m, settings, found) }}
		return a.write(func(w io.Writer) error { return l.print(w, format.value) })
	})
}

func claimTable(w io.Writer, m *model.Model, s model.Settings, found []study.Assessment) {
	rows := [][]string{{"claim", "theirs", "ours with their inputs", "unit", "now", "threshold", "verdict"}}
	for _, c := range found {
		theirs, threshold := "", ""
		if c.Unit != "" {
			theirs = claimed(c.Published)
		}
		if c.Test != "" {
			threshold = c.Test + " " + claimed(c.Threshold)
		}
		rows = append(rows, []string{c.ID, theirs, claimed(c.Recomputed), unitLabel(m, c.Unit), reached(c.Now), threshold, c.Verdict})
	}
	annotated(w, rows, func(i int) []string {
		c := found[i]
		lines := []string{
			c.Text + " (" + c.Author + ", " + c.Date + ").",
			"For: " + c.For, "Against: " + c.Against, flipLine(m, c),
		}
		return append(append(lines, recipeLine(c)...), strikeLines(m, s, c)...)
	})
}

// recipeLine says how an author's figure is made again.
func recipeLine(c study.Assessment) []string {
	if c.Equation == "" {
		return nil
	}
	return []string{"Ours: " + c.Equation + ", with " + study.Inputs(c.Claim) + "."}
}

// everyQuarter are the quarters in which a shock can strike and fade before the
// last one.
func everyQuarter(m *model.Model) []data.Quarter {
	var list []data.Quarter
	for q := m.LastActual() + 1; q+study.BlowQuarters <= model.Quarters; q++ {
		list = append(list, q)
	}
	return list
}

// strikeLines tells what the shock would do in each year, for a claim about
// its timing; the JSON has every quarter.
func strikeLines(m *model.Model, s model.Settings, c study.Assessment) []string {
	if !study.Timed(c.Claim) {
		return nil
	}
	lines := []string{}
	for i, b := range study.Strikes(m, s, everyQuarter(m)) {
		if i%4 == 2 {
			lines = append(lines, fmt.Sprintf("The blow in %s: labs' loss %s, GDP %+.2f%%, the state's bill %s, building %s.",
				b.Quarter, dollarsMore(b.Loss), -b.Growth, dollarsMore(b.State), dollarsMore(-b.Capex)))
		}
	}
	return lines
}

// dollarsMore writes a change in billions with its sign before the dollar.
func dollarsMore(bn float64) string {
	sign := "+"
	if bn < 0 {
		sign = "-"
	}
	return fmt.Sprintf("%s$%.3gbn", sign, math.Abs(bn))
}

// flipLine says what would change a verdict.
func flipLine(m *model.Model, c study.Assessment) string {
	switch {
	case c.Verdict == study.Unknown:
		return "The model cannot tell."
	case c.Flip == nil:
		return "No single lever changes the verdict."
	}
	id := m.Levers()[c.Flip.Lever].ID
	return "It would change with " + id + " from " + m.FormatLever(c.Flip.Lever, c.Flip.From) + " to " + m.FormatLever(c.Flip.Lever, c.Flip.To) + "."
}

func claimed(v float64) string {
	if math.IsNaN(v) {
		return ""
	}
	return strconv.FormatFloat(v, 'g', 4, 64)
}

// reached is a number, or never for a mark that does not come.
func reached(v float64) string {
	if v == study.Never {
		return "never"
	}
	return claimed(v)
}
