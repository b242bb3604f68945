package cli

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
)

// levers is "bubblescope levers".
func (a *app) levers() *cobra.Command {
	c := &cobra.Command{
		Use:   "levers",
		Short: "List every lever: id, unit, range, default, source",
		Long:  "Lists every lever with its unit, range, default and the source of its range.",
	}
	return a.list(c, func(m *model.Model) (listing, error) {
		return listing{
			json:  leverObjects(m),
			table: func(w io.Writer) { leverTable(w, m) },
		}, nil
	})
}

func leverTable(w io.Writer, m *model.Model) {
	rows := [][]string{{"id", "kind", "unit", "range", "default"}}
	for i, l := range m.Levers() {
		rows = append(rows, []string{l.ID, l.Kind, unitLabel(m, l.Unit), leverRange(m, i), m.FormatLever(i, l.Default)})
	}
	notes := func(i int) []string {
		l := m.Levers()[i]
		texts := []string{l.Definition, "Source: " + source(l)}
		if l.Type == "choice" {
			texts = append(texts, "Choices: "+strings.Join(l.Choices, ", "))
		}
		return texts
	}
	annotated(w, rows, notes)
}

func leverRange(m *model.Model, i int) string {
	l := m.Levers()[i]
	if l.Type == "choice" {
		return strconv.Itoa(len(l.Choices)) + " choices"
	}
	return m.FormatLever(i, l.Min) + " to " + m.FormatLever(i, l.Max)
}

func source(l data.Lever) string {
	if l.Date == "" {
		return l.Source
	}
	return fmt.Sprintf("%s (%s)", l.Source, l.Date)
}

func leverObjects(m *model.Model) []object {
	list := []object{}
	for i, l := range m.Levers() {
		o := object{{"id", l.ID}, {"label", l.Label}, {"group", l.Group}, {"kind", l.Kind}, {"type", l.Type}, {"unit", l.Unit}}
		o = append(o, leverBounds(m, i)...)
		o = append(o, object{
			{"default", leverValue(m, i, l.Default)},
			{"definition", l.Definition},
			{"effect", l.Effect},
			{"source", l.Source},
			{"distribution", l.Distribution},
		}...)
		if l.InertBecause != "" {
			o = append(o, member{"inert_because", l.InertBecause})
		}
		list = append(list, o)
	}
	return list
}

// leverBounds is the range of a number or a quarter, or the list of choices.
func leverBounds(m *model.Model, i int) object {
	l := m.Levers()[i]
	if l.Type == "choice" {
		return object{{"choices", l.Choices}}
	}
	return object{{"min", leverValue(m, i, l.Min)}, {"max", leverValue(m, i, l.Max)}, {"step", l.Step}}
}
