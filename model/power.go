package model

import "math"

// connectPower counts what runs. American chips run only where sites have been
// connected; a connection is permanent, and retired chips free theirs.
func (r *run) connectPower() {
	p := &r.st.power
	p.sited = r.sited()
	if r.history() {
		before := p.connected
		p.connected = max(before, p.sited*(1+r.p.PowerSlack))
		p.added = p.connected - before
	} else {
		p.added = r.newPower()
		p.connected += p.added
	}
	p.energised = min(p.sited, p.connected)
	p.dark = p.sited - p.energised
	r.st.energy = r.st.fleet.chips - p.dark
	r.pricePower()
}

// sited is the GW of chips that stand on American sites.
func (r *run) sited() float64 {
	sum := 0.0
	for o := range r.s.owners {
		sum += r.st.owners[o].chips * r.s.owners[o].us
	}
	return sum
}

// newPower is the GW of IT load connected in one quarter, source by source.
func (r *run) newPower() float64 {
	grid := r.now[powerSupply] / 4 * (1 - r.p.OppositionDrag*(r.now[opposition]-r.base[opposition]))
	solar := r.p.SolarPerYear / 4 * r.now[solarPolicy]
	restarts := 0.0
	if float64(r.st.t) >= r.p.RestartFrom {
		restarts = r.p.RestartGW / 16
	}
	if float64(r.st.t) >= r.p.RestartFrom+16 {
		restarts = 0
	}
	return max(0, grid) + solar + restarts + r.behindMeter()
}

// behindMeter is plant that owners order for themselves when chips stand dark;
// it comes after the wait for turbines and engines.
func (r *run) behindMeter() float64 {
	p := &r.st.power
	p.behindMeter += r.p.BehindMeterShare * p.dark / 4
	come := p.behindMeter / r.p.BehindMeterDelay
	p.behindMeter -= come
	return come
}

// pricePower raises the price of a megawatt-hour as the last connections fill.
func (r *run) pricePower() {
	p := &r.st.power
	p.tightness = 0
	if p.connected > 0 {
		p.tightness = clamp(p.sited/p.connected-1/(1+r.p.PowerSlack), 0, 2)
	}
	p.price = r.p.PowerPrice * r.known.nominal
	if p.tightness > 0 {
		p.price *= math.Exp(r.p.PowerTightness * p.tightness)
	}
}

// terawattHours is the use of American data centres in a quarter: AI and the rest.
func (r *run) terawattHours() float64 {
	return r.known.otherLoad + r.st.power.energised*r.p.PUE*r.p.LoadFactor*8.76/4
}
