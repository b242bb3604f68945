package chart

import (
	"fmt"
	"strconv"

	"bubblescope/data"
)

// writeTitle writes title and unit at the left and note at the right. The unit
// goes first where room is short, then the end of the title.
func (c *Chart) writeTitle(title, unit, note string) {
	if width(note)+6 > c.w {
		note = ""
	}
	room := c.w
	if note != "" {
		room -= width(note) + 2
	}
	title = c.theme.Glyphs.cut(title, room)
	c.out.text(penTitle, title)
	if unit != "" && width(title)+2+width(unit) <= room {
		c.out.to(c.out.col + 2)
		c.out.text(penMuted, unit)
	}
	end := c.w - width(note)
	beside := c.spilt
	if c.inTitle {
		beside = c.shown
	}
	if len(beside) > 0 {
		if note != "" {
			end -= keyGap
		}
		c.writeTitleKeys(beside, end)
	}
	c.out.to(c.w - width(note))
	c.out.text(penCross, note)
	c.out.end()
}

func (c *Chart) crossText() string {
	if !c.frame.holds(c.frame.Cross) {
		return ""
	}
	return c.frame.quarter(c.frame.Cross)
}

// writePlotRow writes the tick, the axis, the plot's cells and the end label.
func (c *Chart) writePlotRow(y int) {
	g := c.theme.Glyphs.frame()
	side := g.side
	for _, v := range c.tics {
		if c.scl.row(v) == y {
			c.writeTick(v)
			side = g.sideTick
			break
		}
	}
	c.out.to(c.lay.left)
	c.out.rune(penAxis, side)
	for x := 0; x < c.lay.plot.W; x++ {
		if n := c.writeBelow(x, y); n > 0 {
			x += n - 1
			continue
		}
		c.writeCell(x, y)
	}
	c.writeEnd(y)
	c.out.end()
}

func (c *Chart) writeCell(x, y int) {
	if r, p := c.surface.take(x, y); r == 0 {
		c.out.space()
	} else {
		c.out.rune(p, r)
	}
}

func (c *Chart) writeTick(v float64) {
	label := c.frame.tick(v, c.scl.step)
	if width(label) > c.lay.left {
		return
	}
	c.out.to(c.lay.left - width(label))
	c.out.text(penMuted, label)
}

// writeAxis writes the floor: with a tick at each label of the row below, or
// with the labels upon it where they have no row of their own.
func (c *Chart) writeAxis() {
	g := c.theme.Glyphs.frame()
	c.years()
	c.out.to(c.lay.left)
	c.out.rune(penAxis, g.corner)
	for x := c.lay.plot.X; x < c.lay.plot.X+c.lay.plot.W; x = c.out.col {
		sp, found := c.label.at(x - c.lay.plot.X)
		switch {
		case found && c.lay.years < 0:
			c.out.text(sp.pen, sp.text)
		case found && sp.pen != penCross || x-c.lay.plot.X == c.lay.cross:
			c.out.rune(penAxis, g.floorTick)
		default:
			c.out.rune(penAxis, g.floor)
		}
	}
	c.out.end()
}

func (c *Chart) writeYears() {
	c.out.strip(c.lay.plot.X, &c.label)
	c.out.end()
}

// years lays out the labels of the time axis: the cross-hair's quarter first,
// then years as long as there is room, then quarters.
func (c *Chart) years() {
	c.label = strip{w: c.lay.plot.W, spans: c.label.spans[:0]}
	every, short, quarters := c.yearStyle()
	if c.lay.cross >= 0 {
		text := c.crossText()
		x := min(max(c.lay.cross-width(text)/2, 0), c.lay.plot.W-width(text))
		c.label.put(x, 1, penCross, text)
	}
	for q := c.frame.First; q <= c.frame.final(); q++ {
		at := data.Quarter(q)
		switch {
		case at.Of() == 1 && at.Year()%every == 0:
			c.label.put(c.scl.column(q), 1, penMuted, yearText(at.Year(), short))
		case at.Of() > 1 && quarters:
			c.label.put(c.scl.column(q), 1, penMuted, "Q"+strconv.Itoa(at.Of()))
		}
	}
}

func yearText(year int, short bool) string {
	if short {
		return fmt.Sprintf("'%02d", ((year%100)+100)%100)
	}
	return strconv.Itoa(year)
}

// yearStyle chooses the labels by the columns that a year has.
func (c *Chart) yearStyle() (every int, short, quarters bool) {
	wide := float64(c.lay.plot.W) * 4 / float64(c.scl.n)
	switch {
	case wide >= 18:
		return 1, false, true
	case wide >= 6:
		return 1, false, false
	case wide >= 4:
		return 1, true, false
	}
	for _, every := range [...]int{2, 5, 10, 20, 50} {
		if wide*float64(every) >= 5.4 {
			return every, false, false
		}
	}
	return 100, false, false
}
