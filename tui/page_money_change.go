package tui

import (
	"math"

	"bubblescope/model"
)

// remember sums the payments of the world that is compared with, if that is
// another one than before.
func (p *moneyPage) remember(pinned *model.Result) {
	if pinned == nil || p.based && p.base == pinned.Settings {
		return
	}
	p.base, p.based = pinned.Settings, true
	p.sumUp(pinned, p.before)
}

// sumUp sums every payment of a run's world by band.
func (p *moneyPage) sumUp(r *model.Result, into *[model.Quarters]moneyFlows) {
	share := r.Series[p.m.OutputIndex("nvidia.source.nvidia")]
	revenue := r.Series[p.m.OutputIndex("nvidia.datacenter_revenue")]
	for q, payments := range p.m.Payments(r.Settings) {
		into[q] = p.pairs.gather(payments)
		into[q].own = min(share[q]*revenue[q], into[q].band[cloudsNvidia])
	}
}

// change is how much more some bands carry than in the world that is compared
// with, in billions; empty where rounding leaves nothing.
func (p *moneyPage) change(bands ...moneyBand) string {
	if !p.based {
		return ""
	}
	d := (p.flows[p.q].sum(bands...) - p.before[p.q].sum(bands...)) * p.perUnit()
	if text := p.say.reading(d); p.say.reading(math.Abs(d)) != p.say.reading(0) {
		return p.say.signed(d, text)
	}
	return ""
}

// against says what changes are counted against, where there is any.
func (p *moneyPage) against() string {
	for b := range bandKinds {
		if p.change(b) != "" {
			return p.say.T("money.against")
		}
	}
	return ""
}
