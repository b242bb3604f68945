package lesson

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// Library is what a lesson may refer to.
type Library struct {
	Lessons []string            // ids
	Terms   map[string][]string // ids of the glossary, by language
}

// Shipped is the library that the program has.
func Shipped(set *data.Set) (Library, error) {
	lib := Library{set.LessonIDs(), map[string][]string{}}
	var faults []error
	for _, lang := range data.Languages() {
		terms, err := set.Glossary(lang)
		faults = append(faults, err)
		for _, t := range terms {
			lib.Terms[lang] = append(lib.Terms[lang], t.ID)
		}
	}
	return lib, errors.Join(faults...)
}

// Check compiles a lesson in all the languages that it is given in, and says
// what the model denies, what refers to nothing, and where the languages differ.
// Files that could not be read whole are not compared. The error joins a *data.LessonError for every mistake.
func Check(m *model.Model, files []data.Lesson, lib Library) error {
	var all []error
	for _, l := range files {
		c := compile(m, l)
		c.references(lib)
		if !l.Flawed && len(c.list) == 0 { // else its worlds may not be what was meant
			c.denied()
		}
		all = append(all, c.err())
	}
	sound := slices.DeleteFunc(slices.Clone(files), func(l data.Lesson) bool { return l.Flawed })
	return errors.Join(append(all, differences(sound)...)...)
}

// denied says what the model does not bear out.
func (c *compiler) denied() {
	for i, s := range c.lesson.steps {
		from := &c.lesson.Lesson.Steps[i]
		for k, text := range from.Holds {
			if slices.Contains(s.broken, text) {
				c.deny(from.Lines.Of("holds."+strconv.Itoa(k), "holds"), "does not hold: "+strings.TrimSpace(text), "see the world "+c.m.Share(s.worlds.Shown))
			}
		}
		if from.Question != nil {
			c.judged(from.Question, s)
		}
	}
}

// judged says where not exactly one choice is true.
func (c *compiler) judged(q *data.Question, s step) {
	world := "see the world " + c.m.Share(s.worlds.Revealed)
	switch n := len(s.right); {
	case !s.asked: // why not was said already
	case n == 0:
		c.deny(q.Lines.Of("choice"), "no choice is true", world)
	case n > 1:
		at := "choice." + strconv.Itoa(s.right[1])
		c.deny(q.Lines.Of(at+".when", at), "choices "+numbered(s.right)+" are true at once", world)
	}
}

func numbered(list []int) string {
	var words []string
	for _, i := range list {
		words = append(words, strconv.Itoa(i+1))
	}
	return strings.Join(words, " and ")
}

// references says which ids of the front matter are none.
func (c *compiler) references(lib Library) {
	l := &c.lesson.Lesson
	var levers []string
	for _, x := range c.m.Levers() {
		levers = append(levers, x.ID)
	}
	c.refer(l, "levers", "lever", l.Levers, levers)
	c.refer(l, "terms", "term of the glossary", l.Terms, lib.Terms[l.Lang])
	c.refer(l, "needs", "lesson", l.Needs, lib.Lessons)
}

func (c *compiler) refer(l *data.Lesson, key, what string, words, known []string) {
	for i, w := range words {
		switch at := l.Lines.Of(key+"."+strconv.Itoa(i), key); {
		case w == l.ID && key == "needs":
			c.add(at, "the lesson needs itself", "take it out")
		case !slices.Contains(known, w):
			c.add(at, fmt.Sprintf("%q is not a known %s", w, what), data.OneOf(w, known))
		}
	}
}
