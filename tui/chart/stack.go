package chart

import (
	"math"

	"github.com/NimbleMarkets/ntcharts/v2/canvas/runes"
	"github.com/charmbracelet/x/ansi"
)

// none is no layer: the empty space above a stack.
const none = -1

// drawStack fills the plot column by column, in eighths of a cell.
func (c *Chart) drawStack() {
	for x := range c.lay.plot.W {
		t := c.scl.timeAt(2*float64(x) + 0.5)
		if x == c.lay.plot.W-1 {
			t = float64(c.scl.n - 1)
		}
		c.tops = c.layerTops(c.tops[:0], t)
		if len(c.tops) > 0 {
			c.stackColumn(x)
		}
	}
}

// layerTop is where a layer ends, in eighths of a cell above the axis.
type layerTop struct {
	series, top int
	visible     bool // a strong layer that is more than nothing
}

// layerTops stacks the layers at a time; nothing if none has a value there.
func (c *Chart) layerTops(dst []layerTop, t float64) []layerTop {
	sum := 0.0
	for i, s := range c.data.Series {
		if s.Kind != Layer {
			continue
		}
		v, ok := c.scl.between(s.Values, t)
		if !ok {
			continue
		}
		sum += max(v, 0)
		u := min(max(c.scl.unit(sum), 0), 1)
		top := int(math.Round(u * float64(8*c.lay.plot.H)))
		visible := s.Strong && v > 0
		if visible && len(dst) == 0 {
			top = max(top, 1)
		}
		dst = append(dst, layerTop{i, top, visible})
	}
	return dst
}

// stackColumn draws one column, then the strong layers that are thinner than a
// cell, as a line, so that they never vanish. The lowest needs none: its border
// is true to an eighth of a cell.
func (c *Chart) stackColumn(x int) {
	for y := range c.lay.plot.H {
		c.stackCell(x, y, c.cellLayers(y))
	}
	for i, t := range c.tops {
		bottom := 0
		if i > 0 {
			bottom = c.tops[i-1].top
		}
		if onFloor := i == 0 && !c.flat(); t.visible && t.top-bottom < 8 && !onFloor {
			c.thinCell(x, c.lay.plot.H-1-(t.top+bottom)/16, t.series)
		}
	}
}

// cellLayers are the layers in the eighths of a cell, from below.
func (c *Chart) cellLayers(y int) (cell [8]int) {
	k := 0
	for e := range cell {
		height := 8*(c.lay.plot.H-1-y) + e
		for k < len(c.tops) && c.tops[k].top <= height {
			k++
		}
		cell[e] = none
		if k < len(c.tops) {
			cell[e] = c.tops[k].series
		}
	}
	return cell
}

// stackCell draws a cell that one layer fills, or the border of two.
func (c *Chart) stackCell(x, y int, cell [8]int) {
	low, high := cell[0], cell[7]
	switch {
	case low == none:
	case low == high:
		c.fill(x, y, low)
	case c.flat():
		if m := majority(cell); m != none {
			c.fill(x, y, m)
		}
	default:
		c.border(x, y, cell)
	}
}

// flat is a drawing without colours behind glyphs: borders fall between cells.
func (c *Chart) flat() bool { return c.theme.Palette.Mono || c.theme.Glyphs == ASCII }

// textured tells whether layers need a texture: where colours are many and
// picked for colour-blind eyes, plain areas are calmer.
func (c *Chart) textured() bool {
	_, few := c.theme.Palette.Series[0].Color.(ansi.BasicColor)
	return few || c.flat() || c.theme.Markers
}

// layerPen is the colour of a layer as seen from afar.
func (c *Chart) layerPen(series int) pen {
	if c.textured() {
		return blendPen(c.data.Series[series].Style)
	}
	return seriesPen(c.data.Series[series].Style)
}

// fill draws a layer's texture, upon its own colour if there are colours.
func (c *Chart) fill(x, y, series int) {
	r, p := c.layerSign(c.data.Series[series])
	c.surface.set(x, y, r, p)
}

// layerSign is the texture of a layer and its pen. A strong layer is made of the
// lines that also draw it where it is thin.
func (c *Chart) layerSign(s Series) (rune, pen) {
	r, p := c.theme.Glyphs.texture(s.Style), seriesPen(s.Style)
	switch {
	case !c.textured():
		r = runes.FullBlock
	case s.Strong:
		r = c.theme.Glyphs.thin()
	}
	if !c.flat() && r != runes.FullBlock {
		p = shadePen(s.Style).on(p)
	}
	return r, p
}

// border draws the lower part of a cell as a block of eighths upon the upper one.
func (c *Chart) border(x, y int, cell [8]int) {
	low, up, n := halves(cell)
	p := c.layerPen(low)
	if up != none {
		p = p.on(c.layerPen(up))
	}
	c.surface.set(x, y, runes.LowerBlockElementFromFloat64(float64(n)/8), p)
}

// thinCell draws a layer as a line upon whatever else fills most of the cell.
func (c *Chart) thinCell(x, y, series int) {
	y = max(y, 0)
	p := seriesPen(c.data.Series[series].Style)
	if m := majority(without(c.cellLayers(y), series)); m != none && !c.flat() {
		p = p.on(c.layerPen(m))
	}
	c.surface.set(x, y, c.theme.Glyphs.thin(), p)
}
