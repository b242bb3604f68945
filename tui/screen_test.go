package tui

import (
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// whole fails unless the view is exactly w×h cells.
func whole(t *testing.T, d *driver, w, h int) {
	t.Helper()
	content := d.View().Content
	if w == 0 || h == 0 {
		if content != "" {
			t.Fatalf("%d×%d shows %q", w, h, content)
		}
		return
	}
	rows := strings.Split(content, "\n")
	if len(rows) != h {
		t.Fatalf("%d×%d in %s: %d rows\n%s", w, h, d.say.tag, len(rows), ansi.Strip(content))
	}
	for i, row := range rows {
		if n := ansi.StringWidth(row); n != w {
			t.Fatalf("%d×%d in %s: row %d has %d cells\n%s", w, h, d.say.tag, i, n, ansi.Strip(content))
		}
	}
}

// anyKey is a key that a user might press, help and input included.
func anyKey(r *rand.Rand) string {
	keys := []string{"x", "5", "enter", "esc", "backspace", "%", "文"}
	for _, b := range bindings() {
		if b.id != "quit" {
			keys = append(keys, b.keys...)
		}
	}
	return keys[r.IntN(len(keys))]
}

// anyMouse is a message of the mouse somewhere near the screen.
func anyMouse(r *rand.Rand, w, h int) tea.Msg {
	m := tea.Mouse{X: r.IntN(w+4) - 2, Y: r.IntN(h+4) - 2, Button: tea.MouseLeft}
	switch r.IntN(4) {
	case 0:
		return tea.MouseClickMsg(m)
	case 1:
		return tea.MouseMotionMsg(m)
	case 2:
		return tea.MouseReleaseMsg(m)
	}
	m.Button = []tea.MouseButton{tea.MouseWheelUp, tea.MouseWheelDown}[r.IntN(2)]
	return tea.MouseWheelMsg(m)
}

// The screen is whole at any size, in every language and all looks, whatever
// is pressed.
func TestScreenIsWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for n := range 40 {
		w, h := r.IntN(220), r.IntN(70)
		d := driveEnv(t, Env{Lang: languages()[n%3], Width: w, Height: h, Mono: n%4 == 0, ASCII: n%5 == 0, Light: n%7 == 0})
		whole(t, d, w, h)
		for range 12 {
			d.Press(anyKey(r))
			d.Update(anyMouse(r, w, h))
			if n%2 == 0 {
				d.Settle()
			}
			whole(t, d, w, h)
		}
	}
}

// Every verdict, figure and change fits the rows it has, in every language, for
// any setting of the levers.
func TestWordsFitTheirRows(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for _, w := range []int{minWidth, 80, 120, 150} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: w, Height: 30})
			for range 15 {
				d.anywhere(r)
				d.wordsFit(t)
			}
		}
	}
}

// anywhere moves one lever, or all, to any notch.
func (d *driver) anywhere(r *rand.Rand) {
	s, one := d.live.settings, r.IntN(2*len(d.model.Levers()))
	for i := range d.model.Levers() {
		if i == one || one >= len(d.model.Levers()) {
			s[i] = d.model.Notch(i, r.IntN(d.model.Notches(i)+1))
		}
	}
	if one < len(d.model.Levers()) {
		d.take(s, one, "", gesture{})
		return
	}
	d.take(s, several, "step.world", gesture{})
}

func (d *driver) wordsFit(t *testing.T) {
	t.Helper()
	w := d.lay.W - 2
	if rows := wrap(d.say.verdict(d.live.now, d.live.hinge), w); len(rows) > d.lay.verdictRows() {
		t.Errorf("%d columns: the verdict takes %d rows: %q", d.lay.W, len(rows), rows)
	}
	if line := d.say.figuresLine(d.live.now, d.live.then, d.live.lossBand(), d.theme, w); strings.Contains(line, d.glyphs.more) {
		t.Errorf("%d columns: the figures are cut: %q", d.lay.W, ansi.Strip(line))
	}
	if rows := wrap(d.effect(), w); len(rows) > d.lay.changed.H {
		t.Errorf("%d columns: what changed takes %d rows: %q", d.lay.W, len(rows), rows)
	}
}

// While a value is typed, the whole question and the text stay on the screen.
func TestPromptFits(t *testing.T) {
	for _, lang := range languages() {
		for _, w := range []int{80, 150} {
			d := driveEnv(t, Env{Lang: lang, Width: w, Height: 26})
			for _, l := range d.model.Levers() {
				d.Focus(l.ID).Press("enter").Type("0123456789")
				rows := d.prompt(d.lay.W - 2)
				if len(rows) > d.lay.changed.H || width(rows[0]) > d.lay.W-2 {
					t.Errorf("%d columns: %s takes %d rows, the first of %d cells", w, l.ID, len(rows), width(rows[0]))
				}
				d.Shows("0123456789_").Press("esc")
			}
		}
	}
}

func TestOddSizesAreClamped(t *testing.T) {
	d := drive(t)
	for _, size := range [][4]int{{0, 0, 0, 0}, {-3, -8, 0, 0}, {5000, 5000, maxWidth, maxHeight}, {1, 1, 1, 1}, {80, 0, 80, 0}} {
		d.Update(tea.WindowSizeMsg{Width: size[0], Height: size[1]})
		whole(t, d, size[2], size[3])
	}
}

func TestNamesFitTheNarrowRail(t *testing.T) {
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24})
		cols := columnsFor(d.lay.list.W)
		for i := range d.model.Levers() {
			l := &d.model.Levers()[i]
			if name := d.say.short(l); width(name) > cols.name {
				t.Errorf("%s: %q is wider than %d cells", lang, name, cols.name)
			}
			for k := 0; k <= d.model.Notches(i) && l.Type != "choice"; k++ {
				tiny, full := d.say.mark(i, d.model.Notch(i, k), true), d.say.mark(i, d.model.Notch(i, k), false)
				if width(tiny) > cols.value || width(full) > columnsFor(43).value {
					t.Fatalf("%s: %s: %q or %q is too wide", lang, l.ID, tiny, full)
				}
			}
		}
	}
}

// Kinds, focus and places must be told without colours.
func TestMonoHasNoColours(t *testing.T) {
	d := drive(t)
	d.Update(tea.ColorProfileMsg{Profile: colorprofile.ASCII})
	d.Press("left")
	if s := d.View().Content; strings.Contains(s, "\x1b[38") || strings.Contains(s, ";38;") || strings.Contains(s, "\x1b[48") {
		t.Error("a screen without colours sets some")
	}
	d.Shows("›○ GPU life")
}

func TestViewDeclaresTheScreen(t *testing.T) {
	v := drive(t).View()
	if !v.AltScreen || v.MouseMode != tea.MouseModeAllMotion {
		t.Errorf("alternate screen %v, mouse mode %v", v.AltScreen, v.MouseMode)
	}
}
