package walk

import (
	"slices"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/lesson"
	"bubblescope/tui/room"
)

// Of makes the walk of what a room has been through: with the titles of the
// steps in a language, and what was right by the lessons as they are shipped. A
// lesson's last page, which shows no world, is left out.
func Of(m *model.Model, lang string, r room.Walk) Walk {
	w := Walk{Room: r.Room, When: r.Opened}
	books, worlds := NewShelf(m, lang), 0
	for _, stop := range r.Stops {
		if id := stop.Scene.Lesson; id != "" && !slices.Contains(w.Lessons, id) {
			w.Lessons = append(w.Lessons, id)
		}
		if book := books.Lesson(stop.Scene.Lesson); book != nil && stop.Scene.Step >= book.Len() || len(w.Steps) == MostSteps {
			continue
		}
		stop.Astray = stop.Astray[:min(len(stop.Astray), MostAstray, mostWorlds-worlds)]
		worlds += len(stop.Astray)
		w.Steps = append(w.Steps, books.step(stop))
	}
	return w
}

// mostWorlds bounds the worlds of a whole walk, so that its file can be read.
const mostWorlds = 3000

func (b *Shelf) step(stop room.Stop) Step {
	at := &stop.Scene
	s := Step{World: at.Settings, Pin: at.Base, Page: at.Page, Quarter: NoQuarter, Astray: stop.Astray}
	if at.Cross >= 0 && at.Cross < model.Quarters {
		s.Quarter = data.Quarter(at.Cross)
	}
	if !slices.Contains(data.Pages(), s.Page) { // the list of lessons, or what another version shows
		s.Page = data.Pages()[0]
	}
	if at.Lesson == "" {
		return s
	}
	s.Lesson, s.Step = at.Lesson, at.Step+1
	if book := b.Lesson(at.Lesson); book != nil {
		s.asked(book, at.Revealed, stop.Votes)
	}
	return s
}

// asked adds what the lesson says of a step.
func (s *Step) asked(book *lesson.Lesson, revealed bool, votes [room.Choices]int) {
	at := s.Step - 1
	from := &book.Steps[at]
	s.Title = from.Title
	s.Line = from.Look.Output
	if from.Question == nil {
		return
	}
	if from.Question.Look.Output != "" && revealed {
		s.Line = from.Question.Look.Output
	}
	s.Predictions = slices.Clone(votes[:min(len(from.Question.Choices), len(votes))])
	if right, err := book.Answer(at); err == nil {
		s.Right = right + 1
	}
}

// Shelf is the shipped lessons in a language, read when they are asked for. It
// is not safe for concurrent use.
type Shelf struct {
	m    *model.Model
	lang string
	read map[string]*lesson.Lesson
}

// NewShelf is a shelf on which no lesson was read yet.
func NewShelf(m *model.Model, lang string) *Shelf {
	return &Shelf{m, lang, map[string]*lesson.Lesson{}}
}

// Lesson is a lesson of the shelf, or nil if there is none of this id.
func (b *Shelf) Lesson(id string) *lesson.Lesson {
	if book, known := b.read[id]; known || id == "" {
		return book
	}
	var book *lesson.Lesson
	if text, err := b.m.Data().Lesson(id, b.lang); err == nil {
		book, _ = lesson.Compile(b.m, text) // a lesson with mistakes is as good as none
	}
	b.read[id] = book
	return book
}
