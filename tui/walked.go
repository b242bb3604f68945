package tui

import (
	"fmt"
	"slices"
	"strings"

	"bubblescope/data"
	"bubblescope/model/lesson"
	walks "bubblescope/tui/walk"
)

// A class's walk is stepped through as a lesson is, in the same column and with
// the same keys. Its questions were answered then: what was predicted and what is
// right stand in the text.

// walkID is the lesson that a walk is shown as.
const walkID = "walk"

// openWalk opens a walk.
func (a *App) openWalk(w *walks.Walk) {
	if w == nil {
		return
	}
	a.studies = newStudies(nil) // of lessons, which this is none of
	a.install(a.walkBook(w))
}

// walkBook makes a book of a walk, in the language of the session.
func (a *App) walkBook(w *walks.Walk) *book {
	h := &handout{HandOut: HandOut{Model: a.model, Walk: *w}, speech: a.say, lessons: walks.NewShelf(a.model, a.say.tag)}
	l := data.Lesson{ID: walkID, Lang: a.say.tag, Title: a.say.F("handout.title", "Room", w.Room)}
	var worlds []lesson.Worlds
	for i := range w.Steps {
		s := &w.Steps[i]
		worlds = append(worlds, lesson.Worlds{Pin: s.Pin, Shown: s.World})
		l.Steps = append(l.Steps, data.LessonStep{Title: h.titleOf(s), Text: h.recalled(s), Look: lookOf(s)})
		if book := h.bookOf(s); book != nil {
			for _, id := range book.Levers {
				if !slices.Contains(l.Levers, id) && len(l.Levers) < mostLevers {
					l.Levers = append(l.Levers, id)
				}
			}
		}
	}
	for _, id := range w.Lessons {
		if book := h.lessons.Lesson(id); book != nil {
			l.Discuss, l.Sources = append(l.Discuss, book.Discuss...), append(l.Sources, book.Sources...)
		}
	}
	return &book{Lesson: lesson.Recorded(l, worlds), m: a.model, tag: a.say.tag, walk: w}
}

// mostLevers is how many levers stand beside the text, as beside a lesson.
const mostLevers = 5

func lookOf(s *walks.Step) data.Look {
	look := data.Look{Page: s.Page, Output: s.Line}
	if s.Quarter >= 0 {
		look.Quarter = s.Quarter.String()
	}
	return look
}

// recalled is a step in Markdown: its text, what was predicted, what is right,
// and what students tried.
func (h *handout) recalled(s *walks.Step) string {
	book := h.bookOf(s)
	if book != nil {
		h.para(book.Text(s.Step-1, false, h.inText))
	}
	if len(s.Predictions) > 0 {
		h.para(h.votes(s, book))
		if book != nil {
			h.para(book.Text(s.Step-1, true, h.inText))
		}
	}
	h.tried(s)
	text := h.text.String()
	h.text.Reset()
	return text
}

// votes lists the choices, each with its bar.
func (h *handout) votes(s *walks.Step, book *lesson.Lesson) string {
	rows := []string{}
	var choices []string
	if book != nil {
		rows, choices = append(rows, "**"+book.Ask(s.Step-1, h.inText)+"**\n"), book.Choices(s.Step-1, h.inText)
	}
	for _, b := range ballots(s, choices) {
		row := fmt.Sprintf("- **%c** %s %s", b.letter, b.text, votesBar(b.n, b.all))
		if b.right {
			row += " **✓ " + h.T("handout.right") + "**"
		}
		rows = append(rows, row)
	}
	return strings.Join(rows, "\n")
}

// walkEnd is what comes after the last step of a walk.
func (r *lessonRun) walkEnd(w int) []string {
	a, b := r.app, r.book
	rows := paintAll(a.theme.head, wrap(a.say.F("handout.end", "Room", b.walk.Room, "Date", b.walk.When.Format("2006-01-02")), w))
	if len(b.Discuss) > 0 {
		rows = append(append(rows, ""), a.entries("lesson.discuss", b.Discuss, w)...)
		rows = append(append(rows, ""), a.entries("lesson.sources", b.Sources, w)...)
	}
	return rows
}
