package chart

// stroke is the rhythm of a line: on for the first dots of each period.
type stroke struct {
	on, period int
	thick      bool
}

func strokeOf(s Series) stroke {
	switch {
	case s.Kind == Ghost:
		return stroke{2, 4, false}
	case s.Dash:
		return stroke{4, 7, s.Strong}
	}
	return stroke{1, 1, s.Strong}
}

// drawLines draws ghosts first, then lines from the least to the most
// important, then observations, so that what matters lies on top.
func (c *Chart) drawLines() {
	c.eachSeries(Ghost, false, func(_ int, s Series) {
		c.trace(s)
		c.haunt()
		c.dots.flush(c.surface, c.theme.Glyphs, penGhost, false)
	})
	for _, strong := range [...]bool{false, true} {
		c.eachSeries(Line, strong, func(_ int, s Series) { c.line(s, seriesPen(s.Style)) })
	}
	for _, strong := range [...]bool{false, true} {
		c.eachSeries(Line, strong, func(_ int, s Series) { c.decorate(s, seriesPen(s.Style)) })
	}
	for _, strong := range [...]bool{false, true} {
		c.eachSeries(Points, strong, func(_ int, s Series) { c.points(s) })
	}
}

// eachSeries visits the series of one kind from last to first.
func (c *Chart) eachSeries(k Kind, strong bool, draw func(i int, s Series)) {
	for i := len(c.data.Series) - 1; i >= 0; i-- {
		s := c.data.Series[i]
		if s.Kind == k && (s.Strong == strong || k == Ghost) {
			draw(i, s)
		}
	}
}

func (c *Chart) line(s Series, p pen) {
	c.trace(s)
	c.dots.flush(c.surface, c.theme.Glyphs, p, false)
}

// trace joins neighbouring values; a gap in the values is a gap in the line.
func (c *Chart) trace(s Series) {
	st, beat := strokeOf(s), 0
	for q := c.frame.First; q <= c.frame.final(); q++ {
		v, ok := s.at(q)
		if !ok {
			continue
		}
		x, u := c.scl.dotX(q), c.scl.unit(v)
		next, joined := s.at(q + 1)
		if !joined || q == c.frame.final() {
			if u >= 0 && u <= 1 {
				c.dots.set(x, c.scl.dotY(u))
			}
			continue
		}
		beat = c.segment(x, c.scl.dotX(q+1), u, c.scl.unit(next), st, beat)
	}
}

// segment rasterises one piece of a line between dots x0 and x1, cut to the
// plot, and returns where in its rhythm the stroke has come.
func (c *Chart) segment(x0, x1 int, u0, u1 float64, st stroke, beat int) int {
	fx0, fx1, u0, u1, ok := clip(float64(x0), float64(x1), u0, u1)
	if !ok {
		return beat
	}
	ax, ay := int(fx0+0.5), c.scl.dotY(u0)
	bx, by := int(fx1+0.5), c.scl.dotY(u1)
	n := max(bx-ax, by-ay, ay-by, 1)
	for i := 0; i < n; i++ {
		if (beat+i)%st.period < st.on {
			c.ink(ax+divRound(i*(bx-ax), n), ay+divRound(i*(by-ay), n), st.thick)
		}
	}
	if st.period == 1 {
		c.ink(bx, by, st.thick)
	}
	return beat + n
}

// ink sets a dot, and those to its right and below for a thick stroke.
func (c *Chart) ink(x, y int, thick bool) {
	c.dots.set(x, y)
	if thick {
		c.dots.set(x, y+1)
		c.dots.set(x+1, y)
	}
}

func divRound(a, b int) int {
	if a < 0 {
		return -((-2*a + b) / (2 * b))
	}
	return (2*a + b) / (2 * b)
}

// clip cuts a segment to heights 0..1; ok is false if nothing is left.
func clip(x0, x1, u0, u1 float64) (a, b, ua, ub float64, ok bool) {
	if (u0 < 0 && u1 < 0) || (u0 > 1 && u1 > 1) {
		return 0, 0, 0, 0, false
	}
	cut := func(u float64) (float64, float64) {
		edge := min(max(u, 0), 1)
		if edge == u {
			return -1, u
		}
		return x0 + (x1-x0)*(edge-u0)/(u1-u0), edge
	}
	a, b = x0, x1
	xa, ua := cut(u0)
	xb, ub := cut(u1)
	if xa >= 0 {
		a = xa
	}
	if xb >= 0 {
		b = xb
	}
	return a, b, ua, ub, true
}

// decorate puts the marker, the clip arrows and the cross-hair's dot on a line.
func (c *Chart) decorate(s Series, p pen) {
	every, last := max(c.lay.plot.W/4, 8), -3
	next := max(every/2*(1+wrap(s.Style)%3)/2, c.lay.now+2) // the record has its points
	for q := c.frame.First; q <= c.frame.final(); q++ {
		v, ok := s.at(q)
		if !ok {
			continue
		}
		x, u := c.scl.column(q), c.scl.unit(v)
		inside := u >= 0 && u <= 1
		switch {
		case !inside && x >= last+3:
			last = x
			c.arrow(x, u > 1, p)
		case inside && c.markers() && x >= next:
			next = x + every
			c.surface.set(x, c.scl.row(v), c.theme.Glyphs.marker(s.Style), p)
		}
		if inside && q == c.frame.Cross {
			c.surface.set(x, c.scl.row(v), c.theme.Glyphs.crossing(), p)
		}
	}
}

// markers tells whether lines bear signs: where colours are none or few, and
// where the names of several lines stand apart from their ends.
func (c *Chart) markers() bool { return c.theme.Markers || c.theme.Palette.Mono || c.apart }

// severalLines tells whether there is more than one line to tell apart.
func (c *Chart) severalLines() bool {
	n := 0
	for _, s := range c.data.Series {
		if _, _, any := s.last(c.frame); any && s.Kind == Line && s.Label != "" {
			n++
		}
	}
	return n > 1
}

// arrow says that a line goes on above or below the plot.
func (c *Chart) arrow(x int, up bool, p pen) {
	y := c.lay.plot.H - 1
	if up {
		y = 0
	}
	c.surface.set(x, y, c.theme.Glyphs.arrow(up), p)
}
