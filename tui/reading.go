package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/data"
	"bubblescope/tui/chart"
)

// reads says whether the line below the stage tells the values under the
// cross-hair: where the charts have no room for them at their lines, and no
// lever has moved since.
func (a *App) reads() bool {
	return a.reading && a.hasCross() && len(a.stage.unlabelled()) > 0
}

// readings are the values under the cross-hair, a row for each chart that does
// not show its own.
func (a *App) readings(w int) []string {
	at := a.say.quarter(data.Quarter(a.stage.cross))
	var rows []string
	for _, c := range a.stage.unlabelled() {
		rows = append(rows, a.theme.key.paint(at)+" "+a.readingRow(readable(c.ValuesAt(a.stage.cross)), w-width(at)-1))
		at = strings.Repeat(" ", width(at))
	}
	return rows
}

// readable leaves out what has no value there, or no name.
func readable(all []chart.Reading) []chart.Reading {
	var some []chart.Reading
	for _, r := range all {
		if r.OK && r.Label != "" {
			some = append(some, r)
		}
	}
	return some
}

// readingRow sets values in w cells: with air between them, then close
// together, then with shorter and shorter names. Values are never cut.
func (a *App) readingRow(all []chart.Reading, w int) string {
	for _, form := range []struct{ gap, name int }{{3, 40}, {2, 40}, {1, 40}, {1, 8}, {1, 6}, {1, 4}, {1, 3}} {
		var parts []string
		for _, r := range all {
			parts = append(parts, a.theme.muted.paint(ansi.Truncate(r.Label, form.name, "")), a.theme.title.paint(r.Text))
		}
		if row := pairs(parts, form.gap); width(row) <= w || form.name == 3 {
			return row
		}
	}
	return ""
}

// pairs joins name and value by one space, and pairs by a gap.
func pairs(parts []string, gap int) string {
	var b strings.Builder
	for i, p := range parts {
		switch {
		case i%2 == 1:
			b.WriteByte(' ')
		case i > 0:
			b.WriteString(strings.Repeat(" ", gap))
		}
		b.WriteString(p)
	}
	return b.String()
}
