package chart

import "github.com/NimbleMarkets/ntcharts/v2/canvas/runes"

// draw makes the whole picture.
func (c *Chart) draw() string {
	c.hits, c.ends = c.hits[:0], c.ends[:0]
	c.out.reset(c.w)
	c.lay = c.arrange()
	switch {
	case c.w == 0 || c.h == 0:
		return ""
	case c.lay.plot.W == 0:
		return c.drawSmall()
	}
	c.placeEnds()
	c.drawPlot()
	c.writeTitle(c.frame.Title, c.frame.Unit, c.crossText())
	if c.lay.legend.H > 0 {
		c.writeLegend()
	}
	if c.lay.marks >= 0 {
		c.writeMarks()
	}
	for y := range c.lay.plot.H {
		c.writePlotRow(y)
	}
	c.writeAxis()
	if c.lay.years >= 0 {
		c.writeYears()
	}
	return c.out.finish(c.h, c.h)
}

// drawPlot fills the surface: first what lies on top, then what shows only
// where nothing else is.
func (c *Chart) drawPlot() {
	c.surface.fit(c.lay.plot.W, c.lay.plot.H)
	c.dots.fit(c.lay.plot.W, c.lay.plot.H)
	c.drawStack()
	c.drawRules()
	c.drawLines()
	c.drawClouds()
	c.drawZero()
	c.drawBands()
	c.placeBelow()
	c.drawGrid()
}

// drawRules stands the rules of now and of the cross-hair, upon layers too.
func (c *Chart) drawRules() {
	g := c.theme.Glyphs.frame()
	c.rule(c.lay.now, g.now, penNow)
	c.rule(c.lay.cross, g.cross, penCross)
	for _, m := range c.data.Marks {
		if x := c.columnOf(m.At); x >= 0 && x != c.lay.cross {
			c.surface.set(x, 0, c.theme.Glyphs.pick('╷', ':'), penMuted)
		}
	}
}

// rule stands in empty cells and in those that one layer fills; the borders of
// layers stay whole.
func (c *Chart) rule(x int, r rune, p pen) {
	if x < 0 {
		return
	}
	for y := range c.lay.plot.H {
		under, q := c.surface.get(x, y)
		back := layerBehind(under, q)
		if under == 0 || c.flat() && under != c.theme.Glyphs.thin() {
			c.surface.set(x, y, r, p)
		} else if back != penNone {
			c.surface.set(x, y, r, p.on(back))
		}
	}
}

// layerBehind is the pen of the one layer that fills a cell, if one does.
func layerBehind(r rune, p pen) pen {
	switch {
	case r == runes.FullBlock:
		return p.front()
	case p.front() >= penShade && p.front() < penBlend:
		return p.behind()
	}
	return penNone
}

// drawZero draws the line of zero where the axis reaches below it.
func (c *Chart) drawZero() {
	if c.scl.lo >= 0 || c.scl.hi <= 0 {
		return
	}
	y := c.scl.dotY(c.scl.unit(0))
	if c.theme.Glyphs != Braille {
		c.backdrop(y/4, 1, c.theme.Glyphs.frame().floor, penAxis)
		return
	}
	for x := range 2 * c.lay.plot.W {
		c.dots.set(x, y)
	}
	c.dots.flush(c.surface, Braille, penAxis, true)
}

// drawGrid marks the height of each tick with a few dots.
func (c *Chart) drawGrid() {
	for _, v := range c.tics {
		c.backdrop(c.scl.row(v), 4, c.theme.Glyphs.frame().grid, penGrid)
	}
}

// backdrop puts r into every step-th cell of a row that is still empty.
func (c *Chart) backdrop(y, step int, r rune, p pen) {
	for x := step - 1; x < c.lay.plot.W; x += step {
		if c.surface.blank(x, y) {
			c.surface.set(x, y, r, p)
		}
	}
}
