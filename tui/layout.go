package tui

// The smallest screen that still works, and the largest that is drawn; a
// larger one is left blank at the edge.
const (
	minWidth, minHeight = 76, 22
	maxWidth, maxHeight = 500, 200
)

// layout is the screen cut into rectangles. It depends on nothing but the
// size, so a drag across the screen never meets a moving target.
type layout struct {
	W, H       int
	header     rect // verdict and figures
	tabs       rect // the names of the pages
	class      rect // of a session in a room: who is there
	list, card rect // the two parts of the rail
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
