package model

import "math"

// fleet is all chips by quarter of installation, in GW of IT load. Retirement
// is a hazard that strikes every vintage alike, so what is left of one is what
// was placed times one running product: nothing loops over vintages.
type fleet struct {
	placed   [Quarters]float64 // GW over the running product; the first holds what stood before 2023
	workAt   [Quarters]float64 // work per GW of each vintage, 1 in 2023Q1
	survival float64           // the running product
	chips    float64           // GW standing
	work     float64           // of all chips standing, in GW of 2023Q1
}

// standing is what is left of a vintage, GW.
func (f *fleet) standing(vintage int) float64 { return f.placed[vintage] * f.survival }

// workPerGW is the mean work per watt of all chips standing, 1 in 2023Q1.
func (f *fleet) workPerGW() float64 { return ratio(f.work, f.chips, 1) }

func (f *fleet) retire(share float64) {
	f.survival *= 1 - share
	f.chips *= 1 - share
	f.work *= 1 - share
}

func (f *fleet) place(t int, gw float64) {
	f.placed[t] += gw / f.survival
	f.chips += gw
	f.work += gw * f.workAt[t]
}

// newVintage is the work per GW of chips bought this quarter: the default path
// up to the end of the record, the lever's after it.
func (r *run) newVintage() {
	f, t := &r.st.fleet, r.st.t
	f.workAt[t] = r.m.calendar[min(t, r.last)].chipGain
	if !r.history() {
		f.workAt[t] *= r.once.gone.hardware
	}
}

// fleetGain is the work per GW of the fleet over that of the default world: a
// younger fleet, or faster chips, do the same work with fewer GW.
func (r *run) fleetGain() float64 {
	usual := r.m.reference[r.st.t-1]
	if r.history() || usual == 0 {
		return 1
	}
	return r.st.fleet.workPerGW() / usual
}

// ageOfOld is the age, in quarters, at which people speak of an old chip.
const ageOfOld = 16

// oldWork is the work per GW of a chip four years old over that of a new one.
func (r *run) oldWork() float64 {
	f, t := &r.st.fleet, r.st.t
	if t >= ageOfOld {
		return f.workAt[t-ageOfOld] / f.workAt[t]
	}
	return math.Pow(r.base[hardwareEfficiency], -ageOfOld/4)
}

// setReference notes the default world's fleet, against which others are read.
func (m *Model) setReference() {
	var usual [Quarters]float64 // kept apart until the end: while it is made, every gain is one
	r := &run{}
	m.project(r, m.decode(&m.defaults))
	usual[m.last] = r.st.fleet.workPerGW()
	for t := m.last + 1; t < Quarters; t++ {
		r.quarter(t)
		usual[t] = r.st.fleet.workPerGW()
	}
	m.reference = usual
}
