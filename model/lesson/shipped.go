package lesson

import (
	"errors"
	"fmt"
	"slices"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
)

// CheckShipped checks all lessons that the program has, in all languages, and
// the glossary, and gives the number of files. The error joins a
// *data.LessonError for every mistake.
func CheckShipped(m *model.Model) (files int, err error) {
	set := m.Data()
	lib, err := Shipped(set)
	faults := []error{err, sameTerms(lib)}
	for i, id := range set.LessonIDs() {
		var list []data.Lesson
		for _, lang := range data.Languages() {
			l, err := set.Lesson(id, lang)
			if l.File == "" {
				err = &data.LessonError{File: id + "." + lang + ".md", Line: 1, Problem: "the lesson is missing in this language", Advice: "write it"}
			} else {
				list = append(list, l)
			}
			faults = append(faults, err)
		}
		files += len(list)
		faults = append(faults, Check(m, list, lib), inOrder(list, i+1), afterNeeds(list, lib.Lessons[:i]))
	}
	return files, errors.Join(faults...)
}

// inOrder asks that lessons are numbered without gaps.
func inOrder(list []data.Lesson, place int) error {
	f := &faults{}
	for _, l := range list {
		if l.Order != place {
			f.file = l.File
			f.add(l.Lines.Of("order"), "the orders of the lessons have a gap or stand twice", "number them from 1 on")
		}
	}
	return f.err()
}

// afterNeeds asks that what a lesson needs stands before it in the list.
func afterNeeds(list []data.Lesson, before []string) error {
	f := &faults{}
	for _, l := range list {
		f.file = l.File
		for i, id := range l.Needs {
			if !slices.Contains(before, id) && id != l.ID {
				f.add(l.Lines.Of("needs."+strconv.Itoa(i), "needs"), fmt.Sprintf("%q does not come before this lesson", id), "order the lessons so that what they need comes first")
			}
		}
	}
	return f.err()
}

// sameTerms asks that the glossary explains the same words in all languages.
func sameTerms(lib Library) error {
	f := &faults{}
	first := data.Languages()[0]
	for _, lang := range data.Languages()[1:] {
		f.file = "glossary." + lang + ".toml"
		f.lack(lib.Terms[first], lib.Terms[lang])
		f.file = "glossary." + first + ".toml"
		f.lack(lib.Terms[lang], lib.Terms[first])
	}
	return f.err()
}

func (f *faults) lack(asked, have []string) {
	known := map[string]bool{}
	for _, id := range have {
		known[id] = true
	}
	for _, id := range asked {
		if !known[id] {
			f.add(1, "the term "+id+" is missing, though another language explains it", "write it")
		}
	}
}
