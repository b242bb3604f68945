package tui

import (
	"flag"
	"math/rand/v2"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
)

var long = flag.Bool("long", false, "run the long tests: minutes of random keys, mouse and sizes")

// script is bytes that are read as what a user and a terminal may do.
type script []byte

// next is the next byte, below n.
func (s *script) next(n int) int {
	if len(*s) == 0 {
		return 0
	}
	b := int((*s)[0])
	*s = (*s)[1:]
	return b % n
}

// longer is a number below n that a byte alone could not hold.
func (s *script) longer(n int) int { return (s.next(256)<<8 | s.next(256)) % n }

// keysToPress are all keys of the explorer and of its pages but for those that
// quit, and some that mean nothing or belong in a line of text.
func keysToPress() []string {
	keys := []string{"enter", "esc", "backspace", "up", "down", "left", "right", "space", "n", "N", "m", "v", "G", "Q", "pgdown", "0", "x", "5", ".", "-", "%", "文", "ctrl+u", "ctrl+a", "shift+up"}
	for _, b := range bindings() {
		if b.id != "quit" {
			keys = append(keys, b.keys...)
		}
	}
	return keys
}

// pastes are what a clipboard may hold.
func pastes() []string {
	return []string{"", "3", "3.5 years", "1e999", "\x1b[2J\x1b]52;c;AAAA\x07", "电力", "\n\n5\n", "NaN", "−2", string(make([]byte, 5000))}
}

// anySize is mostly that of some terminal, at times one of nothing or of a wall.
func (s *script) anySize() (w, h int) {
	switch s.next(6) {
	case 0:
		return 1 + s.next(20), 1 + s.next(10)
	case 1:
		return s.longer(400) + 1, s.next(120) + 1
	case 2:
		return 0, 0
	}
	return minWidth + s.next(90), minHeight + s.next(30)
}

// event is what comes next. The tenth kind and those after it are keys.
func (s *script) event(d *driver, keys []string) tea.Msg {
	switch s.next(24) {
	case 0, 1:
		return tea.MouseClickMsg(s.mouse(d, tea.MouseLeft))
	case 2:
		return tea.MouseMotionMsg(s.mouse(d, tea.MouseLeft))
	case 3:
		return tea.MouseReleaseMsg(s.mouse(d, tea.MouseLeft))
	case 4:
		return tea.MouseWheelMsg(s.mouse(d, []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown, tea.MouseRight}[s.next(3)]))
	case 5:
		w, h := s.anySize()
		return tea.WindowSizeMsg{Width: w, Height: h}
	case 6:
		return tea.PasteMsg{Content: pastes()[s.next(len(pastes()))]}
	case 7:
		return tea.ColorProfileMsg{Profile: colorprofile.Profile(s.next(6))}
	case 8:
		return []tea.Msg{tea.FocusMsg{}, tea.BlurMsg{}, tea.BackgroundColorMsg{}, sampledMsg{}, restedMsg{}, bandMsg{}, foreseenMsg{}}[s.next(7)]
	}
	return keyMsg(keys[s.longer(len(keys))])
}

// mouse is somewhere on the screen or just beside it.
func (s *script) mouse(d *driver, b tea.MouseButton) tea.Mouse {
	return tea.Mouse{X: s.longer(d.lay.W+4) - 2, Y: s.next(d.lay.H+4) - 2, Button: b}
}

// play carries out a script. After each event the screen is whole; work that was
// asked for is done at times, and in any order.
func (s *script) play(t *testing.T) {
	d := driveBands(t, Env{Lang: languages()[s.next(3)], Width: 60 + s.next(120), Height: 20 + s.next(40), Mono: s.next(5) == 0, ASCII: s.next(5) == 0, Light: s.next(3) == 0})
	keys := keysToPress()
	if ids := d.model.Data().LessonIDs(); s.next(3) == 0 && len(ids) > 0 {
		if err := d.openLesson(ids[s.next(len(ids))]); err != nil {
			t.Fatal(err)
		}
		keys = append(keys, "n", "n", "N", "a", "b", "c", "enter", "enter", "space", "v")
	}
	for len(*s) > 0 {
		d.Update(s.event(d, keys))
		d.work(s)
		whole(t, d, d.lay.W, d.lay.H)
	}
}

// work does one piece of work, now and then.
func (d *driver) work(s *script) {
	if len(d.todo) == 0 || s.next(3) > 0 {
		return
	}
	n := s.next(len(d.todo))
	cmd := d.todo[n]
	if d.todo = append(d.todo[:n], d.todo[n+1:]...); cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case tea.BatchMsg:
		d.todo = append(d.todo, msg...)
	case nil, tea.QuitMsg:
	default:
		d.Update(msg)
	}
}

// FuzzExplorer looks for events that break the explorer:
// go test ./tui -fuzz FuzzExplorer
func FuzzExplorer(f *testing.F) {
	for seed := range uint64(3) {
		f.Add(anyScript(seed, 60))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		s := script(data[:min(len(data), 600)])
		s.play(t)
	})
}

func anyScript(seed uint64, n int) []byte {
	r := rand.New(rand.NewPCG(seed, 17))
	b := make([]byte, n)
	for i := range b {
		b[i] = byte(r.Uint32())
	}
	return b
}

// Another size while the film of money plays once left its bars without a scale.
func TestResizeWhileTheFilmPlays(t *testing.T) {
	d := drive(t).Press("6", "space")
	for _, size := range [][2]int{{112, 23}, {minWidth, minHeight}, {160, 48}} {
		d.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		whole(t, d, size[0], size[1])
		if p := d.stage.tab().page.(*moneyPage); !p.playing || p.unit <= 0 {
			t.Errorf("%v: playing %v at a scale of %v", size, p.playing, p.unit)
		}
	}
}

// Work that nobody has asked for is not taken.
func TestABandNobodyAskedFor(t *testing.T) {
	d := driveBands(t, Env{Lang: "en", Width: 1, Height: 1})
	d.Update(bandMsg{})
	whole(t, d, 1, 1)
}

// Random keys, mouse, sizes and pastes neither break the explorer nor leave a
// frame of another size: for two seconds, or three minutes if asked.
func TestAnythingGoes(t *testing.T) {
	end := time.Now().Add(2 * time.Second)
	first := uint64(1)
	if *long {
		end, first = time.Now().Add(3*time.Minute), uint64(time.Now().UnixNano())
	}
	for seed := first; time.Now().Before(end) && !t.Failed(); seed++ {
		s := script(anyScript(seed, 400))
		t.Run("", func(t *testing.T) {
			defer func() {
				if fault := recover(); fault != nil || t.Failed() {
					t.Errorf("script of seed %d: %v", seed, fault)
				}
			}()
			s.play(t)
		})
	}
}
