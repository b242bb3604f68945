package tui

import (
	"math"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// The two lives stand side by side, on one scale, for the gap between them is
// what the books hide.
const (
	economicLife = "gpu_life"
	bookLife     = "book_life"
)

// track is the line that a lever's knob slides along.
type track struct {
	lo, hi       float64 // of the scale
	min, max     float64 // of the lever, within the scale
	at, def, pin float64
	cells        int
}

// newTrack lays out lever i over so many cells.
func newTrack(m *model.Model, i int, at, pin float64, cells int) track {
	l := &m.Levers()[i]
	t := track{lo: l.Min, hi: l.Max, min: l.Min, max: l.Max, at: at, def: l.Default, pin: pin, cells: cells}
	if other := partner(m, l); other != nil {
		t.lo, t.hi = math.Min(l.Min, other.Min), math.Max(l.Max, other.Max)
	}
	return t
}

// partner is the lever that shares its scale with l, or nil.
func partner(m *model.Model, l *data.Lever) *data.Lever {
	other := map[string]string{economicLife: bookLife, bookLife: economicLife}[l.ID]
	if i := m.LeverIndex(other); i >= 0 {
		return &m.Levers()[i]
	}
	return nil
}

// cell is the place of a value on the track.
func (t track) cell(v float64) int {
	if t.hi <= t.lo {
		return 0
	}
	return clampInt(int(math.Round((v-t.lo)/(t.hi-t.lo)*float64(t.cells-1))), 0, t.cells-1)
}

// value is the value at a cell, within the lever's own range.
func (t track) value(cell int) float64 {
	if t.cells < 2 {
		return t.min
	}
	v := t.lo + (t.hi-t.lo)*float64(cell)/float64(t.cells-1)
	return math.Min(math.Max(v, t.min), t.max)
}

// draw paints the track: a tick at the default, a diamond at the pin, the
// knob, and a heavy line from the default to the knob.
func (t track) draw(g glyphs, th theme) string {
	shapes, inks := make([]string, t.cells), make([]ink, t.cells)
	from, to := t.cell(t.def), t.cell(t.at)
	first, last := t.cell(t.min), t.cell(t.max)
	for c := range shapes {
		switch {
		case c < first || c > last:
			shapes[c] = " "
		case c >= min(from, to) && c <= max(from, to):
			shapes[c], inks[c] = g.fill, th.fill
		default:
			shapes[c], inks[c] = g.track, th.track
		}
	}
	shapes[from], inks[from] = g.tick, th.tick
	if t.pin != t.def {
		shapes[t.cell(t.pin)], inks[t.cell(t.pin)] = g.pin, th.tick
	}
	shapes[to], inks[to] = g.knob, th.knob
	return paintRuns(shapes, inks)
}

// paintRuns joins cells, one escape sequence for each run of one ink.
func paintRuns(shapes []string, inks []ink) string {
	var b strings.Builder
	for from := 0; from < len(shapes); {
		to := from + 1
		for to < len(shapes) && inks[to] == inks[from] {
			to++
		}
		b.WriteString(inks[from].paint(strings.Join(shapes[from:to], "")))
		from = to
	}
	return b.String()
}
