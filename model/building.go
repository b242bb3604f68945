package model

import (
	"math"

	"bubblescope/model/ledger"
)

// planBuilding sets what each owner wants to order: chips for the need a little
// ahead, shells for the need at the end of the time it takes to build one.
func (r *run) planBuilding() {
	r.st.fleet.retire(r.paces.retired)
	r.newVintage()
	r.learnNeeds()
	r.lookAhead()
	powered := r.poweredShare()
	r.st.cancelled = 0
	for o := range r.s.owners {
		r.planOwner(o, powered)
	}
}

// learnNeeds adds up the GW that hosted labs, contracts and own services call
// for. All owners judge growth by the market as a whole.
func (r *run) learnNeeds() {
	r.st.ownNeed *= math.Exp(r.p.CloudResponse * r.st.expected)
	before := r.st.allNeed
	for o := range r.s.owners {
		r.st.owners[o].own = r.known.ownShare[o] * r.st.ownNeed / r.common.ownFleet
		r.st.owners[o].need = r.needOf(o) * r.base[rackAvailability] / r.now[rackAvailability]
	}
	r.addUpNeeds()
	if before > 0 {
		grown := clamp(math.Log(r.st.allNeed/before), -0.3, 0.4)
		r.st.needGrowth += r.now[expectationsSpeed] * (grown - r.st.needGrowth)
	}
}

func (r *run) needOf(o int) float64 {
	if r.st.t < r.s.owners[o].entry {
		return 0
	}
	need := r.st.owners[o].own + r.contracted(o)
	for _, l := range r.m.guests[o] {
		need += r.st.labs[l].need * r.st.labs[l].hosted[o]
	}
	return max(0, need)
}

// lookAhead is how much larger planners think the market will be when chips
// ordered now arrive, and when halls begun now stand. They count on less than
// all the growth they see, over the years that a hall takes.
func (r *run) lookAhead() {
	halls := (r.paces.lag + 1/r.p.StartSpeed) * r.p.PlanningShare
	r.st.aheadChips = math.Exp(r.p.ChipLead * r.st.needGrowth)
	r.st.aheadHalls = math.Exp(halls * clamp(r.st.needGrowth, -0.2, 0.25))
}

// contracted is the GW that other clouds have taken by contract, less what
// this one has taken from them.
func (r *run) contracted(o int) float64 {
	net := r.known.betweenNet[o]
	return net * 4 / r.p.ReferenceRent
}

// poweredShare is the share of the American chips wanted that planners believe
// can be powered: what is connected and what is promised, overbooked.
func (r *run) poweredShare() float64 {
	wanted := 0.0
	for o := range r.s.owners {
		r.st.owners[o].target = r.chipTarget(o)
		wanted += r.s.owners[o].us * r.st.owners[o].target
	}
	believed := (r.st.power.connected + r.st.power.added*r.p.ChipLead) * (1 + r.p.OverBooking)
	if wanted <= 0 || r.history() {
		return 1
	}
	return min(1, believed/wanted)
}

// chipTarget is the GW of chips that an owner would hold: its need some
// quarters ahead, or what it has signed to deliver by then.
func (r *run) chipTarget(o int) float64 {
	grown := r.st.owners[o].need * r.st.aheadChips
	return (1 + r.p.ReserveCapacity) * max(grown, r.signedFor(o, r.p.ChipLead))
}

// shellTarget is the same for shells, at the end of the time to build one.
func (r *run) shellTarget(o int) float64 {
	grown := r.st.owners[o].need * r.st.aheadHalls
	return (1 + r.p.ReserveCapacity) * max(grown, r.signedFor(o, r.paces.lag))
}

// signedFor is the GW that contracts signed by now call for so many quarters
// ahead, beside an owner's own services as they are.
func (r *run) signedFor(o int, ahead float64) float64 {
	at := min(r.st.t+int(ahead+0.5), Quarters-1)
	dollars := 0.0
	for _, l := range r.m.serves[o] {
		if r.m.signed[l][o] <= r.st.t && !r.st.labs[l].failed {
			dollars += r.m.calendar[at].owed[l][o] * r.now[commitmentsHonoured]
		}
	}
	if dollars == 0 {
		return 0
	}
	return r.st.owners[o].own + dollars*4/r.p.ReferenceRent
}

// planOwner orders chips up to the target, within the shells that stand, and
// starts or cancels shells.
func (r *run) planOwner(o int, powered float64) {
	st, own := &r.st.owners[o], &r.s.owners[o]
	retired := st.chips * r.paces.retired
	st.chips -= retired
	r.st.retired += retired
	r.scrap(o)
	st.wanted = st.target * (1 - own.us*(1-powered))
	lacking := r.p.OrderSpeed * (min(st.wanted, st.shell) - st.chips - retired)
	st.order = max(0, retired+lacking) * r.add.ofChips(r.st.t)
	short := r.shellTarget(o)*(1-own.us*(1-powered)) - st.shell - st.pipe[0] - st.pipe[1] - st.pipe[2]
	st.starts = max(0, short) * r.p.StartSpeed
	if short < 0 {
		given := min(st.pipe[0], -short) * r.p.CancelSpeed
		st.pipe[0] -= given
		r.st.cancelled += given
	}
}

// paces are speeds of building, wear and debt that all owners share in a quarter.
type paces struct {
	lag     float64 // quarters from order to a standing shell; opposition adds to it
	stage   float64 // share of the shells in a stage that leaves it
	retired float64 // share of chips that retires: a hazard
	debtDue float64 // share of loans that falls due; a freeze of credit calls more of them in
	early   float64 // share of the books' chips that it takes before they are written down
}

func (r *run) setPaces() {
	p := &r.paces
	p.lag = r.now[buildLag] * (1 + r.p.OppositionDrag*(r.now[opposition]-r.base[opposition]))
	p.stage = min(1, 3/p.lag)
	p.retired = 1 / (4 * r.now[gpuLife])
	p.debtDue = 1/r.p.DebtLife + r.p.CalledIn*r.shockDepth(creditFreeze)
	p.early = max(0, p.retired-1/(4*r.now[bookLife]))
}

// build moves shells through their stages, ships chips within what their
// makers can supply, and pays for both. Makers with more orders than they can
// fill stretch a little.
func (r *run) build() {
	ordered := 0.0
	for o := range r.s.owners {
		r.spendPlan(o)
		ordered += r.st.owners[o].order
	}
	able := r.st.chips.supply * r.add.ofChips(r.st.t) * (1 - r.shockDepth(rareEarths))
	r.st.chips.shipped = math.Pow(min(1, able/max(ordered, 1e-9)), 1-r.p.SupplyStretch)
	r.st.chips.supply *= 1 + clamp(r.p.SupplySpeed*(ordered/r.st.chips.supply*(1+r.p.SupplySlack)-1), -0.1, r.p.SupplyGrowth)
	r.st.chips.revenue, r.st.chips.source, r.st.chips.mixed = 0, ledger.Mix{}, ledger.Mix{}
	for o := range r.s.owners {
		r.buyChips(o, r.st.chips.shipped)
		r.buildShells(o)
		r.buyOther(o)
	}
}
