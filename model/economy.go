package model

import "math"

// economyReadings covers what the boom does to the American economy at large.
func economyReadings() map[string]reading {
	return map[string]reading{
		"macro.capex":             func(r *run) float64 { return r.aiCapex() },
		"macro.capex_gdp":         func(r *run) float64 { return r.aiCapex() / r.known.gdp },
		"macro.growth":            func(r *run) float64 { return 100 * (r.growthWithout() + r.contribution()) },
		"macro.growth_without_ai": func(r *run) float64 { return 100 * r.growthWithout() },
		"macro.crowding_out":      func(r *run) float64 { return r.crowdedOut() },
		"macro.gap":               func(r *run) float64 { return r.st.gaps[r.st.t] },
		"bubble.gauge":            func(r *run) float64 { return r.gauge() },
		"capability.index": func(r *run) float64 {
			return 1 + math.Log10(ratio(r.st.compute, r.st.trained, 1))
		},
		"china.domestic_share":    func(r *run) float64 { return r.homeShare() },
		"china.open_weight_share": func(r *run) float64 { return r.openUse() },
	}
}

// noteEconomy keeps the quarter's American AI investment, of which growth over
// four quarters is made, and what was borrowed for it.
func (r *run) noteEconomy() {
	st := &r.st
	invested, debt := 0.0, 0.0
	for o := range r.s.owners {
		own := &st.owners[o]
		invested += r.s.owners[o].us * (own.chipSpend + own.shellSpend)
		debt += own.debt
	}
	st.invested[st.t] = invested
	st.borrowed, st.debtBefore = max(0, debt-st.debtBefore), debt
}

// feelEconomy moves the gap between the rest of the economy and its path: those
// who build earn and spend, and those who hold AI shares spend out of wealth. A
// fall of either takes spending away; in time people and money find other work. A
// freeze of credit stops all who borrow to spend, not those alone who build for AI.
// The record's GDP holds all this already, so that the gap begins after it.
func (r *run) feelEconomy() {
	st, t := &r.st, r.st.t
	if !r.history() {
		built := r.p.DemandMultiplier * (1 - r.p.ImportShare) * (st.invested[t] - st.invested[t-1])
		wealth := r.p.WealthEffect / 4 * r.p.WealthReach * (st.chips.value - st.valueBefore)
		frozen := r.p.CreditDrag * r.shockDepth(creditFreeze)
		st.gaps[t] = (1-r.p.GapSettle)*st.gaps[t-1] + (built+wealth)/r.known.gdp - frozen
	}
	st.valueBefore = st.chips.value
}

// contribution is what AI investment adds to a year's growth: its own growth
// over four quarters less what is imported, over GDP. In 2023 the year before
// is taken as none.
func (r *run) contribution() float64 {
	t, before := r.st.t, 0.0
	if t >= 4 {
		before = r.st.invested[t-4]
	}
	grown := r.st.invested[t] - before*r.m.calendar[4].nominal
	return grown * (1 - r.p.ImportShare) / r.known.gdp
}

// growthWithout is a year's real growth of the rest of the economy. In the
// record it is what GDP shows less AI's part; after it the trend, less the
// investment that AI's borrowing makes too dear, and what a boom or a bust does
// to all other spending.
func (r *run) growthWithout() float64 {
	t := r.st.t
	if r.history() {
		seen := math.Pow(1+r.p.NominalGrowth, 1) - 1
		if t >= 4 {
			seen = r.known.gdp/r.m.calendar[t-4].gdp - 1
		}
		return seen - r.p.Inflation - r.contribution()
	}
	return r.p.TrendGrowth - r.crowdedOut()/r.known.gdp + r.st.gaps[t] - r.st.gaps[t-4]
}

// crowdedOut is investment elsewhere that AI's new borrowing displaces, $bn.
func (r *run) crowdedOut() float64 { return r.p.CrowdingShare * r.st.borrowed }

// openUse is the share of tokens that open-weight models serve. In the record
// it rises from its first measure to its last; after it, stronger open weights
// take what the labs lose.
func (r *run) openUse() float64 {
	from, to := r.p.OpenUseStart, r.p.OpenUse
	if r.history() {
		left := clamp(float64(r.last-r.st.t)/4, 0, 1)
		return to * math.Exp(left*math.Log(from/to))
	}
	return clamp(1-(1-to)*r.common.kept, 0, 1)
}

// aiCapex is spending on chips and shells by all owners, worldwide.
func (r *run) aiCapex() float64 {
	total := 0.0
	for o := range r.s.owners {
		total += r.st.owners[o].chipSpend + r.st.owners[o].shellSpend
	}
	return total
}

// gauge is what AI capacity would have to earn in a quarter to pay for itself,
// over what users pay for AI: 1 is an industry that its users carry.
func (r *run) gauge() float64 {
	capacity, paid := 0.0, 0.0
	for o := range r.s.owners {
		capacity += r.st.owners[o].chips
		paid += r.st.owners[o].service
	}
	for l := range r.s.labs {
		paid += r.st.labs[l].revenue
	}
	return ratio(capacity*r.st.required/4, paid, 0)
}

// homeShare is the part of their chips that buyers under export controls get
// from makers at home.
func (r *run) homeShare() float64 {
	home, all := 0.0, 0.0
	for o := range r.s.owners {
		if r.s.owners[o].controls > 0 {
			home += r.st.chips.rivals[o]
			all += r.st.chips.rivals[o] + r.st.chips.bought[o]
		}
	}
	return ratio(home, all, 0)
}
