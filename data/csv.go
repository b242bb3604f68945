package data

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"io/fs"
)

// column reads one cell into a row of type T.
type column[T any] struct {
	name string
	read func(row *T, cell string) error
}

// table describes one file: its columns in order, what makes a row unique, and
// the checks that need more than one cell.
type table[T any] struct {
	file    string
	columns []column[T]
	key     func(*T) string
	keyed   string // the column that a duplicate is reported in
	check   func(*T) error
	placed  func(row *T, line int) // told where a row stands; may be nil
}

// read gives the rows of t's file, or one error for every bad row.
func (t table[T]) read(fsys fs.FS) ([]T, error) {
	f, err := fsys.Open(t.file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r := csv.NewReader(f)
	r.ReuseRecord = true
	if err := t.header(r); err != nil {
		return nil, err
	}
	return t.rows(r)
}

// header checks that the first line names the columns, in order.
func (t table[T]) header(r *csv.Reader) error {
	cells, err := r.Read()
	if err == nil {
		err = t.named(cells)
	}
	if err != nil {
		return &RowError{File: t.file, Line: 1, Err: err}
	}
	return nil
}

func (t table[T]) named(cells []string) error {
	if len(cells) != len(t.columns) {
		return fmt.Errorf("the header has %d columns; expected %d", len(cells), len(t.columns))
	}
	for i, c := range t.columns {
		if cells[i] != c.name {
			return fmt.Errorf("column %d is headed %q; expected %q", i+1, cells[i], c.name)
		}
	}
	return nil
}

func (t table[T]) rows(r *csv.Reader) ([]T, error) {
	var rows []T
	var faults []error
	seen := map[string]int{}
	for {
		cells, err := r.Read()
		if err == io.EOF {
			return rows, errors.Join(faults...)
		}
		row, line, err := t.row(r, cells, err, seen)
		if err != nil {
			faults = append(faults, t.fault(line, err))
		}
		rows = append(rows, row)
	}
}

// row reads and checks one record; err is what the CSV reader said of it.
func (t table[T]) row(r *csv.Reader, cells []string, err error, seen map[string]int) (row T, line int, _ error) {
	if err != nil {
		return row, lineOf(err), plain(err, len(t.columns), len(cells))
	}
	line, _ = r.FieldPos(0)
	for i, c := range t.columns {
		if err := c.read(&row, cells[i]); err != nil {
			return row, line, at(c.name, "%w", err)
		}
	}
	if first, twice := seen[t.key(&row)]; twice {
		return row, line, at(t.keyed, "%q repeats line %d", t.key(&row), first)
	}
	seen[t.key(&row)] = line
	if t.placed != nil {
		t.placed(&row, line)
	}
	if t.check == nil {
		return row, line, nil
	}
	return row, line, t.check(&row)
}

// fault adds file and line to an error, keeping the column it names.
func (t table[T]) fault(line int, err error) error {
	out := &RowError{File: t.file, Line: line, Err: err}
	var cell *RowError
	if errors.As(err, &cell) {
		out.Column, out.Err = cell.Column, cell.Err
	}
	return out
}

func lineOf(err error) int {
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return parse.StartLine
	}
	return 0
}

// plain says in words what the CSV reader's errors mean for a row.
func plain(err error, want, got int) error {
	if errors.Is(err, csv.ErrFieldCount) {
		return fmt.Errorf("%d columns; expected %d (a comma inside a text needs quotes)", got, want)
	}
	var parse *csv.ParseError
	if errors.As(err, &parse) {
		return errors.New("a quote stands open or out of place")
	}
	return err
}
