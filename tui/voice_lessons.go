package tui

import (
	"slices"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Lessons lists the guided lessons, by number.
func (v *Voice) Lessons() []string {
	a, p := v.a, v.a.lessonsPage()
	var lines []string
	for i, c := range a.cards() {
		lines = append(lines, a.say.F("voice.lesson_card", "N", i+1, "Title", v.plainly(c.title), "About", v.plainly(c.about),
			"Minutes", p.say.F("lessons.minutes", "N", c.minutes), "Holds", p.before(c))+ansi.Strip(p.far(c)))
	}
	if len(lines) == 0 {
		return []string{a.say.T("lessons.none")}
	}
	return lines
}

// Opening tells the lesson, or the list of them, that the session was opened for.
func (v *Voice) Opening() []string {
	switch {
	case v.a.lesson != nil:
		return v.step()
	case v.a.stage.tab().id == lessonsID:
		return v.Lessons()
	}
	return nil
}

// Speak lists the lessons.
func (p *lessonsPage) Speak(v *Voice) []string { return v.Lessons() }

// Lesson opens a lesson by its number, id or title, where it was left, and tells
// its step; nothing tells the present step again. It is false if there is none.
func (v *Voice) Lesson(name string) ([]string, bool) {
	a := v.a
	if name == "" && a.lesson != nil {
		return v.step(), true
	}
	for i, c := range a.cards() {
		if name != strconv.Itoa(i+1) && name != c.id && !strings.EqualFold(name, c.title) {
			continue
		}
		if err := a.openLesson(c.id); err != nil {
			return []string{err.Error()}, true
		}
		return v.step(), true
	}
	return nil, false
}

// NextStep goes on in the lesson, and BackStep back; each tells where that is,
// or why not.
func (v *Voice) NextStep() []string { return v.turn(func(r *lessonRun) { v.settle(r.next()) }) }

// BackStep goes to the step before.
func (v *Voice) BackStep() []string { return v.turn((*lessonRun).back) }

// Choose commits to an answer by its letter, and tells the right one.
func (v *Voice) Choose(letter string) []string {
	return v.turn(func(r *lessonRun) {
		i := slices.Index([]string{"a", "b", "c", "d", "e"}, strings.ToLower(letter))
		switch {
		case !r.asking():
			v.a.notice = v.a.say.T("voice.no_question")
		case i < 0 || i >= r.book.choices(r.at.Step):
			v.a.notice = v.a.say.F("lesson.no_choice", "Letters", r.letters())
		default:
			r.choose(i)
		}
	})
}

// Note is the note for the teacher of the present step.
func (v *Voice) Note() []string {
	return v.inLesson(func(r *lessonRun) []string {
		if r.at.Step == r.book.steps() {
			return []string{v.a.say.T("voice.no_note")}
		}
		return v.paragraphs(r.book.Teacher(r.at.Step, v.a.say.inText))
	})
}

// Terms explains the words of the lesson.
func (v *Voice) Terms() []string {
	return v.inLesson(func(r *lessonRun) []string {
		lines := []string{}
		for _, t := range r.glossary().terms {
			if slices.Contains(r.book.Terms, t.ID) {
				lines = append(lines, v.a.say.F("voice.item", "Name", v.plainly(t.Term), "V", v.plainly(t.Means)))
			}
		}
		if len(lines) == 0 {
			return []string{v.a.say.T("lesson.no_terms")}
		}
		return lines
	})
}

// Leave leaves the lesson.
func (v *Voice) Leave() []string {
	return v.inLesson(func(*lessonRun) []string {
		v.a.leaveLesson()
		return []string{v.a.say.T("voice.left_lesson")}
	})
}

// inLesson tells something of the lesson that is open, or that none is.
func (v *Voice) inLesson(tell func(r *lessonRun) []string) []string {
	if v.a.lesson == nil {
		return []string{v.a.say.T("voice.no_lesson")}
	}
	return tell(v.a.lesson)
}

// turn does something with the lesson that is open, and tells its notice, or
// where that led.
func (v *Voice) turn(do func(r *lessonRun)) []string {
	return v.inLesson(func(r *lessonRun) []string {
		v.a.notice = ""
		at, book := r.at, r.book
		do(r)
		if now := v.a.lesson; v.a.notice != "" && now != nil && now.at == at && now.book == book {
			return []string{v.a.notice}
		}
		return v.step()
	})
}

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
	if a.verb != atStart {
		lines = append(lines, a.effect())
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
	lines := []string{a.say.F("lesson.done", "Title", v.plainly(r.book.Title))}
	made, right := r.counted()
	if made == 0 {
		lines = append(lines, a.say.N("lesson.none_made", r.book.questions()))
	} else {
		lines = append(lines, a.say.F("lesson.fared", "Right", right, "Made", made, "All", r.book.questions()))
	}
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

// plainly is a text without stars and with words for arrows.
func (v *Voice) plainly(text string) string {
	return strings.NewReplacer("**", "", "*", "", "`", "", "→", v.a.say.g.arrow, "\n", " ").Replace(v.a.say.written(text))
}
