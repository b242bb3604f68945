package chart

// note is a few words within the plot.
type note struct {
	x, y, w int
	text    string
}

// placeBelow keeps the first empty stretch under the line of zero for the
// longest words that fit there and say what is counted below.
func (c *Chart) placeBelow() {
	c.below = note{}
	y := c.scl.row(0) + 1
	if c.scl.lo >= 0 || c.scl.hi <= 0 || y >= c.lay.plot.H {
		return
	}
	for _, text := range c.frame.Below {
		w := width(text)
		if x := c.stretch(y, w+2); x >= 0 && w > 0 {
			c.below = note{x + 1, y, w, text}
			c.reserve()
			return
		}
	}
}

// stretch finds n empty cells in a row of the plot; -1 if there are none.
func (c *Chart) stretch(y, n int) int {
	run := 0
	for x := range c.lay.plot.W {
		if run++; !c.surface.blank(x, y) {
			run = 0
		}
		if run == n {
			return x - n + 1
		}
	}
	return -1
}

// reserve keeps the grid out of the note's cells.
func (c *Chart) reserve() {
	for i := range c.below.w {
		c.surface.set(c.below.x+i, c.below.y, ' ', penMuted)
	}
}

// writeBelow writes the note if it begins at a cell, and wipes the cells that
// it covers; it returns how many those are.
func (c *Chart) writeBelow(x, y int) int {
	if c.below.w == 0 || x != c.below.x || y != c.below.y {
		return 0
	}
	for i := range c.below.w {
		c.surface.take(x+i, y)
	}
	c.out.text(penMuted, c.below.text)
	return c.below.w
}
