package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strconv"

	"github.com/spf13/cobra"

	"bubblescope/model"
	"bubblescope/model/study"
)

// draws is how many draws calibrate makes at most for each member it wants.
const draws = 200

// calibrate is "bubblescope calibrate".
func (a *app) calibrate() *cobra.Command {
	c := &cobra.Command{
		Use:   "calibrate",
		Short: "Make the ensemble again: worlds that the record allows",
		Long: `Draws parameters and levers of the world from their priors, and keeps the draws
that retell 2023 to 2025 no worse than twice as badly as the shipped parameters,
or within a tenth, in every group of series. Every hundred of them stand for all.
Prints data/ensemble.csv, or with --diagnose what the
record says of each parameter. The fitted parameters themselves come from
bubblescope fit --search. Progress goes to standard error.`,
		Example: "bubblescope calibrate > data/ensemble.csv\nbubblescope calibrate --diagnose",
	}
	members := c.Flags().Int("members", 500, "how many members to keep")
	diagnose := c.Flags().Bool("diagnose", false, "print what the record says of each parameter")
	draw := seed(1)
	c.Flags().Var(&draw, "seed", "seed of the draws")
	return a.leaf(c, func(c *cobra.Command) error {
		if *members < 1 || *members > 10_000 {
			return &model.InputError{Culprit: "--members", Problem: strconv.Itoa(*members) + " is not between 1 and 10000", Advice: "500 take some seconds"}
		}
		m, err := model.Load()
		if err != nil {
			return err
		}
		done := a.busy("settling the model")
		kept, told, err := study.Constrain(m, *members, *members*draws, uint64(draw), a.tell)
		if done(); err != nil {
			return err
		}
		if told.Kept < *members {
			return fmt.Errorf("only %d of %d draws passed: widen the priors or ask for fewer --members", told.Kept, told.Drawn)
		}
		if kept, err = study.Arrange(m, kept); err != nil {
			return err
		}
		return a.write(func(w io.Writer) error { return printMembers(w, m, kept, *diagnose, uint64(draw)) })
	})
}

// tell writes progress over itself, where a person is there to read it.
func (a *app) tell(d study.Diagnosis) {
	if f, ok := a.stderr.(*os.File); ok && isTerminal(f) {
		fmt.Fprintf(a.stderr, "\r\x1b[K%d drawn, %d kept", d.Drawn, d.Kept)
	}
}

func printMembers(w io.Writer, m *model.Model, kept []study.Member, diagnose bool, seed uint64) error {
	if !diagnose {
		return memberRows(w, m, kept)
	}
	found, err := study.Diagnose(m, kept, seed)
	if err != nil {
		return err
	}
	rows := [][]string{{"parameter", "prior 10%", "prior 90%", "kept 10%", "kept 90%", "narrowed"}}
	for _, f := range found {
		rows = append(rows, []string{f.ID, claimed(f.PriorLow), claimed(f.PriorHigh), claimed(f.Low), claimed(f.High), percent(f.Narrowed)})
	}
	table(w, rows, func(i int) bool { return i > 0 })
	return nil
}

func percent(share float64) string { return strconv.FormatFloat(100*share, 'f', 0, 64) + "%" }

// memberRows writes the members as the file that is shipped: a column for every
// parameter and lever that varies.
func memberRows(w io.Writer, m *model.Model, kept []study.Member) error {
	ids, columns := study.Varying(m, kept)
	out := csv.NewWriter(w)
	if err := out.Write(ids); err != nil {
		return err
	}
	row := make([]string, len(ids))
	for i := range kept {
		for k := range ids {
			row[k] = strconv.FormatFloat(columns[k][i], 'g', 6, 64)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
