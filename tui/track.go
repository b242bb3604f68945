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
	notches      int
	cells        int
	tints        []tint // by cell; nil is plain
}

// newTrack lays out lever i over so many cells.
func newTrack(m *model.Model, i int, at, pin float64, cells int) track {
	l := &m.Levers()[i]
	n := m.Notches(i)
	t := track{at: at, def: l.Default, pin: pin, notches: n, cells: cells}
	t.min, t.max = m.Notch(i, 0), m.Notch(i, n)
	t.lo, t.hi = t.min, t.max
	if other := partner(m, l); other != nil {
		t.lo, t.hi = math.Min(t.min, other.Min), math.Max(t.max, other.Max)
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

// ends are the first and the last cell within the lever's own range.
func (t track) ends() (first, last int) { return t.cell(t.min), t.cell(t.max) }

// notch is the notch of the lever nearest to a cell.
func (t track) notch(cell int) int {
	if t.max <= t.min {
		return 0
	}
	return int(math.Round((t.value(cell) - t.min) / (t.max - t.min) * float64(t.notches)))
}

// draw paints the track: the tints, or a heavy line from the default to the
// knob; upon that a tick at the default, a diamond at the pin, and the knob.
// Each has another shape upon a cliff.
func (t track) draw(g glyphs, th theme) string {
	shapes, inks := make([]string, t.cells), make([]ink, t.cells)
	first, last := t.ends()
	for c := range shapes {
		shapes[c] = " "
		if c >= first && c <= last {
			shapes[c], inks[c] = t.ground(c, g, th)
		}
	}
	set := func(v float64, shape [2]string, i ink) {
		c := t.cell(v)
		shapes[c], inks[c] = shape[bit(t.cliff(c))], i
	}
	set(t.def, g.tick, th.tick)
	if t.pin != t.def {
		set(t.pin, g.pin, th.tick)
	}
	set(t.at, g.knob, th.knob)
	return paintRuns(shapes, inks)
}

// ground is a cell of the track below knob and ticks.
func (t track) ground(c int, g glyphs, th theme) (string, ink) {
	from, to := t.cell(t.def), t.cell(t.at)
	switch {
	case t.cliff(c):
		return g.cliff, th.cliff
	case t.tints != nil:
		return g.tints[t.tints[c].level], th.tints[t.tints[c].level]
	case c >= min(from, to) && c <= max(from, to):
		return g.fill, th.fill
	}
	return g.track, th.track
}

func (t track) cliff(c int) bool { return t.tints != nil && t.tints[c].cliff }

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
