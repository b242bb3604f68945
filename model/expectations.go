package model

import "math"

// expect lets people learn. What they see is the growth of what users paid the
// labs in the quarter before; expectations adapt to it, and to the news of
// deals, of layoffs told as gains and of defaults. Mood is what disappoints or
// delights: growth against what was expected of it.
func (r *run) expect() {
	st := &r.st
	for l := range r.s.labs {
		r.spread(l)
	}
	if st.t == 0 {
		return
	}
	seen := st.growth - r.shockDepth(growthScare)*max(0, st.expected)
	surprise := seen - st.expected
	st.surprise = surprise
	target := clamp(math.Exp(r.p.SurpriseMood*surprise), r.p.MoodFloor, 1/r.p.MoodFloor)
	st.mood += r.now[expectationsSpeed] * (target - st.mood)
	st.expected += r.now[expectationsSpeed] * (surprise + r.news())
	st.expected -= r.p.DefaultNews * st.fallen
	st.fallen = 0
}

// seeGrowth notes how much more users paid the labs than a quarter before.
func (r *run) seeGrowth() {
	paid := 0.0
	for l := range r.s.labs {
		paid += r.st.labs[l].revenue
	}
	switch {
	case r.st.paid <= 0:
		r.st.growth = r.st.expected // nothing to compare with
	case paid <= 0:
		r.st.growth = r.p.GrowthFloor
	default:
		r.st.growth = clamp(math.Log(paid/r.st.paid), r.p.GrowthFloor, r.p.GrowthCap)
	}
	r.st.paid = paid
}

// news is what announcements add to expected growth without adding revenue:
// money that Nvidia puts into customers beyond the usual, and layoffs told as
// gains.
func (r *run) news() float64 {
	if r.history() || r.st.chips.revenue <= 0 {
		return 0
	}
	beyond := r.now[vendorFinance] - r.base[vendorFinance]
	deals := beyond * r.st.chips.freeCash / r.st.chips.revenue
	return r.p.DealNews*deals + r.p.ClaimsNews*(r.now[efficiencyClaims]-r.base[efficiencyClaims])
}

// spread advances one lab's potential: a Gompertz path towards its share of
// the ceiling, faster where models improve faster than was usual.
func (r *run) spread(l int) {
	lab, st := &r.s.labs[l], &r.st.labs[l]
	if r.st.t < lab.entry {
		return
	}
	ceiling := lab.logShare + r.common.ceiling
	pull := r.p.AdoptionSpeed * r.now[demandGrowth] * (ceiling - st.logPotential)
	st.growth = clamp(pull+r.capabilityPull(l), r.p.GrowthFloor, r.p.GrowthCap) + r.add.growth(l, r.st.t)
	st.logPotential += st.growth
	st.potential = math.Exp(st.logPotential)
}

// capabilityPull turns faster or slower training into demand. Capability goes
// with the logarithm of training compute, so a steady factor a year adds a
// steady amount; only the difference from the usual factor moves demand.
func (r *run) capabilityPull(l int) float64 {
	if r.history() {
		return 0
	}
	faster := r.common.faster
	if funded := r.st.labs[l].funded; funded < 1 {
		faster += math.Log(max(funded, 0.2))
	}
	return r.p.CapabilityDemand / 4 * faster
}
