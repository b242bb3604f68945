package chart

import (
	"charm.land/lipgloss/v2"
	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/graph"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/runes"
)

// Surface is the canvas that charts draw their plots on, one after the other.
// A cell of it weighs over half a kilobyte, so the charts of a screen share one.
// It is not safe for concurrent use: give each session its own.
type Surface struct {
	cells  canvas.Model
	w, h   int
	styles map[pen]lipgloss.Style
}

// NewSurface returns an empty surface, which grows as charts need it.
func NewSurface() *Surface {
	return &Surface{styles: map[pen]lipgloss.Style{}}
}

// fit makes the surface at least w×h. Between drawings it is blank, so nothing
// is kept.
func (s *Surface) fit(w, h int) {
	if w <= s.w && h <= s.h {
		return
	}
	s.w, s.h = max(w, s.w), max(h, s.h)
	s.cells = canvas.New(s.w, s.h)
}

func (s *Surface) style(p pen) lipgloss.Style {
	st, ok := s.styles[p]
	if !ok {
		st = lipgloss.NewStyle().Foreground(p)
		s.styles[p] = st
	}
	return st
}

func (s *Surface) set(x, y int, r rune, p pen) {
	s.cells.SetCell(canvas.Point{X: x, Y: y}, canvas.NewCellWithStyle(r, s.style(p)))
}

// addDots joins the dots of a braille rune to those already in the cell.
func (s *Surface) addDots(x, y int, r rune, p pen) {
	graph.DrawBrailleRune(&s.cells, canvas.Point{X: x, Y: y}, r, s.style(p))
}

// dotsUpon is addDots that leaves a stacked layer's colour behind the dots.
func (s *Surface) dotsUpon(x, y int, r rune, p pen) {
	old, under := s.get(x, y)
	layer := under.behind()
	dotted := old >= runes.BrailleBlockOffset && old < runes.BrailleBlockOffset+256
	if layer == penNone && !dotted && under.front() >= penSeries {
		layer = under.front()
	}
	if layer == penNone {
		s.addDots(x, y, r, p)
		return
	}
	if dotted {
		r |= old
	}
	s.set(x, y, r, p.on(layer))
}

func (s *Surface) get(x, y int) (rune, pen) {
	c := s.cells.Cell(canvas.Point{X: x, Y: y})
	if c.Rune == 0 {
		return 0, penNone
	}
	p, _ := c.Style.GetForeground().(pen)
	return c.Rune, p
}

func (s *Surface) blank(x, y int) bool {
	return s.cells.Cell(canvas.Point{X: x, Y: y}).Rune == 0
}

// take reads a cell and wipes it for the next drawing.
func (s *Surface) take(x, y int) (rune, pen) {
	r, p := s.get(x, y)
	if r != 0 {
		s.cells.SetCell(canvas.Point{X: x, Y: y}, canvas.Cell{})
	}
	return r, p
}
