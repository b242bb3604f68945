package tui

import (
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"
)

// The screen is whole whatever is pressed, typed, pasted or clicked in the
// dialogs, at any size and in every language; and the levers stay where a person
// may put them.
func TestDialogsAreWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	keys := []string{"s", "n", "d", "y", "p", "x", "文", "enter", "esc", "tab", "backspace", "up", "down", "pgdown", "home", "end", "space", "ctrl+u", "ctrl+w", "j", "G", "="}
	for n := range 30 {
		w, h := 40+r.IntN(140), 12+r.IntN(40)
		d := keptIn(t, t.TempDir(), Env{Lang: languages()[n%3], Width: w, Height: h, ASCII: n%5 == 0, Mono: n%4 == 0})
		for range 30 {
			if d.dialog == nil {
				d.Press([]string{"s", "S", "/", "M", "d", "a", "f", "left"}[r.IntN(8)])
			}
			switch r.IntN(6) {
			case 0:
				d.Update(anyMouse(r, w, h))
			case 1:
				d.Update(tea.PasteMsg{Content: []string{"b1-zz", "a\nb", "长长的名字"}[r.IntN(3)]})
			case 2:
				w, h = 40+r.IntN(140), 12+r.IntN(40)
				d.Update(tea.WindowSizeMsg{Width: w, Height: h})
			default:
				d.Press(keys[r.IntN(len(keys))])
			}
			if n%2 == 0 {
				d.Settle()
			}
			whole(t, d, w, h)
		}
		if back, err := d.model.Unshare(d.model.Share(d.live.settings)); err != nil || back != d.live.settings {
			t.Fatalf("the levers stand where nobody may put them: %v", err)
		}
	}
}

// A dialog in plain characters has nothing else.
func TestDialogsInASCII(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24, ASCII: true, Mono: true}).Press("left", "p", "left")
	for _, k := range []string{"s", "S", "/", "M", "d"} {
		for _, r := range d.Press(k).Settle().Screen() {
			if r > 126 && r != '“' && r != '”' && r != '–' && r != '…' {
				t.Fatalf("%s: %q in\n%s", k, r, d.Screen())
			}
		}
		d.Press("esc")
	}
}

// Every dialog closes with Esc and leaves the world as it was.
func TestEscLeavesEveryDialog(t *testing.T) {
	d := drive(t).Press("left", "p", "left").Settle()
	before, now := d.Screen(), d.live.settings
	for _, k := range []string{"s", "S", "/", "M", "d", "?", "i"} {
		d.Press(k).Settle()
		if d.Screen() == before {
			t.Errorf("%s opens nothing", k)
		}
		if d.Press("esc").Settle(); d.covered() || d.live.settings != now {
			t.Errorf("%s: Esc does not lead back", k)
		}
	}
}
