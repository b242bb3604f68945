package model

import (
	"math"

	"bubblescope/data"
)

// addFactors are the gaps between record and equations, as ratios, quarter by
// quarter. In the anchored run they are applied up to the end of the record
// and fade over some quarters after it; in the free run there are none.
type addFactors struct {
	last   int
	decay  float64 // quarters until nothing is left
	rev    [maxLabs][Quarters]float64
	step   [maxLabs][Quarters]float64 // growth that rev adds
	cost   [maxLabs][Quarters]float64
	spend  [maxOwners][Quarters]float64
	chips  [Quarters]float64
	target *targets
}

// targets are the observed flows that the anchored run imposes. No parameter
// moves them.
type targets struct {
	nvidia        [Quarters]float64            // $bn; 0 where none
	capex         [maxOwners][Quarters]float64 // $bn; 0 where none
	revenue, loss [maxLabs][]data.Observation  // in order of time
}

func newAddFactors(last int, decay float64, t *targets) *addFactors {
	a := &addFactors{last: last, decay: decay, target: t}
	for q := 0; q < Quarters; q++ {
		a.chips[q] = 1
		for l := range a.rev {
			a.rev[l][q], a.cost[l][q] = 1, 1
		}
		for o := range a.spend {
			a.spend[o][q] = 1
		}
	}
	return a
}

// fade writes the quarters after the record: each path goes back to one in a
// straight line, in logarithms. It is done once, so that a run only reads.
func (a *addFactors) fade() {
	a.fadePath(&a.chips)
	for o := range a.spend {
		a.fadePath(&a.spend[o])
	}
	for l := range a.rev {
		a.fadePath(&a.cost[l])
		a.steps(l)
	}
}

func (a *addFactors) fadePath(path *[Quarters]float64) {
	for t := a.last + 1; t < Quarters; t++ {
		left := max(0, 1-float64(t-a.last)/a.decay)
		path[t] = math.Exp(left * math.Log(path[a.last]))
	}
}

// steps turns a lab's level of revenue against the free path into steps of
// growth: in the record those that bring it to what was observed, after it the
// mean step of the last two years, fading.
func (a *addFactors) steps(l int) {
	level, step := &a.rev[l], &a.step[l]
	for t := 1; t <= a.last; t++ {
		step[t] = math.Log(level[t] / level[t-1])
	}
	before := max(0, a.last-8)
	mean := math.Log(level[a.last]/level[before]) / float64(a.last-before)
	for t := a.last + 1; t < Quarters; t++ {
		step[t] = mean * max(0, 1-float64(t-a.last)/a.decay)
	}
}

// startingLevel moves a lab's first revenue to the record.
func (a *addFactors) startingLevel(l int) float64 {
	if a == nil {
		return 1
	}
	return a.rev[l][0]
}

// growth is what is added to the growth of a lab's potential revenue.
func (a *addFactors) growth(l, t int) float64 {
	if a == nil {
		return 0
	}
	return a.step[l][t]
}

func (a *addFactors) budget(l, t int) float64 {
	if a == nil {
		return 1
	}
	return a.cost[l][t]
}

func (a *addFactors) capex(o, t int) float64 {
	if a == nil {
		return 1
	}
	return a.spend[o][t]
}

// ofChips is the factor on the chips that are ordered in a quarter, and on what
// their makers can ship.
func (a *addFactors) ofChips(t int) float64 {
	if a == nil {
		return 1
	}
	return a.chips[t]
}
