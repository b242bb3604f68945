package tui

import "strings"

// column is what stands beside the charts while a lesson is open, below its
// levers: the text, and where in it one is.
func (a *App) column() []string {
	r := a.lesson
	r.build()
	d := &r.doc
	rows := make([]string, 0, d.h+1)
	for i := d.top; i < min(len(d.rows), d.top+d.h); i++ {
		rows = append(rows, " "+d.rows[i])
	}
	if y := r.progressY() - a.lay.prose.Y; y < d.h {
		rows = append(box(rows, a.lay.prose.W, y, ""), r.progressRow(a.lay.progress.W))
	} else {
		rows = append(box(rows, a.lay.prose.W, d.h, ""), r.progressRow(a.lay.progress.W))
	}
	return box(rows, a.lay.prose.W, d.h+1, a.glyphs.more)
}

// progressY is the row of the screen that says what goes on: below the text where
// that leaves room, else the last of the column.
func (r *lessonRun) progressY() int {
	lay := r.app.lay
	return min(lay.progress.Y, lay.prose.Y+len(r.doc.rows)+1)
}

// progressRow is the line below the text: how far the lesson is, and what goes
// on, in the fullest form that fits.
func (r *lessonRun) progressRow(w int) string {
	a := r.app
	line := a.glyphs.line
	at := a.say.F("lesson.at", "At", min(r.at.Step+1, r.book.steps()), "N", r.book.steps())
	if r.at.Step == r.book.steps() {
		at = a.say.T("lesson.end")
	}
	key, word := r.goesOn()
	used := 2 + width(at) + 2 + width(key) + 1 + width(word) + 1
	return a.theme.rule.paint(line) + " " + a.theme.muted.paint(at) + " " + a.theme.rule.paint(line) + " " +
		a.theme.key.paint(key) + " " + a.theme.notice.paint(word) + " " + a.theme.rule.paint(strings.Repeat(line, max(0, w-used-3)))
}

// welcome says what can be done where no lever has moved, in the longest form
// that is not cut.
func (r *lessonRun) welcome() (text string) {
	a := r.app
	for _, id := range r.welcomes() {
		text = a.say.F(id, "Key", nextStepKey, "Leave", leaveKey, "Letters", r.letters(), "Follow", followKey)
		if len(wrap(text, a.lay.W-2)) <= a.lay.changed.H {
			break
		}
	}
	return text
}

// welcomes are the forms of the word for a state, the longest first.
func (r *lessonRun) welcomes() []string {
	switch {
	case r.asking():
		return []string{"lesson.ask"}
	case r.app.class.trails():
		return []string{"lesson.together"}
	case r.at.Step == r.book.steps():
		return []string{"lesson.farewell", "lesson.farewell_short"}
	}
	return []string{"lesson.welcome", "lesson.welcome_short"}
}

// goesOn is the key that goes on and what it does: first what is out of sight,
// then the question, then the next step.
func (r *lessonRun) goesOn() (key, word string) {
	a, d := r.app, &r.doc
	_, done := r.committed()
	switch {
	case a.listInFront():
		return "Esc", a.say.T("lesson.return")
	case d.below() > 0 && r.asking() && d.top+d.h < d.asked[1] && r.marked == none:
		return a.readWord(), a.say.F("lesson.question_below", "Down", a.glyphs.down)
	case d.below() > 0 && (!r.asking() || r.marked == none):
		return a.readWord(), a.say.F("lesson.more_below", "Down", a.glyphs.down)
	case r.asking() && done:
		return "", a.say.T("lesson.waiting")
	case r.asking() && r.marked != none:
		return "Enter", a.say.F("lesson.commit", "Letter", string(rune('a'+r.marked)))
	case r.asking():
		return r.letters(), a.say.T("lesson.choose")
	case r.at.Step == r.book.steps():
		return nextStepKey, a.say.T("lesson.next_lesson")
	case r.at.Step == r.book.steps()-1:
		return nextStepKey, a.say.T("lesson.finish")
	}
	return nextStepKey, a.say.T("lesson.next")
}
