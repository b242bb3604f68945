package paint

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/vt"
	"pgregory.net/rapid"
)

// shows fails unless a terminal shows a view, as Bubble Tea's own library
// understands it. Of an empty cell only what lies behind is seen.
func shows(t interface{ Fatalf(string, ...any) }, term *vt.Emulator, view string, w, h int) {
	want := uv.NewScreenBuffer(w, h)
	uv.NewStyledString(view).Draw(want, want.Bounds())
	for y := range h {
		for x := range w {
			a, b := look(term.CellAt(x, y)), look(want.CellAt(x, y))
			if a != b {
				t.Fatalf("cell %d,%d shows %s, want %s in\n%s", x, y, a, b, view)
			}
		}
	}
}

func look(c *uv.Cell) string {
	if c == nil || c.Width == 0 {
		return "nothing"
	}
	style, text := c.Style, c.Content
	if text == "" {
		text = " "
	}
	if text == " " {
		style = emptied(style)
	}
	return fmt.Sprintf("%q fg %v bg %v attrs %d %d", text, rgba(style.Fg), rgba(style.Bg), style.Attrs, style.Underline)
}

func rgba(c interface{ RGBA() (r, g, b, a uint32) }) string {
	if c == nil {
		return "none"
	}
	r, g, b, _ := c.RGBA()
	return fmt.Sprintf("%x%x%x", r>>8, g>>8, b>>8)
}

// anyView draws views of rows made of a few pieces, narrow and wide, in a few
// styles, so that much is the same from one to the next.
func anyView(w, h int) *rapid.Generator[string] {
	piece := rapid.SampledFrom([]string{"a", " ", "   ", "            ", "█", "⣿", "│", "电", "力 ", "labs", "é"})
	style := rapid.SampledFrom([]string{"", "", "\x1b[m", "\x1b[1m", "\x1b[38;5;39m", "\x1b[38;2;230;159;0m", "\x1b[48;2;38;52;63m", "\x1b[0;7m", "\x1b[4m", "\x1b[0;38;5;4;48;5;3m"})
	row := rapid.Custom(func(t *rapid.T) string {
		var b strings.Builder
		for range rapid.IntRange(0, 12).Draw(t, "pieces") {
			b.WriteString(style.Draw(t, "style") + piece.Draw(t, "piece"))
		}
		return b.String()
	})
	return rapid.Custom(func(t *rapid.T) string {
		return strings.Join(rapid.SliceOfN(row, 0, h+1).Draw(t, "rows"), "\n")
	})
}

// Whatever came before, the terminal shows the view that was sent last, also
// after it was wiped, and one view twice is no bytes.
func TestTerminalShowsTheView(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w, h := rapid.IntRange(1, 16).Draw(t, "w"), rapid.IntRange(1, 3).Draw(t, "h")
		kind := rapid.SampledFrom([]string{"xterm-256color", "screen"}).Draw(t, "kind")
		s, term := NewScreen(w, h, colorprofile.TrueColor, kind), vt.NewEmulator(w, h)
		for range rapid.IntRange(1, 4).Draw(t, "frames") {
			view := anyView(w, h).Draw(t, "view")
			if rapid.IntRange(0, 5).Draw(t, "wipe") == 0 {
				_, _ = term.Write([]byte("\x1b[2J\x1b[3;1Hnonsense"))
				s.Forget()
			}
			_, _ = term.Write(s.Show(view))
			shows(t, term, view, w, h)
			if again := s.Show(view); len(again) > 0 {
				t.Fatalf("the same view again is %q", again)
			}
		}
	})
}

// What is sent grows with what changed, not with the row it stands in.
func TestFewBytesForAFewCells(t *testing.T) {
	long := strings.Repeat("电力 power █ ", 10)
	for _, c := range []struct {
		name, before, after string
		most                int
	}{
		{"one letter", "a" + long + "x", "a" + long + "y", 10},
		{"both ends of a row", "a" + long + "x", "b" + long + "y", 20},
		{"a wide character", long + "年" + long, long + "月" + long, 14},
		{"the ink of empty cells", "\x1b[31m" + strings.Repeat(" ", 100), strings.Repeat(" ", 100), 0},
		{"a tint behind empty cells", strings.Repeat(" ", 100), "\x1b[48;5;236m" + strings.Repeat(" ", 100) + "\x1b[m", 30},
		{"the other way", "\x1b[48;5;236m" + strings.Repeat(" ", 100) + "\x1b[m", strings.Repeat(" ", 100), 14},
	} {
		s := NewScreen(250, 3, colorprofile.TrueColor, "xterm-256color")
		s.Show(c.before)
		if got := s.Show(c.after); len(got) > c.most {
			t.Errorf("%s: %d bytes: %q", c.name, len(got), got)
		}
	}
}

// A terminal of few colours is sent no others.
func TestColoursFollowTheProfile(t *testing.T) {
	s := NewScreen(4, 1, colorprofile.ANSI256, "xterm-256color")
	if got := string(s.Show("\x1b[38;2;230;159;0mab")); strings.Contains(got, "38;2") || !strings.Contains(got, "38;5;") {
		t.Errorf("256 colours: %q", got)
	}
	s.SetProfile(colorprofile.ASCII)
	if got := string(s.Show("\x1b[1;38;2;230;159;0mab")); strings.Contains(got, "38;") || !strings.Contains(got, "\x1b[1mab") {
		t.Errorf("no colours: %q", got)
	}
}

// Sequences that move the cursor or wipe the screen do not pass, nor does what
// sticks out of it.
func TestViewsCannotMoveTheCursor(t *testing.T) {
	s, term := NewScreen(5, 2, colorprofile.TrueColor, "xterm-256color"), vt.NewEmulator(5, 2)
	_, _ = term.Write(s.Show("a\x1b[2Jb\x1b[1;1Hcdefgh\ne电力电\nthird"))
	shows(t, term, "abcde\ne电力", 5, 2)
}

// More styles than there are numbers begin the numbering anew.
func TestManyStyles(t *testing.T) {
	s, term := NewScreen(3, 1, colorprofile.TrueColor, "xterm-256color"), vt.NewEmulator(3, 1)
	for n := range 2 * mostPens {
		_, _ = term.Write(s.Show(fmt.Sprintf("\x1b[38;2;%d;%d;7mabc", n/256, n%256)))
	}
	shows(t, term, fmt.Sprintf("\x1b[38;2;%d;%d;7mabc", (2*mostPens-1)/256, (2*mostPens-1)%256), 3, 1)
	if len(s.pens.styles) > mostPens+2 {
		t.Errorf("%d styles are kept", len(s.pens.styles))
	}
}
