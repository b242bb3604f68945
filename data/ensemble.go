package data

import (
	"encoding/csv"
	"fmt"
	"io/fs"
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
	cells, err := csv.NewReader(file).ReadAll()
	if err != nil || len(cells) < 2 {
		return nil, nil, fmt.Errorf("%s: no members: %w", ensembleFile, err)
	}
	for line, row := range cells[1:] {
		values, err := numbersOf(row)
		if err != nil {
			return nil, nil, fmt.Errorf("%s:%d: %w", ensembleFile, line+2, err)
		}
		rows = append(rows, values)
	}
	return cells[0], rows, nil
}

func numbersOf(cells []string) ([]float64, error) {
	values := make([]float64, len(cells))
	for i, cell := range cells {
		v, err := parseNumber(cell)
		if err != nil {
			return nil, err
		}
		values[i] = v
	}
	return values, nil
}
