package model

import (
	"math"

	"bubblescope/model/ledger"
)

// run is one pass through the quarters. It lives in a Result, so that a run
// allocates nothing.
type run struct {
	m         *Model
	p         *params
	s         *sectors
	set       levers // as chosen
	base      levers // the defaults
	now       levers // in force this quarter: defaults in history, shocks applied
	st        state
	known     *calendar   // what is known of the quarter beforehand
	last      int         // last quarter of the record
	add       *addFactors // nil in the free run
	dated     bool        // dated rounds are paid as recorded
	bare      bool        // nothing but what moves payments: no labels, no books, no marks of labs
	gains     *ledger.Matrix
	common    common // terms that all labs share this quarter
	paces     paces  // speeds of this quarter
	subsidies subsidies
	once      once // terms that stay through the run
}

func (r *run) history() bool { return r.st.t <= r.last }

// quarter advances the state by one quarter. Receipts come before payments;
// running costs and interest before investment, payouts after it; stocks of
// power and value move last.
func (r *run) quarter(t int) {
	r.st.t, r.known = t, &r.m.calendar[t]
	r.st.stateOut, r.st.unpaid = 0, 0
	r.putInForce()
	r.setPaces()
	r.share()
	r.outsideIncomes()
	r.expect()
	r.serveUsers()
	r.seeGrowth()
	r.setRent()
	r.billLabs()
	r.fundLabs()
	r.payLabs()
	r.runClouds()
	r.planBuilding()
	r.build()
	r.closeClouds()
	r.noteEconomy()
	r.runNvidia()
	r.suppliers()
	r.connectPower()
	r.markValues()
	r.feelEconomy()
}

// putInForce sets the levers of this quarter. History knows only the
// defaults; a shock works through the levers that its event would move.
func (r *run) putInForce() {
	if r.history() {
		r.now = r.base
		return
	}
	r.now = r.set
	r.applyShock()
}

// applyShock gives a shock its depth in its first quarters, fading in a line.
func (r *run) applyShock() {
	since := float64(r.st.t) - r.set[shockQuarter]
	depth := r.set[shockSize] * (1 - since/r.p.ShockLength)
	if since < 0 || depth <= 0 {
		return
	}
	switch int(r.set[shock]) {
	case creditFreeze:
		r.now[equityAppetite] *= 1 - depth
		r.now[debtAppetite] *= 1 - depth
	case openRelease:
		r.now[openWeights] += (1 - r.now[openWeights]) * depth
	case moratorium:
		r.now[powerSupply] *= 1 - depth
		r.now[opposition] += (1 - r.now[opposition]) * depth
	}
}

// shockDepth is the depth of one kind of shock this quarter.
func (r *run) shockDepth(kind int) float64 {
	since := float64(r.st.t) - r.set[shockQuarter]
	if r.history() || int(r.set[shock]) != kind || since < 0 {
		return 0
	}
	return max(0, r.set[shockSize]*(1-since/r.p.ShockLength))
}

func clamp(v, low, high float64) float64 { return max(low, min(high, v)) }

// capitalRecovery is the yearly payment that returns one dollar with interest
// over so many years.
func capitalRecovery(rate, years float64) float64 {
	if rate <= 0 {
		return 1 / years
	}
	return rate / (1 - math.Pow(1+rate, -years))
}
