package paint

import (
	"strings"

	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// cell is one place of the screen. A wide character has its text in the first
// of its cells, and width 0 in the second.
type cell struct {
	text  string
	pen   uint16 // of a pens
	width uint8
}

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
			row[x] = cell{" ", blank, 1}
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
	parser *ansi.Parser
	style  uv.Style
	pen    uint16
}

func newReader(p *pens) *reader { return &reader{pens: p, parser: ansi.NewParser()} }

// read fills a picture with a view: rows of text with styles between newlines.
// Whatever a view does not mention is blank; other sequences than those of style
// are dropped, for they would move a cursor behind our back.
func (r *reader) read(dst *picture, view string) {
	for i := range dst.cells {
		dst.cells[i] = cell{" ", plain, 1}
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
			dst.set(x, y, cell{s[:1], r.inkFor(s[:1]), 1}, plain)
			s, x = s[1:], x+1
			continue
		}
		seq, width, n, _ := ansi.DecodeSequence(s, ansi.NormalState, r.parser)
		switch {
		case width > 0:
			dst.set(x, y, cell{seq, r.pen, uint8(width)}, r.pens.blank(r.pen))
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
func (r *reader) inkFor(text string) uint16 {
	if text == " " {
		return r.pens.blank(r.pen)
	}
	return r.pen
}
