package chart

import (
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"
)

// writer joins runes into rows and writes an escape sequence only where the
// pen changes.
type writer struct {
	palette *Palette
	inks    *[penCount]Ink // of the palette, once something was written with it
	mono    bool
	seqs    map[pen]string

	buf []byte
	cur pen
	col int // columns written in this row
	w   int // columns of a row
}

func (o *writer) setPalette(p *Palette) {
	o.palette, o.mono = p, p.Mono
	o.inks, o.seqs = nil, nil
}

func (o *writer) reset(w int) {
	o.buf, o.cur, o.col, o.w = o.buf[:0], penNone, 0, w
}

func (o *writer) use(p pen) {
	if o.mono {
		p = p.front()
	}
	if p == o.cur {
		return
	}
	seq, ok := o.seqs[p]
	if !ok {
		o.mix()
		seq = sequence(o.inks, o.mono, p)
		o.seqs[p] = seq
	}
	if seq != o.seqs[o.cur] || o.cur == penNone {
		o.buf = append(o.buf, seq...)
	}
	o.cur = p
}

// mix makes the inks of the palette: most charts of a session are never shown.
func (o *writer) mix() {
	if o.inks == nil {
		inks := inkTable(*o.palette)
		o.inks, o.seqs = &inks, map[pen]string{}
	}
}

// rune writes one cell.
func (o *writer) rune(p pen, r rune) {
	o.use(p)
	o.buf = utf8.AppendRune(o.buf, r)
	o.col++
}

// text writes s, which must fit.
func (o *writer) text(p pen, s string) {
	if s == "" {
		return
	}
	o.use(p)
	o.buf = append(o.buf, s...)
	o.col += ansi.StringWidth(s)
}

// space writes one empty cell; a pen with nothing behind it may stay on.
func (o *writer) space() {
	if o.cur.behind() != penNone {
		o.use(penNone)
	}
	o.buf = append(o.buf, ' ')
	o.col++
}

// to fills the row with spaces up to column x.
func (o *writer) to(x int) {
	for o.col < x {
		o.space()
	}
}

// end fills the row and starts the next.
func (o *writer) end() {
	o.to(o.w)
	o.use(penNone)
	o.buf = append(o.buf, '\n')
	o.col = 0
}

// finish adds empty rows up to h rows and returns the picture.
func (o *writer) finish(rows, h int) string {
	for ; rows < h; rows++ {
		o.end()
	}
	if len(o.buf) == 0 {
		return ""
	}
	return string(o.buf[:len(o.buf)-1])
}
