package data

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"
)

const (
	lessonFolder = "lessons"
	lessonSuffix = ".md"
)

// LessonFiles lists the shipped files of lessons, ID.LANG.md, sorted by name.
func (s *Set) LessonFiles() []string {
	entries, _ := fs.ReadDir(s.files, lessonFolder) // a folder that is not there has no names
	var names []string
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), lessonSuffix) {
			names = append(names, e.Name())
		}
	}
	return names
}

// LessonIDs lists the shipped lessons in the order in which they are meant to be
// taken.
func (s *Set) LessonIDs() []string {
	order, list := map[string]int{}, []string{}
	for _, name := range s.LessonFiles() {
		id, _, _ := strings.Cut(name, ".")
		if _, known := order[id]; !known {
			list, order[id] = append(list, id), s.orderOf(name)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return cmp.Compare(order[a], order[b]) })
	return list
}

// orderOf reads the place in the list alone, which is much faster than the whole
// file. A file with mistakes has its place all the same.
func (s *Set) orderOf(name string) int {
	text, _ := fs.ReadFile(s.files, path.Join(lessonFolder, name))
	if end := bytes.Index(text, []byte("\n"+frontFence)); end >= 0 {
		text = text[:end+1+len(frontFence)]
	}
	m, l := &mistakes{file: name}, Lesson{}
	if clean, ok := cleanLesson(m, text); ok {
		if front := frontOf(m, clean); front != nil {
			readFront(m, *front, &l)
		}
	}
	return l.Order
}

// Lesson reads a shipped lesson in one language. An id or a language that does
// not exist is an error that offers the nearest one.
func (s *Set) Lesson(id, lang string) (Lesson, error) {
	if !slices.Contains(Languages(), lang) {
		return Lesson{}, unknown("language", lang, Languages())
	}
	name := id + "." + lang + lessonSuffix
	if slices.Contains(s.LessonFiles(), name) {
		return s.readLesson(name)
	}
	if ids := s.LessonIDs(); !slices.Contains(ids, id) {
		return Lesson{}, unknown("lesson", id, ids)
	}
	return Lesson{}, fmt.Errorf("the lesson %s is not there in %s", id, lang)
}

// Lessons reads the shipped lessons of one language in their order.
func (s *Set) Lessons(lang string) ([]Lesson, error) {
	var list []Lesson
	var faults []error
	for _, id := range s.LessonIDs() {
		l, err := s.Lesson(id, lang)
		list, faults = append(list, l), append(faults, err)
	}
	return list, errors.Join(faults...)
}

func (s *Set) readLesson(name string) (Lesson, error) {
	text, err := fs.ReadFile(s.files, path.Join(lessonFolder, name))
	if err != nil {
		return Lesson{}, fmt.Errorf("reading %s: %w", name, err)
	}
	return ReadLesson(name, text)
}

// Term is a word of the glossary in one language.
type Term struct{ ID, Term, Means string }

// Glossary reads the shipped words that lessons explain, sorted by id.
func (s *Set) Glossary(lang string) ([]Term, error) {
	if !slices.Contains(Languages(), lang) {
		return nil, unknown("language", lang, Languages())
	}
	name := "glossary." + lang + ".toml"
	text, err := fs.ReadFile(s.files, path.Join(lessonFolder, name))
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", name, err)
	}
	return ReadGlossary(name, text)
}

func glossaryForm() form {
	const row = `a line [terms] and below it vintage = { term = "vintage", means = "All chips of one year." }`
	return form{"the glossary", []formKey{{"terms", row, true, true}}}
}

// ReadGlossary reads the text of a glossary; its error joins a *LessonError for
// every mistake.
func ReadGlossary(name string, text []byte) ([]Term, error) {
	m := &mistakes{file: name}
	clean, ok := cleanLesson(m, text)
	if !ok {
		return nil, m.err()
	}
	var g struct {
		Terms map[string]struct{ Term, Means string }
	}
	lines := glossaryForm().read(m, piece{kind: "glossary", first: 1, text: clean}, &g)
	var list []Term
	for id, t := range g.Terms {
		list = append(list, Term{id, oneLine(t.Term), oneLine(t.Means)})
		if oneLine(t.Term) == "" || oneLine(t.Means) == "" {
			m.add(lines.Of("terms."+id), fmt.Sprintf("%q lacks its term or what it means", id), `write id = { term = "…", means = "…" }`)
		}
	}
	slices.SortFunc(list, func(a, b Term) int { return strings.Compare(a.ID, b.ID) })
	slices.SortFunc(m.list, func(a, b error) int { return strings.Compare(a.Error(), b.Error()) })
	return list, m.err()
}
