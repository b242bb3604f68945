package model

import (
	"slices"

	"bubblescope/data"
)

// readContracts turns firm promises into dollars due by quarter: a ramp, then
// a steady rate, summing to the whole.
func (m *Model) readContracts() {
	all := new([Quarters]dues)
	for t := range all {
		m.calendar[t].dues = &all[t]
	}
	for l := range m.signed {
		for o := range m.signed[l] {
			m.signed[l][o] = Quarters
		}
	}
	for _, c := range m.set.Commitments {
		payee := m.sectors.ownerOf(m.sectors.find(c.Payee))
		if c.Use != "bill" || payee < 0 {
			continue
		}
		payer := m.sectors.find(c.Payer)
		if l := m.sectors.labOf(payer); l >= 0 {
			m.promise(l, payee, c)
		} else if o := m.sectors.ownerOf(payer); o >= 0 {
			m.landlords[o] = withPlace(m.landlords[o], payee)
			for t, due := range dueByQuarter(c) {
				m.calendar[t].between[o][payee] += due
			}
		}
	}
	m.addUpContracts()
	m.findHosts()
}

// withPlace adds a place to a list in order, once.
func withPlace(places []int, place int) []int {
	at, has := slices.BinarySearch(places, place)
	if has {
		return places
	}
	return slices.Insert(places, at, place)
}

// findHosts lists who may host whom, so that a quarter goes only over pairs that
// have something to do with each other.
func (m *Model) findHosts() {
	for l := range m.sectors.labs {
		for o := range m.sectors.owners {
			if m.sectors.labs[l].host[o] > 0 || m.signed[l][o] < Quarters {
				m.hosts[l], m.guests[o] = withPlace(m.hosts[l], o), withPlace(m.guests[o], l)
			}
		}
	}
}

// promise enters a lab's contract: what falls due when, when it was signed,
// and what is left of it from then on; what falls due after the last quarter
// counts as well.
func (m *Model) promise(l, payee int, c data.Commitment) {
	m.serves[payee] = withPlace(m.serves[payee], l)
	signed, err := data.ParsePeriod(c.Signed)
	if err != nil {
		return // the loader has checked the date
	}
	m.signed[l][payee] = min(m.signed[l][payee], int(signed.First))
	left := c.Dollars
	for t, due := range dueByQuarter(c) {
		left -= due
		m.calendar[t].owed[l][payee] += due
		if t >= int(signed.First) {
			m.calendar[t].promised[l] += max(0, left)
		}
	}
}

func dueByQuarter(c data.Commitment) (due [Quarters]float64) {
	total := 0.0
	for k := range c.Quarters {
		total += rampWeight(k, c.Ramp)
	}
	for k := range c.Quarters {
		if t := int(c.Start) + k; t >= 0 && t < Quarters {
			due[t] += c.Dollars * rampWeight(k, c.Ramp) / total
		}
	}
	return due
}

func rampWeight(k, ramp int) float64 {
	if ramp <= 0 {
		return 1
	}
	return min(1, (float64(k)+0.5)/float64(ramp))
}

// addUpContracts keeps the sums that every quarter of every run asks for.
func (m *Model) addUpContracts() {
	for t := range Quarters {
		c := &m.calendar[t]
		for o := range m.sectors.owners {
			for l := range m.sectors.labs {
				c.owedAll[l] += c.owed[l][o]
			}
			for q := range m.sectors.owners {
				c.betweenNet[o] += c.between[q][o] - c.between[o][q]
			}
		}
	}
}
