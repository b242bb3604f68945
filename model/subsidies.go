package model

import "math"

// subsidies are what labs mean their prices not to cover after the record, with all
// that follows from it alone. They hang on two levers, so that a run shares them with
// its twin, and with the run before it where that had both levers at the same place.
type subsidies struct {
	known int // newest quarter that is worked out
	plans [Quarters][maxLabs]pricePlan
}

// pricePlan is one lab's part of them in a quarter.
type pricePlan struct {
	usual   float64 // share of full unit cost that the default plan leaves uncovered
	meant   float64 // the same as the levers set it
	price   float64 // relative to the default plan's
	budget  float64 // the same of the budget
	serving float64 // share of serving in the full cost
}

// forget throws away what another world, or another model, has left.
func (s *subsidies) forget(m *Model, r *run, set *levers) {
	if r.m != m || r.set[priceSubsidy] != set[priceSubsidy] || r.set[subsidyFade] != set[subsidyFade] {
		s.known = 0
	}
}

// meanSubsidies works out a quarter that is not known yet.
func (r *run) meanSubsidies() {
	if r.st.t <= r.subsidies.known {
		return
	}
	for l := range r.s.labs {
		r.subsidies.plans[r.st.t][l] = r.pricePlan(&r.st.labs[l])
	}
	r.subsidies.known = r.st.t
}

func (r *run) pricePlan(st *labState) pricePlan {
	c := &r.common
	usual := r.fade(st.handoff, c.fadeUsual)
	meant := r.fade(st.handoff*r.now[priceSubsidy]/r.base[priceSubsidy], c.fadeMeant)
	return pricePlan{
		usual: usual, meant: meant,
		price:   (1 - meant) / (1 - usual),
		budget:  r.budgetResponse((1 - usual) / (1 - meant)),
		serving: r.p.ServingShareLong + (st.servShare-r.p.ServingShareLong)*c.settled,
	}
}

// fade is the subsidy on its way from a start to the normal margin.
func (r *run) fade(start, left float64) float64 {
	return min(0.97, r.p.SubsidyFloor+(start-r.p.SubsidyFloor)*left)
}

// budgetResponse is what becomes of a budget where the price is to cover so many
// times the cost that it usually does.
func (r *run) budgetResponse(cover float64) float64 {
	if cover == 1 {
		return 1
	}
	return math.Exp(r.p.BudgetResponse * math.Log(cover))
}
