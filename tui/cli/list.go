package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"bubblescope/model"
)

// listing is a list of levers or outputs in each format.
type listing struct {
	json  []object
	table func(w io.Writer)
}

// list makes a command that prints a listing.
func (a *app) list(c *cobra.Command, of func(m *model.Model) (listing, error)) *cobra.Command {
	format := formatFlag(c.Flags())
	return a.leaf(c, func(c *cobra.Command) error {
		m, err := model.Load()
		if err != nil {
			return err
		}
		l, err := of(m)
		if err != nil {
			return err
		}
		return a.write(func(w io.Writer) error { return l.print(w, format.value) })
	})
}

func (l listing) print(w io.Writer, format string) error {
	switch format {
	case "json":
		return writeJSON(w, l.json, "  ")
	case "csv":
		return writeObjects(w, l.json)
	}
	l.table(w)
	return nil
}

// writeObjects writes objects as CSV, one row each, with a column for every
// name that one of them has.
func writeObjects(w io.Writer, list []object) error {
	var header []string
	column := map[string]int{}
	for _, o := range list {
		for _, m := range o {
			if _, known := column[m.name]; !known {
				column[m.name] = len(header)
				header = append(header, m.name)
			}
		}
	}
	rows := [][]string{header}
	for _, o := range list {
		row := make([]string, len(header))
		for _, m := range o {
			row[column[m.name]] = cell(m.value)
		}
		rows = append(rows, row)
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func cell(v any) string {
	if words, ok := v.([]string); ok {
		return strings.Join(words, ";")
	}
	return fmt.Sprint(v)
}

// annotated writes a table whose rows each have some paragraphs below them;
// the first row is the heading and has none.
func annotated(w io.Writer, rows [][]string, notes func(i int) []string) {
	var text strings.Builder
	table(&text, rows, func(int) bool { return false })
	lines := strings.Split(strings.TrimSuffix(text.String(), "\n"), "\n")
	fmt.Fprintln(w, lines[0])
	for i, l := range lines[1:] {
		fmt.Fprintln(w, l)
		for _, note := range notes(i) {
			paragraph(w, note)
		}
	}
}
