package tui

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// step tells the step, or the last page.
func (v *Voice) step() []string {
	a, r := v.a, v.a.lesson
	b := r.book
	if r.at.Step == b.steps() {
		return v.lastStep()
	}
	if r.at.Revealed {
		return v.answer()
	}
	lines := []string{a.say.F("voice.lesson_step", "Title", v.plainly(b.Title), "At", r.at.Step+1, "N", b.steps(), "Step", v.plainly(b.step(r.at.Step).Title))}
	lines = append(append(lines, v.paragraphs(b.Text(r.at.Step, false, a.say.inText))...), v.seen()...)
	if !r.asking() {
		return append(lines, a.say.T("voice.next_step"))
	}
	lines = append(lines, v.plainly(b.Ask(r.at.Step, a.say.inText)))
	for i, text := range b.Choices(r.at.Step, a.say.inText) {
		lines = append(lines, a.say.F("voice.item", "Name", string(rune('a'+i)), "V", v.plainly(text)))
	}
	return append(lines, a.say.T("voice.choose"))
}

// answer tells which choice is right, why, and what was committed to.
func (v *Voice) answer() []string {
	a, r := v.a, v.a.lesson
	right := r.book.right(r.at.Step)
	said := a.say.F("voice.right", "Letter", string(rune('a'+max(0, right))), "Text", v.plainly(r.book.Choices(r.at.Step, a.say.inText)[max(0, right)]))
	mine, ok := r.committed()
	switch {
	case ok && mine == right:
		said += a.say.T("voice.was_right")
	case ok:
		said += a.say.F("voice.was_wrong", "Letter", string(rune('a'+mine)))
	}
	lines := append([]string{said}, v.paragraphs(r.book.Text(r.at.Step, true, a.say.inText))...)
	return append(append(lines, v.seen()...), a.say.T("voice.next_step"))
}

// seen tells what the screen would show: what moved, and the output that the
// step looks at.
func (v *Voice) seen() []string {
	a := v.a
	var lines []string
	if a.verb != atStart && !a.veiled() {
		lines = append(lines, a.effect())
	}
	if p, ok := a.stage.tab().page.(*claimsPage); ok && a.lesson.book.look(a.lesson.at).claim != "" {
		lines = append(lines, a.say.F("voice.look_claim", "Claim", p.claimLine(p.focus)))
	}
	if i := a.model.OutputIndex(a.lesson.book.look(a.lesson.at).output); i >= 0 {
		o := &a.model.Outputs()[i]
		lines = append(lines, a.say.F("voice.look", "Output", a.say.output(o), "Value", a.outputNow(o)))
	}
	return lines
}

// lastStep tells how the predictions fared, and what is left to talk about.
func (v *Voice) lastStep() []string {
	a, r := v.a, v.a.lesson
	lines := v.ended()
	for _, list := range []struct {
		heading string
		texts   []string
	}{{"lesson.discuss", r.book.Discuss}, {"lesson.sources", r.book.Sources}} {
		lines = append(lines, a.say.T(list.heading)+a.say.T("voice.colon"))
		for _, text := range list.texts {
			lines = append(lines, v.plainly(text))
		}
	}
	if id := a.lessonAfter(r.book.ID); id != "" {
		lines = append(lines, a.say.F("lesson.then", "Title", v.plainly(a.lessonTitle(id))))
	}
	return lines
}

// ended tells how a lesson went, or that a class's walk is over.
func (v *Voice) ended() []string {
	a, r := v.a, v.a.lesson
	if walk := r.book.walk; walk != nil {
		return []string{a.say.F("handout.end", "Room", walk.Room, "Date", walk.When.Format("2006-01-02"))}
	}
	done := a.say.F("lesson.done", "Title", v.plainly(r.book.Title))
	made, right := r.counted()
	if made == 0 {
		return []string{done, a.say.N("lesson.none_made", r.book.questions())}
	}
	return []string{done, a.say.F("lesson.fared", "Right", right, "Made", made, "All", r.book.questions())}
}

// paragraphs are a text of Markdown in lines of any length.
func (v *Voice) paragraphs(text string) (lines []string) {
	const unbroken = 1 << 16
	for _, row := range v.a.lesson.markdown(text, unbroken) {
		if row = strings.TrimSpace(strings.TrimLeft(ansi.Strip(row), " •-")); row != "" {
			lines = append(lines, v.plainly(row))
		}
	}
	return lines
}

// barOf is a bar of votes, which a count follows.
var barOf = regexp.MustCompile(` █+ `)

// plainly is a text without stars, ticks and bars, and with words for arrows.
func (v *Voice) plainly(text string) string {
	text = barOf.ReplaceAllString(text, v.a.say.T("voice.colon")+" ")
	return strings.NewReplacer("**", "", "*", "", "`", "", "✓ ", "", "→", v.a.say.g.arrow, "\n", " ").Replace(v.a.say.written(text))
}
