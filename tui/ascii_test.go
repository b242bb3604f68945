package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model/study"
	"bubblescope/tui/chart"
)

// onlyASCII fails at the first character that a terminal of 1970 has not; the
// name of the other language is the one exception, in that language.
func onlyASCII(t *testing.T, d *driver, when string) {
	t.Helper()
	for y, row := range strings.Split(d.Screen(), "\n") {
		for _, r := range strings.ReplaceAll(row, "中文", "") {
			if r > 126 || r < ' ' {
				t.Fatalf("%s: %q in row %d of an ASCII screen:\n%s", when, r, y, d.Screen())
			}
		}
	}
}

// Every page, with bands and without, at the default and elsewhere, help and
// every lever's card are pure ASCII in English.
func TestASCIIHasOnlyASCII(t *testing.T) {
	t.Parallel()
	worlds := study.NewShared(testModel(t), 12)
	for _, size := range foremost([][2]int{{80, 24}, {120, 40}, {200, 55}}) {
		d := driveEnv(t, Env{Lang: "en", Width: size[0], Height: size[1], ASCII: true, Ensemble: worlds})
		d.live.bands.pause = 0
		for _, page := range strings.Split("123456789", "") {
			d.Press("left", page).Settle()
			onlyASCII(t, d, page)
			onlyASCII(t, d.Press("right", "right", "p", "left", "]").Settle(), page+" moved")
		}
		onlyASCII(t, d.Press("?"), "help")
		d.Press("esc")
		for _, l := range d.model.Levers() {
			onlyASCII(t, d.Focus(l.ID).Press("i"), "about "+l.ID)
			onlyASCII(t, d.Press("esc", "enter"), "typing "+l.ID)
			d.Press("esc")
		}
	}
}

// Every claim is, both sides of it.
func TestClaimsInASCII(t *testing.T) {
	t.Parallel()
	d := driveEnv(t, Env{Lang: "en", Width: 100, Height: 50, ASCII: true}).Press("8").Settle()
	for range d.model.Data().Claims {
		onlyASCII(t, d.Press("n"), "claim")
	}
}

// A locale that is not UTF-8 and the console of Linux ask for plain characters;
// a terminal that says nothing does not, for ssh seldom passes a locale on.
func TestTheTerminalChoosesTheCharacters(t *testing.T) {
	for _, c := range []struct {
		env  tea.EnvMsg
		want chart.Glyphs
	}{
		{tea.EnvMsg{}, chart.Braille},
		{tea.EnvMsg{"LANG=en_GB.UTF-8", "TERM=xterm-256color"}, chart.Braille},
		{tea.EnvMsg{"LANG=en_GB.utf8"}, chart.Braille},
		{tea.EnvMsg{"LANG=en_GB"}, chart.Braille},
		{tea.EnvMsg{"LANG=C.UTF-8"}, chart.Braille},
		{tea.EnvMsg{"LANG=C"}, chart.ASCII},
		{tea.EnvMsg{"LANG=en_GB.UTF-8", "LC_ALL=POSIX"}, chart.ASCII},
		{tea.EnvMsg{"LANG=de_DE.ISO-8859-15@euro"}, chart.ASCII},
		{tea.EnvMsg{"LANG=en_GB.UTF-8", "TERM=linux"}, chart.ASCII},
	} {
		d := drive(t)
		d.Update(c.env)
		if d.looks.glyphs != c.want {
			t.Errorf("%v draws with %v, want %v", c.env, d.looks.glyphs, c.want)
		}
	}
	d := drive(t).Press("b", "b", "b")
	d.Update(tea.EnvMsg{"LANG=C"})
	if d.looks.glyphs != chart.Braille {
		t.Error("the terminal overruled the user")
	}
}

func TestSimplerIsASCII(t *testing.T) {
	for text, want := range map[string]string{
		"plain": "plain", "16–214": "16-214", "−5": "-5", "×12": "x12", "“no”": `"no"`, "Lévy": "Levy", "文": "文", "≤ 3": "<= 3",
	} {
		if got := simpler(text); got != want {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}
