package chart

// haunt takes the ghost's dots off the layers and draws it there so that it
// leaves no holes: as dots in a darker shade, as a dash where dots are too
// coarse, and as a dash in every third cell where nothing lies behind a glyph.
// The borders between layers stay whole.
func (c *Chart) haunt() {
	for i, m := range c.dots.cells {
		x, y := i%c.dots.w, i/c.dots.w
		_, under := c.surface.get(x, y)
		if m == 0 || under.front() < penSeries {
			continue
		}
		c.dots.cells[i] = 0
		c.hauntCell(x, y, m)
	}
}

func (c *Chart) hauntCell(x, y int, m uint8) {
	layer := layerBehind(c.surface.get(x, y))
	dash := c.theme.Glyphs.sample(Series{Kind: Ghost})
	switch {
	case c.flat():
		if x%3 == 0 {
			c.surface.set(x, y, dash, penCross)
		}
	case layer == penNone:
	case c.theme.Glyphs == Braille:
		c.surface.set(x, y, Braille.dots(m), shadePen(int(layer-penSeries)).on(layer))
	default:
		c.surface.set(x, y, dash, shadePen(int(layer-penSeries)).on(layer))
	}
}
