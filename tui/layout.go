package tui

// The smallest screen that still works, and the largest that is drawn; a
// larger one is left blank at the edge.
const (
	minWidth, minHeight = 76, 22
	maxWidth, maxHeight = 500, 200
)

// layout is the screen cut into rectangles. It depends on nothing but the size
// and on whether a lesson is open, so a drag across the screen never meets a
// moving target.
type layout struct {
	W, H       int
	header     rect // verdict and figures
	tabs       rect // the names of the pages
	class      rect // of a session in a room: who is there
	list, card rect // the two parts of the rail
	prose      rect // of a lesson, below the rail: its text and question
	progress   rect // of a lesson: where it stands, and what goes on
	panel      rect // of a projector, below the charts: the question of a lesson
	rule       rect // the line between rail and stage
	stage      rect
	changed    rect // what the last move did
	footer     rect // the keys that work now
}

// newLayout cuts a screen of w×h cells.
func newLayout(w, h int) layout {
	l := layout{W: clampInt(w, 0, maxWidth), H: clampInt(h, 0, maxHeight)}
	rest := rect{W: l.W, H: l.H}
	l.header, rest = rest.cutTop(l.verdictRows() + 1)
	l.tabs, rest = rest.cutTop(1)
	rest, l.footer = rest.cutBottom(1)
	rest, l.changed = rest.cutBottom(l.changedRows())
	rail, rest := rest.cutLeft(clampInt(l.W*38/100, 30, 56))
	l.rule, l.stage = rest.cutLeft(1)
	l.list, l.card = rail.cutBottom(cardRows(rail))
	return l
}

// newLessonLayout cuts a screen beside a lesson with so many levers: its column
// is wider than the rail, and most of it is text.
func newLessonLayout(w, h, levers int) layout {
	l := newLayout(w, h)
	rest := rect{0, l.rule.Y, l.W, l.rule.H}
	column, rest := rest.cutLeft(clampInt(l.W*43/100, 34, widestColumn))
	l.rule, l.stage = rest.cutLeft(1)
	l.list, rest = column.cutTop(min(levers, max(3, column.H/5)))
	l.card, rest = rest.cutTop(1)
	l.prose, l.progress = rest.cutBottom(1)
	return l
}

// widestColumn is the width from which on lines of text are tiring to follow.
const widestColumn = 64

// fits says whether the screen is large enough for the explorer.
func (l layout) fits() bool { return l.W >= minWidth && l.H >= minHeight }

// verdictRows is what the longest verdict takes.
func (l layout) verdictRows() int {
	if l.W >= 120 {
		return 2
	}
	return 3
}

// changedRows is one where a row is long enough for any change.
func (l layout) changedRows() int {
	if l.W >= 150 && l.H < 32 {
		return 1
	}
	return 2
}

// cardRows gives the card of the focused lever about two fifths of the rail, and
// no more than its text fills.
func cardRows(rail rect) int {
	most := 14
	if rail.W >= 54 {
		most = 11
	}
	return clampInt(rail.H*2/5, 5, most)
}
