package study

import (
	"cmp"
	"slices"

	"bubblescope/model"
)

// Informed tells how much the record narrows one parameter.
type Informed struct {
	ID        string
	Low, High float64 // tenth and ninetieth percentile of the members
	PriorLow  float64 // the same of the prior
	PriorHigh float64
	Narrowed  float64 // one less the ratio of the widths; 0 is not at all
}

// Diagnose compares the members with their priors, the most narrowed first:
// what the record does not inform keeps its prior's width.
func Diagnose(m *model.Model, members []Member, seed uint64) ([]Informed, error) {
	p, err := readPriors(m)
	if err != nil {
		return nil, err
	}
	priors := make([]Member, priorDraws)
	for i := range priors {
		priors[i] = p.draw(seed, i)
	}
	var list []Informed
	for k, row := range m.Data().Parameters {
		prior, kept := column(priors, k), column(members, k)
		row := Informed{ID: row.ID, Low: quantile(kept, 0.1), High: quantile(kept, 0.9), PriorLow: quantile(prior, 0.1), PriorHigh: quantile(prior, 0.9)}
		if width := row.PriorHigh - row.PriorLow; width > 0 {
			row.Narrowed = 1 - (row.High-row.Low)/width
			list = append(list, row)
		}
	}
	slices.SortStableFunc(list, func(a, b Informed) int { return cmp.Compare(b.Narrowed, a.Narrowed) })
	return list, nil
}

// column is one parameter of all members, sorted.
func column(members []Member, k int) []float64 {
	values := make([]float64, len(members))
	for i := range members {
		values[i] = members[i].Parameters[k]
	}
	slices.Sort(values)
	return values
}
