package paint

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// Screen knows what a terminal shows, and what to send so that it shows
// something else. It is not safe for concurrent use.
type Screen struct {
	shown, next picture
	known       bool // shown is what the terminal shows
	pens        *pens
	glyphs      *glyphs
	reader      *reader
	erasing     bool // the terminal erases in the colour that is behind

	spans []span
	out   []byte
	x, y  int // of the cursor; x is -1 where that is not known
	pen   uint16
}

// NewScreen is a screen of which nothing is known. The kind of the terminal is
// what TERM says.
func NewScreen(w, h int, profile colorprofile.Profile, kind string) *Screen {
	s := &Screen{erasing: erasesInColour(kind)}
	s.SetProfile(profile)
	s.Resize(w, h)
	return s
}

// Resize gives the screen another size; nothing is known of it then.
func (s *Screen) Resize(w, h int) {
	w, h = max(w, 0), max(h, 0)
	s.shown, s.next = newPicture(w, h), newPicture(w, h)
	s.known = false
}

// SetProfile says how many colours the terminal has.
func (s *Screen) SetProfile(p colorprofile.Profile) {
	s.pens, s.glyphs = newPens(p), &glyphs{}
	s.reader = newReader(s.pens, s.glyphs)
	s.known = false
}

// Forget says that the terminal may show anything by now.
func (s *Screen) Forget() { s.known = false }

// Show gives what must be sent so that the terminal shows a view, and takes it
// as sent. It is nothing if the terminal shows it already. The bytes are good
// until the next call.
func (s *Screen) Show(view string) []byte {
	s.out, s.spans, s.x, s.pen = s.out[:0], s.spans[:0], -1, plain
	if s.pens.full() || s.glyphs.full() {
		s.SetProfile(s.pens.profile)
	}
	s.reader.read(&s.next, view)
	afresh := !s.known
	if afresh {
		s.clear()
	}
	for y := range s.next.h {
		s.compare(y)
	}
	if !afresh { // a whole screen is seen coming: from above, then
		slices.SortFunc(s.spans, byPen)
	}
	for _, a := range s.spans {
		s.send(a)
	}
	s.use(plain)
	s.shown, s.next = s.next, s.shown
	return s.out
}

// clear empties the terminal, as it then is known to be.
func (s *Screen) clear() {
	s.out = append(s.out, ansi.ResetStyle+ansi.EraseEntireScreen...)
	for i := range s.shown.cells {
		s.shown.cells[i] = blankCell
	}
	s.known = true
}

// span is cells of a row that are to be sent with one pen.
type span struct {
	y, from, to int
	pen         uint16
}

// byPen puts spans in order of their pens: to change the pen takes twice the
// bytes of a move.
func byPen(a, b span) int {
	return cmp.Or(cmp.Compare(a.pen, b.pen), a.y-b.y, a.from-b.from)
}

// compare lists what differs in a row. A wide character counts whole: its second
// cell differs only where another character has begun or ended. So the order in
// which spans are sent does not matter: none touches what another one has sent.
func (s *Screen) compare(y int) {
	was, now := s.shown.row(y), s.next.row(y)
	open := false // whether the last span can grow
	for x := 0; x < len(now); x += max(int(now[x].width), 1) {
		c := now[x]
		if c == was[x] || c.width == 0 {
			open = false
			continue
		}
		if !open || !s.fits(c, s.spans[len(s.spans)-1].pen) {
			s.spans = append(s.spans, span{y, x, x, c.pen})
		}
		s.spans[len(s.spans)-1].to, open = x+int(c.width), true
	}
}

// fits says whether a cell looks the same in another pen, which is true of spaces
// in pens that differ by what only characters show.
func (s *Screen) fits(c cell, pen uint16) bool {
	return c.pen == pen || c.glyph == ' ' && s.pens.blank(pen) == c.pen
}

// send writes a span, long blanks by erasing.
func (s *Screen) send(a span) {
	row := s.next.row(a.y)[:a.to]
	for x := a.from; x < a.to; {
		if n := s.blanks(row[x:]); n > 0 {
			s.reach(x, a.y)
			s.erase(row[x].pen, n)
			x += n
			continue
		}
		s.reach(x, a.y)
		s.use(a.pen)
		s.put(row[x])
		x += int(row[x].width)
	}
}

// reach brings the cursor to a cell: by writing again what lies between where
// that is shorter, else by a move.
func (s *Screen) reach(x, y int) {
	if s.x == x && s.y == y {
		return
	}
	move := s.move(x, y)
	if s.y == y && s.x >= 0 && s.x < x && s.repeatable(s.x, x, y, len(move)) {
		for _, c := range s.next.row(y)[s.x:x] {
			s.put(c)
		}
		return
	}
	s.out = append(s.out, move...)
	s.x, s.y = x, y
}

// move is the shortest move to a cell: to its place on the screen or, from a
// column that is known, within the row or to the next one.
func (s *Screen) move(x, y int) string {
	far := ansi.CursorPosition(x+1, y+1)
	if s.x < 0 || y != s.y && y != s.y+1 {
		return far
	}
	near := aside(x - s.x)
	if y != s.y {
		near = ansi.CUD1 + near
	}
	if len(near) > len(far) {
		return far
	}
	return near
}

// aside moves within a row, to the right if n is more than 0.
func aside(n int) string {
	switch {
	case n == 0:
		return ""
	case n > 0:
		return ansi.CursorForward(n)
	case n > -4:
		return "\b\b\b"[:-n]
	}
	return ansi.CursorBackward(-n)
}

// repeatable says whether the cells between two columns suit the present pen and
// take fewer bytes than most.
func (s *Screen) repeatable(from, to, y, most int) bool {
	n := 0
	for _, c := range s.next.row(y)[from:to] {
		if n += s.glyphs.size(c.glyph); c.width != 1 || n > most || !s.fits(c, s.pen) {
			return false
		}
	}
	return true
}

// leastErased is how many cells are worth erasing: the sequence and the move
// after it are that long.
const leastErased = 10

// blanks is how many cells at the beginning of a row can be erased at once; 0 if
// writing them is as short.
func (s *Screen) blanks(row []cell) int {
	if !s.erasing || row[0].glyph != ' ' || !s.pens.erases(row[0].pen) {
		return 0
	}
	n := 1
	for n < len(row) && row[n] == row[0] {
		n++
	}
	if n < leastErased {
		return 0
	}
	return n
}

// erase empties n cells from the cursor on. The cursor stays.
func (s *Screen) erase(pen uint16, n int) {
	s.use(pen)
	s.out = append(s.out, "\x1b["...)
	s.out = strconv.AppendInt(s.out, int64(n), 10)
	s.out = append(s.out, 'X')
}

// put writes a character with the present pen.
func (s *Screen) put(c cell) {
	s.out = s.glyphs.append(s.out, c.glyph)
	if s.x += int(c.width); s.x >= s.next.w {
		s.x = -1 // beyond the last column terminals differ
	}
}

func (s *Screen) use(pen uint16) {
	s.out = append(s.out, s.pens.change(s.pen, pen)...)
	s.pen = pen
}
