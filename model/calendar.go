package model

import "math"

// calendar is what is known of a quarter before any lever moves: what falls due
// by contract, incomes that the model does not explain, and paths of prices.
type calendar struct {
	*dues
	ownShare    [maxOwners]float64 // of the capacity that owners want for themselves
	income      [maxOwners]float64 // $bn of other business
	gdp         float64            // $bn, US, a quarter
	nominal     float64            // money of the quarter over money of 2023Q1
	usualFall   float64            // planned price of a unit in 2023Q1 over that of the quarter
	chipGain    float64            // work per GW of new chips over those of 2023Q1, default path
	otherLoad   float64            // TWh of other US data centres
	consumption float64            // TWh of the US
}

// dues are what contracts make fall due in a quarter. No parameter moves them,
// so all members of an ensemble share them: they are two thirds of a model.
type dues struct {
	owed       [maxLabs][maxOwners]float64   // $bn that labs owe by contract
	owedAll    [maxLabs]float64              // the same over all owners
	promised   [maxLabs]float64              // $bn still owed after the quarter, from promises signed by then
	between    [maxOwners][maxOwners]float64 // $bn that clouds owe each other
	betweenNet [maxOwners]float64            // what others owe a cloud less what it owes them
}

// readPaths fills the paths that no lever moves.
func (m *Model) readPaths() {
	p, base := m.params, m.decode(&m.defaults)
	for t := range Quarters {
		c, years := &m.calendar[t], float64(t)/4
		c.nominal = math.Pow(1+p.NominalGrowth, years)
		c.usualFall = math.Pow(base[hardwareEfficiency]*base[algorithmEfficiency], years)
		c.chipGain = math.Pow(base[hardwareEfficiency], years)
		c.otherLoad = p.OtherLoad / 4 * math.Pow(1+p.OtherLoadGrowth, years)
		c.consumption = p.USConsumption / 4 * math.Pow(1+p.USConsumptionGrowth, years)
	}
	m.readIncomes()
}

// readIncomes takes the clouds' operating cash flow as a trailing mean of four
// quarters, since it is seasonal, and lets it grow at a stated pace after the
// record; other owners have a stated income.
func (m *Model) readIncomes() {
	for o := range m.sectors.owners {
		own := &m.sectors.owners[o]
		seen := m.observed("input.operating_cash_flow", own.id)
		for t := range Quarters {
			m.calendar[t].income[o] = m.incomeAt(own, seen, t)
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
				income += m.calendar[t].income[o]
			}
		}
		for o := range m.sectors.owners {
			m.calendar[t].ownShare[o] = m.sectors.owners[o].own
			if m.sectors.owners[o].hyperscaler && income > 0 {
				m.calendar[t].ownShare[o] = pool * m.calendar[t].income[o] / income
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
			last = m.calendar[t-1].gdp * math.Pow(1+m.params.NominalGrowth, 0.25)
		}
		m.calendar[t].gdp = last
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
