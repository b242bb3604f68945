package data

import (
	"fmt"
	"slices"
	"strings"
)

// RowError is one bad row of a table: where it is and what was expected.
type RowError struct {
	File   string
	Line   int
	Column string // empty when the row as a whole is at fault
	Err    error
}

// Error writes e as levers.csv:12: column default: 45 is above the maximum 0.9.
func (e *RowError) Error() string {
	if e.Column == "" {
		return fmt.Sprintf("%s:%d: %v", e.File, e.Line, e.Err)
	}
	return fmt.Sprintf("%s:%d: column %s: %v", e.File, e.Line, e.Column, e.Err)
}

// Unwrap gives the fault without its place.
func (e *RowError) Unwrap() error { return e.Err }

// at is a fault in one column, for checks that look at a whole row; the reader
// adds the file and the line.
func at(column, format string, args ...any) error {
	return &RowError{Column: column, Err: fmt.Errorf(format, args...)}
}

// listable is how many words an error may offer.
const listable = 40

// unknown is the fault of a word that is not in a list; it offers the nearest,
// or else them all. A word may be empty where the cell may.
func unknown(what, word string, words []string) error {
	words = slices.DeleteFunc(slices.Clone(words), func(w string) bool { return w == "" })
	if near := Nearest(word, words); near != "" {
		return fmt.Errorf("%q is not a known %s; did you mean %q?", word, what, near)
	}
	if len(words) <= listable {
		return fmt.Errorf("%q is not a known %s; expected one of %s", word, what, strings.Join(words, ", "))
	}
	return fmt.Errorf("%q is not a known %s", word, what)
}
