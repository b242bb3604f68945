package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"bubblescope/model"
)

// driver plays a user: it presses keys, moves the mouse, and looks.
type driver struct {
	t testing.TB
	*App
	last func()
	todo []tea.Cmd // what the App asked for and nobody has done yet
}

// drive opens the explorer at 120×40 in English.
func drive(t testing.TB) *driver {
	t.Helper()
	return driveEnv(t, Env{Lang: "en", Width: 120, Height: 40})
}

func driveEnv(t testing.TB, env Env) *driver {
	t.Helper()
	env.Model = testModel(t)
	env.Settings = env.Model.Defaults()
	d := &driver{t: t, App: New(env)}
	d.hurried = true
	return d
}

func testModel(t testing.TB) *model.Model {
	t.Helper()
	m, err := model.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// keyMsg makes the message of a key by its name.
func keyMsg(name string) tea.KeyPressMsg {
	codes := map[string]rune{
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight,
		"home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown,
		"enter": tea.KeyEnter, "esc": tea.KeyEscape, "tab": tea.KeyTab, "backspace": tea.KeyBackspace,
	}
	var k tea.KeyPressMsg
	if rest, ok := strings.CutPrefix(name, "ctrl+"); ok {
		k.Mod, name = tea.ModCtrl, rest
	}
	if rest, ok := strings.CutPrefix(name, "shift+"); ok {
		k.Mod, name = tea.ModShift, rest
	}
	if code, ok := codes[name]; ok {
		k.Code = code
		return k
	}
	k.Code = []rune(name)[0]
	if k.Mod == 0 {
		k.Text = name
	}
	if name == "space" {
		k.Code, k.Text = tea.KeySpace, " "
	}
	return k
}

// Update passes a message on, and keeps the command.
func (d *driver) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	m, cmd := d.App.Update(msg)
	d.todo = append(d.todo, cmd)
	return m, cmd
}

// Settle carries out all commands, and those that follow from them.
func (d *driver) Settle() *driver {
	for d.todo = append(d.todo, d.foresee()); len(d.todo) > 0; {
		cmd := d.todo[0]
		d.todo = d.todo[1:]
		if cmd == nil {
			continue
		}
		switch msg := cmd().(type) {
		case tea.BatchMsg:
			d.todo = append(d.todo, msg...)
		case nil:
		default:
			d.Update(msg)
		}
	}
	return d
}

// Press presses keys, by the names that help gives them.
func (d *driver) Press(keys ...string) *driver {
	for _, k := range keys {
		d.last = func() { d.Update(keyMsg(k)) }
		d.last()
	}
	return d
}

// Times repeats the last key until it was pressed n times.
func (d *driver) Times(n int) *driver {
	for range n - 1 {
		d.last()
	}
	return d
}

// Type enters text, a key a letter.
func (d *driver) Type(text string) *driver {
	for _, r := range text {
		d.Press(string(r))
	}
	return d
}

// Focus goes to a lever, opening its group.
func (d *driver) Focus(id string) *driver {
	d.t.Helper()
	want := d.model.LeverIndex(id)
	d.rail.reveal(want)
	if i, ok := d.rail.lever(); ok && i == want {
		d.touch()
		return d
	}
	d.t.Fatalf("no lever %s in the rail", id)
	return d
}

// Screen is what the user sees, without colours.
func (d *driver) Screen() string { return ansi.Strip(d.View().Content) }

// Shows fails unless the screen holds the text.
func (d *driver) Shows(text string) *driver {
	d.t.Helper()
	if s := d.Screen(); !strings.Contains(s, text) {
		d.t.Errorf("the screen does not show %q:\n%s", text, s)
	}
	return d
}

// Hides fails if the screen holds the text.
func (d *driver) Hides(text string) *driver {
	d.t.Helper()
	if s := d.Screen(); strings.Contains(s, text) {
		d.t.Errorf("the screen shows %q:\n%s", text, s)
	}
	return d
}

// At fails unless the lever stands at the value.
func (d *driver) At(id string, want float64) *driver {
	d.t.Helper()
	if got := d.Lever(id); got != want {
		d.t.Errorf("%s is at %v, want %v", id, got, want)
	}
	return d
}

// Lever is where a lever stands.
func (d *driver) Lever(id string) float64 { return d.live.settings[d.model.LeverIndex(id)] }

// Default is where a lever stands by default.
func (d *driver) Default(id string) float64 { return d.model.Levers()[d.model.LeverIndex(id)].Default }

// step is one notch of a lever.
func (d *driver) step(id string) float64 { return d.model.Levers()[d.model.LeverIndex(id)].Step }
