package model

import (
	"math"

	"bubblescope/data"
	"bubblescope/model/ledger"
)

// round is a dated round of funding of the record.
type round struct {
	quarter, lab, owner, payer int
	dollars                    float64
	inKind                     bool
	kind                       ledger.Payment
}

// vendorPayment is money that Nvidia put into a customer, as recorded.
type vendorPayment struct {
	quarter, lab, payee int
	dollars             float64
}

// readSchedules turns firm promises into dollars due by quarter: a ramp, then
// a steady rate, summing to the whole.
func (m *Model) readSchedules() {
	for l := range m.signed {
		for o := range m.signed[l] {
			m.signed[l][o] = Quarters
		}
	}
	for _, c := range m.set.Commitments {
		if c.Use != "bill" {
			continue
		}
		payer, payee := m.sectors.find(c.Payer), m.sectors.ownerOf(m.sectors.find(c.Payee))
		if payee < 0 {
			continue
		}
		if l := m.sectors.labOf(payer); l >= 0 {
			m.serves[payee] = true
			spreadDollars(&m.schedule[l][payee], c)
			m.sign(l, payee, c)
		} else if o := m.sectors.ownerOf(payer); o >= 0 {
			m.rents[o] = true
			spreadDollars(&m.between[o][payee], c)
		}
	}
}

func spreadDollars(due *[Quarters]float64, c data.Commitment) {
	total := 0.0
	for k := range c.Quarters {
		total += rampWeight(k, c.Ramp)
	}
	for k := range c.Quarters {
		if t := int(c.Start) + k; t >= 0 && t < Quarters {
			due[t] += c.Dollars * rampWeight(k, c.Ramp) / total
		}
	}
}

// sign notes when a promise was made, and counts what is left of it from then
// on; what falls due after the last quarter counts as well.
func (m *Model) sign(l, payee int, c data.Commitment) {
	var due [Quarters]float64
	spreadDollars(&due, c)
	signed, err := data.ParsePeriod(c.Signed)
	if err != nil {
		return
	}
	m.signed[l][payee] = min(m.signed[l][payee], int(signed.First))
	left := c.Dollars
	for t := range Quarters {
		left -= due[t]
		if t >= int(signed.First) {
			m.promisedAfter[l][t] += max(0, left)
		}
	}
}

// addUp keeps the sums that every quarter of every run asks for.
func (m *Model) addUp() {
	for t := range Quarters {
		m.addUpPaths(t)
		for o := range m.sectors.owners {
			for l := range m.sectors.labs {
				m.scheduledAll[l][t] += m.schedule[l][o][t]
			}
			for q := range m.sectors.owners {
				m.betweenNet[o][t] += m.between[q][o][t] - m.between[o][q][t]
			}
		}
	}
}

// addUpPaths are the paths that no lever moves.
func (m *Model) addUpPaths(t int) {
	p, years := m.params, float64(t)/4
	base := m.decode(&m.defaults)
	m.nominal[t] = math.Pow(1+p.NominalGrowth, years)
	m.usualFall[t] = math.Pow(base[hardwareEfficiency]*base[algorithmEfficiency], years)
	m.otherLoad[t] = p.OtherLoad / 4 * math.Pow(1+p.OtherLoadGrowth, years)
	m.consumption[t] = p.USConsumption / 4 * math.Pow(1+p.USConsumptionGrowth, years)
}

func rampWeight(k, ramp int) float64 {
	if ramp <= 0 {
		return 1
	}
	return min(1, (float64(k)+0.5)/float64(ramp))
}

func (m *Model) readPayments() {
	for _, p := range m.set.Payments {
		payer, payee := m.sectors.find(p.Payer), m.sectors.find(p.Payee)
		l := m.sectors.labOf(payee)
		if payer == m.sectors.nvidia {
			m.vendor = append(m.vendor, vendorPayment{int(p.Quarter), l, payee, p.Dollars})
			continue
		}
		if l < 0 {
			continue
		}
		o := m.sectors.ownerOf(payer)
		kind := flowEquityRaised
		if o >= 0 {
			kind = flowPartnerFunding
		}
		m.rounds = append(m.rounds, round{int(p.Quarter), l, o, payer, p.Dollars, p.InKind, kind})
	}
}

// readIncomes takes the clouds' operating cash flow as a trailing mean of four
// quarters, since it is seasonal, and lets it grow at a stated pace after the
// record; other owners have a stated income.
func (m *Model) readIncomes() {
	for o := range m.sectors.owners {
		own := &m.sectors.owners[o]
		seen := m.observed("input.operating_cash_flow", own.id)
		for t := range Quarters {
			m.income[o][t] = m.incomeAt(own, seen, t)
		}
	}
	m.shareOwnNeed()
	m.readGDP()
}

// shareOwnNeed splits what owners want for themselves. Clouds with another
// business share theirs by operating cash flow, since that is what bears it;
// the other shares are those of the actors' table.
func (m *Model) shareOwnNeed() {
	for t := range Quarters {
		pool, income := 0.0, 0.0
		for o := range m.sectors.owners {
			if m.sectors.owners[o].hyperscaler {
				pool += m.sectors.owners[o].own
				income += m.income[o][t]
			}
		}
		for o := range m.sectors.owners {
			m.ownShare[o][t] = m.sectors.owners[o].own
			if m.sectors.owners[o].hyperscaler && income > 0 {
				m.ownShare[o][t] = pool * m.income[o][t] / income
			}
		}
	}
}

func (m *Model) incomeAt(own *owner, seen map[int]float64, t int) float64 {
	if len(seen) == 0 {
		return own.income * math.Pow(1+own.growth, float64(t)/4)
	}
	if t > m.last {
		return trailing(seen, m.last) * math.Pow(1+m.params.OtherIncomeGrowth, float64(t-m.last)/4)
	}
	return trailing(seen, t)
}

// trailing is the mean of the last four quarters known at t; where fewer lie
// behind it, of the first four known.
func trailing(seen map[int]float64, t int) float64 {
	sum, n := 0.0, 0
	for q := t - 3; q <= t; q++ {
		if v, ok := seen[q]; ok {
			sum, n = sum+v, n+1
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

func (m *Model) readGDP() {
	seen := m.observed("input.nominal_gdp", "")
	last := 0.0
	for t := range Quarters {
		if v, ok := seen[t]; ok {
			last = v
		} else if t > 0 {
			last = m.gdp[t-1] * math.Pow(1+m.params.NominalGrowth, 0.25)
		}
		m.gdp[t] = last
	}
}

// observed gathers the quarterly figures of one series.
func (m *Model) observed(series, entity string) map[int]float64 {
	seen := map[int]float64{}
	for _, o := range m.set.Observations {
		if o.Series == series && (entity == "" || o.Entity == entity) && o.Period.Len() == 1 {
			seen[int(o.Period.First)] = o.Value
		}
	}
	return seen
}
