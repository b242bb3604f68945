package model

import "math"

// once are terms that stay the same through a run, since no shock moves their
// levers.
type once struct {
	chips, shell float64            // capital recovery of chips and of halls, a year
	logHardware  float64            // yearly gain of chips, log
	logAlgorithm float64            // yearly gain of algorithms, log
	logUsual     float64            // the same at the default
	logTraining  float64            // growth of training over its usual growth, log
	freeOf       [maxOwners]float64 // share of its orders that an owner would give Nvidia
	price        float64            // that was asked about last,
	bought       float64            // and what it leaves of volume
	logCeiling   float64            // of what all users could pay in a quarter
	baseCeiling  float64            // the same at the defaults
	basis        once0
	step, gone   paths // of a quarter, and since the record ended
}

// paths are what grows or fades at a steady pace once the record has ended, as
// factors. They are multiplied up quarter by quarter, since seven exponentials a
// quarter were a twentieth of a run.
type paths struct {
	hardware, algorithms, training, better float64
	fadeUsual, fadeMeant, settled          float64
}

// by goes on by one quarter.
func (p *paths) by(step *paths) {
	p.hardware *= step.hardware
	p.algorithms *= step.algorithms
	p.training *= step.training
	p.better *= step.better
	p.fadeUsual *= step.fadeUsual
	p.fadeMeant *= step.fadeMeant
	p.settled *= step.settled
}

// steps are the factors of one quarter.
func (r *run) steps() paths {
	quarter := func(log float64) float64 { return math.Exp(log / 4) }
	return paths{
		hardware:   quarter(r.once.logHardware),
		algorithms: quarter(r.once.logUsual - r.once.logAlgorithm),
		training:   quarter(r.once.logTraining),
		better:     quarter(r.once.logHardware + r.once.logAlgorithm),
		fadeUsual:  quarter(-r.base[subsidyFade]),
		fadeMeant:  quarter(-r.set[subsidyFade]),
		settled:    quarter(-1 / r.p.ServingSettle),
	}
}

// once0 are the same terms at the defaults, which history knows.
type once0 struct{ chips, shell float64 }

// onceARun computes the terms that stay the same through a run.
func (r *run) onceARun() {
	o := &r.once
	o.chips, o.shell = r.recovery(&r.set)
	o.basis.chips, o.basis.shell = r.recovery(&r.base)
	o.logHardware = math.Log(r.set[hardwareEfficiency])
	o.logAlgorithm = math.Log(r.set[algorithmEfficiency])
	o.logUsual = math.Log(r.base[algorithmEfficiency])
	o.logTraining = math.Log(r.set[trainingGrowth] / r.base[trainingGrowth])
	o.logCeiling = math.Log(r.set[adoptionCeiling] / 4)
	o.baseCeiling = math.Log(r.base[adoptionCeiling] / 4)
	o.price, o.bought = 1, 1
	for i := range r.s.owners {
		o.freeOf[i] = 1 - clamp(r.set[rivalAccelerators]*r.s.owners[i].rival, 0, 0.95)
	}
	o.step, o.gone = r.steps(), paths{1, 1, 1, 1, 1, 1, 1}
}

func (r *run) recovery(v *levers) (chips, shell float64) {
	rate := (v[interestRate] + r.p.CapitalPremium) / 100
	return capitalRecovery(rate, v[gpuLife]), capitalRecovery(rate, r.p.ShellLife)
}

// common are the terms that all labs share in a quarter.
type common struct {
	ceiling              float64 // log of what all users could pay
	faster               float64 // growth of training over its usual growth, log
	fadeUsual, fadeMeant float64 // what is left of the first subsidy: default path, as set
	unit                 float64 // cost of serving a unit relative to the default path
	training             float64 // training budgets relative to the default path
	better               float64 // what new chips and algorithms gained since the record
	fleet                float64 // work per GW of the fleet over that of the default world
	ownFleet             float64 // what owners save of it: the rest goes into more work of their own
	kept                 float64 // share of volume that open weights leave
	served               float64 // share of sales that running compute allows
	felt                 float64 // what users spend in the state of the economy, over what they would
	earned               float64 // the same of what owners earn by their other business
	settled              float64 // how far the cost structure still is from its long-run form
}

// share computes the quarter's common terms once for all labs.
func (r *run) share() {
	c, gone := &r.common, &r.once.gone
	if r.history() {
		*c = common{ceiling: r.once.baseCeiling, better: 1, fleet: 1, ownFleet: 1, kept: 1, felt: 1, earned: 1, unit: 1, training: 1, served: r.served()}
		return
	}
	gone.by(&r.once.step)
	c.ceiling, c.faster = r.once.logCeiling, r.once.logTraining
	c.fadeUsual, c.fadeMeant, c.settled = gone.fadeUsual, gone.fadeMeant, gone.settled
	c.training, c.better = clamp(gone.training, 0.1, 8), gone.better
	c.fleet = r.fleetGain()
	c.ownFleet = 1 + (1-r.p.OwnRebound)*(c.fleet-1)
	c.unit = r.unitCost()
	c.kept, c.served = r.keptFromOpen(), r.served()
	gap := r.st.gaps[r.st.t-1]
	r.meanSubsidies()
	c.felt, c.earned = math.Exp(r.p.UsersResponse*gap), math.Exp(r.p.BusinessResponse*gap)
}

// unitCost is the cost of serving one unit relative to the default path.
// Algorithms help at once; better chips only as the fleet takes them in; heavy
// media cost more.
func (r *run) unitCost() float64 {
	media := 1 + r.p.MediaCost*(r.now[mediaShare]-r.base[mediaShare])
	return media * r.once.gone.algorithms / r.common.fleet
}
