package tui

import (
	"bubblescope/data"
	"bubblescope/model"
)

// moneyBand is one band of the money page: all that one group pays another.
type moneyBand int

// The bands, in the order in which the table lists them. What a group kept of
// its receipts, or took out of what it had, closes its account.
const (
	usersLabs moneyBand = iota
	equityLabs
	lendersLabs
	statesLabs
	savedLabs
	labsClouds
	labsStaff
	labsKeep
	usersClouds
	lendersClouds
	equityClouds
	statesClouds
	ownClouds
	cloudsNvidia
	cloudsSites
	cloudsRivals
	cloudsDebt
	cloudsKeep
	buyersNvidia
	savedNvidia
	nvidiaOwners
	nvidiaCosts
	nvidiaTax
	nvidiaKeep
	backLabs   // Nvidia's money in the labs
	backClouds // and in young clouds
	partnerLabs
	bandKinds
)

// moneyNames are the words of the bands, after "money.".
func moneyNames() [bandKinds]string {
	return [bandKinds]string{
		"users", "equity", "lenders", "states", "saved", "rent", "staff", "kept",
		"users_direct", "lenders", "equity", "states", "own", "chips", "sites", "rivals", "debt", "kept",
		"buyers", "saved", "owners", "costs", "tax", "kept",
		"back_labs", "back_clouds", "partner",
	}
}

// moneyPairs says which band a payment belongs to, by the groups at its ends.
func moneyPairs() map[[2]string]moneyBand {
	return map[[2]string]moneyBand{
		{"users", "lab"}: usersLabs, {"equity", "lab"}: equityLabs,
		{"lenders", "lab"}: lendersLabs, {"government", "lab"}: statesLabs,
		{"lab", "cloud"}: labsClouds, {"lab", "world"}: labsStaff, {"lab", "equity"}: labsStaff,
		{"users", "cloud"}: usersClouds, {"lenders", "cloud"}: lendersClouds,
		{"equity", "cloud"}: equityClouds, {"government", "cloud"}: statesClouds,
		{"cloud", "nvidia"}: cloudsNvidia, {"cloud", "rivals"}: cloudsRivals,
		{"cloud", "building"}: cloudsSites, {"cloud", "power"}: cloudsSites, {"cloud", "world"}: cloudsSites,
		{"cloud", "lenders"}: cloudsDebt,
		{"buyer", "nvidia"}:  buyersNvidia, {"world", "nvidia"}: buyersNvidia,
		{"nvidia", "equity"}: nvidiaOwners, {"nvidia", "world"}: nvidiaCosts, {"nvidia", "government"}: nvidiaTax,
		{"nvidia", "lab"}: backLabs, {"nvidia", "cloud"}: backClouds, {"cloud", "lab"}: partnerLabs,
	}
}

// aside says whether a payment belongs to the clouds' other business: only
// what that business puts into AI is drawn, as the band that closes the
// clouds' account.
func aside(kind string) bool {
	return kind == "other_business" || kind == "other_capex" || kind == "payouts"
}

// moneyFlows is a quarter's bands, $bn, and the part of the chips that was paid
// with Nvidia's own money.
type moneyFlows struct {
	band [bandKinds]float64
	own  float64
}

// moneyMap says which band a payment between two actors belongs to; -1 is none.
type moneyMap struct {
	band  [][]moneyBand
	cloud []bool
}

func newMoneyMap(actors []data.Actor) moneyMap {
	m := moneyMap{make([][]moneyBand, len(actors)), make([]bool, len(actors))}
	pairs := moneyPairs()
	for i, from := range actors {
		m.cloud[i] = from.Kind == "cloud"
		for _, to := range actors {
			b, ok := pairs[[2]string{from.Kind, to.Kind}]
			if !ok {
				b = -1
			}
			m.band[i] = append(m.band[i], b)
		}
	}
	return m
}

// gather sums payments by band and closes the accounts of labs, clouds and
// Nvidia.
func (m *moneyMap) gather(payments []model.Payment) moneyFlows {
	var f moneyFlows
	for i := range payments {
		p := &payments[i]
		b := m.band[p.From][p.To]
		if b < 0 || (m.cloud[p.From] || m.cloud[p.To]) && aside(p.Kind) {
			continue
		}
		f.band[b] += p.Amount
	}
	f.close(savedLabs, labsKeep, f.sum(usersLabs, equityLabs, lendersLabs, statesLabs, backLabs, partnerLabs), f.sum(labsClouds, labsStaff))
	f.close(ownClouds, cloudsKeep,
		f.sum(labsClouds, usersClouds, lendersClouds, equityClouds, statesClouds, backClouds),
		f.sum(cloudsNvidia, cloudsSites, cloudsRivals, cloudsDebt, partnerLabs))
	f.close(savedNvidia, nvidiaKeep,
		f.sum(cloudsNvidia, buyersNvidia), f.sum(nvidiaOwners, nvidiaCosts, nvidiaTax, backLabs, backClouds))
	return f
}

func (f *moneyFlows) sum(bands ...moneyBand) float64 {
	total := 0.0
	for _, b := range bands {
		total += f.band[b]
	}
	return total
}

// close enters what is missing on either side of an account.
func (f *moneyFlows) close(lack, spare moneyBand, in, out float64) {
	f.band[lack], f.band[spare] = max(0, out-in), max(0, in-out)
}

// in is what Nvidia is paid.
func (f *moneyFlows) in() float64 { return f.sum(cloudsNvidia, buyersNvidia) }
