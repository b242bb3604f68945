package model

import "math"

// addFactors are the gaps between record and equations, as ratios, quarter by
// quarter. In the anchored run they are applied up to the end of the record
// and fade over some quarters after it; in the free run there are none.
type addFactors struct {
	last   int
	decay  float64 // quarters until nothing is left
	rev    [maxLabs][Quarters]float64
	cost   [maxLabs][Quarters]float64
	spend  [maxOwners][Quarters]float64
	chips  [Quarters]float64
	target *targets
}

// targets are the observed quarterly flows that the anchored run imposes.
type targets struct {
	nvidia [Quarters]float64            // $bn; 0 where none
	capex  [maxOwners][Quarters]float64 // $bn; 0 where none
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

// at reads a factor path: as found in the record, faded after it.
func (a *addFactors) at(path *[Quarters]float64, t int) float64 {
	if t <= a.last {
		return path[t]
	}
	left := 1 - float64(t-a.last)/a.decay
	if left <= 0 {
		return 1
	}
	return math.Exp(left * math.Log(path[a.last]))
}

// startingLevel moves a lab's first revenue to the record.
func (a *addFactors) startingLevel(l int) float64 {
	if a == nil {
		return 1
	}
	return a.rev[l][0]
}

// growth is what is added to the growth of a lab's potential revenue: in the
// record, the steps that bring it to what was observed; after it, the mean step
// of the last two years, fading.
func (a *addFactors) growth(l, t int) float64 {
	if a == nil || t == 0 {
		return 0
	}
	level := &a.rev[l]
	if t <= a.last {
		return math.Log(level[t] / level[t-1])
	}
	before := max(0, a.last-8)
	step := math.Log(level[a.last]/level[before]) / float64(a.last-before)
	return step * max(0, 1-float64(t-a.last)/a.decay)
}

func (a *addFactors) budget(l, t int) float64 {
	if a == nil {
		return 1
	}
	return a.at(&a.cost[l], t)
}

func (a *addFactors) capex(o, t int) float64 {
	if a == nil {
		return 1
	}
	return a.at(&a.spend[o], t)
}

// ofChips is the factor on the chips that owners want to hold.
func (a *addFactors) ofChips(t int) float64 {
	if a == nil {
		return 1
	}
	return a.at(&a.chips, t)
}
