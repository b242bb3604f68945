package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// questionRows are the question and its choices. An answer is marked by sign and
// word, and then by colour.
func (r *lessonRun) questionRows(w int) []docRow {
	a, b := r.app, r.book
	rows := plainRows(paintAll(a.theme.title, wrap(r.bare(b.Ask(r.at.Step, a.say.inText)), w)))
	for i, text := range b.Choices(r.at.Step, a.say.inText) {
		rows = append(rows, r.choiceRows(i, r.bare(text), w)...)
	}
	return rows
}

// choiceRows are one choice, hanging behind its sign and letter.
func (r *lessonRun) choiceRows(i int, text string, w int) (rows []docRow) {
	a := r.app
	sign, said, style := r.verdictOn(i)
	if said != "" {
		text += " " + a.say.T(said)
	}
	head := style.paint(sign) + " " + a.theme.key.paint(string(rune('a'+i))) + " "
	for n, line := range wrap(text, w-4) {
		if n > 0 {
			head = "    "
		}
		rows = append(rows, docRow{head + style.paint(line), i})
	}
	return rows
}

// verdictOn is the sign, the word and the ink of a choice.
func (r *lessonRun) verdictOn(i int) (sign, word string, style ink) {
	a := r.app
	mine, _ := r.committed()
	if _, ok := r.committed(); !ok {
		mine = none
	}
	right := r.book.right(r.at.Step)
	switch {
	case !r.at.Revealed && i == mine:
		return a.glyphs.knob[0], "lesson.yours", a.theme.focus
	case !r.at.Revealed && mine == none && i == r.marked:
		return a.glyphs.here, "", a.theme.focus
	case !r.at.Revealed:
		return " ", "", a.theme.text
	case i == right && i == mine:
		return a.glyphs.yes, "lesson.yours_right", a.theme.better
	case i == right:
		return a.glyphs.yes, "lesson.right", a.theme.better
	case i == mine:
		return a.glyphs.no, "lesson.yours", a.theme.worse
	}
	return " ", "", a.theme.muted
}

// bare is a short text without its stars: the question has an ink of its own.
func (r *lessonRun) bare(text string) string {
	const unbroken = 1 << 16
	return ansi.Strip(strings.Join(r.markdown(text, unbroken), " "))
}
