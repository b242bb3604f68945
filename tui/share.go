package tui

import (
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// shareDialog shows the share code of the present world, and opens one that is
// typed or pasted.
type shareDialog struct {
	code  string
	typed line
	said  string // what became of the last key; a fault or that it was copied
}

// longestCode is more than all levers take, with the line around it.
const longestCode = 600

func (a *App) share() {
	a.open(&shareDialog{code: a.model.Share(a.live.settings), typed: line{most: longestCode}})
}

// shareLine is what to type in a shell to open a code.
func shareLine(code string) string { return "bubblescope --code " + code }

func (d *shareDialog) keys(a *App) string {
	if d.typed.text != "" {
		return a.say.T("share.keys_typed")
	}
	return a.say.T("share.keys")
}

// paste takes a code, or a line that holds one.
func (d *shareDialog) paste(_ *App, text string) {
	d.typed.add(text)
	d.said = ""
}

func (d *shareDialog) press(a *App, key, text string) tea.Cmd {
	switch {
	case key == "esc":
		a.closeDialog()
	case key == "enter" && d.typed.text != "":
		d.said = a.openCode(d.typed.text)
	case key == "enter":
		return d.copy(a, shareLine(d.code))
	case key == "tab":
		return d.copy(a, d.code)
	case d.typed.press(key, text):
		d.said = ""
	}
	return nil
}

// copy asks the terminal to put a text on the clipboard. It does not answer, and
// many do not allow it: the word says so.
func (d *shareDialog) copy(a *App, text string) tea.Cmd {
	d.said = a.say.F("share.copied", "Text", fit(text, min(width(text), 40), a.glyphs.more))
	return tea.SetClipboard(text)
}

// openCode opens the world of a code and shows what is off its default there;
// else it tells what is wrong.
func (a *App) openCode(text string) (fault string) {
	s, err := a.model.Unshare(codeIn(text))
	if err != nil {
		return a.say.codeFault(err)
	}
	a.take(s, several, "did.code", gesture{})
	a.showOff(a.say.T("share.opened"))
	return ""
}

// codeIn finds the code in what was pasted: a line to type holds it last, and
// letters and programs put quotes and dots around it.
func codeIn(text string) string {
	fields := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(" \t\r\n\"'`“”‘’=", r) })
	for _, f := range fields {
		if f = strings.Trim(f, ".,;:()<>，。；：（）「」"); looksLikeCode(f) {
			return f
		}
	}
	return text
}

// looksLikeCode says whether a word begins as a share code does: b, a number, a
// dash.
func looksLikeCode(word string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(word), "b")
	digits := strings.IndexByte(rest, '-')
	return ok && digits > 0 && strings.Trim(rest[:digits], "0123456789") == ""
}

// codeFault says in the session's language why a code was not taken.
func (s *speech) codeFault(err error) string {
	var e *model.ShareError
	if errors.As(err, &e) {
		switch e.Fault {
		case model.DamagedCode:
			return s.T("share.damaged")
		case model.OtherVersion:
			return s.T("share.version")
		}
	}
	return s.T("share.not_a_code")
}

func (d *shareDialog) rows(a *App, w, h int) []string {
	t := a.theme
	rows := []string{t.title.paint(a.say.T("share.title")), ""}
	for _, part := range [][2]string{{"share.code", d.code}, {"share.line", shareLine(d.code)}} {
		rows = append(rows, t.muted.paint(a.say.T(part[0])))
		rows = append(rows, paintAll(t.key, wrap(part[1], w))...)
	}
	rows = append(rows, "")
	rows = append(rows, paintAll(t.text, a.offRows(a.live.settings, w, max(1, h-len(rows)-7)))...)
	rows = append(rows, "", t.muted.paint(a.say.T("share.type")), d.typed.draw(t, w), "")
	return append(rows, paintAll(t.notice, wrap(d.said, w))...)
}
