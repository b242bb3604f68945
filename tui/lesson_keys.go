package tui

import (
	"slices"
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
	if a.classKey(key) {
		return true, nil
	}
	again := r.esc
	r.esc = false
	if key != nextStepKey {
		r.warned = false
	}
	if a.listInFront() && (key == nextStepKey || key == backStepKey || key == "enter") {
		return false, nil
	}
	if key == "esc" {
		return r.escaped(again), nil
	}
	if r.answerKey(key) || r.readKey(key) {
		return true, nil
	}
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

// The window on the text.

func (d *lessonDoc) page() int    { return max(1, d.h-1) }
func (d *lessonDoc) below() int   { return max(0, len(d.rows)-d.h-d.top) }
func (d *lessonDoc) scroll(n int) { d.top = clampInt(d.top+n, 0, max(0, len(d.rows)-d.h)) }

// show scrolls no further than needed to bring rows into the window; of more
// than it holds, the last.
func (d *lessonDoc) show(rows [2]int) {
	d.top = clampInt(d.top, rows[1]-d.h, max(0, rows[0]))
	d.top = clampInt(d.top, 0, max(0, len(d.rows)-d.h))
}

// lessonKeys are the keys of the lesson as footer and help name them, those that
// matter most now first.
func (a *App) lessonKeys() []pageKey {
	r := a.lesson
	if r == nil {
		return nil
	}
	var all []pageKey
	if a.listInFront() {
		return append(all, pageKey{"Esc", "lesson_return"}, pageKey{leaveKey, "lesson_leave"})
	}
	if r.asking() {
		all = append(all, pageKey{strings.ReplaceAll(r.letters(), " ", ""), "lesson_choice"}, pageKey{"Enter", "lesson_commit"})
	}
	all = append(all, pageKey{nextStepKey, "lesson_next"}, pageKey{backStepKey, "lesson_back"}, pageKey{a.readWord(), "lesson_read"})
	if len(r.book.Terms) > 0 {
		all = append(all, pageKey{termsKey, "lesson_terms"})
	}
	if r.at.Step < r.book.steps() {
		all = append(all, pageKey{noteKey, "lesson_note"})
	}
	all = append(all, pageKey{leaveKey, "lesson_leave"}, pageKey{"PgUp", "lesson_up"})
	if a.pageHasSpace() {
		return all
	}
	return append(all, pageKey{"PgDn", "lesson_down"})
}

// spaceWord is how the key for the thumb is printed.
const spaceWord = "Space"

// pageHasSpace says whether the page in front does something with that key, as
// that of money, which plays: a lesson leaves it to it.
func (a *App) pageHasSpace() bool {
	return slices.ContainsFunc(a.stage.keys(), func(k pageKey) bool { return k.show == spaceWord })
}

// readWord is the key that reads on.
func (a *App) readWord() string {
	if a.pageHasSpace() {
		return "PgDn"
	}
	return spaceWord
}

// shadowed says whether the lesson takes a key away from the explorer.
func (a *App) shadowed(key string) bool {
	r, list := a.lesson, a.listInFront()
	switch {
	case list && (key == nextStepKey || key == backStepKey):
		return false
	case list && key == "enter":
		return true
	case r == nil:
		return false
	}
	if r.asking() && (key == "enter" || len(key) == 1 && strings.Contains("abcde", key)) {
		return true
	}
	return strings.Contains(" n N v G Q K J tab pgup pgdown ", " "+key+" ")
}
