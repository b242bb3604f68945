package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// lessonsDigit shows the list of lessons.
const lessonsDigit = "0"

// The keys of an open lesson. They win over those of the explorer and its pages.
const (
	nextStepKey = "n"
	backStepKey = "N"
	noteKey     = "v"
	termsKey    = "G"
	leaveKey    = "Q"
)

// lessonKey offers a key to the lesson that is open. While the list of lessons is
// in front, the keys that walk it are the list's.
func (a *App) lessonKey(key string) (handled bool, cmd tea.Cmd) {
	r := a.lesson
	if r == nil {
		return false, nil
	}
	again, done := r.esc, r.entered && !r.asking()
	r.esc, r.warned, r.entered = false, r.warned && key == nextStepKey, key == "enter" && r.asking()
	switch {
	case key == "enter" && done:
		a.notice = a.say.F("lesson.shown", "Key", nextStepKey)
		return true, nil
	case a.classKey(key):
		return true, nil
	case a.listInFront() && (key == nextStepKey || key == backStepKey || key == "enter"):
		return false, nil
	case key == "esc":
		return r.escaped(again), nil
	case r.answerKey(key) || r.readKey(key):
		return true, nil
	}
	return r.walkKey(key)
}

// walkKey takes the keys that go through the lesson and out of it.
func (r *lessonRun) walkKey(key string) (handled bool, cmd tea.Cmd) {
	a := r.app
	switch key {
	case nextStepKey:
		return true, r.next()
	case backStepKey:
		r.back()
	case "space":
		if a.pageHasSpace() {
			return false, nil
		}
		return true, r.readOn()
	case noteKey:
		r.toggleNote()
	case termsKey:
		a.showTerms()
	case leaveKey:
		a.leaveLesson()
	default:
		return false, nil
	}
	return true, nil
}

// listInFront says whether the list of lessons is shown.
func (a *App) listInFront() bool { return a.stage.tab().id == lessonsID }

// escaped answers Esc: back from the list of lessons to the step's page; else,
// where nothing is to be closed, twice leaves the lesson.
func (r *lessonRun) escaped(again bool) bool {
	a := r.app
	switch {
	case a.listInFront():
		r.setLook()
	case a.stage.asking || a.canClose() && !again && !r.lookStands():
		return false
	case again:
		a.leaveLesson()
	default:
		r.esc = true
		a.notice = a.say.T("lesson.esc")
	}
	return true
}

// lookStands says whether cross-hair and line are as the step put them: Esc then
// has nothing to close that is the reader's own.
func (r *lessonRun) lookStands() bool {
	return r.app.stage.cross == r.book.look(r.at).quarter
}

// answerKey takes the keys that answer an open question: a letter marks a
// choice, Enter commits to it.
func (r *lessonRun) answerKey(key string) bool {
	a := r.app
	switch {
	case !r.asking():
		return false
	case key == "enter" && r.marked == none:
		a.notice = a.say.F("lesson.mark_first", "Letters", r.letters())
		r.doc.show(r.doc.asked)
	case key == "enter":
		r.choose(r.marked)
	case len(key) == 1 && strings.Contains("abcde", key):
		r.mark(int(key[0] - 'a'))
	default:
		return false
	}
	return true
}

// mark marks a choice and brings it into sight.
func (r *lessonRun) mark(i int) {
	a := r.app
	if i >= r.book.choices(r.at.Step) {
		a.notice = a.say.F("lesson.no_choice", "Letters", r.letters())
		return
	}
	if _, done := r.committed(); done {
		a.notice = a.say.T("lesson.committed")
		return
	}
	r.marked = i
	r.build()
	r.doc.show(r.doc.asked)
	a.notice = a.say.F("lesson.marked", "Letter", string(rune('a'+i)))
}

// readKey scrolls the text.
func (r *lessonRun) readKey(key string) bool {
	r.build()
	switch key {
	case "pgup", "K":
		r.doc.scroll(-r.doc.page())
	case "pgdown", "J":
		r.doc.scroll(+r.doc.page())
	default:
		return false
	}
	return true
}

// readOn is the key for the thumb: on in the text, and at its end to the next
// step.
func (r *lessonRun) readOn() tea.Cmd {
	r.build()
	switch {
	case r.doc.below() > 0:
		r.doc.scroll(+r.doc.page())
	case r.asking() && r.marked != none:
		r.app.notice = r.app.say.F("lesson.marked", "Letter", string(rune('a'+r.marked)))
	case r.asking():
		r.app.notice = r.app.say.F("lesson.mark_first", "Letters", r.letters())
	default:
		return r.next()
	}
	return nil
}

// toggleNote shows or hides the note for the teacher, and brings it into sight.
func (r *lessonRun) toggleNote() {
	if r.at.Step == r.book.steps() {
		return
	}
	r.note = !r.note
	r.build()
	if r.note {
		r.doc.top = r.doc.note + 1
		r.doc.scroll(0)
	}
}
