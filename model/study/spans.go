package study

import "bubblescope/model"

// Span is a lever that a tornado moves, and the tenth and the ninetieth
// percentile of what its source allows.
type Span struct {
	Lever     int
	Low, High float64
}

// Spans lists the levers of a tornado in the order of the table. It draws from
// their distributions, which takes some milliseconds; worlds share the answer.
func Spans(m *model.Model) ([]Span, error) {
	var all []Span
	for i, row := range m.Levers() {
		if row.Type != "number" || row.Distribution == "" {
			continue
		}
		low, high, err := span(row)
		if err != nil {
			return nil, err
		}
		all = append(all, Span{i, low, high})
	}
	return all, nil
}
