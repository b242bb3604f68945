package chart

// note is a few words within the plot.
type note struct {
	x, y, w int
	text    string
}

// placeBelow looks for the first empty stretch under the line of zero, and
// keeps it for the word that says what is counted there.
func (c *Chart) placeBelow() {
	c.below = note{w: width(c.frame.Below), text: c.frame.Below}
	y, run := c.scl.row(0)+1, 0
	if c.scl.lo >= 0 || c.scl.hi <= 0 {
		y = c.lay.plot.H
	}
	for x := 0; x < c.lay.plot.W && y < c.lay.plot.H && c.below.w > 0; x++ {
		if run++; !c.surface.blank(x, y) {
			run = 0
		}
		if run == c.below.w+2 {
			c.below.x, c.below.y = x-c.below.w, y
			c.reserve()
			return
		}
	}
	c.below = note{}
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
