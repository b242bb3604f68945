package chart

import "github.com/NimbleMarkets/ntcharts/v2/canvas/runes"

// pointSign is how observations of a series look: in its colour, or with its
// marker where there are no colours.
func (c *Chart) pointSign(s Series) (rune, pen) {
	switch {
	case s.Style == Plain:
		return c.theme.Glyphs.point(), penPoint
	case c.theme.Markers || c.theme.Palette.Mono:
		return c.theme.Glyphs.marker(s.Style), penPoint
	}
	return c.theme.Glyphs.point(), seriesPen(s.Style)
}

func (c *Chart) points(s Series) {
	sign, ink := c.pointSign(s)
	for q := c.frame.First; q <= c.frame.final(); q++ {
		v, ok := s.at(q)
		if !ok {
			continue
		}
		x, u := c.scl.column(q), c.scl.unit(v)
		if u < 0 || u > 1 {
			c.arrow(x, u > 1, ink)
			continue
		}
		if back := c.behind(x, c.scl.row(v)); back != penNone {
			c.surface.set(x, c.scl.row(v), sign, penUpon.on(back))
			continue
		}
		c.surface.set(x, c.scl.row(v), sign, ink)
	}
}

// behind is the layer that a glyph at a cell stands upon: the one that fills
// most of it.
func (c *Chart) behind(x, y int) pen {
	r, p := c.surface.get(x, y)
	switch {
	case c.flat():
		return penNone
	case r >= '▁' && r < '▄', p.front() == penUpon:
		return p.behind()
	case r >= '▄' && r < runes.FullBlock && p.front() >= penSeries:
		return p.front()
	}
	return layerBehind(r, p)
}
