package tui

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// input is the line in which a value is typed.
type input struct {
	open  bool
	lever int
	text  string
	bad   string // why the text was not taken; empty until it was tried
}

// longestInput bounds what a paste can put into the line.
const longestInput = 32

// enter opens the line for the focused lever, and folds on a heading.
func (a *App) enter() {
	i, ok := a.rail.lever()
	if !ok {
		a.rail.toggle()
		return
	}
	a.input = input{open: true, lever: i}
}

// typeKey takes a key while the line is open.
func (a *App) typeKey(key, text string) {
	in := &a.input
	switch key {
	case "esc":
		*in = input{}
	case "enter":
		a.submit()
	case "backspace":
		_, n := utf8.DecodeLastRuneInString(in.text)
		in.text, in.bad = in.text[:len(in.text)-n], ""
	case "ctrl+u":
		in.text, in.bad = "", ""
	default:
		in.add(text)
	}
}

// add appends what can be shown in one line.
func (in *input) add(text string) {
	for _, r := range text {
		if unicode.IsPrint(r) && utf8.RuneCountInString(in.text) < longestInput {
			in.text += string(r)
			in.bad = ""
		}
	}
}

// submit sets the lever, or keeps the line open and says why not.
func (a *App) submit() {
	in := &a.input
	if strings.TrimSpace(in.text) == "" {
		*in = input{}
		return
	}
	l := &a.model.Levers()[in.lever]
	i, v, err := a.model.Parse(l.ID, a.say.plainText(in.lever, in.text))
	if err != nil {
		in.bad = a.say.F("input.bad", "Text", in.text, "Range", a.say.limits(in.lever))
		return
	}
	*in = input{}
	a.setLever(i, v, gesture{})
}

// prompt is the open line, with what may be typed; the typed text goes to a
// line of its own where both would not fit into w cells.
func (a *App) prompt(w int) []string {
	in := a.input
	l := &a.model.Levers()[in.lever]
	ask := a.say.F("input.ask", "Lever", a.say.lever(l), "Range", a.say.limits(in.lever))
	text := a.theme.focus.paint(in.text + "_")
	if width(ask)+1+longestInput < w {
		return []string{a.theme.text.paint(ask) + " " + text}
	}
	return []string{a.theme.text.paint(ask), text}
}
