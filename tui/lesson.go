package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// LessonState is where a lesson stands: all that another screen needs to show
// the same.
type LessonState struct {
	ID       string
	Step     int // the first is 0; as many as the lesson has steps is its last page
	Revealed bool
}

// lessonRun is a lesson that is open. What it shows follows from its state;
// what is beside that (the choice marked, the note, the place in the text) is
// this reader's own and is gone when the step is.
type lessonRun struct {
	app    *App
	book   *book
	at     LessonState
	rows   int  // of levers, at the most
	marked int  // the choice that Enter would commit to; none
	warned bool // n was pressed once before an open question
	note   bool // the teacher's note is shown
	esc    bool // Esc was pressed once with nothing to close
	before outside
	words  glossary
	doc    lessonDoc
}

// none is no choice.
const none = -1

// state is where the lesson stands.
func (r *lessonRun) state() LessonState { return r.at }

// to goes to a step, or to the last page, with its answer shown or not. It is
// all that a state needs to be shown.
func (r *lessonRun) to(step int, revealed bool) {
	a := r.app
	step = clampInt(step, 0, r.book.steps())
	revealed = revealed && r.book.asks(step)
	if step != r.at.Step {
		r.marked = none
	}
	r.warned, r.esc = false, false
	a.input, a.drag = input{}, drag{}
	r.at.Step, r.at.Revealed = step, revealed
	r.doc.top = 0
	r.doc.answer = revealed
	r.setWorld()
	r.setLook()
	r.remember()
	a.lessonsAgain()
	a.touch()
}

// setWorld runs the world of the step, and pins what it is compared with. Moves
// of the levers are undone only back to here.
func (r *lessonRun) setWorld() {
	a := r.app
	pin, now := r.book.worlds(r.at)
	a.endReplay()
	a.history, a.spoken, a.verb = history{}, step{}, atStart
	a.live.pin(pin, pin != a.model.Defaults())
	a.live.run(now)
	lever := several
	a.rail = flatRail(r.book.levers())
	for _, i := range a.off(now) {
		a.rail.add(i)
	}
	for i := range a.model.Levers() {
		if now[i] != pin[i] {
			lever = i
		}
	}
	if lever != several {
		a.rail.reveal(lever)
		a.spoken = step{before: pin, after: now, then: a.live.then, lever: r.only(pin, now), what: "did.lesson"}
		a.verb = moved
	} else {
		a.rail.look(0)
	}
	a.reading = false
}

// listMoved puts levers that are off their defaults now into the list beside a
// lesson: at its end, so that nothing moves under the hand.
func (a *App) listMoved() {
	if a.lesson == nil {
		return
	}
	for _, i := range a.off(a.live.settings) {
		a.rail.add(i)
	}
}

// only is the lever by which two worlds differ, or several.
func (r *lessonRun) only(a, b model.Settings) int {
	found := several
	for i := range a {
		if a[i] == b[i] {
			continue
		}
		if found != several {
			return several
		}
		found = i
	}
	return found
}

// remember notes how far the reader came.
func (r *lessonRun) remember() {
	s := r.app.studies.all[r.at.ID]
	s.Step, s.Revealed = r.at.Step, r.at.Revealed
	s.Done = s.Done || r.at.Step == r.book.steps()
	r.app.studies.note(r.at.ID, s)
}

// asking says whether a question is open: until its answer is shown the levers
// rest.
func (r *lessonRun) asking() bool { return r.book.asks(r.at.Step) && !r.at.Revealed }

// resting says whether the levers wait for an answer, and tells so.
func (a *App) resting() bool {
	if a.lesson == nil || !a.lesson.asking() {
		return false
	}
	a.notice = a.say.F("lesson.rest", "Letters", a.lesson.letters())
	return true
}

// committed is the choice that this reader committed to at the present step.
func (r *lessonRun) committed() (int, bool) {
	return r.app.studies.all[r.at.ID].choice(r.at.Step)
}

// choose commits to a choice. The first one stands; the answer follows, unless
// somebody else shows the answers.
func (r *lessonRun) choose(i int) {
	a := r.app
	if !r.asking() || i < 0 || i >= r.book.choices(r.at.Step) {
		return
	}
	s := a.studies.all[r.at.ID]
	if _, done := s.choice(r.at.Step); !done {
		s = s.with(r.at.Step, i)
		a.studies.note(r.at.ID, s)
		if a.onPredict != nil {
			a.onPredict(r.at.ID, r.at.Step, i)
		}
	}
	if !a.answersWait {
		r.to(r.at.Step, true)
	}
}

// next goes on: over an open question only when asked twice, and after the last
// page to the next lesson.
func (r *lessonRun) next() tea.Cmd {
	a := r.app
	switch {
	case r.at.Step == r.book.steps():
		return a.nextLesson()
	case r.asking() && !r.warned:
		r.warned = true
		a.notice = a.say.F("lesson.skip", "Letters", r.letters())
	default:
		_, seen := a.studies.all[r.at.ID].choice(r.at.Step + 1)
		r.to(r.at.Step+1, seen && a.showsSeen())
	}
	return nil
}

// nextLesson opens the one after this in the list, or shows the list.
func (a *App) nextLesson() tea.Cmd {
	if id := a.lessonAfter(a.lesson.at.ID); id != "" {
		return a.beginLesson(id)
	}
	a.turnTo(lessonsDigit)
	return nil
}

// back goes to the step before as it was left: with its answer, if that was
// shown.
func (r *lessonRun) back() {
	switch {
	case r.at.Step == 0:
		r.app.notice = r.app.say.T("lesson.first")
	default:
		_, seen := r.app.studies.all[r.at.ID].choice(r.at.Step - 1)
		r.to(r.at.Step-1, seen && r.app.showsSeen())
	}
}

// letters names the choices of the question: a–c.
func (r *lessonRun) letters() string {
	n := r.book.choices(r.at.Step)
	return "a" + r.app.say.T("lesson.to") + string(rune('a'+n-1))
}

// setLook shows the page, the quarter and the line that the step is about. What
// it does not name stays as the steps before left it.
func (r *lessonRun) setLook() {
	a, look := r.app, r.book.look(r.at)
	a.stage.asking = false
	a.unsingle()
	if i := slices.IndexFunc(a.stage.tabs, func(t *tab) bool { return t.id == look.page }); i >= 0 {
		a.show(i)
	}
	a.endHover(true)
	a.stage.cross = look.quarter
	a.singleOutput(look.output)
	a.notice = ""
}
