package chart

import (
	"charm.land/lipgloss/v2"
	"github.com/NimbleMarkets/ntcharts/v2/canvas"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/graph"
	"github.com/NimbleMarkets/ntcharts/v2/canvas/runes"
)

// Surface is the canvas that charts draw their plots on, one after the other.
// A cell of it weighs over half a kilobyte, so the charts of a session share one,
// and sessions of one process, with a Shelf, as many as draw at the same time.
// It is not safe for concurrent use: give each session its own.
type Surface struct {
	*sheet
	shelf Shelf // where sheets lie between drawings; nil keeps this one's own
}

// sheet is what a Surface draws on; blank between drawings.
type sheet struct {
	cells  canvas.Model
	w, h   int
	styles map[pen]lipgloss.Style
}

func newSheet() *sheet { return &sheet{styles: map[pen]lipgloss.Style{}} }

// NewSurface returns an empty surface, which grows as charts need it.
func NewSurface() *Surface { return &Surface{sheet: newSheet()} }

// Shelf holds blank sheets for surfaces of many sessions.
type Shelf chan *sheet

// NewShelf is one for so many drawings at a time; more find sheets of their own.
func NewShelf(n int) Shelf { return make(Shelf, n) }

// mostShelved is how many cells a sheet may have that is put back: nobody's huge
// window may weigh upon all others for ever.
const mostShelved = 12_000

// Surface is one that takes its sheet from the shelf for each drawing. Without a
// shelf it has its own.
func (s Shelf) Surface() *Surface {
	if s == nil {
		return NewSurface()
	}
	return &Surface{shelf: s}
}

// begin makes the surface at least w×h, and blank.
func (s *Surface) begin(w, h int) {
	if s.sheet == nil {
		select {
		case s.sheet = <-s.shelf:
		default:
			s.sheet = newSheet()
		}
	}
	if w > s.w || h > s.h {
		s.w, s.h = max(w, s.w), max(h, s.h)
		s.cells = canvas.New(s.w, s.h)
	}
}

// end puts the sheet back. Whoever draws has blanked it; a panic leaves it where it
// is.
func (s *Surface) end() {
	if s.shelf == nil || s.sheet == nil {
		return
	}
	if s.w*s.h <= mostShelved {
		select {
		case s.shelf <- s.sheet:
		default: // enough lie there
		}
	}
	s.sheet = nil
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
