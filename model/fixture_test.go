package model

import (
	"testing"
)

// theModel loads the shipped facts and builds the model from them.
func theModel(t testing.TB) *Model {
	t.Helper()
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// world sets levers by id, values as Settings hold them.
func (m *Model) world(t testing.TB, values map[string]float64) Settings {
	t.Helper()
	s := m.Defaults()
	for id, v := range values {
		i := m.LeverIndex(id)
		if i < 0 {
			t.Fatalf("no lever %s", id)
		}
		s[i] = v
	}
	return s
}

// result runs the model once.
func (m *Model) result(s Settings) *Result {
	r := m.NewResult()
	m.Run(r, s)
	return r
}

func (m *Model) series(t testing.TB, r *Result, id string) []float64 {
	t.Helper()
	i := m.OutputIndex(id)
	if i < 0 {
		t.Fatalf("no output %s", id)
	}
	return r.Series[i]
}

// over sums a series over quarters counted from the end of the record, 1 first.
func (m *Model) over(t testing.TB, r *Result, id string, from, to int) float64 {
	t.Helper()
	total := 0.0
	for _, v := range m.series(t, r, id)[m.last+from : m.last+to+1] {
		total += v
	}
	return total
}
