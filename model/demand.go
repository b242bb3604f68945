package model

import (
	"math"

	"bubblescope/model/ledger"
)

// serveUsers sets each lab's price, sells, and plans the quarter's costs.
func (r *run) serveUsers() {
	for l := range r.s.labs {
		if r.st.t >= r.s.labs[l].entry {
			r.plan(l)
		}
	}
	for l := range r.s.labs {
		if r.st.t >= r.s.labs[l].entry {
			r.sell(l)
		}
	}
}

// plan fixes budget, intended subsidy and price. Up to the end of the record a
// lab grabs land: its budget follows the whole market, of which its own sales
// are a part, and the subsidy is what that leaves uncovered. After it the subsidy
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
	st.budget = r.p.FrontierScale * r.s.labs[l].frontier * r.totalPotential() * r.add.budget(l, r.st.t)
	st.planned, st.meant = st.budget, st.budget
	st.budget *= st.funded
	st.price, st.revenue, st.volume = 1, market, market
	full := st.serving + st.budget
	st.intended, st.fullCost = 1-market/full, full
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

// followLevers is the price equation P = (1 - subsidy) × planned full cost per
// unit, written relative to the price and cost of the default plan, so that at
// the defaults every ratio is one.
func (r *run) followLevers(l int, market float64) {
	st, plan := &r.st.labs[l], &r.subsidies.plans[r.st.t][l]
	full := market / (1 - plan.usual)
	st.fullCost = full
	budget := r.budgetFor(l, (1-plan.serving)*full, plan.budget)
	serve := plan.serving * full * r.common.unit
	surprise := (serve + r.p.ComputeShare*budget) * (r.st.rent/r.p.ReferenceRent - 1)
	planned := (serve + budget + r.p.PassThrough*surprise) / full
	st.intended = plan.meant
	st.price = r.underCeiling(plan.price*planned, serve/market)
	st.planned, st.budget = budget, budget*st.funded
	r.quantity(l, market, serve)
}

// quantity is what users buy at the price, within the ceiling on their spending.
func (r *run) quantity(l int, market, serve float64) {
	st := &r.st.labs[l]
	st.volume = market * r.boughtAt(st.price) * r.common.kept * r.common.felt
	ceiling := r.s.labs[l].ceilingShare * r.now[adoptionCeiling] / 4
	st.revenue = min(st.price*st.volume, max(ceiling, market))
	st.serving = serve * st.volume / market
}

// boughtAt is what a price leaves of the volume at the planned one. Labs at the
// ceiling have one price, so that the answer to the last question is kept.
func (r *run) boughtAt(price float64) float64 {
	o := &r.once
	if price != o.price {
		o.price, o.bought = price, math.Exp(-r.now[priceElasticity]*math.Log(price))
	}
	return o.bought
}

// budgetFor is what a lab means to spend on training, staff and sales: the
// default plan, more where training is to grow faster, less where the price is
// to cover more. It shrinks no faster than contracts and staff allow.
func (r *run) budgetFor(l int, usual, response float64) float64 {
	st := &r.st.labs[l]
	budget := usual * (1 + r.p.TrainingShare*(r.common.training-1)) * response
	st.meant = budget
	if st.failed {
		return budget * (1 - r.p.MaxBudgetCut)
	}
	return max(budget, st.planned*(1-r.p.MaxBudgetCut/4))
}

// underCeiling keeps the price under that of an equal open model plus the
// premium that buyers pay for a closed one, but never below the cost of serving.
func (r *run) underCeiling(price, serving float64) float64 {
	return min(price, max(r.priceCeiling(), serving))
}

func (r *run) priceCeiling() float64 {
	return r.p.OpenDiscountFloor + r.p.OpenPremium*(1-r.now[openWeights])
}

// keptFromOpen is the share of volume that stronger open weights leave the labs.
func (r *run) keptFromOpen() float64 {
	stronger := r.now[openWeights] - r.base[openWeights]
	if stronger == 0 {
		return 1
	}
	return math.Exp(-r.p.OpenLoss * stronger)
}

// sell collects from users, within the compute that runs.
func (r *run) sell(l int) {
	st := &r.st.labs[l]
	served := r.common.served
	st.revenue, st.volume, st.serving = st.revenue*served, st.volume*served, st.serving*served
	st.revenue = r.st.book.Pay(flowSubscriptions, r.s.users, r.s.labs[l].sector, st.revenue, ledger.General, ledger.General)
	st.need = (st.serving + r.p.ComputeShare*st.budget) * 4 / r.p.ReferenceRent
}

// served is the share of sales that running capacity allows: when it is short of
// need, the least valuable use goes first.
func (r *run) served() float64 {
	need := r.st.allNeed
	if need <= r.st.energy {
		return 1
	}
	return math.Pow(r.st.energy/need, r.p.ShortService)
}
