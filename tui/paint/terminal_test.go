package paint

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unsafe"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/vt"
)

// patience is how long a test waits for a frame before it gives up.
const patience = 20 * time.Second

// page is a program that shows what was sent to it.
type page struct{ text string }

type textMsg string

func (p page) Init() tea.Cmd { return nil }

func (p page) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if text, ok := msg.(textMsg); ok {
		p.text = string(text)
	}
	return p, nil
}

func (p page) View() tea.View { return tea.NewView(p.text) }

// glass is a terminal that can be looked at.
type glass struct {
	mu    sync.Mutex
	term  *vt.Emulator
	bytes int
	seen  chan struct{} // one for something written
}

func (g *glass) Write(b []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.bytes += len(b)
	select {
	case g.seen <- struct{}{}:
	default:
	}
	return g.term.Write(b)
}

// shows waits until the screen holds the text.
func (g *glass) shows(t *testing.T, text string) {
	t.Helper()
	late := time.After(patience)
	for {
		g.mu.Lock()
		screen := g.term.String()
		g.mu.Unlock()
		if strings.Contains(screen, text) {
			return
		}
		select {
		case <-g.seen:
		case <-late:
			t.Fatalf("the screen never showed %q:\n%s", text, screen)
		}
	}
}

// running is a program painted on a glass until the test ends.
func running(t *testing.T) (*tea.Program, *glass, func()) {
	t.Helper()
	g := &glass{term: vt.NewEmulator(30, 4), seen: make(chan struct{}, 1)}
	go func() { _, _ = io.Copy(io.Discard, g.term) }() // answers that nobody wants
	screen := New(g, "xterm-256color", colorprofile.TrueColor, 60)
	p := tea.NewProgram(screen.Model(page{"first"}), tea.WithInput(nil), tea.WithOutput(screen.Output()), tea.WithWindowSize(30, 4),
		tea.WithEnvironment([]string{"TERM=xterm-256color"}), tea.WithoutSignals())
	ended := make(chan error, 1)
	go func() { _, err := p.Run(); ended <- err }()
	quit := sync.OnceFunc(func() {
		p.Quit()
		if err := <-ended; err != nil {
			t.Error(err)
		}
		screen.Close()
	})
	t.Cleanup(quit)
	return p, g, quit
}

// A program's views come to the terminal, also after something wiped it, and
// nothing is painted once the program has left the screen.
func TestProgramIsPainted(t *testing.T) {
	p, g, quit := running(t)
	g.shows(t, "first")
	p.Send(textMsg("second 电力"))
	g.shows(t, "second 电力")
	p.Send(tea.ClearScreen())
	p.Send(textMsg("third 电力"))
	g.shows(t, "third 电力")
	quit()
	g.mu.Lock()
	defer g.mu.Unlock()
	if left := g.term.String(); g.term.IsAltScreen() || strings.Contains(left, "third") {
		t.Errorf("left behind: %q", left)
	}
}

// A program that ends at once has shown its last view, in the colours that the
// terminal has.
func TestTheLastViewIsPainted(t *testing.T) {
	var sent strings.Builder
	screen := New(&sent, "xterm-256color", colorprofile.ANSI256, 60)
	screen.Close() // no frame but the last one
	m, _ := screen.Model(page{"\x1b[38;2;1;2;3mtext"}).Update(tea.WindowSizeMsg{Width: 9, Height: 1})
	m.View()
	for _, text := range []string{ansi.SetModeAltScreenSaveCursor, ansi.ResetModeAltScreenSaveCursor} {
		if _, err := screen.Write([]byte(text)); err != nil {
			t.Fatal(err)
		}
	}
	screen.screen.Lock() // its own painting may not have ended yet
	defer screen.screen.Unlock()
	got := sent.String()
	if strings.Contains(got, "38;2") || !strings.Contains(got, "text") || !strings.HasSuffix(got, ansi.ResetModeAltScreenSaveCursor) {
		t.Errorf("sent %q", got)
	}
}

