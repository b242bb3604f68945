package tui

import (
	"slices"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/lesson"
	walks "bubblescope/tui/walk"
)

// book is a lesson as the screen reads it: compiled, in one language.
type book struct {
	*lesson.Lesson
	m    *model.Model
	tag  string      // the language that was asked for
	walk *walks.Walk // that it was made of; nil for a lesson
}

// readBook reads and compiles a shipped lesson, in English where it is not to be
// had in a language. That runs the model some dozens of times.
func readBook(m *model.Model, id, tag string) (*book, error) {
	text, err := m.Data().Lesson(id, tag)
	if err != nil && tag != english {
		text, err = m.Data().Lesson(id, english)
	}
	if err != nil {
		return nil, err
	}
	return newBook(m, text, tag)
}

func newBook(m *model.Model, text data.Lesson, tag string) (*book, error) {
	l, err := lesson.Compile(m, text)
	if err != nil {
		return nil, err
	}
	return &book{Lesson: l, m: m, tag: tag}, nil
}

// steps is how many steps there are; the last page comes after them.
func (b *book) steps() int { return b.Len() }

// step is what the file says of a step.
func (b *book) step(i int) *data.LessonStep { return &b.Lesson.Lesson.Steps[i] }

// asks says whether a step has a question.
func (b *book) asks(step int) bool { return step < b.steps() && b.step(step).Question != nil }

// questions counts them.
func (b *book) questions() (n int) {
	for i := range b.steps() {
		n += bit(b.asks(i))
	}
	return n
}

// choices is how many a step's question has.
func (b *book) choices(step int) int {
	if !b.asks(step) {
		return 0
	}
	return len(b.step(step).Question.Choices)
}

// right is the choice that the model bears out, or none.
func (b *book) right(step int) int {
	if i, err := b.Answer(step); err == nil {
		return i
	}
	return none
}

// levers are those beside the lesson.
func (b *book) levers() (all []int) {
	for _, id := range b.Lesson.Lesson.Levers {
		if i := b.m.LeverIndex(id); i >= 0 {
			all = append(all, i)
		}
	}
	return all
}

// rows is how many levers stand beside the lesson at the most: its own, and those
// that a step has off their defaults.
func (b *book) rows() (most int) {
	own := b.levers()
	most = len(own)
	for i := range b.steps() {
		for _, s := range []model.Settings{b.Worlds(i).Shown, b.Worlds(i).Revealed} {
			n := len(own)
			for k, l := range b.m.Levers() {
				n += bit(s[k] != l.Default && !slices.Contains(own, k))
			}
			most = max(most, n)
		}
	}
	return most
}

// worlds are what a state compares with, and its own world. After an answer the
// step's world is the one compared with. The last page stays where the last step
// ended.
func (b *book) worlds(at LessonState) (pin, now model.Settings) {
	step, revealed := at.Step, at.Revealed
	if step == b.steps() {
		step, revealed = step-1, b.asks(step-1)
	}
	w := b.Worlds(step)
	if revealed {
		return w.Shown, w.Revealed
	}
	return w.Pin, w.Shown
}

// view is what a state shows: a page, a line, a quarter and a claim.
type view struct {
	page, output, claim string
	quarter             int // or noQuarter
}

// look finds what a state shows. The page is the last one that was named up to
// there; line and quarter are the step's own, and those of its question once it
// is answered.
func (b *book) look(at LessonState) view {
	v := view{page: "overview", quarter: noQuarter}
	for i := range min(at.Step+1, b.steps()) {
		v.output, v.claim, v.quarter = "", "", noQuarter
		v.add(b.step(i).Look)
		if b.asks(i) && (i < at.Step || at.Revealed) {
			v.add(b.step(i).Question.Look)
		}
	}
	return v
}

func (v *view) add(l data.Look) {
	if l.Page != "" {
		v.page = l.Page
	}
	if l.Output != "" {
		v.output = l.Output
	}
	if l.Claim != "" {
		v.claim = l.Claim
	}
	if q, err := data.ParseQuarter(l.Quarter); err == nil {
		v.quarter = clampInt(int(q), 0, model.Quarters-1)
	}
}
