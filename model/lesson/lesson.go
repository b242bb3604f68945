package lesson

import (
	"fmt"

	"bubblescope/data"
	"bubblescope/model"
)

// Lesson is a lesson with everything that the model says in it.
type Lesson struct {
	data.Lesson
	steps []step
}

// step is what was found out about a step.
type step struct {
	worlds  Worlds
	text    []part
	teacher []part
	ask     []part
	choices [][]part
	answer  []part
	right   []int // choices whose condition is true; one in a sound lesson
	asked   bool  // all conditions could be evaluated
	broken  []string
}

// Worlds are where the levers stand in a step.
type Worlds struct {
	Pin      model.Settings // what the step is compared with
	Shown    model.Settings // the step's own; what the answer is compared with
	Revealed model.Settings // when the answer is shown; Shown where nothing moves
}

// Number writes a number in the language of a reader. Units are those of
// units.csv and of Units; a date is a year such as 2030.25 for 2030Q2, or
// study.Never.
type Number func(v float64, unit string) string

// Compile runs a lesson's worlds and evaluates its expressions. The error joins a
// *data.LessonError for every mistake; there is then no lesson. What the model
// denies (Broken, Answer) is no error here: such a lesson can still be shown.
func Compile(m *model.Model, l data.Lesson) (*Lesson, error) {
	c := compile(m, l)
	if err := c.err(); err != nil {
		return nil, err
	}
	return c.lesson, nil
}

func compile(m *model.Model, l data.Lesson) *compiler {
	c := &compiler{m: m, faults: faults{file: l.File}, lesson: &Lesson{Lesson: l}}
	before := m.Defaults()
	for i := range l.Steps {
		s := c.step(&l.Steps[i], before)
		before = s.worlds.Shown
		c.lesson.steps = append(c.lesson.steps, s)
	}
	return c
}

// Len is the number of steps.
func (l *Lesson) Len() int { return len(l.steps) }

// Worlds are where the levers stand in a step, counted from 0.
func (l *Lesson) Worlds(step int) Worlds { return l.steps[step].worlds }

// Text is the Markdown of a step, or of the answer to its question once that is
// revealed; empty where nothing is asked.
func (l *Lesson) Text(step int, revealed bool, number Number) string {
	if revealed {
		return written(l.steps[step].answer, number)
	}
	return written(l.steps[step].text, number)
}

// Teacher is the Markdown of the note for the teacher.
func (l *Lesson) Teacher(step int, number Number) string {
	return written(l.steps[step].teacher, number)
}

// Ask is the question of a step, in Markdown without paragraphs; empty where
// nothing is asked.
func (l *Lesson) Ask(step int, number Number) string { return written(l.steps[step].ask, number) }

// Choices are the texts of the choices of a step's question.
func (l *Lesson) Choices(step int, number Number) []string {
	var list []string
	for _, c := range l.steps[step].choices {
		list = append(list, written(c, number))
	}
	return list
}

// Answer is the choice that the model bears out, counted from 0. Where nothing
// is asked, or none or several are true, it is an error.
func (l *Lesson) Answer(step int) (int, error) {
	s, from := l.steps[step], l.Lesson.Steps[step]
	switch {
	case from.Question == nil:
		return -1, &data.LessonError{File: l.File, Line: from.Line, Problem: "the step asks nothing", Advice: "write a ```question block"}
	case len(s.right) != 1:
		line := from.Question.Lines.Of("choice", "question")
		return -1, &data.LessonError{File: l.File, Line: line, Problem: fmt.Sprintf("%d choices are true", len(s.right)), Advice: "exactly one must be", Denied: true}
	}
	return s.right[0], nil
}

// Broken are the expressions that the step says hold and that do not.
func (l *Lesson) Broken(step int) []string { return l.steps[step].broken }
