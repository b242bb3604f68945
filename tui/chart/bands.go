package chart

import "math"

// drawBands lays ranges behind everything else: as a tint where the palette has
// one, else as a thin pattern of dots in the cells that are still empty.
func (c *Chart) drawBands() {
	for _, b := range c.data.Bands {
		switch {
		case b.Unseen:
			continue
		case c.tinted():
			c.tintBand(b)
		default:
			c.edgeBand(b)
			c.dotBand(b)
		}
		c.footBand(b)
		c.pointBeyond(b)
	}
}

// pointBeyond tells by arrows where a band goes on beyond the plot.
func (c *Chart) pointBeyond(b Band) {
	for x := 3; x < c.lay.plot.W; x += 4 {
		low, high := c.bandEdges(b, 2*float64(x)+0.5)
		c.beyondCell(x, 0, high > 1 && low < 1, true)
		c.beyondCell(x, c.lay.plot.H-1, low < 0 && high > 0, false)
	}
}

// beyondCell draws an arrow unless something else than the band is there.
func (c *Chart) beyondCell(x, y int, goesOn, up bool) {
	r, p := c.surface.get(x, y)
	if goesOn && (r == 0 || r == ' ' || p.front() == penBand) {
		c.surface.set(x, y, c.theme.Glyphs.arrow(up), penMuted.on(p.behind()))
	}
}

// footBand draws the lower edge of a band where it runs within a layer, which
// hides the band itself: a sign in every fourth cell.
func (c *Chart) footBand(b Band) {
	for x := 1; x < c.lay.plot.W && c.layered(c.keys); x += 4 {
		if low, _, ok := c.bandAt(b, 2*float64(x)+0.5); ok {
			c.footCell(x, c.scl.dotY(low)/4)
		}
	}
}

func (c *Chart) footCell(x, y int) {
	under, p := c.surface.get(x, y)
	layer, foot := layerBehind(under, p), c.theme.Glyphs.foot()
	switch {
	case c.flat() && p.front() >= penSeries:
		c.surface.set(x, y, foot, penCross)
	case layer != penNone:
		c.surface.set(x, y, foot, penUpon.on(layer))
	}
}

// tinted tells whether a band is a colour behind the cells.
func (c *Chart) tinted() bool { return !c.flat() && c.theme.Palette.Band.Color != nil }

// tintBand colours the cells whose middle lies in the band.
func (c *Chart) tintBand(b Band) {
	for x := range c.lay.plot.W {
		low, high, ok := c.bandAt(b, 2*float64(x)+0.5)
		if !ok {
			continue
		}
		for y := c.scl.dotY(high) / 4; y <= c.scl.dotY(low)/4; y++ {
			r, p := c.surface.get(x, y)
			if r == 0 {
				r = ' '
			}
			if p.behind() == penNone {
				c.surface.set(x, y, r, p.on(penBand))
			}
		}
	}
}

// edgeBand draws both edges of a band as lines of dots, for the pattern within
// is too thin to end anywhere. Only braille has room for that; the coarser sets
// shade whole cells.
func (c *Chart) edgeBand(b Band) {
	if c.theme.Glyphs != Braille {
		return
	}
	for x := range 2 * c.lay.plot.W {
		low, high := c.bandEdges(b, float64(x))
		for _, u := range [...]float64{low, high} {
			if u >= 0 && u <= 1 && x%3 != 2 {
				c.dots.set(x, c.scl.dotY(u))
			}
		}
	}
	c.dots.flush(c.surface, Braille, penEdge, true)
}

func (c *Chart) dotBand(b Band) {
	for x := range 2 * c.lay.plot.W {
		low, high, ok := c.bandAt(b, float64(x))
		if !ok {
			continue
		}
		for y := c.scl.dotY(high); y <= c.scl.dotY(low); y++ {
			if (x+2*(y%2))%4 == 0 {
				c.dots.set(x, y)
			}
		}
	}
	c.dots.veil(c.surface, c.theme.Glyphs)
}

// bandAt is the visible part of a band at a dot, as unit heights.
func (c *Chart) bandAt(b Band, dot float64) (low, high float64, ok bool) {
	low, high = c.bandEdges(b, dot)
	if !(high >= low) || high < 0 || low > 1 {
		return 0, 0, false
	}
	return max(low, 0), min(high, 1), true
}

// bandEdges are both edges as unit heights, NaN where there is no band.
func (c *Chart) bandEdges(b Band, dot float64) (low, high float64) {
	t := c.scl.timeAt(dot)
	low, ok1 := c.scl.between(b.Low, t)
	high, ok2 := c.scl.between(b.High, t)
	if !ok1 || !ok2 {
		return math.NaN(), math.NaN()
	}
	return c.scl.unit(low), c.scl.unit(high)
}
