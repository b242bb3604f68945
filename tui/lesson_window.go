package tui

// The window on the text of a lesson.

func (d *lessonDoc) page() int    { return max(1, d.h-1) }
func (d *lessonDoc) below() int   { return max(0, len(d.rows)-d.h-d.top) }
func (d *lessonDoc) scroll(n int) { d.top = clampInt(d.top+n, 0, max(0, len(d.rows)-d.h)) }

// show scrolls no further than needed to bring rows into the window; of more
// than it holds, the last.
func (d *lessonDoc) show(rows [2]int) {
	d.top = clampInt(d.top, rows[1]-d.h, max(0, rows[0]))
	d.top = clampInt(d.top, 0, max(0, len(d.rows)-d.h))
}
