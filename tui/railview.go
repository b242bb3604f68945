package tui

import (
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// railColumns are the widths of the parts of a lever's row.
type railColumns struct {
	name, track, value int
	tiny               bool // short names, and units without their time
}

// marks is the width of the signs before a name: focus, kind, and a space.
const railMarks = 3

// columnsFor shares w cells among name, track and value.
func columnsFor(w int) railColumns {
	c := railColumns{value: 9, tiny: w < 36}
	if c.tiny {
		c.value = 7
	}
	free := w - railMarks - c.value - 3 // a space before, between, and at the edge
	c.track = max(7, free*3/10)
	c.name = free - c.track
	return c
}

// trackAt is where the track of row r begins.
func (c railColumns) trackAt(x int) int { return x + railMarks + c.name + 1 }

// railView draws the rail; it holds what its rows need.
type railView struct {
	*speech
	t    theme
	rail *rail
	now  model.Settings
	pin  model.Settings
	cols railColumns
	w    int
}

// list draws the rows of the window of h rows.
func (v railView) list(h int) []string {
	var rows []string
	for i := v.rail.top; i < len(v.rail.items) && len(rows) < h; i++ {
		rows = append(rows, v.row(i))
	}
	return box(rows, v.w, h, v.g.more)
}

func (v railView) row(i int) string {
	it := v.rail.items[i]
	if it.lever == heading {
		return v.heading(it.group, i == v.rail.focus)
	}
	return v.lever(it.lever, i == v.rail.focus)
}

// heading draws a group: open or shut, its name, how many levers it has, and
// how many of them are off their defaults.
func (v railView) heading(g int, focused bool) string {
	group := v.rail.groups[g]
	sign, ink := v.g.shut, v.t.title
	if group.open {
		sign = v.g.open
	}
	here := " "
	if focused {
		here, ink = v.g.here, v.t.focus
	}
	note := ""
	if !group.open {
		note = v.N("rail.count", len(group.levers))
	}
	if moved := v.moved(group); moved > 0 {
		note = v.N("rail.moved", moved)
	}
	return ink.paint(here) + v.t.muted.paint(sign) + " " + ink.paint(v.group(group.id)) + "  " + v.t.muted.paint(note)
}

func (v railView) moved(g group) (n int) {
	for _, i := range g.levers {
		if v.now[i] != v.m.Levers()[i].Default {
			n++
		}
	}
	return n
}

func (v railView) lever(i int, focused bool) string {
	l := &v.m.Levers()[i]
	ink := v.t.text
	if focused {
		ink = v.t.focus
	}
	row := v.before(l, focused) + ink.paint(fit(v.name(l), v.cols.name, v.g.more)) + " "
	value := v.mark(i, v.now[i], v.cols.tiny)
	if l.Type == "choice" {
		return row + ink.paint(fitRight(value, v.cols.track+v.cols.value+1, v.g.more))
	}
	t := newTrack(v.m, i, v.now[i], v.pin[i], v.cols.track)
	return row + t.draw(v.g, v.t) + " " + ink.paint(fitRight(value, v.cols.value, v.g.more))
}

// name is the full name where it fits.
func (v railView) name(l *data.Lever) string {
	if full := v.words.lever(l); width(full) <= v.cols.name {
		return full
	}
	return v.short(l)
}

// before draws the two signs before a name: the focus, or the bracket that
// joins the two lives; and the kind of lever.
func (v railView) before(l *data.Lever, focused bool) string {
	sign := v.t.muted.paint(v.bracket(l))
	if focused {
		sign = v.t.focus.paint(v.g.here)
	}
	mark, _ := v.kind(l.Kind)
	return sign + v.t.kind(l.Kind).paint(mark) + " "
}

func (v railView) bracket(l *data.Lever) string {
	switch l.ID {
	case economicLife:
		return v.g.pairTop
	case bookLife:
		return v.g.pairBottom
	}
	return " "
}

// kind is the ink of a kind of lever.
func (t theme) kind(kind string) ink {
	switch kind {
	case "action":
		return t.action
	case "world":
		return t.world
	}
	return t.shock
}

// ruled draws a line across with a few words in it.
func (v railView) ruled(words string) string {
	if words != "" {
		words = " " + words + " "
	}
	left := 2
	right := max(0, v.w-left-width(words)-1)
	return v.t.rule.paint(strings.Repeat(v.g.line, left)) + v.t.muted.paint(words) + v.t.rule.paint(strings.Repeat(v.g.line, right))
}
