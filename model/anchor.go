package model

import (
	"math"

	"bubblescope/data"
)

// Passes that settle the add-factors: each quarter's factor waits for those
// before it, so there are more passes than quarters of record; thirty close to 1e-10.
const anchorPasses = 30

// anchor finds the add-factors and keeps the state that the record ends in with
// them.
func (m *Model) anchor(wanted *targets) {
	m.add = newAddFactors(m.last, m.params.AddFactorDecay, wanted)
	r := new(run)
	for range anchorPasses {
		m.anchorPass(r)
		m.add.fade()
	}
	m.restart(r, m.params, m.add)
	for t := 0; t <= m.last; t++ {
		r.quarter(t)
	}
	m.handoff = r.st
}

func (m *Model) targets() *targets {
	t := &targets{}
	fill(&t.nvidia, m.observed("nvidia.datacenter_revenue", ""))
	for o := range m.sectors.owners {
		fill(&t.capex[o], m.observed("cloud."+m.sectors.owners[o].id+".capex", ""))
	}
	for l := range m.sectors.labs {
		id := "lab." + m.sectors.labs[l].id
		t.revenue[l], t.loss[l] = m.periods(id+".revenue"), m.periods(id+".operating_loss")
	}
	return t
}

func fill(path *[Quarters]float64, seen map[int]float64) {
	for q, v := range seen {
		if q >= 0 && q < Quarters {
			path[q] = v
		}
	}
}

// anchorPass runs the record once, in r, and moves every factor by the gap it
// sees.
func (m *Model) anchorPass(r *run) {
	m.restart(r, m.params, m.add)
	var rev, cost [maxLabs][Quarters]float64
	for t := 0; t <= m.last; t++ {
		r.quarter(t)
		m.moveQuarterly(r, t)
		for l := range m.sectors.labs {
			rev[l][t], cost[l][t] = r.st.labs[l].revenue, r.st.labs[l].cost
		}
	}
	for l := range m.sectors.labs {
		m.movePeriods(&m.add.rev[l], m.add.target.revenue[l], &rev[l], nil)
		m.movePeriods(&m.add.cost[l], m.add.target.loss[l], &cost[l], &rev[l])
	}
}

// moveQuarterly adjusts the factors of series that are observed every quarter.
func (m *Model) moveQuarterly(r *run, t int) {
	if want := m.add.target.nvidia[t]; want > 0 {
		m.add.chips[t] = clamp(m.add.chips[t]*want/max(r.st.chips.revenue, 1e-9), 0.1, 10)
	}
	for o := range m.sectors.owners {
		want := m.add.target.capex[o][t]
		st := &r.st.owners[o]
		if rest := st.otherCapex + st.shellSpend; want > 0 && rest > 0 {
			m.add.spend[o][t] *= clamp((want-st.chipSpend)/rest, 0.05, 20)
		}
	}
}

// periods are the scored observations of a series, in order of time, without
// those that another one contains.
func (m *Model) periods(series string) []data.Observation {
	var rows []data.Observation
	for _, o := range m.set.Observations {
		if o.Series == series && o.Use == "score" {
			rows = append(rows, o)
		}
	}
	return rows
}

// movePeriods adjusts a path of factors so that its sums over the observed
// periods become the observed ones. The path runs straight, in logarithms,
// between the middles of the periods, so that no step appears at a year's end.
// Where less is given, the observation is the loss, and what is scaled is cost.
func (m *Model) movePeriods(path *[Quarters]float64, seen []data.Observation, made, less *[Quarters]float64) {
	if len(seen) == 0 {
		return
	}
	at := make([]float64, len(seen))
	by := make([]float64, len(seen))
	for i, o := range seen {
		sum, want := 0.0, o.Value
		for q := o.Period.First; q <= o.Period.Last; q++ {
			sum += made[q]
			if less != nil {
				want += less[q]
			}
		}
		at[i] = float64(o.Period.First+o.Period.Last) / 2
		by[i] = math.Log(clamp(want/max(sum, 1e-9), 0.2, 5))
	}
	for t := 0; t <= m.last; t++ {
		path[t] *= math.Exp(interpolate(at, by, float64(t)))
	}
}

// interpolate reads a line through points, flat beyond its ends.
func interpolate(at, value []float64, x float64) float64 {
	if x <= at[0] {
		return value[0]
	}
	for i := 1; i < len(at); i++ {
		if x <= at[i] {
			share := (x - at[i-1]) / (at[i] - at[i-1])
			return value[i-1] + share*(value[i]-value[i-1])
		}
	}
	return value[len(value)-1]
}
