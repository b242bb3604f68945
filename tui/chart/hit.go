package chart

// Rect is a rectangle of cells; X and Y count from the chart's top left.
type Rect struct{ X, Y, W, H int }

// Holds tells whether the cell x, y lies in r.
func (r Rect) Holds(x, y int) bool {
	return x >= r.X && x < r.X+r.W && y >= r.Y && y < r.Y+r.H
}

// hit is a place where a click means a series.
type hit struct {
	at     Rect
	series int
}

// PlotRect is where the lines are, axes left out; empty when the chart is too
// small to have a plot.
func (c *Chart) PlotRect() Rect {
	c.View()
	return c.lay.plot
}

// ColumnToQuarter gives the quarter nearest to the column x, counted from the
// chart's left edge; false outside the plot.
func (c *Chart) ColumnToQuarter(x int) (q int, ok bool) {
	p := c.PlotRect()
	if x < p.X || x >= p.X+p.W {
		return None, false
	}
	return c.scl.quarterAt(x - p.X), true
}

// LegendAt gives the series whose label covers the cell x, y.
func (c *Chart) LegendAt(x, y int) (series int, ok bool) {
	c.View()
	for _, h := range c.hits {
		if h.series >= 0 && h.at.Holds(x, y) {
			return h.series, true
		}
	}
	return 0, false
}
