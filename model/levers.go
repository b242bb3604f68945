package model

import (
	"fmt"

	"bubblescope/data"
)

// lever names one slider inside the equations; its range, default and source
// are a row of data/levers.csv.
type lever int

const (
	gpuLife lever = iota
	bookLife
	powerSupply
	priceSubsidy
	subsidyFade
	adoptionCeiling
	demandGrowth
	priceElasticity
	mediaShare
	openWeights
	rivalAccelerators
	hardwareEfficiency
	algorithmEfficiency
	trainingGrowth
	equityAppetite
	debtAppetite
	interestRate
	expectationsSpeed
	vendorFinance
	creditShare
	commitmentsHonoured
	buildLag
	opposition
	rackAvailability
	efficiencyClaims
	solarPolicy
	backstop
	exportControls
	shock
	shockQuarter
	shockSize
	leverCount
)

func leverIDs() [leverCount]string {
	return [leverCount]string{
		"gpu_life", "book_life", "power_supply", "price_subsidy", "subsidy_fade",
		"adoption_ceiling", "demand_growth", "price_elasticity", "media_share",
		"open_weights", "rival_accelerators", "hardware_efficiency", "algorithm_efficiency",
		"training_growth", "equity_appetite", "debt_appetite", "interest_rate",
		"expectations_speed", "vendor_finance", "credit_share", "commitments_honoured",
		"build_lag", "opposition", "rack_availability", "efficiency_claims", "solar_policy",
		"backstop", "export_controls", "shock", "shock_quarter", "shock_size",
	}
}

// levers holds one position of every lever, by name.
type levers [leverCount]float64

// Shocks, in the order of the choices of the lever "shock".
const (
	noShock = iota
	creditFreeze
	rareEarths
	openRelease
	moratorium
	growthScare
)

// leverSlots finds the place of each named lever in Settings.
func leverSlots(rows []data.Lever) (slots [leverCount]int, err error) {
	at := map[string]int{}
	for i, row := range rows {
		at[row.ID] = i
	}
	for k, id := range leverIDs() {
		i, ok := at[id]
		if !ok {
			return slots, fmt.Errorf("levers.csv: %s is missing", id)
		}
		slots[k] = i
		delete(at, id)
	}
	for id := range at {
		return slots, fmt.Errorf("levers.csv: %s: no equation reads this lever", id)
	}
	return slots, nil
}

func (m *Model) decode(s *Settings) (v levers) {
	for k, i := range m.slots {
		v[k] = s[i]
	}
	return v
}
