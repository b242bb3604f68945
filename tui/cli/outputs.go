package cli

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/equation"
)

// outputs is "bubblescope outputs".
func (a *app) outputs() *cobra.Command {
	c := &cobra.Command{
		Use:   "outputs",
		Short: "List every output: id, unit, definition, equation",
		Long: "Lists every output with its unit, what it is and the equation behind it, and says whether a test holds the equation " +
			"against the model. The workings are the quantities between levers and outputs that the equations name; JSON and CSV list both.",
	}
	all := c.Flags().Bool("workings", false, "list the workings too")
	return a.list(c, func(m *model.Model) (listing, error) {
		rows, err := equationRows(m)
		if err != nil {
			return listing{}, err
		}
		return listing{
			json:  outputObjects(rows),
			table: func(w io.Writer) { outputTable(w, m, rows, *all) },
		}, nil
	})
}

// equationRow is an output or a working with its equation.
type equationRow struct {
	data.Output
	kind string // output or working
	eq   *equation.Equation
}

func equationRows(m *model.Model) ([]equationRow, error) {
	sheet, err := equation.Read(m.Data())
	if err != nil {
		return nil, err
	}
	var rows []equationRow
	for _, o := range m.Outputs() {
		rows = append(rows, equationRow{o, "output", sheet.Of(o.ID)})
	}
	for _, o := range m.Data().Workings {
		rows = append(rows, equationRow{o, "working", sheet.Of(o.ID)})
	}
	return rows, nil
}

func outputTable(w io.Writer, m *model.Model, rows []equationRow, workings bool) {
	shown := rows
	if !workings {
		shown = rows[:len(m.Outputs())]
	}
	cells := [][]string{{"id", "unit", "checked", "label"}}
	for _, r := range shown {
		cells = append(cells, []string{r.ID, unitLabel(m, r.Unit), string(r.eq.Checked), r.Label})
	}
	annotated(w, cells, func(i int) []string {
		return []string{shown[i].Definition, "= " + shown[i].Equation}
	})
	fmt.Fprintln(w)
	paragraph(w, tally(rows[:len(m.Outputs())], "outputs"))
	paragraph(w, tally(rows[len(m.Outputs()):], "workings, quantities between levers and outputs that the equations name (--workings lists them),"))
}

// tally says how many equations are held against the model.
func tally(rows []equationRow, of string) string {
	count := map[equation.Checked]int{}
	for _, r := range rows {
		count[r.eq.Checked]++
	}
	text := fmt.Sprintf("Of %d %s %d have an equation that a test holds against the model in every quarter", len(rows), of, count[equation.Proved])
	if n := count[equation.InPart]; n > 0 {
		text += fmt.Sprintf(", %d after the record only", n)
	}
	return text + fmt.Sprintf("; %d are described in words.", count[equation.Described])
}

func outputObjects(rows []equationRow) []object {
	list := []object{}
	for _, r := range rows {
		o := object{
			{"id", r.ID},
			{"label", r.Label},
			{"unit", r.Unit},
			{"definition", r.Definition},
			{"equation", r.Equation},
			{"sources", r.Sources},
			{"kind", r.kind},
			{"checked", string(r.eq.Checked)},
		}
		if r.eq.Because != "" {
			o = append(o, member{"unchecked_because", r.eq.Because})
		}
		list = append(list, o)
	}
	return list
}