// Bubble Tea is told of one column, the program of all of them, first and last.
func TestBubbleTeaKnowsOneColumn(t *testing.T) {
	screen := New(io.Discard, "xterm-256color", colorprofile.TrueColor, 60)
	defer screen.Close()
	screen.Size(30, 4)
	var sizes []tea.WindowSizeMsg
	all := Filter(func(_ tea.Model, msg tea.Msg) tea.Msg { return msg })
	m := screen.Model(sized{&sizes})
	for _, told := range []tea.WindowSizeMsg{{Width: column, Height: 4}, {Width: 50, Height: 6}, {Width: column, Height: 4}} {
		msg := all(m, told)
		if size, ok := msg.(tea.WindowSizeMsg); !ok || size.Width != column || size.Height != told.Height {
			t.Errorf("of %v Bubble Tea is told %v", told, msg)
		}
		m, _ = m.Update(msg)
	}
	if want := []tea.WindowSizeMsg{{Width: 30, Height: 4}, {Width: 50, Height: 6}, {Width: column, Height: 4}}; !slices.Equal(sizes, want) {
		t.Errorf("the program is told %v, want %v", sizes, want)
	}
	if w, h := screen.next.w, screen.next.h; w != column || h != 4 {
		t.Errorf("%d×%d are painted", w, h)
	}
	if none := Filter(func(tea.Model, tea.Msg) tea.Msg { return nil })(m, sizes[1]); none != nil {
		t.Errorf("what the program's own filter drops comes as %v", none)
	}
}

// sized is a program that notes its sizes.
type sized struct{ sizes *[]tea.WindowSizeMsg }

func (s sized) Init() tea.Cmd { return nil }

func (s sized) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	*s.sizes = append(*s.sizes, msg.(tea.WindowSizeMsg))
	return s, nil
}

func (s sized) View() tea.View { return tea.NewView("") }

// A session's screen weighs little: eight bytes a cell, twice, and hardly more.
func TestAScreenIsLight(t *testing.T) {
	const n, cells = 8, 160 * 48
	if size := unsafe.Sizeof(cell{}); size > 8 {
		t.Errorf("a cell takes %d bytes", size)
	}
	var looks []int
	for range 5 {
		var held [n]*Screen
		before := inUse()
		for i := range held {
			held[i] = NewScreen(160, 48, colorprofile.TrueColor, "xterm-256color")
			held[i].Show("电力 é")
		}
		looks = append(looks, (inUse()-before)/n)
		runtime.KeepAlive(&held)
	}
	slices.Sort(looks) // the median: other tests may leave something that goes meanwhile
	if each := looks[len(looks)/2]; each > 8*cells*3 {
		t.Errorf("a screen of %d cells holds %d bytes", cells, each)
	}
}

func inUse() int {
	for range 3 { // pools give up what they hold at the second
		runtime.GC()
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return int(memory.HeapAlloc)
}

// What takes several runes comes as it was, however many such there are.
func TestManyGlyphs(t *testing.T) {
	s := NewScreen(3, 1, colorprofile.TrueColor, "xterm-256color")
	for n := range 2 * mostGlyphs {
		marked := fmt.Sprintf("%c\u0301", 0x4e00+n)
		if got := string(s.Show(marked + "x")); !strings.Contains(got, marked) {
			t.Fatalf("%+q comes as %+q", marked, got)
		}
	}
	if n := len(s.glyphs.texts); n == 0 || n > mostGlyphs+3 {
		t.Errorf("%d glyphs are kept", n)
	}
	if got := string(s.Show("\U0001f468\u200d\U0001f469")); !strings.Contains(got, "\U0001f468\u200d\U0001f469") {
		t.Errorf("two people in one comes as %+q", got)
	}
}

// A larger screen is painted whole.
func TestResizeIsPaintedWhole(t *testing.T) {
	p, g, _ := running(t)
	g.shows(t, "first")
	g.mu.Lock()
	g.term.Resize(50, 6)
	g.mu.Unlock()
	p.Send(tea.WindowSizeMsg{Width: 50, Height: 6})
	p.Send(textMsg("\n\n\n\n\n" + strings.Repeat("x", 50)))
	g.shows(t, strings.Repeat("x", 50))
}

// Only the newest of many views need be painted, and the last always is.
func TestFramesAreFew(t *testing.T) {
	p, g, _ := running(t)
	g.shows(t, "first")
	g.mu.Lock()
	before := g.bytes
	g.mu.Unlock()
	for n := range 500 {
		p.Send(textMsg(strings.Repeat(string(rune('a'+n%26)), 30)))
	}
	p.Send(textMsg("the last of them"))
	g.shows(t, "the last of them")
	g.mu.Lock()
	defer g.mu.Unlock()
	if n := g.bytes - before; n > 500*30/2 {
		t.Errorf("%d bytes for 500 views of 30 cells at once", n)
	}
}
