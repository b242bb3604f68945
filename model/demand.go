package model

import (
	"math"

	"bubblescope/model/ledger"
)

// serveUsers sets each lab's price, sells, and plans the quarter's costs.
func (r *run) serveUsers() {
	for l := range r.s.labs {
		if r.st.t < r.s.labs[l].entry {
			continue
		}
		r.plan(l)
		r.sell(l)
	}
}

// plan fixes budget, intended subsidy and price. Up to the end of the record a
// lab grabs land: its budget follows the market it expects some quarters
// ahead, and the subsidy is what that leaves uncovered. After it the subsidy
// follows the lever and its fade, and budget and price follow the subsidy.
func (r *run) plan(l int) {
	st := &r.st.labs[l]
	market := st.potential
	if r.history() {
		r.grabLand(l, market)
		return
	}
	r.followLevers(l, market)
}

func (r *run) grabLand(l int, market float64) {
	st := &r.st.labs[l]
	st.serving = r.p.ServingShare * market
	st.budget = r.p.FrontierScale * r.s.labs[l].frontier * r.totalPotential() *
		math.Exp(r.p.HorizonPlan*max(0, r.st.expected)) * r.add.budget(l, r.st.t)
	st.planned = st.budget
	st.budget *= st.funded
	st.price, st.revenue, st.volume = 1, market, market
	full := st.serving + st.budget
	st.intended = 1 - market/full
	st.handoff, st.servShare = st.intended, st.serving/full
}

func (r *run) totalPotential() float64 {
	total := 0.0
	for l := range r.s.labs {
		if r.st.t >= r.s.labs[l].entry {
			total += r.st.labs[l].potential
		}
	}
	return total
}

// fade is the subsidy after years of fading from start towards a normal margin.
func (r *run) fade(start, speed, years float64) float64 {
	return min(0.97, r.p.SubsidyFloor+(start-r.p.SubsidyFloor)*math.Exp(-speed*years))
}

// followLevers is the price equation P = (1 - subsidy) × planned full cost per
// unit, written relative to the price and cost of the default plan, so that at
// the defaults every ratio is one.
func (r *run) followLevers(l int, market float64) {
	st, years := &r.st.labs[l], r.years()
	usual := r.fade(st.handoff, r.base[subsidyFade], years)
	meant := r.fade(st.handoff*r.now[priceSubsidy]/r.base[priceSubsidy], r.now[subsidyFade], years)
	share := r.p.ServingShareLong + (st.servShare-r.p.ServingShareLong)*math.Exp(-years/r.p.ServingSettle)
	full := market / (1 - usual)
	unit := r.unitCost(years)
	budget := r.budgetFor(l, (1-share)*full, (1-usual)/(1-meant), years)
	surprise := (share*full*unit + r.p.ComputeShare*budget) * (r.st.rent/r.p.ReferenceRent - 1)
	planned := (share*full*unit + budget + r.p.PassThrough*surprise) / full
	st.intended = meant
	st.price = r.underCeiling((1-meant)/(1-usual)*planned, share*full*unit/market)
	st.planned = budget
	st.budget = budget * st.funded
	st.volume = market * math.Pow(st.price, -r.now[priceElasticity]) * r.keptFromOpen()
	ceiling := r.s.labs[l].ceilingShare * r.now[adoptionCeiling] / 4
	st.revenue = min(st.price*st.volume, max(ceiling, market))
	st.serving = share * full * unit * st.volume / market
}

// unitCost is the cost of serving one unit relative to the default path of
// hardware and algorithms; heavy media cost more.
func (r *run) unitCost(years float64) float64 {
	usual := r.base[hardwareEfficiency] * r.base[algorithmEfficiency]
	faster := math.Pow(r.now[hardwareEfficiency]*r.now[algorithmEfficiency]/usual, years)
	media := 1 + r.p.MediaCost*(r.now[mediaShare]-r.base[mediaShare])
	return media / faster
}

// budgetFor is what a lab means to spend on training, staff and sales: the
// default plan, more where training is to grow faster, less where the price is
// to cover more. It shrinks no faster than contracts and staff allow.
func (r *run) budgetFor(l int, usual, cover, years float64) float64 {
	st := &r.st.labs[l]
	training := clamp(math.Pow(r.now[trainingGrowth]/r.base[trainingGrowth], years), 0.1, 8)
	budget := usual * (1 + r.p.TrainingShare*(training-1)) * math.Pow(cover, r.p.BudgetResponse)
	if st.failed {
		return budget * (1 - r.p.MaxBudgetCut)
	}
	return max(budget, st.planned*(1-r.p.MaxBudgetCut/4))
}

// underCeiling keeps the price under that of an equal open model plus the
// premium that buyers pay for a closed one, but never below the cost of serving.
func (r *run) underCeiling(price, serving float64) float64 {
	ceiling := r.p.OpenDiscountFloor + r.p.OpenPremium*(1-r.now[openWeights])
	return min(price, max(ceiling, serving))
}

// keptFromOpen is the share of volume that stronger open weights leave the labs.
func (r *run) keptFromOpen() float64 {
	return math.Exp(-r.p.OpenLoss * (r.now[openWeights] - r.base[openWeights]))
}

// sell collects from users, within the compute that runs.
func (r *run) sell(l int) {
	st := &r.st.labs[l]
	if short := r.shortfall(); short < 1 {
		served := math.Pow(short, r.p.ShortService)
		st.revenue, st.volume, st.serving = st.revenue*served, st.volume*served, st.serving*served
	}
	st.revenue = r.st.book.Pay(flowSubscriptions, r.s.users, r.s.labs[l].sector, st.revenue, ledger.General, ledger.General)
	st.need = (st.serving + r.p.ComputeShare*st.budget) * 4 / r.p.ReferenceRent
}

// shortfall is running capacity over the need of last quarter, at most 1.
func (r *run) shortfall() float64 {
	need := r.totalNeed()
	if need <= 0 {
		return 1
	}
	return min(1, r.st.energy/need)
}
