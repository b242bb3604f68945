package tui

import (
	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui/chart"
)

// live keeps the present run, the run it is compared with, and their figures.
// One run takes less than a frame, so it happens at once, in Update.
type live struct {
	m    *model.Model
	lens lens

	settings, base model.Settings
	pinned         bool // base was chosen by the user
	result, ghost  *model.Result
	common         *roomWork     // of a room; nil alone
	probe          *model.Result // room for the question what other equity would do

	now, then summary // of result and of ghost
	hinge     hinge
	gen       int // grows with every change of either run; blocks remember it
	surface   *chart.Surface
	bands     bands
	cloud     []*model.Result // of those of a class who stepped aside, while they are shown
	clouds    int             // grows with every change of cloud
}

// hinge is what the verdict hangs on: whether other outside equity would turn
// it. History does not settle that lever, so the screen has to say so.
type hinge struct {
	turns  bool
	factor float64 // of the equity that turns it: half or twice
	equity float64 // billions of dollars a year
	other  summary // the world with that equity
}

func newLive(m *model.Model, s model.Settings, shelf chart.Shelf) live {
	l := live{
		m: m, lens: newLens(m), surface: shelf.Surface(),
		result: m.NewResult(), ghost: m.NewResult(), probe: m.NewResult(),
	}
	l.pin(m.Defaults(), false)
	l.run(s)
	return l
}

// run computes the world of s.
func (l *live) run(s model.Settings) {
	l.settings = s
	l.m.Run(l.result, s)
	l.now = l.lens.summarise(l.result)
	l.hinge = l.common.hinge(s, l.findHinge)
	l.gen++
}

// pin makes s the run that all others are compared with.
func (l *live) pin(s model.Settings, byUser bool) {
	l.base, l.pinned = s, byUser
	l.m.Run(l.ghost, s)
	l.then = l.lens.summarise(l.ghost)
	l.gen++
}

// findHinge tries half and twice the outside equity.
func (l *live) findHinge() hinge {
	i := l.m.LeverIndex("equity_appetite")
	if i < 0 {
		return hinge{}
	}
	lever, s := l.m.Levers()[i], l.settings
	for _, factor := range []float64{0.5, 2} {
		s[i] = min(max(l.settings[i]*factor, lever.Min), lever.Max)
		l.m.RunAlone(l.probe, s) // the twin would double the wait
		if other := l.lens.summarise(l.probe); turns(l.now, other) {
			return hinge{true, factor, s[i], other}
		}
	}
	return hinge{}
}

// turns says whether two worlds differ in what the verdict says of them.
func turns(a, b summary) bool {
	return happens(a.Marks.FirstMissedPayment) != happens(b.Marks.FirstMissedPayment) ||
		happens(a.Marks.FirstDefault) != happens(b.Marks.FirstDefault) ||
		a.fallsForGood() != b.fallsForGood()
}

func happens(q data.Quarter) bool { return q != data.None }
