package data

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// LessonError is one mistake in a file of a lesson or of the glossary.
type LessonError struct {
	File    string
	Line    int
	Problem string
	Advice  string // what to do
	Denied  bool   // the file is well written, but the model does not bear it out
}

// Error writes who-pays.en.md:12: what is wrong; what to do.
func (e *LessonError) Error() string {
	line := fmt.Sprintf("%s:%d: %s", e.File, e.Line, e.Problem)
	if e.Advice != "" {
		line += "; " + e.Advice
	}
	return line
}

// LessonErrors takes a joined error apart again: every mistake by file and line.
// Mistakes that say the same of the same line stand once.
func LessonErrors(err error) []*LessonError {
	var list []*LessonError
	gather(err, &list)
	slices.SortStableFunc(list, func(a, b *LessonError) int {
		return cmp.Or(strings.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line))
	})
	return slices.CompactFunc(list, func(a, b *LessonError) bool { return *a == *b })
}

func gather(err error, list *[]*LessonError) {
	var one *LessonError
	if many, ok := err.(interface{ Unwrap() []error }); ok {
		for _, e := range many.Unwrap() {
			gather(e, list)
		}
	} else if errors.As(err, &one) {
		*list = append(*list, one)
	}
}

// mistakes gathers what is wrong with one file.
type mistakes struct {
	file string
	list []error
}

func (m *mistakes) add(line int, problem, advice string) {
	m.list = append(m.list, &LessonError{File: m.file, Line: line, Problem: problem, Advice: advice})
}

func (m *mistakes) err() error { return errors.Join(m.list...) }

// OneOf is the advice for a word that is not in a list: the nearest one, or else
// them all.
func OneOf(word string, words []string) string {
	if near := Nearest(word, words); near != "" {
		return fmt.Sprintf("did you mean %q?", near)
	}
	if len(words) <= listable {
		return "write one of " + strings.Join(words, ", ")
	}
	return ""
}
