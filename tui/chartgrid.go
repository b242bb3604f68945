package tui

import "strings"

// The least cells of a chart. Two must do with fewer rows, so that one can be
// read against the other on a small screen too. On a page narrower than endsW,
// no chart has room for values at the ends of its lines: the rows below the
// stage read two of them at the cross-hair.
const (
	leastChartW = 60 // beside another
	leastChartH = 9
	tightChartH = 7
	endsW       = 58
)

// grid is how many columns and rows of charts have room.
func (c *chartPage) grid() (columns, rows int) {
	n := len(c.pictures)
	columns, rows = 1, clampInt(max((c.h-1)/leastChartH, min(2, (c.h-1)/tightChartH)), 1, n)
	if c.w < endsW {
		rows = min(rows, 2)
	}
	if n > 2 && c.w >= 2*leastChartW {
		columns, rows = 2, min(rows, (n+1)/2)
	}
	return columns, rows
}

// shown is how many charts are on the screen at once.
func (c *chartPage) shown() int {
	columns, rows := c.grid()
	return min(columns*rows, len(c.pictures))
}

// alley is the air between two charts side by side.
const alley = "  "

// place gives the shown charts their cells, row by row.
func (c *chartPage) place() {
	columns, rows := c.grid()
	rest, _ := rect{W: c.w, H: c.h}.cutBottom(1)
	c.at = c.at[:0]
	for y := range rows {
		var row, part rect
		row, rest = rest.cutTop(rest.H / (rows - y))
		across := min(columns, len(c.pictures)-len(c.at)) // what is left has the row for itself
		for x := range across {
			part, row = row.cutLeft(row.W / (across - x))
			part.W -= bit(x+1 < across) * len(alley)
			c.at = append(c.at, part)
		}
	}
	for i, one := range c.Charts() {
		one.SetSize(c.at[i].W, c.at[i].H)
	}
}

// rows sets charts of one row side by side.
func (c *chartPage) rows() []string {
	var rows []string
	for i, one := range c.Charts() {
		for y, line := range strings.Split(one.View(), "\n") {
			if at := c.at[i]; at.X > 0 && at.Y+y < len(rows) {
				rows[at.Y+y] += alley + line
				continue
			}
			rows = append(rows, line)
		}
	}
	return rows
}

// align gives all charts of one column the same gutters, so that one quarter is
// one column of cells.
func (c *chartPage) align() {
	gutters := map[int][2]int{}
	for i, one := range c.Charts() {
		l, r := one.Gutters()
		g := gutters[c.at[i].X]
		gutters[c.at[i].X] = [2]int{max(g[0], l), max(g[1], r)}
	}
	for i, one := range c.Charts() {
		one.SetGutters(gutters[c.at[i].X][0], gutters[c.at[i].X][1])
	}
}
