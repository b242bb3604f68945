package chart

import "strconv"

// writeMarks numbers the events above the plot, each over its quarter, with as
// much of its name as there is room for.
func (c *Chart) writeMarks() {
	row := strip{w: c.w - c.lay.plot.X}
	at := make([]int, len(c.data.Marks)) // the column after each number
	for i, m := range c.data.Marks {
		at[i] = c.numberMark(&row, c.columnOf(m.At), strconv.Itoa(i+1))
	}
	for i, m := range c.data.Marks {
		if at[i] < 0 {
			continue
		}
		x := at[i] + 1
		if room := row.free(x, 1); room >= min(width(m.Label), 5) {
			row.put(x, 1, penMuted, c.theme.Glyphs.cut(m.Label, room))
		}
	}
	c.out.strip(c.lay.plot.X, &row)
	c.out.end()
}

// numberMark places a number at column x or a little to its right, and returns
// the column after it; -1 if it found no room.
func (c *Chart) numberMark(row *strip, x int, number string) int {
	for shift := 0; x >= 0 && shift < 5; shift++ {
		if row.put(x+shift, 1, penCross, number) {
			return x + shift + len(number)
		}
	}
	return -1
}
