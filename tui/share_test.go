package tui

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

// clipboard is what a key asks the terminal to put on the clipboard.
func (d *driver) clipboard(key string) string {
	d.touch()
	if cmd := d.dialogCmd(key); cmd != nil {
		return fmt.Sprint(cmd())
	}
	return ""
}

func (d *driver) dialogCmd(key string) tea.Cmd { return d.dialog.press(d.App, key, "") }

// The code and the line that opens it stand on the screen and go to the
// clipboard.
func TestShareShowsAndCopies(t *testing.T) {
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24}).Press("left").Times(4).Press("S")
		code := d.model.Share(d.live.settings)
		d.Shows(code).Shows("bubblescope --code " + code).Shows(d.say.mark(0, 3, true))
		if got := d.clipboard("enter"); got != "bubblescope --code "+code {
			t.Errorf("Enter copies %q", got)
		}
		if got := d.clipboard("tab"); got != code {
			t.Errorf("Tab copies %q", got)
		}
		d.Shows(ansi.Truncate(d.say.F("share.copied", "Text", code), 24, "")).Press("esc").Hides(code)
	}
}

// The clipboard's message is the one that Bubble Tea turns into OSC 52.
func TestCopyingIsOSC52(t *testing.T) {
	d := drive(t).Press("S")
	if got, want := fmt.Sprintf("%T", d.dialogCmd("tab")()), fmt.Sprintf("%T", tea.SetClipboard("")()); got != want {
		t.Errorf("copying sends %s, not %s", got, want)
	}
}

// A code opens what was shared, typed or pasted, alone or within the line, and
// shows every lever that is off its default.
func TestCodesOpenTheSameWorld(t *testing.T) {
	from := drive(t).Press("left").Times(4).Focus("equity_appetite").Press("right")
	code := from.model.Share(from.live.settings)
	for _, text := range []string{code, strings.ToUpper(code), "bubblescope --code " + code + "\n", "see “" + code + "”.", "bubblescope run --code='" + code + "'"} {
		for name, enter := range map[string]func(d *driver){
			"typed":         func(d *driver) { d.Press("S").Type(strings.TrimSpace(text)) },
			"pasted":        func(d *driver) { d.Press("S").Update(tea.PasteMsg{Content: text}) },
			"at the charts": func(d *driver) { d.Update(tea.PasteMsg{Content: text}) },
			"over help":     func(d *driver) { d.Press("?").Update(tea.PasteMsg{Content: text}) },
		} {
			d := drive(t)
			enter(d)
			d.Press("enter").Shows("Opened: 2 levers are off their defaults").Shows("GPU life").Shows("3 y  ┼ 5 y")
			if d.live.settings != from.live.settings {
				t.Errorf("%s %q opens another world", name, text)
			}
			d.Press("esc").Shows("A share code opened").Press("u").At("gpu_life", 5)
		}
	}
}

// What is no code says why not, in every language, and moves nothing.
func TestBadCodesAreRefusedInWords(t *testing.T) {
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24}).Press("left")
		code := d.model.Share(d.live.settings)
		for text, word := range map[string]string{
			code[:len(code)-1]: "share.damaged", "b1-": "share.damaged", "b2-zzzz": "share.version", "hello": "share.not_a_code", "中文": "share.not_a_code",
		} {
			d.Press("S").Type(text).Press("enter").At("gpu_life", 4.5)
			if !strings.Contains(strings.Join(strings.Fields(d.Screen()), " "), strings.Join(strings.Fields(d.say.T(word)[:20]), " ")) {
				t.Errorf("%s: %q does not say %s:\n%s", lang, text, word, d.Screen())
			}
			d.Shows(text+"_").Press("ctrl+u", "esc")
		}
	}
}

// Text that is no code, pasted at the charts, does nothing.
func TestOtherPastesAreIgnored(t *testing.T) {
	d := drive(t)
	d.Update(tea.PasteMsg{Content: "left left b-1 b1 qqq"})
	d.At("gpu_life", 5)
	if d.dialog != nil {
		t.Error("a paste opened a dialog")
	}
}

// Whatever is pasted, nothing breaks and the frame stays whole.
func FuzzPaste(f *testing.F) {
	for _, s := range []string{"b1-dne9j0kqd4", "bubblescope --code b1-dne9j0kqd4", "\x1b[200~b1-\x1b[201~", "b1-" + strings.Repeat("z", 700), "b99999999999999999999-", "文文文", "b1-\u202e"} {
		f.Add(s)
	}
	d := driveEnv(f, Env{Lang: "en", Width: 80, Height: 24})
	f.Fuzz(func(t *testing.T, text string) {
		d.closeDialog()
		d.Update(tea.PasteMsg{Content: text})
		whole(t, d, 80, 24)
		d.Press("enter")
		whole(t, d, 80, 24)
		d.Press("esc", "S").Update(tea.PasteMsg{Content: text})
		d.Press("enter")
		whole(t, d, 80, 24)
		d.Press("esc")
		if strings.ContainsAny(d.Screen(), "\x1b\x07") {
			t.Errorf("control characters on the screen after %q", text)
		}
	})
}

// The longest code fits the dialog, and so does what it opens.
func TestAnyCodeFitsTheDialog(t *testing.T) {
	r := rand.New(rand.NewPCG(11, 12))
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: minWidth, Height: minHeight})
		for range 20 {
			d.anywhere(r)
			d.Press("S")
			whole(t, d, minWidth, minHeight)
			d.Hides(d.glyphs.more).Press("esc")
		}
	}
}
