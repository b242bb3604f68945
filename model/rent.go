package model

import "math"

// setRent moves the average rent towards the one that new contracts would pay.
// The rent that owners must ask returns the price of chips within their
// economic life and of shell and power plant within theirs; scarcity of
// running capacity raises what they get, and glut lowers it.
func (r *run) setRent() {
	r.st.required = r.requiredRent()
	tight := clamp(1/max(r.slackness(), 0.2), 0.5, 2)
	r.st.scarcity = math.Exp(r.p.RentTightness * math.Log(tight))
	market := r.st.required * (1 + r.p.RentMargin) * r.st.scarcity
	r.st.rent += r.p.RentSettle * (market - r.st.rent)
}

// requiredRent is $bn per GW and year.
func (r *run) requiredRent() float64 {
	chips, shell := r.once.chips, r.once.shell
	if r.history() {
		chips, shell = r.once.basis.chips, r.once.basis.shell
	}
	return r.p.ChipCostPerGW*chips + r.p.ShellCostPerGW*shell + r.powerCost() + r.p.CloudOpex
}

// powerCost is $bn per GW of IT load and year: $ per MWh × 8.76 TWh.
func (r *run) powerCost() float64 {
	return r.st.power.price * 8.76 * r.p.PUE * r.p.LoadFactor / 1000
}

// slackness is running capacity over need, last quarter's.
func (r *run) slackness() float64 {
	need := r.st.allNeed
	if need <= 0 {
		return 1
	}
	return r.st.energy / need / (1 + r.p.ReserveCapacity)
}

// addUpNeeds is done once a quarter, since a dozen terms read the sum.
func (r *run) addUpNeeds() {
	r.st.allNeed = 0
	for o := range r.s.owners {
		r.st.allNeed += r.st.owners[o].need
	}
}
