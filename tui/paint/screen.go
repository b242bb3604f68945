package paint

import (
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
	reader      *reader
	erasing     bool // the terminal erases in the colour that is behind

	out  []byte
	x, y int // of the cursor; x is -1 where that is not known
	pen  uint16
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
	s.pens = newPens(p)
	s.reader = newReader(s.pens)
	s.known = false
}

// Forget says that the terminal may show anything by now.
func (s *Screen) Forget() { s.known = false }

// Show gives what must be sent so that the terminal shows a view, and takes it
// as sent. It is nothing if the terminal shows it already. The bytes are good
// until the next call.
func (s *Screen) Show(view string) []byte {
	s.out, s.x, s.pen = s.out[:0], -1, plain
	if s.pens.full() {
		s.SetProfile(s.pens.profile)
	}
	s.reader.read(&s.next, view)
	if !s.known {
		s.clear()
	}
	for y := range s.next.h {
		s.row(y)
	}
	s.use(plain)
	s.shown, s.next = s.next, s.shown
	return s.out
}

// clear empties the terminal, as it then is known to be.
func (s *Screen) clear() {
	s.out = append(s.out, ansi.ResetStyle+ansi.EraseEntireScreen...)
	for i := range s.shown.cells {
		s.shown.cells[i] = cell{" ", plain, 1}
	}
	s.known = true
}

// row sends what differs in a row. A wide character is sent whole: its second
// cell differs only where another character has begun or ended.
func (s *Screen) row(y int) {
	was, now := s.shown.row(y), s.next.row(y)
	for x := 0; x < len(now); {
		if now[x] == was[x] || now[x].width == 0 {
			x++
			continue
		}
		s.reach(x, y)
		if n := s.blanks(now[x:], was[x:]); n > 0 {
			s.erase(now[x], n)
			x += n
			continue
		}
		s.put(now[x])
		x += int(now[x].width)
	}
}

// reach brings the cursor to a cell: by writing again what lies between where
// that is shorter, else by an absolute move, so that a character that the
// terminal thinks wider than we do harms only its own run.
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

func (s *Screen) move(x, y int) string {
	if s.y == y && s.x >= 0 {
		return ansi.CursorHorizontalAbsolute(x + 1)
	}
	return ansi.CursorPosition(x+1, y+1)
}

// repeatable says whether the cells between two columns are of the present pen
// and fewer bytes than most.
func (s *Screen) repeatable(from, to, y, most int) bool {
	n := 0
	for _, c := range s.next.row(y)[from:to] {
		if n += len(c.text); c.width != 1 || n > most || c.pen != s.pen && (c.text != " " || s.pens.blank(s.pen) != c.pen) {
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
func (s *Screen) blanks(now, was []cell) int {
	if !s.erasing || now[0].text != " " || !s.pens.erases(now[0].pen) {
		return 0
	}
	n := 1 // up to the last one that differs
	for i := 1; i < len(now) && now[i] == now[0]; i++ {
		if now[i] != was[i] {
			n = i + 1
		}
	}
	if n < leastErased {
		return 0
	}
	return n
}

// erase empties n cells from the cursor on. The cursor stays.
func (s *Screen) erase(c cell, n int) {
	s.use(c.pen)
	s.out = append(s.out, "\x1b["...)
	s.out = strconv.AppendInt(s.out, int64(n), 10)
	s.out = append(s.out, 'X')
}

// put writes a character; a space needs only what is behind it.
func (s *Screen) put(c cell) {
	if c.text != " " || s.pens.blank(s.pen) != c.pen {
		s.use(c.pen)
	}
	s.out = append(s.out, c.text...)
	if s.x += int(c.width); s.x >= s.next.w {
		s.x = -1 // beyond the last column terminals differ
	}
}

func (s *Screen) use(pen uint16) {
	s.out = append(s.out, s.pens.change(s.pen, pen)...)
	s.pen = pen
}
