package tui

// The columns between which a lane runs: who pays from outside, the three
// groups of the chain, and who gets it in the end. A lane to nowhere ends in a
// label within the gap.
const (
	atLeft = iota
	atLabs
	atClouds
	atNvidia
	atRight
	nowhere
)

// lane is a band in its place: so many half rows thick, from row y on.
type lane struct {
	band     moneyBand
	from, to int
	y, halves,
	rows int
}

// lanePlan places the bands of a quarter. Bars say from which row to which the
// three groups stand.
type lanePlan struct {
	unit  float64 // $bn a quarter that make half a row
	lanes []lane
	bars  [atRight][2]int
	high  int
}

// trifle is an amount, $bn a quarter, below which a band is left out.
const trifle = 0.02

// planLanes stacks the bands: what comes round again on top, running backwards,
// the chain of payments below it.
func planLanes(f *moneyFlows, unit float64) lanePlan {
	p := lanePlan{unit: unit}
	loop := p.stack(f, 0, atNvidia, atLabs, backLabs)
	top := max(1, p.stack(f, loop, atNvidia, atClouds, backClouds), p.stack(f, loop, atClouds, atLabs, partnerLabs))
	labs := max(
		p.stack(f, top, atLeft, atLabs, usersLabs, equityLabs, lendersLabs, statesLabs, savedLabs),
		p.stack(f, p.stack(f, top, atLabs, atClouds, labsClouds), atLabs, nowhere, labsStaff, labsKeep))
	clouds := max(
		p.stack(f, labs, atLeft, atClouds, ownClouds, usersClouds, lendersClouds, equityClouds, statesClouds),
		p.stack(f, p.stack(f, top, atClouds, atNvidia, cloudsNvidia), atClouds, nowhere, cloudsSites, cloudsRivals, cloudsDebt, cloudsKeep))
	p.high = max(
		p.stack(f, clouds, atLeft, atNvidia, buyersNvidia, savedNvidia),
		p.stack(f, top, atNvidia, atRight, nvidiaOwners, nvidiaCosts, nvidiaTax, nvidiaKeep))
	if f.sum(backClouds, partnerLabs) < trifle {
		loop = top // the clouds have no part in what comes round again
	}
	p.bars[atLabs], p.bars[atClouds], p.bars[atNvidia] = [2]int{0, labs}, [2]int{loop, clouds}, [2]int{0, p.high}
	return p
}

// stack places bands one below the other from row y on and gives the row below
// them. Each leaves at least half a row of air to the next.
func (p *lanePlan) stack(f *moneyFlows, y, from, to int, bands ...moneyBand) int {
	for _, b := range bands {
		if f.band[b] < trifle {
			continue
		}
		halves := p.halves(f.band[b])
		rows := halves/2 + 1
		p.lanes = append(p.lanes, lane{b, from, to, y, halves, rows})
		y += rows
	}
	return y
}

// halves is the thickness of an amount, rounded to half rows; 0 is a hairline.
func (p *lanePlan) halves(bn float64) int { return int(bn/p.unit + 0.5) }

// roundUnit is the smallest of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 15, … hundredths that passes the test.
func roundUnit(fits func(unit float64) bool) float64 {
	for decade := 0.01; decade < 1e6; decade *= 10 {
		for _, k := range [...]float64{1, 1.5, 2, 2.5, 3, 4, 5, 6, 8} {
			if fits(k * decade) {
				return k * decade
			}
		}
	}
	return 1e6
}

// settle gives the dollars of a row or cell, given what a quarter would fill at
// a scale, from 0 to 1. While the film plays the scale suits all quarters;
// otherwise it stays until the quarter does not fit or leaves half the room
// empty. So what grows is seen to grow.
func (p *moneyPage) settle(filled func(f *moneyFlows, unit float64) float64) float64 {
	if p.playing {
		if !p.locked {
			p.unit, p.locked = p.unitFor(p.flows[:], filled), true
		}
		return p.unit
	}
	p.locked = false
	now := p.flows[p.q : p.q+1]
	if p.unit > 0 {
		if share := filled(&now[0], p.unit); share <= 1 && share >= 0.5 {
			return p.unit
		}
	}
	p.unit = p.unitFor(now, filled)
	return p.unit
}

func (p *moneyPage) unitFor(flows []moneyFlows, filled func(f *moneyFlows, unit float64) float64) float64 {
	return roundUnit(func(unit float64) bool {
		for q := range flows {
			if filled(&flows[q], unit) > 1 {
				return false
			}
		}
		return true
	})
}

// loopUnit is the scale of the drawn loop in h rows.
func (p *moneyPage) loopUnit(h int) float64 {
	return p.settle(func(f *moneyFlows, unit float64) float64 {
		plan := planLanes(f, unit/2/p.perUnit())
		return float64(plan.high) / float64(h)
	})
}

// perUnit turns dollars a quarter into the unit of the screen.
func (p *moneyPage) perUnit() float64 {
	if p.perYear {
		return 4
	}
	return 1
}
