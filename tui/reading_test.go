package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/model"
)

// At 80 columns the legends have no room for values: the line below reads them
// all, and never cuts one.
func TestReadingShowsEveryValue(t *testing.T) {
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24}).Press("]")
		for q := range model.Quarters {
			d.stage.cross = q
			d.touch()
			d.View()
			d.readsAll(t, q)
		}
	}
}

func (d *driver) readsAll(t *testing.T, q int) {
	t.Helper()
	for i, row := range d.readings(d.lay.W - 2) {
		plain := ansi.Strip(row)
		if width(row) > d.lay.W-2 {
			t.Errorf("quarter %d: %q is too wide", q, plain)
		}
		for _, r := range readable(d.stage.charts()[i].ValuesAt(q)) {
			if !strings.Contains(plain+" ", " "+r.Text+" ") {
				t.Errorf("quarter %d: %s %s is missing in %q", q, r.Label, r.Text, plain)
			}
		}
	}
}

// A move of a lever takes the line back, a move of the cross-hair the reading.
func TestReadingGivesWay(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24}).Press("]").Shows("2025Q4 all labs")
	d.Press("left").Hides("2025Q4 all labs").Shows("GPU life 5")
	d.Press("]").Shows("2026Q1 all labs").Press("esc").Shows("GPU life 5")
}
