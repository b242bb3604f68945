package tui

import "strings"

// tallEnough is how many rows leave room for the verdict above what covers the
// screen: so one sees what a choice would change.
const tallEnough = 34

// coverTop is the first row of what covers the screen.
func (a *App) coverTop() int {
	if a.lay.H < tallEnough {
		return 0
	}
	return a.lay.header.H + 1
}

// cover is a dialog or an overlay, down to the footer.
func (a *App) cover() []string {
	var rows []string
	top := a.coverTop()
	if top > 0 {
		rows = append(append(rows, a.header()...), a.theme.rule.paint(strings.Repeat(a.glyphs.line, a.lay.W)))
	}
	w, h := a.lay.W, a.lay.H-1-top
	if a.dialog != nil {
		return append(rows, a.dialogRows(w, h)...)
	}
	return append(rows, a.overlayRows(w, h)...)
}
