package equation

import (
	"errors"
	"fmt"

	"bubblescope/data"
)

// Checked says how far an equation is held against the model.
type Checked string

// What may be said of an equation.
const (
	Proved    Checked = "yes"     // in every quarter
	InPart    Checked = "in part" // after the record: in it the path is given
	Described Checked = "no"      // in words
)

// Equation is the text of one output or working, ready to be evaluated.
type Equation struct {
	ID, Text string
	Checked  Checked
	Because  string // why it is not checked
	Terms    []Term // what it takes values of, each once
	parts    []part
}

// Sheet is every equation of a set of tables.
type Sheet struct {
	All  []*Equation // outputs, then workings, in the order of their tables
	byID map[string]*Equation
}

// Of is the equation of an output or working, nil where there is none.
func (s *Sheet) Of(id string) *Equation { return s.byID[id] }

// Read compiles the equations of outputs.csv and workings.csv. Every false name
// or sign is an error with file, line and the nearest right word; all are joined.
func Read(set *data.Set) (*Sheet, error) {
	s := &Sheet{byID: map[string]*Equation{}}
	n := namesOf(set)
	if len(n.twice) > 0 {
		return nil, fmt.Errorf("%s stands in two tables: give one of them another id", n.twice[0])
	}
	faults := append(s.readTable(n, "outputs.csv", set.Outputs), s.readTable(n, "workings.csv", set.Workings)...)
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	return s, nil
}

func (s *Sheet) readTable(n *names, file string, rows []data.Output) (faults []error) {
	for _, row := range rows {
		e, err := n.read(row.ID, row.Equation)
		if err != nil {
			faults = append(faults, &data.RowError{File: file, Line: row.Line, Column: "equation", Err: err})
			continue
		}
		s.All = append(s.All, e)
		s.byID[e.ID] = e
	}
	return faults
}

// read compiles one text.
func (n *names) read(id, text string) (*Equation, error) {
	e := &Equation{ID: id, Text: text, Checked: Proved}
	reason, ok, err := spoken(text)
	if err != nil {
		return nil, err
	}
	if ok {
		e.Checked, e.Because = Described, reason
		return e, n.checkProse(text)
	}
	return e, e.compile(n)
}

// compile reads the clauses of a text.
func (e *Equation) compile(n *names) error {
	all, err := clauses(e.Text)
	if err != nil {
		return err
	}
	for _, c := range all {
		p, terms, err := n.part(c)
		if err != nil {
			return err
		}
		if c.given {
			e.Checked = InPart
		}
		e.parts = append(e.parts, p)
		e.add(terms)
	}
	return e.looksAtItself()
}

func (e *Equation) add(terms []Term) {
	for _, t := range terms {
		if t.Of != clock && !contains(e.Terms, t) {
			e.Terms = append(e.Terms, t)
		}
	}
}

// looksAtItself refuses a text that makes a value of the same quarter's value.
func (e *Equation) looksAtItself() error {
	for _, t := range e.Terms {
		if t.ID == e.ID && t.Lag == 0 && t.Of != "first" && t.Of != "last" {
			return fmt.Errorf("%s is made of itself", e.ID)
		}
	}
	return nil
}
