package tui

import tea "charm.land/bubbletea/v2"

// onLesson says whether the mouse is on the text of a lesson.
func (a *App) onLesson(m tea.Mouse) bool {
	return a.lesson != nil && (a.lay.prose.has(m.X, m.Y) || a.lay.progress.has(m.X, m.Y))
}

// clickLesson answers a click beside the charts: on a choice it marks it, on the
// marked one it commits to it; the last row goes on.
func (a *App) clickLesson(m tea.Mouse) tea.Cmd {
	r := a.lesson
	r.build()
	if m.Y == r.progressY() {
		return r.goOn()
	}
	row := r.doc.top + m.Y - a.lay.prose.Y
	if row >= len(r.doc.choices) || r.doc.choices[row] == none || !r.asking() {
		return nil
	}
	if i := r.doc.choices[row]; i == r.marked {
		r.choose(i)
	} else {
		r.mark(i)
	}
	return nil
}

// clickCard says whether a click is on the lesson that the list is looking at:
// it then begins.
func (a *App) clickCard(m tea.Mouse) bool {
	p, ok := a.stage.tab().page.(*lessonsPage)
	return ok && a.stage.body.has(m.X, m.Y) && p.lessonAt(m.Y-a.stage.body.Y) == p.focus && len(p.list) > 0
}

// goOn does what the last row offers.
func (r *lessonRun) goOn() tea.Cmd {
	if r.app.listInFront() {
		r.setLook()
		return nil
	}
	if r.asking() && r.marked != none {
		r.choose(r.marked)
		return nil
	}
	return r.readOn()
}

// wheelLesson scrolls the text under the mouse.
func (a *App) wheelLesson(m tea.Mouse, direction int) bool {
	if !a.onLesson(m) {
		return false
	}
	a.lesson.build()
	a.lesson.doc.scroll(-wheelRows * direction)
	return true
}
