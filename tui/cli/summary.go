package cli

import (
	"fmt"
	"io"
	"math"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// headlines are the outputs of the yearly summary.
func headlines() []string {
	return []string{
		"labs.revenue", "labs.operating_loss", "clouds.capex",
		"nvidia.datacenter_revenue", "nvidia.circular_share", "power.energised",
	}
}

// columnWidth lets the year and all headlines stand within pageWidth.
const columnWidth = 11

// table writes the yearly summary: which world this is, a row a year, and the
// quarters that people ask for first.
func (r *running) table(w io.Writer) {
	fmt.Fprintln(w, r.world())
	fmt.Fprintln(w)
	table(w, append(r.headings(), r.years()...), func(column int) bool { return column > 0 })
	fmt.Fprintf(w, "\nUp to %s the record as the model draws it, then what the levers bring.\n\n", r.m.LastActual())
	var rows [][]string
	for _, m := range r.markList() {
		when := "not by " + data.Quarter(model.Quarters-1).String()
		if m.at != data.None {
			when = m.at.String()
		}
		rows = append(rows, []string{m.label, when})
	}
	table(w, rows, func(int) bool { return false })
}

// world names the levers that are off their defaults, and the share code.
func (r *running) world() string {
	text, code := "Every lever at its default", r.m.Share(r.r.Settings)
	off := 0
	for i, l := range r.m.Levers() {
		if v := r.r.Settings[i]; v != l.Default {
			moved := l.ID + " " + r.m.FormatLever(i, l.Default) + " to " + r.m.FormatLever(i, v)
			if off++; off == 1 {
				text = moved
			} else {
				text += "\n" + moved
			}
		}
	}
	return text + "\nShare code " + code
}

// headings are the labels of the headlines, wrapped, and below them the units.
func (r *running) headings() [][]string {
	var columns [][]string
	deepest := 0
	for _, id := range headlines() {
		o := r.m.Outputs()[r.m.OutputIndex(id)]
		label := wrap(o.Label, columnWidth)
		columns, deepest = append(columns, label), max(deepest, len(label))
	}
	rows := make([][]string, deepest+1)
	for k := range rows {
		rows[k] = []string{""}
	}
	for c, label := range columns {
		for k := range deepest {
			cell := ""
			if above := deepest - len(label); k >= above { // labels end on the same row
				cell = label[k-above]
			}
			rows[k] = append(rows[k], cell)
		}
		o := r.m.Outputs()[r.m.OutputIndex(headlines()[c])]
		rows[deepest] = append(rows[deepest], unitLabel(r.m, o.Unit))
	}
	return rows
}

// years is a row for each year: flows summed, shares averaged, stocks at the
// end, as the table of outputs says.
func (r *running) years() [][]string {
	var rows [][]string
	for first := 0; first < model.Quarters; first += quartersAYear {
		row := []string{strconv.Itoa(data.Quarter(first).Year())}
		for _, id := range headlines() {
			i := r.m.OutputIndex(id)
			quarters := r.r.Series[i][first : first+quartersAYear]
			row = append(row, figure(study.Combined(quarters, r.m.Outputs()[i].Combine)))
		}
		rows = append(rows, row)
	}
	return rows
}

const quartersAYear = 4

// figure writes a number with about three digits that count.
func figure(v float64) string {
	v = math.Round(v*100)/100 + 0 // the sum turns -0 into 0
	switch size := math.Abs(v); {
	case size >= 100:
		return strconv.FormatFloat(v, 'f', 0, 64)
	case size >= 10:
		return strconv.FormatFloat(v, 'f', 1, 64)
	}
	return strconv.FormatFloat(v, 'f', 2, 64)
}

func unitLabel(m *model.Model, id string) string {
	for _, u := range m.Data().Units {
		if u.ID == id {
			return u.Label
		}
	}
	return id
}
