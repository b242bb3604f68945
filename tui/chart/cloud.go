package chart

// Cloud is many values at one quarter, of which none has a name: a dot each,
// side by side where they would lie upon each other. It may make the axis longer
// as a band may; what lies beyond is marked by an arrow.
type Cloud struct {
	At     int // quarter
	Values []float64
	Thin   bool // dots upon each other count as one
}

// drawClouds sets the dots upon the lines.
func (c *Chart) drawClouds() {
	for _, one := range c.data.Clouds {
		if !c.frame.holds(one.At) {
			continue
		}
		for _, v := range one.Values {
			c.cloudDot(one, v)
		}
	}
	if c.theme.Glyphs == Braille {
		c.dots.flush(c.surface, Braille, penPoint, false)
	}
}

func (c *Chart) cloudDot(one Cloud, v float64) {
	if !usable(v) {
		return
	}
	switch u := c.scl.unit(v); {
	case u < 0 || u > 1:
		c.arrow(c.scl.column(one.At), u > 1, penPoint)
	case c.theme.Glyphs == Braille:
		c.dots.swarm(c.scl.dotX(one.At), c.scl.dot(v), one.Thin)
	default:
		c.surface.set(c.scl.column(one.At), c.scl.row(v), c.theme.Glyphs.pick('◦', 'o'), penPoint)
	}
}

// mostSwarm is how far to either side a dot may give way, in dots.
const mostSwarm = 5

// swarm sets a dot at x, or beside it where there is one.
func (d *dots) swarm(x, y int, thin bool) {
	for n := range 2*mostSwarm + 1 {
		at := x + (n+1)/2*(1-n%2*2) // x, x-1, x+1, x-2 …
		if !d.has(at, y) {
			d.set(at, y)
			return
		}
		if thin {
			return
		}
	}
}

func (d *dots) has(x, y int) bool {
	return x >= 0 && y >= 0 && x < 2*d.w && y < 4*d.h && d.cells[y/4*d.w+x/2]&dotBits[y%4][x%2] != 0
}

// stretch widens an extent by the clouds, within what bands may.
func stretch(f Frame, d Data, lo, hi, least, most float64) (float64, float64) {
	for _, one := range d.Clouds {
		for _, v := range one.Values {
			if f.holds(one.At) && usable(v) {
				lo, hi = min(lo, max(v, least)), max(hi, min(v, most))
			}
		}
	}
	return lo, hi
}
