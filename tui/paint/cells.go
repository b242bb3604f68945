package paint

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/ansi/parser"
)

// cell is one place of the screen. A wide character stands in the first of its
// cells; the second has width 0.
type cell struct {
	glyph glyph
	pen   uint16 // of a pens
	width uint8
}

// blankCell is what nothing was written to.
var blankCell = cell{' ', plain, 1}

// picture is what w×h cells show.
type picture struct {
	w, h  int
	cells []cell
}

func newPicture(w, h int) picture { return picture{w, h, make([]cell, w*h)} }

func (p *picture) row(y int) []cell { return p.cells[y*p.w : (y+1)*p.w] }

// set puts a character; of one that would stick out at the right only the blank
// behind it is seen.
func (p *picture) set(x, y int, c cell, blank uint16) {
	row := p.row(y)
	if x+int(c.width) > p.w {
		for ; x < p.w; x++ {
			row[x] = cell{' ', blank, 1}
		}
		return
	}
	row[x] = c
	for i := 1; i < int(c.width); i++ {
		row[x+i] = cell{}
	}
}

// reader turns a view into a picture.
type reader struct {
	pens   *pens
	glyphs *glyphs
	parser *ansi.Parser
	style  uv.Style
	pen    uint16
}

func newReader(p *pens, g *glyphs) *reader {
	r := &reader{pens: p, glyphs: g, parser: new(ansi.Parser)}
	r.parser.SetParamsSize(parser.MaxParamsSize)
	r.parser.SetDataSize(mostData)
	return r
}

// mostData is how long an operating-system command or the like may be that is
// read whole; views have none, and what is longer is dropped all the same.
const mostData = 64

// read fills a picture with a view: rows of text with styles between newlines.
// Whatever a view does not mention is blank; other sequences than those of style
// are dropped, for they would move a cursor behind our back.
func (r *reader) read(dst *picture, view string) {
	for i := range dst.cells {
		dst.cells[i] = blankCell
	}
	r.style, r.pen = uv.Style{}, plain
	for y := 0; y < dst.h; y++ {
		row, rest, more := strings.Cut(view, "\n")
		r.row(dst, y, row)
		if view = rest; !more {
			return
		}
	}
}

func (r *reader) row(dst *picture, y int, s string) {
	for x := 0; len(s) > 0; {
		if c := s[0]; c >= ' ' && c < 0x7f && (len(s) == 1 || s[1] < 0x80) {
			dst.set(x, y, cell{glyph(c), r.inkFor(c), 1}, plain)
			s, x = s[1:], x+1
			continue
		}
		seq, width, n, _ := ansi.DecodeSequence(s, ansi.NormalState, r.parser)
		switch {
		case width > 0:
			dst.set(x, y, cell{r.glyphs.of(seq), r.pen, uint8(width)}, r.pens.blank(r.pen))
			x += width
		case ansi.HasCsiPrefix(seq) && r.parser.Command() == 'm':
			uv.ReadStyle(r.parser.Params(), &r.style)
			r.pen = r.pens.number(r.style)
		}
		s = s[n:]
	}
}

// inkFor is the pen of a character; an empty place shows no more of it than
// what lies behind and below.
func (r *reader) inkFor(c byte) uint16 {
	if c == ' ' {
		return r.pens.blank(r.pen)
	}
	return r.pen
}
