package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/room"
)

// A class that takes a lesson goes through it together: who drives turns the
// steps and shows the answers, the others predict.

// lessonInto puts into a scene where the lesson stands.
func (a *App) lessonInto(s *room.Scene) {
	if a.lesson != nil {
		s.Lesson, s.Step, s.Revealed = a.lesson.at.ID, a.lesson.at.Step, a.lesson.at.Revealed
	}
}

// followLesson goes to the class's step. A lesson that is not open yet is read
// first, and followed when it is there.
func (a *App) followLesson(s room.Scene) {
	a.class.reading = ""
	switch {
	case s.Lesson == "":
		if a.lesson != nil {
			a.leaveLesson()
			a.notice = ""
		}
	case a.lesson == nil || a.lesson.at.ID != s.Lesson:
		a.class.reading = s.Lesson
	default:
		a.recallChoice()
		if a.lesson.at.Step != s.Step || a.lesson.at.Revealed != s.Revealed {
			a.lesson.to(s.Step, s.Revealed)
		}
	}
}

// recallChoice takes up a prediction that the room knows of and this session
// does not: its line was lost since.
func (a *App) recallChoice() {
	v := &a.class.view
	s := a.studies.all[v.Scene.Lesson]
	if _, known := s.choice(v.Scene.Step); v.Choice >= 0 && !known {
		a.studies.note(v.Scene.Lesson, s.with(v.Scene.Step, v.Choice))
	}
}

// openForClass asks for the lesson that the class has and this session has not.
func (a *App) openForClass() tea.Cmd {
	c := &a.class
	if c.reading == "" || a.opening == c.reading {
		return nil
	}
	return a.beginLesson(c.reading)
}

// openedForClass follows the class into a lesson that has just been opened for
// it; it tells whether the session is still waiting for it.
func (a *App) openedForClass() (waits bool) {
	c := &a.class
	if c.reading == "" || a.lesson == nil || a.lesson.at.ID != c.reading {
		return c.reading != ""
	}
	a.copyScene(c.view.Scene)
	return false
}

// predict tells the room of a prediction. The hub, not this session, decides
// whether it counts.
func (a *App) predict(lesson string, step, choice int) {
	if !a.class.in() || a.class.owns() {
		return
	}
	switch err := a.class.me.Predict(lesson, step, choice); {
	case errors.Is(err, room.NotNow):
		a.notice = a.say.T("class.not_now")
	case err == nil && !a.class.drives():
		a.notice = a.say.T("class.counted")
	}
}

// classKey offers a key of a lesson to the class: the teacher's notes are not
// for students, and who drives may show an answer without predicting.
func (a *App) classKey(key string) bool {
	c, r := &a.class, a.lesson
	if !c.in() || r == nil {
		return false
	}
	if key == noteKey && !c.owns() {
		a.notice = a.say.T("class.notes")
		return true
	}
	if key == "enter" && c.drives() && r.asking() && a.stage.tab().id != lessonsID {
		return a.showAnswer()
	}
	c.sure = false
	return false
}

// showAnswer shows the answer to all, asking once more while some have not
// predicted. A driver who has marked a choice commits to it.
func (a *App) showAnswer() (handled bool) {
	c := &a.class
	if k := c.view.Counts; k.Predicted < k.Of && !k.Closed && !c.sure {
		c.sure = true
		a.notice = a.say.F("class.some_left", "N", k.Predicted, "Of", k.Of)
		return true
	}
	c.sure = false
	if a.lesson.marked != none {
		return false
	}
	a.lesson.to(a.lesson.at.Step, true)
	return true
}

// showsSeen says whether a step comes up with the answer that this reader has
// seen. A class decides that together.
func (a *App) showsSeen() bool { return !a.answersWait && !a.class.in() }

// votes are the predictions of the class at a state of a lesson; ok is false
// while they are not to be seen.
func (a *App) votes(at LessonState) (k room.Counts, ok bool) {
	s := &a.class.view.Scene
	if !a.class.in() || !at.Revealed || s.Lesson != at.ID || s.Step != at.Step {
		return room.Counts{}, false
	}
	k = a.class.view.Counts
	return k, k.Out
}

// bookOf reads a lesson, or takes the one that somebody in the room has read.
func (c *commons) bookOf(m *model.Model, id, tag string) (*book, error) {
	if c == nil {
		return readBook(m, id, tag)
	}
	k := bookKey{id, tag}
	c.mu.Lock()
	b, ok := c.books.get(k)
	c.mu.Unlock()
	if ok {
		return b, nil
	}
	b, err := readBook(m, id, tag)
	if err == nil {
		c.mu.Lock()
		defer c.mu.Unlock()
		c.books.put(k, b)
	}
	return b, err
}

// bookKey is a lesson in a language.
type bookKey struct{ id, tag string }
