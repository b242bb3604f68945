package chart

// Sizes below which the axes are left out.
const (
	leastW, leastH = 16, 5
	roomyH         = 9  // from here the years have a row of their own
	marksH         = 14 // from here events are numbered
	endsW          = 56 // from here labels may stand at the ends of lines
)

// layout says which row and column holds what. A row of -1 is not there.
type layout struct {
	plot        Rect
	legend      Rect // rows of keys below the title; H is 0 if there are none
	marks       int
	axis, years int
	left, right int  // gutters: tick labels, labels at the ends of lines
	ends        bool // labels stand at the ends of lines
	cross       int  // column of the cross-hair within the plot, or -1
	now         int
}

// arrange divides the chart's cells, and chooses the scale, whose labels take
// part of the width.
func (c *Chart) arrange() layout {
	l := layout{marks: -1, axis: -1, years: -1, cross: -1, now: -1}
	if c.w < leastW || c.h < leastH {
		return l
	}
	y, bottom := 1, c.h-1
	c.scl.fit(c.frame, c.data, 0, bottom-y) // the keys ask what lies beyond the axis
	c.apart = false
	c.collectKeys()
	ends := c.endsWidth()
	if c.apart = ends == 0 && c.severalLines(); c.apart {
		c.collectKeys()
	}
	l.ends, l.right = ends > 0, max(ends, c.leastRight)
	if n := c.legendRows(l.ends); n > 0 {
		l.legend = Rect{0, y, c.w, n}
		y += n
	}
	if len(c.data.Marks) > 0 && c.h >= marksH {
		l.marks = y
		y++
	}
	if c.h >= roomyH {
		l.years = bottom
		bottom--
	}
	l.axis = bottom
	c.scl.fit(c.frame, c.data, 0, bottom-y)
	l.left = max(c.tickWidth(), c.leastLeft)
	l.plot = Rect{l.left + 1, y, max(c.w-l.left-1-l.right, 1), bottom - y}
	c.scl.w = l.plot.W
	l.cross, l.now = c.columnOf(c.frame.Cross), c.columnOf(c.frame.Now)
	return l
}

func (c *Chart) columnOf(q int) int {
	if !c.frame.holds(q) {
		return -1
	}
	return c.scl.column(q)
}

// tickWidth finds the ticks and the width of the widest label, at most a third
// of the chart.
func (c *Chart) tickWidth() int {
	c.tics = ticks(c.tics[:0], c.scl.lo, c.scl.hi, c.scl.step, 2*c.scl.h+2)
	w := 0
	for _, v := range c.tics {
		w = max(w, width(c.frame.tick(v, c.scl.step)))
	}
	if w > c.w/3 {
		w = 0
	}
	return w
}
