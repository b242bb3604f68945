package data

import (
	"fmt"
	"strings"
)

// argumentsOf gives the number of arguments that each distribution takes.
func argumentsOf(name string) (int, bool) {
	switch name {
	case "fixed", "rule":
		return 0, true
	case "uniform", "loguniform", "normal", "lognormal", "beta":
		return 2, true
	case "triangular", "halves":
		return 3, true
	}
	return 0, false
}

// distribution is a cell like halves(2,5,6), fixed or rule. A rule of the model is
// fixed too, but takes no place in the order of draws: a new one leaves the ensemble
// as it was drawn. halves puts half of the
// mass on either side of its middle number, most of it near there.
func distribution[T any](name string, field func(*T) *string) column[T] {
	return column[T]{name, func(row *T, cell string) error {
		*field(row) = cell
		return checkDistribution(cell)
	}}
}

func checkDistribution(cell string) error {
	name, rest, _ := strings.Cut(cell, "(")
	want, known := argumentsOf(name)
	if !known {
		return unknown("distribution", name, []string{"fixed", "rule", "uniform", "loguniform", "normal", "lognormal", "beta", "triangular", "halves"})
	}
	if want == 0 {
		return nil
	}
	parts := strings.Split(strings.TrimSuffix(rest, ")"), ",")
	if len(parts) != want || !strings.HasSuffix(rest, ")") {
		return fmt.Errorf("%q: %s takes %d numbers in brackets", cell, name, want)
	}
	for _, p := range parts {
		if _, err := parseNumber(strings.TrimSpace(p)); err != nil {
			return fmt.Errorf("%q: %w", cell, err)
		}
	}
	return nil
}
