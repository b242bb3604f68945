// Package chart draws time series by quarter as text: lines in braille dots,
// shares as stacked bands, with round ticks, a rule at "now", a cross-hair,
// numbered events and labels at the ends of lines.
//
// A Chart is told its size, its theme and its data; View then returns exactly
// W×H cells. Nothing is drawn again until one of them changes:
//
//	c := chart.New(surface)          // one Surface serves all charts of a screen
//	c.SetTheme(chart.Theme{Palette: chart.DefaultPalette(true)})
//	c.SetSize(60, 16)
//	c.SetData(frame, chart.Data{Series: lines})
//	fmt.Println(c.View())
//
// Marks on the plot go through ntcharts' canvas and are read back, so that one
// escape sequence serves a whole run of cells of one style.
package chart

// Chart is one picture. It keeps its buffers and its last drawing. It is not
// safe for concurrent use.
type Chart struct {
	surface *Surface
	theme   Theme
	w, h    int
	frame   Frame
	data    Data

	dirty  bool
	draws  int // how often View had to draw; tests read it
	cached string

	lay               layout
	scl               scale
	out               writer
	dots              dots
	tops              []layerTop
	tics              []float64
	hits              []hit
	ends              []endLabel
	keys, rest, shown []legendKey
	spilt             []legendKey // beside the title, for want of room in the legend
	name, gap         int         // columns of a label in the legend, and between two
	label             strip
	inTitle           bool // the legend stands beside the title
	apart             bool // several lines whose names do not stand at their ends

	leastLeft, leastRight int  // gutters, see SetGutters
	below                 note // Frame.Below, where it found room
}

// New returns an empty chart of no size, in the default theme for dark
// backgrounds. A nil surface gives the chart one of its own.
func New(s *Surface) *Chart {
	if s == nil {
		s = NewSurface()
	}
	c := &Chart{surface: s, dirty: true, frame: Frame{Now: None, Cross: None}}
	c.SetTheme(Theme{Palette: DefaultPalette(true)})
	return c
}

// SetSize sets the cells that View fills. Anything below 1×1 gives "".
func (c *Chart) SetSize(w, h int) {
	w, h = max(w, 0), max(h, 0)
	if w == c.w && h == c.h {
		return
	}
	c.w, c.h, c.dirty = w, h, true
}

// SetTheme sets colours and glyphs.
func (c *Chart) SetTheme(t Theme) {
	c.theme, c.dirty = t, true
	c.out.setPalette(&c.theme.Palette)
}

// SetData sets what is drawn. The slices are kept, not copied: after changing
// them in place, call SetData again.
func (c *Chart) SetData(f Frame, d Data) {
	f.First = min(max(f.First, -4000), 4000)
	c.frame, c.data, c.dirty = f, d, true
}

// SetCross moves the cross-hair to quarter q, or takes it away with None.
func (c *Chart) SetCross(q int) {
	if q == c.frame.Cross {
		return
	}
	c.frame.Cross, c.dirty = q, true
}

// Gutters is how many columns ticks and end labels want at the left and at the
// right of the plot.
func (c *Chart) Gutters() (left, right int) {
	c.leastLeft, c.leastRight, c.dirty = 0, 0, true
	l := c.arrange()
	return l.left, l.right
}

// SetGutters sets the least width of both gutters, so that the time axes of
// charts one below the other can line up.
func (c *Chart) SetGutters(left, right int) {
	if left == c.leastLeft && right == c.leastRight {
		return
	}
	c.leastLeft, c.leastRight, c.dirty = left, right, true
}

// Labelled tells whether every line has its label and value at its end.
func (c *Chart) Labelled() bool {
	c.View()
	return c.lay.ends
}

// View returns h rows of exactly w columns, joined by newlines. It returns the
// string of the last call, at no cost, unless something has changed.
func (c *Chart) View() string {
	if c.dirty {
		c.cached, c.dirty = c.draw(), false
		c.draws++
	}
	return c.cached
}

// ValuesAt gives the readings of all series at quarter q, in the order of
// Data.Series.
func (c *Chart) ValuesAt(q int) []Reading {
	r := make([]Reading, len(c.data.Series))
	for i, s := range c.data.Series {
		r[i] = Reading{Label: s.Label}
		if v, ok := s.at(q); ok {
			r[i].Value, r[i].Text, r[i].OK = v, c.frame.format(v), true
		}
	}
	return r
}
