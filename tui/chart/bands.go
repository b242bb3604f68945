package chart

// drawBands lays ranges behind everything else: as a tint where the palette has
// one, else as a thin pattern of dots in the cells that are still empty.
func (c *Chart) drawBands() {
	for _, b := range c.data.Bands {
		if c.tinted() {
			c.tintBand(b)
		} else {
			c.dotBand(b)
		}
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
	t := c.scl.timeAt(dot)
	low, ok1 := c.scl.between(b.Low, t)
	high, ok2 := c.scl.between(b.High, t)
	low, high = c.scl.unit(low), c.scl.unit(high)
	if !ok1 || !ok2 || high < low || high < 0 || low > 1 {
		return 0, 0, false
	}
	return max(low, 0), min(high, 1), true
}
