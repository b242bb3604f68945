package tui

import tea "charm.land/bubbletea/v2"

// LessonState is where a lesson stands: all that another screen needs to show
// the same.
type LessonState struct {
	ID       string
	Step     int // the first is 0; as many as the lesson has steps is its last page
	Revealed bool
}

// lessonRun is a lesson that is open. What it shows follows from its state;
// what is beside that (the choice marked, the note, the place in the text) is
// this reader's own and nobody else's.
type lessonRun struct {
	app    *App
	book   *book
	at     LessonState
	rows   int  // of levers, at the most
	marked int  // the choice that Enter would commit to; none
	warned bool // n was pressed once before an open question
	note   bool // the teacher's note is shown
	esc    bool // Esc was pressed once with nothing to close
	// entered says that Enter was the last key and a question open: pressed once more it
	// belongs to the answer, and opens nothing.
	entered bool
	before  outside
	words   glossary
	doc     lessonDoc
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
	if _, done := a.lesson.committed(); done { // in a class others have still to answer
		a.notice = a.say.T("lesson.rest_still")
	}
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
