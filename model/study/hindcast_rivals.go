package study

import (
	"math"

	"gonum.org/v1/gonum/optimize"

	"bubblescope/data"
)

// point is one observation as a pace: what it makes a quarter, at the middle of
// its period.
type point struct{ at, pace float64 }

// path is a forecast of the pace at a time, counted in quarters.
type path func(at float64) float64

// over sums a path over an observation's period.
func (p path) over(o data.Observation) float64 {
	total := 0.0
	for q := o.Period.First; q <= o.Period.Last; q++ {
		total += p(float64(q))
	}
	return total
}

func pointOf(o data.Observation) point {
	return point{float64(o.Period.First+o.Period.Last) / 2, o.Value / float64(o.Period.Len())}
}

// growthCarriedOn is the first rival: growth goes on for ever as it was over
// the last year, or, where no year is behind it, over the last two figures.
func growthCarriedOn(seen []point) path {
	last := seen[len(seen)-1]
	before := seen[len(seen)-2]
	for _, p := range seen {
		if p.at <= last.at-4 {
			before = p
		}
	}
	growth := math.Log(last.pace/before.pace) / (last.at - before.at)
	return func(at float64) float64 { return last.pace * math.Exp(growth*(at-last.at)) }
}

// The second rival's ceiling lies between the highest figure seen and ten times
// that: a young curve alone does not say where it ends.
const ceilingAtMost = 10

// logistic is the second rival: the logistic curve with the least squares in
// logarithms, from three first guesses of its ceiling.
func logistic(seen []point) path {
	top := 0.0
	for _, p := range seen {
		top = max(top, p.pace)
	}
	problem := optimize.Problem{Func: func(x []float64) float64 { return missed(curve(x, top), seen) }}
	best := firstGuess(0, top, seen)
	for _, z := range [...]float64{-3, 0, 3} {
		found, _ := optimize.Minimize(problem, firstGuess(z, top, seen), &optimize.Settings{FuncEvaluations: 3000}, &optimize.NelderMead{})
		if found != nil && found.X != nil && problem.Func(found.X) < problem.Func(best) {
			best = found.X
		}
	}
	return curve(best, top)
}

// curve reads a logistic: its ceiling as a share of what the rule allows, then
// its level at time zero, then the logarithm of its speed.
func curve(x []float64, top float64) path {
	ceiling := ceilingOf(x[0], top)
	return func(at float64) float64 { return ceiling / (1 + math.Exp(-(x[1] + math.Exp(x[2])*at))) }
}

func ceilingOf(z, top float64) float64 {
	return top * (1 + (ceilingAtMost-1)/(1+math.Exp(-z)))
}

// firstGuess runs the curve through the first and the last figure.
func firstGuess(z, top float64, seen []point) []float64 {
	ceiling := ceilingOf(z, top)
	first, last := seen[0], seen[len(seen)-1]
	level := logit(first.pace / ceiling)
	speed := max(1e-3, (logit(last.pace/ceiling)-level)/(last.at-first.at))
	return []float64{z, level - speed*first.at, math.Log(speed)}
}

func missed(p path, seen []point) float64 {
	sum := 0.0
	for _, s := range seen {
		e := logRatio(p(s.at), s.pace)
		sum += e * e
	}
	return sum
}
