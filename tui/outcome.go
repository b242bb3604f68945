package tui

import (
	"math"

	"bubblescope/data"
	"bubblescope/model"
)

// levels is the number of steps from good to bad in which tracks are tinted.
const levels = 5

// outcome is a figure that tracks can be tinted by.
type outcome struct {
	id    string // of its words
	level func(now, usual summary) int
}

// outcomes lists what the user may choose from; the first one is shown first.
// The middle of the scale is the world of the defaults. Edges are shares of
// that world's figure: closer ones on the side where the figure can move less.
func outcomes() []outcome {
	return []outcome{
		{"loss", byChange(func(s summary) float64 { return s.Loss }, +1, [levels - 1]float64{-0.3, -0.1, 0.1, 0.6})},
		{"nvidia", byChange(func(s summary) float64 { return s.Nvidia }, -1, [levels - 1]float64{-0.2, -0.05, 0.05, 0.2})},
		{"breach", func(now, _ summary) int { return soonness(breach(now.Marks)) }},
		{"circular", byChange(func(s summary) float64 { return s.Circular }, +1, [levels - 1]float64{-0.5, -0.1, 0.1, 1})},
	}
}

// byChange grades a figure by how far it lies from the usual one, as a share of
// that; direction is +1 where more of it is worse.
func byChange(of func(summary) float64, direction float64, edges [levels - 1]float64) func(now, usual summary) int {
	return func(now, usual summary) int {
		base := math.Abs(of(usual))
		if base == 0 {
			base = 1
		}
		change, level := direction*(of(now)-of(usual))/base, 0
		for _, e := range edges {
			if change > e {
				level++
			}
		}
		return level
	}
}

// breach is the quarter in which someone first misses a payment or defaults.
func breach(m model.Marks) data.Quarter {
	if !happens(m.FirstMissedPayment) || happens(m.FirstDefault) && m.FirstDefault < m.FirstMissedPayment {
		return m.FirstDefault
	}
	return m.FirstMissedPayment
}

// soonness grades a quarter: never is good, and the sooner, the worse.
func soonness(q data.Quarter) int {
	if !happens(q) {
		return 0
	}
	left := model.Quarters - 1 - int(q)
	return clampInt(1+left*(levels-1)/model.Quarters, 1, levels-1)
}

// worseThan says whether something breaks in world a that does not in b.
func worseThan(a, b summary) bool {
	return !happens(b.Marks.FirstMissedPayment) && happens(a.Marks.FirstMissedPayment) ||
		!happens(b.Marks.FirstDefault) && happens(a.Marks.FirstDefault) ||
		!b.fallsForGood() && a.fallsForGood()
}
