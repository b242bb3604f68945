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
	t     theme
	rail  *rail
	now   model.Settings
	pin   model.Settings
	cols  railColumns
	w     int
	ahead *foresight
	rests bool // no lever moves, and no tint tells where one would lead
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
	switch {
	case v.rests:
		ink = v.t.muted
	case focused:
		ink = v.t.focus
	}
	c := v.slot(v.cols, l)
	name := ink.paint(fit(v.name(l), c.name, v.g.more))
	value := ink.paint(fitRight(v.mark(i, v.now[i], c.tiny), c.value, v.g.more))
	return v.before(l, focused) + name + " " + v.track(i, c.track).draw(v.g, v.t) + " " + value
}

// track is lever i's track of so many cells, tinted as far as that is known.
func (v railView) track(i, cells int) track {
	t := newTrack(v.m, i, v.now[i], v.pin[i], cells)
	if s := v.ahead.strips[i]; len(s.cells) == cells && !v.rests {
		first, last := t.ends()
		t.tints = s.tints(v.ahead.outcomes[v.ahead.chosen], v.ahead.usual, first, last)
	}
	return t
}

// cells is how many a lever's track has: one for each choice, or all.
func (c railColumns) cells(l *data.Lever) int {
	if l.Type == "choice" {
		return len(l.Choices)
	}
	return c.track
}

// slot shares the cells of a lever's row anew where it is a choice: the words
// of a choice need more room than a number, and its name less.
func (s *speech) slot(c railColumns, l *data.Lever) railColumns {
	if l.Type != "choice" {
		return c
	}
	longest := 0
	for k := range l.Choices {
		longest = max(longest, width(s.choice(l, float64(k))))
	}
	all := c.name + c.track + c.value
	c.track = len(l.Choices)
	c.name = min(c.name, all-c.track-longest)
	c.value = all - c.track - c.name
	return c
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

// ruled draws a line across with some painted words in it.
func (v railView) ruled(words string) string {
	words = " " + words + " "
	left := 2
	right := max(0, v.w-left-width(words)-1)
	return v.t.rule.paint(strings.Repeat(v.g.line, left)) + words + v.t.rule.paint(strings.Repeat(v.g.line, right))
}
