package cli

import (
	"bytes"
	"fmt"
	"io"
	"strconv"

	"github.com/spf13/cobra"

	"bubblescope/model"
	"bubblescope/model/study"
)

// fit is "bubblescope fit".
func (a *app) fit() *cobra.Command {
	c := &cobra.Command{
		Use:   "fit",
		Short: "How well the model retells 2023 to 2025",
		Long: `Runs the model from 2023Q1 with no record to lean on, and compares each series
with what was published. With --search it looks for the fitted parameters again
from so many starting points, and prints what it finds; the same seed gives the
same answer.`,
	}
	starts := c.Flags().Int("search", 0, "search again from so many starting points")
	draw := seed(3)
	c.Flags().Var(&draw, "seed", "seed of the starting points")
	return a.leaf(c, func(c *cobra.Command) error {
		if *starts < 0 || *starts > 1000 {
			return &model.InputError{Culprit: "--search", Problem: strconv.Itoa(*starts) + " is not between 0 and 1000", Advice: "16 starting points take some seconds"}
		}
		m, err := model.Load()
		if err != nil {
			return err
		}
		var out bytes.Buffer
		done := a.busy("running the record; starting points to search from: " + strconv.Itoa(*starts))
		err = printFit(&out, m, *starts, uint64(draw))
		if done(); err != nil {
			return err
		}
		return a.write(func(w io.Writer) error { _, err := out.WriteTo(w); return err })
	})
}

func printFit(w io.Writer, m *model.Model, starts int, seed uint64) error {
	run := m.NewResult()
	m.FreeRun(run, nil)
	if starts > 0 {
		found := study.Search(m, starts, seed)
		m.FreeRun(run, found.Values)
		fittedTable(w, found)
	}
	fitTable(w, m, run)
	return nil
}

func fittedTable(w io.Writer, found study.Fit) {
	rows := [][]string{{"parameter", "value"}}
	for i, id := range found.IDs {
		rows = append(rows, []string{id, strconv.FormatFloat(found.Values[i], 'g', 5, 64)})
	}
	table(w, rows, func(i int) bool { return i > 0 })
	fmt.Fprintln(w)
}

func fitTable(w io.Writer, m *model.Model, run *model.Result) {
	rows := [][]string{{"series", "observations", "mean error"}}
	n := 0
	for _, s := range study.Scores(m, run) {
		rows = append(rows, scoreRow(s))
		n += s.Observations
	}
	for _, s := range study.Together(m, run) {
		rows = append(rows, scoreRow(s))
	}
	table(w, rows, func(i int) bool { return i > 0 })
	fmt.Fprintf(w, "\n%d fitted parameters, %d observations; a free run from 2023Q1\n", len(m.Fitted()), n)
}

func scoreRow(s study.Score) []string {
	return []string{s.Series, strconv.Itoa(s.Observations), strconv.FormatFloat(100*s.Error, 'f', 1, 64) + "%"}
}
