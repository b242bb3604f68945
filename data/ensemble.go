package data

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
)

// ensembleFile holds the worlds that the record allows. It is large and few
// ask for it, so that it is read when asked for, not at the start.
const ensembleFile = "ensemble.csv"

// Ensemble reads the shipped ensemble: the ids of its columns, parameters and
// levers, and a row of values for each member.
func (s *Set) Ensemble() (ids []string, rows [][]float64, err error) {
	file, err := s.files.Open(ensembleFile)
	if err != nil {
		return nil, nil, fmt.Errorf("%s: %w", ensembleFile, err)
	}
	defer func(f fs.File) { err = firstOf(err, f.Close()) }(file)
	r := csv.NewReader(file)
	if ids, err = membersHeader(r); err != nil {
		return nil, nil, err
	}
	for {
		cells, err := r.Read()
		switch {
		case err == io.EOF && len(rows) == 0:
			return nil, nil, noMembers()
		case err == io.EOF:
			return ids, rows, nil
		case err != nil:
			return nil, nil, &RowError{File: ensembleFile, Line: lineOf(err), Err: plain(err, len(ids), len(cells))}
		}
		line, _ := r.FieldPos(0)
		values, err := numbersOf(ids, cells)
		if err != nil {
			return nil, nil, table[struct{}]{file: ensembleFile}.fault(line, err)
		}
		rows = append(rows, values)
	}
}

func noMembers() error {
	return &RowError{File: ensembleFile, Line: 1, Err: errors.New("no members; make them with bubblescope calibrate")}
}

// membersHeader reads the ids of the columns.
func membersHeader(r *csv.Reader) ([]string, error) {
	ids, err := r.Read()
	if err != nil {
		return nil, noMembers()
	}
	for i, id := range ids {
		if slices.Contains(ids[:i], id) {
			return nil, &RowError{File: ensembleFile, Line: 1, Column: id, Err: fmt.Errorf("%q stands twice", id)}
		}
	}
	return ids, nil
}

func numbersOf(ids, cells []string) ([]float64, error) {
	values := make([]float64, len(cells))
	for i, cell := range cells {
		v, err := parseNumber(cell)
		if err != nil {
			return nil, at(ids[i], "%w", err)
		}
		values[i] = v
	}
	return values, nil
}
