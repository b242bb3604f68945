package chart

import "math"

// drawSmall is the chart that has no room for axes: a title if there are two
// rows, then a line of blocks with the last number, or the number alone.
func (c *Chart) drawSmall() string {
	rows := 1
	c.inTitle = false
	if c.h >= 2 {
		c.writeTitle(c.frame.Title, c.frame.Unit, "")
		rows++
	}
	if s, ok := c.data.chief(); ok {
		c.writeSpark(s, c.h == 1)
	}
	c.out.end()
	return c.out.finish(rows, c.h)
}

// chief is the series to show if only one can be.
func (d Data) chief() (Series, bool) {
	if i := d.strongest(); i >= 0 {
		return d.Series[i], true
	}
	if len(d.Series) > 0 {
		return d.Series[0], true
	}
	return Series{}, false
}

// strongest is the first strong series, or -1.
func (d Data) strongest() int {
	for i, s := range d.Series {
		if s.Strong {
			return i
		}
	}
	return -1
}

func (c *Chart) writeSpark(s Series, named bool) {
	number := c.valueOf(s)
	room := c.w - width(number)
	if room < 0 {
		c.out.text(penMuted, c.theme.Glyphs.cut("..", c.w))
		return
	}
	if named && room >= 20 {
		name := c.theme.Glyphs.cut(c.frame.Title, room/2)
		c.out.text(penText, name)
		c.out.space()
		room -= c.out.col
	}
	if room > 2 {
		c.spark(s, room-1)
		c.out.space()
	}
	c.out.text(penTitle, number)
}

// spark draws w columns of blocks from the least value to the greatest.
func (c *Chart) spark(s Series, w int) {
	one := Data{Series: []Series{{Values: s.Values}}}
	scl := scale{first: c.frame.First, n: c.frame.quarters(), w: w}
	scl.lo, scl.hi = span01(extent(c.frame, one))
	for x := range w {
		v, ok := valueAt(s.Values, scl.quarterAt(x))
		if !ok {
			c.out.space()
			continue
		}
		level := int(math.Round(scl.unit(v) * 7))
		c.out.rune(seriesPen(s.Style), c.theme.Glyphs.level(level))
	}
}
