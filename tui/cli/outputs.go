package cli

import (
	"io"

	"github.com/spf13/cobra"

	"bubblescope/model"
)

// outputs is "bubblescope outputs".
func (a *app) outputs() *cobra.Command {
	c := &cobra.Command{
		Use:   "outputs",
		Short: "List every output: id, unit, definition, equation",
		Long:  "Lists every output with its unit, what it is and the equation behind it.",
	}
	return a.list(c, func(m *model.Model) listing {
		return listing{
			json:  outputObjects(m),
			table: func(w io.Writer) { outputTable(w, m) },
		}
	})
}

func outputTable(w io.Writer, m *model.Model) {
	rows := [][]string{{"id", "unit", "label"}}
	for _, o := range m.Outputs() {
		rows = append(rows, []string{o.ID, unitLabel(m, o.Unit), o.Label})
	}
	annotated(w, rows, func(i int) []string {
		o := m.Outputs()[i]
		return []string{o.Definition, "= " + o.Equation}
	})
}

func outputObjects(m *model.Model) []object {
	list := []object{}
	for _, o := range m.Outputs() {
		list = append(list, object{
			{"id", o.ID},
			{"label", o.Label},
			{"unit", o.Unit},
			{"definition", o.Definition},
			{"equation", o.Equation},
			{"sources", o.Sources},
		})
	}
	return list
}
