package study

import (
	"cmp"
	"math"
	"slices"
)

// Rounded gives the parts as multiples of a unit that still add up: to the
// rounded To less the rounded From. Each is less than a unit from what it was;
// those nearest to the next unit are rounded up (largest remainders), and a part
// of nothing stays nothing.
func (s Split) Rounded(unit float64) []float64 {
	left := int(Nearest(s.To/unit)) - int(Nearest(s.From/unit))
	whole, rest, order := make([]float64, len(s.Parts)), make([]float64, len(s.Parts)), make([]int, len(s.Parts))
	for i, p := range s.Parts {
		whole[i] = math.Floor(p.Value / unit)
		rest[i] = p.Value/unit - whole[i]
		order[i], left = i, left-int(whole[i])
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	for _, i := range order[:min(max(left, 0), len(order))] {
		whole[i]++
	}
	for i := range whole {
		whole[i] *= unit
	}
	return whole
}

// Nearest rounds halves up, below zero too: so a change by whole units rounds to
// itself wherever it begins. A hair below a half, as division leaves it, is one.
func Nearest(v float64) float64 { return math.Floor(v + 0.5 + 1e-9) }

// Decimals is how many digits after the point show three digits of the largest
// part or of the change, if figures are written so many times as large.
func (s Split) Decimals(times float64) int {
	size := abs(s.Change())
	for _, p := range s.Parts {
		size = max(size, abs(p.Value))
	}
	if size *= times; size == 0 {
		return 0
	}
	return min(max(2-int(math.Floor(math.Log10(size))), 0), mostDecimals)
}

// mostDecimals is where a figure counts as nothing.
const mostDecimals = 6
