package tui

import (
	tea "charm.land/bubbletea/v2"
)

// openLesson opens a lesson at once, where this reader left it. Whoever can wait
// asks for beginLesson.
func (a *App) openLesson(id string) error {
	b, err := readBook(a.model, id, a.say.tag)
	if err == nil {
		a.install(b)
	}
	return err
}

// beginLesson opens a lesson soon: it is read and compiled off the screen's path.
func (a *App) beginLesson(id string) tea.Cmd {
	a.opening = id
	return a.readLater(id, false)
}

func (a *App) readLater(id string, again bool) tea.Cmd {
	m, tag, common := a.model, a.say.tag, a.live.common
	return a.turns.wait(func() tea.Msg {
		b, err := common.bookOf(m, id, tag)
		return bookMsg{id, b, err, again}
	})
}

// bookMsg brings a lesson that was asked for, or the one that is open again in
// another language.
type bookMsg struct {
	id    string
	book  *book
	err   error
	again bool
}

// take opens it, unless another one was asked for since.
func (m bookMsg) take(a *App) tea.Cmd {
	a.touch()
	switch {
	case m.again:
		a.translating = false
		if m.err == nil && a.lesson != nil && a.lesson.at.ID == m.id {
			a.lesson.book = m.book
			a.lesson.doc.forget()
		}
	case m.id != a.opening:
	case m.err != nil:
		a.notice = a.say.F("lesson.faulty", "Why", m.err.Error())
	default:
		a.install(m.book)
	}
	return nil
}

// translate asks for the lesson that is open in the language of the session.
func (a *App) translate() tea.Cmd {
	if a.lesson == nil || a.translating || a.lesson.book.tag == a.say.tag {
		return nil
	}
	if was := a.lesson.book.walk; was != nil {
		a.lesson.book = a.walkBook(was)
		a.lesson.doc.forget()
		return nil
	}
	a.translating = true
	return a.readLater(a.lesson.at.ID, true)
}

// install shows a lesson where this reader left it; one that was finished begins
// anew. Another one that is open makes room.
func (a *App) install(b *book) {
	before := a.outside()
	if a.lesson != nil {
		before = a.lesson.before
	}
	a.uncover()
	a.opening, a.keeping.offered = "", nil
	a.lesson = &lessonRun{app: a, book: b, rows: b.rows(), marked: none, before: before, at: LessonState{ID: b.ID}}
	a.resize(a.lay.W, a.lay.H)
	was := a.studies.all[b.ID]
	if was.Step >= b.steps() {
		was = studied{Done: was.Done}
		a.studies.note(b.ID, was)
	}
	a.lesson.to(was.Step, was.Revealed && a.showsSeen())
}

// uncover closes whatever is open over the screen.
func (a *App) uncover() {
	a.endReplay()
	a.input, a.drag, a.overlay, a.dialog = input{}, drag{}, noOverlay, nil
}

// outside is what stood before a lesson was opened, and comes back after it.
type outside struct {
	left    leftWorld
	pinned  bool
	tab     int
	cross   int
	rail    rail
	history history
	spoken  step
	verb    verb
}

func (a *App) outside() outside {
	return outside{
		left: leftWorld{a.live.settings, a.live.base, a.stage.tabs[a.stage.shown].id}, pinned: a.live.pinned,
		tab: a.stage.shown, cross: a.stage.cross, rail: a.rail, history: a.history, spoken: a.spoken, verb: a.verb,
	}
}

// leaveLesson puts everything back as it was before; how far the lesson went is
// kept.
func (a *App) leaveLesson() {
	was := a.lesson.before
	a.uncover()
	a.lesson = nil
	a.rail, a.history, a.spoken, a.verb = was.rail, was.history, was.spoken, was.verb
	a.unsingle()
	a.show(was.tab)
	a.stage.cross, a.reading = was.cross, false
	a.live.pin(was.left.base, was.pinned)
	a.live.run(was.left.settings)
	a.resize(a.lay.W, a.lay.H)
	a.lessonsAgain()
	a.notice = a.say.F("lesson.left", "Digit", lessonsDigit)
}
