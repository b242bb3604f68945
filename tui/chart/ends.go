package chart

import (
	"cmp"
	"slices"
)

// endLabel is a key beside the end of its line.
type endLabel struct {
	key legendKey
	dot int // height in dots from the top, before they are pushed apart
	row int // of the plot
}

// endsLine tells whether a key can stand at the end of a line or layer.
func (c *Chart) endsLine(k legendKey) bool {
	return k.series >= 0 && c.data.Series[k.series].Kind != Points
}

// endsWidth is the width of the labels at the ends of lines, with a column of
// air before them; 0 where there is no room for them.
func (c *Chart) endsWidth() int {
	w, n := 0, 0
	for _, k := range c.keys {
		if c.endsLine(k) {
			w, n = max(w, k.width(endName(c.w))), n+1
		}
	}
	if n == 0 || c.w < endsW || n > c.h-4 || w+1 > c.w*2/5 || c.lonely(c.keys) {
		return 0
	}
	return w + 1
}

// endName is how many columns of a label are shown at an end.
func endName(w int) int { return max(w/5, 10) }

// placeEnds gives each label the row nearest to its line's end that leaves no
// two labels in one row.
func (c *Chart) placeEnds() {
	c.ends = c.ends[:0]
	if !c.lay.ends {
		return
	}
	for _, k := range c.keys {
		if c.endsLine(k) {
			dot := c.endDot(k.series)
			c.ends = append(c.ends, endLabel{k, dot, dot / 4})
		}
	}
	slices.SortStableFunc(c.ends, func(a, b endLabel) int {
		return cmp.Or(a.dot-b.dot, c.above(a.key.series, b.key.series))
	})
	pushApart(c.ends, c.lay.plot.H)
}

// above orders labels of one height: a later layer lies above an earlier one, a
// later line below.
func (c *Chart) above(a, b int) int {
	if c.data.Series[a].Kind == Layer {
		return b - a
	}
	return a - b
}

// endDot is the height where a line ends, or the middle of a layer.
func (c *Chart) endDot(series int) int {
	s := c.data.Series[series]
	if s.Kind == Layer {
		return c.layerDot(series)
	}
	if v, _, ok := s.last(c.frame); ok {
		return c.scl.dot(v)
	}
	return 4*c.lay.plot.H - 1
}

func (c *Chart) layerDot(series int) int {
	sum := 0.0
	for i, s := range c.data.Series[:series+1] {
		v, ok := s.at(c.frame.final())
		if s.Kind != Layer || !ok {
			continue
		}
		if i == series {
			return c.scl.dot(sum + max(v, 0)/2)
		}
		sum += max(v, 0)
	}
	return c.scl.dot(sum)
}

// pushApart moves sorted labels downwards, then back up from the floor.
func pushApart(ends []endLabel, h int) {
	for i := 1; i < len(ends); i++ {
		ends[i].row = max(ends[i].row, ends[i-1].row+1)
	}
	floor := h - 1
	for i := len(ends) - 1; i >= 0; i-- {
		ends[i].row = min(ends[i].row, floor)
		floor = ends[i].row - 1
	}
}

// writeEnd writes the label that stands in row y of the plot, if any.
func (c *Chart) writeEnd(y int) {
	for _, e := range c.ends {
		if e.row != y {
			continue
		}
		x := c.lay.plot.X + c.lay.plot.W + 1
		c.out.to(x)
		c.writeKey(e.key, endName(c.w), c.w)
		at := Rect{x, c.lay.plot.Y + y, c.w - x, 1}
		c.hits = append(c.hits, hit{at, e.key.series})
		return
	}
}
