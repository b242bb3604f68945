package equation

import (
	"fmt"
	"strings"
)

// Term is one thing that an equation takes a value of: an id with its lag, or
// a function of an id that looks beyond the quarter.
type Term struct {
	Of    string // "" for the plain value; default, first, last, cum, usual, twin, series, or a table's function
	ID    string // an id, or the first argument of a table's function
	Other string // its second argument
	Lag   int    // quarters back
	kind  idKind // what the id is
}

// Text is the term as it stands in the notation.
func (t Term) Text() string {
	id := t.ID
	if t.Lag > 0 {
		id = fmt.Sprintf("%s[−%d]", id, t.Lag)
	}
	switch {
	case t.Of == "" || t.Of == whole:
		return id
	case t.Other != "":
		return t.Of + "(" + id + ", " + t.Other + ")"
	}
	return t.Of + "(" + id + ")"
}

// variable is the term's name for expr, which knows no dots or brackets.
func (t Term) variable() string {
	parts := []string{t.Of, strings.NewReplacer(".", "__").Replace(t.ID), strings.ReplaceAll(t.Other, ".", "__")}
	v := strings.Trim(strings.Join(parts, "_of_"), "_")
	if t.Of == "" {
		v = "v_" + parts[1]
	}
	if t.Lag > 0 {
		v = fmt.Sprintf("%s_before_%d", v, t.Lag)
	}
	return v
}

// whole marks a term that is a series up to the quarter, newest first.
const whole = "series"

// clock marks the quarter where it only decides whether a run had begun; it is no
// part of the equation.
const clock = "clock"

// idKind is the table that an id stands in.
type idKind int

const (
	unknownID idKind = iota
	leverID
	parameterID
	seriesID // an output or a working
	actorID  // a value of actors.csv
	choiceID // a choice of a lever
	wordID   // quarter, years and the like
)
