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
