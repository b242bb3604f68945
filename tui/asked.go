package tui

import (
	"slices"

	"bubblescope/model/study"
)

// Which outputs a page is about: what e and w can be asked of, from there.

// shower is a page that shows outputs.
type shower interface {
	// Outputs lists their ids, the one that the page is about first.
	Outputs() []string
}

// outputs are those of the page below whatever stands before it.
func (s *stage) outputs() []string {
	if p, ok := s.tabs[s.shown].page.(shower); ok {
		return p.Outputs()
	}
	return nil
}

// everyPart is a stage on which no picture leaves a part out.
const everyPart = 200

// Outputs draws every picture, the first on the screen first, and notes what
// they ask the model for.
func (c *chartPage) Outputs() []string {
	var asked []string
	if c.say == nil {
		return nil
	}
	p := plotter{speech: c.say, live: c.live, perYear: c.perYear, cross: c.cross, w: everyPart}.spying(&asked)
	for i := range c.pictures {
		c.pictures[c.picture(i)](p)
	}
	c.note(p)
	return asked
}

// Outputs are the totals of the bands, and the money that comes round.
func (p *moneyPage) Outputs() []string {
	return []string{"nvidia.circular_share", "nvidia.datacenter_revenue", "labs.revenue", "labs.cost", "clouds.capex", "nvidia.vendor_outlay_share"}
}

// Outputs are those that the claim in focus speaks of.
func (p *claimsPage) Outputs() (ids []string) {
	if p.focus >= len(p.now) {
		return nil
	}
	for _, one := range study.Terms(p.m, p.now[p.focus].Claim.Now) {
		for _, t := range one.Terms {
			if t.Kind == study.OutputTerm && !slices.Contains(ids, t.ID) {
				ids = append(ids, t.ID)
			}
		}
	}
	return ids
}
