package study

import (
	"cmp"
	"math/rand/v2"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
)

// Bar is one lever of a tornado: an output with the lever at the tenth and at
// the ninetieth percentile of what its source allows, all others as set.
type Bar struct {
	Lever     int
	Low, High float64
}

// priorDraws is how many draws give a lever's percentiles.
const priorDraws = 2000

// Tornado moves one lever at a time; the longest bars come first.
func Tornado(m *model.Model, s model.Settings, output int, at data.Quarter) ([]Bar, error) {
	spans, err := Spans(m)
	if err != nil {
		return nil, err
	}
	bars, run := make([]Bar, len(spans)), m.NewResult()
	for i, p := range spans {
		bars[i] = Bar{p.Lever, valueWith(m, run, s, p.Lever, p.Low, output, at), valueWith(m, run, s, p.Lever, p.High, output, at)}
	}
	slices.SortStableFunc(bars, func(a, b Bar) int { return cmp.Compare(abs(b.High-b.Low), abs(a.High-a.Low)) })
	return bars, nil
}

func span(row data.Lever) (low, high float64, err error) {
	draw, err := newPrior(row.Distribution, row.Default, row.Min, row.Max)
	if err != nil {
		return 0, 0, err
	}
	random := rand.New(rand.NewPCG(1, 1))
	values := make([]float64, priorDraws)
	for i := range values {
		values[i] = draw(random)
	}
	slices.Sort(values)
	return quantile(values, 0.1), quantile(values, 0.9), nil
}

func valueWith(m *model.Model, run *model.Result, s model.Settings, lever int, v float64, output int, at data.Quarter) float64 {
	s[lever] = v
	m.Run(run, s)
	return run.Series[output][at]
}

// Driver is one parameter or lever of the world that varies in an ensemble, and
// how its rank goes with an output's.
type Driver struct {
	ID          string
	Correlation float64 // Spearman's, -1 to 1
}

// Drivers ranks what drives the spread of an output within an ensemble.
func (e *Ensemble) Drivers(s model.Settings, output int, at data.Quarter) []Driver {
	seen := make([]float64, e.Len())
	e.Run(s, func(i int, r *model.Result) { seen[i] = r.Series[output][at] })
	result := ranks(seen)
	var drivers []Driver
	ids, columns := Varying(e.base, e.members)
	for k, id := range ids {
		if lever := e.base.LeverIndex(id); lever >= 0 && s[lever] != e.base.Defaults()[lever] {
			continue // pinned by hand
		}
		drivers = append(drivers, Driver{id, correlation(ranks(columns[k]), result)})
	}
	slices.SortStableFunc(drivers, func(a, b Driver) int { return cmp.Compare(abs(b.Correlation), abs(a.Correlation)) })
	return drivers
}

// ranks gives each value its place; equal values share the middle one.
func ranks(values []float64) []float64 {
	order := ranked(len(values), func(i int) float64 { return values[i] })
	rank := make([]float64, len(values))
	for i := 0; i < len(order); {
		k := i
		for k < len(order) && values[order[k]] == values[order[i]] {
			k++
		}
		for _, j := range order[i:k] {
			rank[j] = float64(i+k-1) / 2
		}
		i = k
	}
	return rank
}
