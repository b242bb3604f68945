package tui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/model/study"
)

// flipSearch looks for the smallest move that turns each verdict, one lever at
// a time and off the loop, so that a newer move need not wait.
type flipSearch struct {
	gen   int // grows with every world that is followed
	world model.Settings
	next  int // the lever to be tried; all are, at the end
	busy  bool
	m     *model.Model
	room  *model.Result // for the work; nil is lent
}

func newFlipSearch(m *model.Model) flipSearch { return flipSearch{m: m} }

// follow begins anew for another world.
func (f *flipSearch) follow(s model.Settings) {
	f.world, f.next = s, 0
	f.gen++
}

// flipsMsg brings what one lever can turn; no flips where the work broke down.
type flipsMsg struct {
	gen   int
	flips []*study.Flip
}

func (p *claimsPage) searching() bool { return p.search.next < len(p.m.Levers()) }

// Work is the next lever of the search.
func (p *claimsPage) Work() tea.Cmd {
	if p.judges == nil || p.search.busy || len(p.now) == 0 || !p.searching() {
		return nil
	}
	p.search.busy = true
	return tryLever(p.judges, p.search, slices.Clone(p.now))
}

// tryLever is a command that shares nothing with the loop but what never
// changes. A panic must not end the session: it finds nothing.
func tryLever(judges *study.Judges, f flipSearch, now []study.Assessment) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = flipsMsg{gen: f.gen}
			}
		}()
		room, back := lend(f.m, f.room)
		defer back()
		flips, err := judges.FlipsOf(room, f.world, f.next, now)
		if err != nil {
			return flipsMsg{gen: f.gen}
		}
		return flipsMsg{f.gen, flips}
	}
}

// Took keeps the smaller moves, unless the levers have moved since.
func (p *claimsPage) Took(msg tea.Msg) (bool, tea.Cmd) {
	found, ok := msg.(flipsMsg)
	if !ok {
		return false, nil
	}
	p.search.busy = false
	if found.gen != p.search.gen {
		return true, nil
	}
	for i, flip := range found.flips {
		p.now[i].Flip = study.Nearer(p.now[i].Flip, flip)
	}
	p.search.next++
	return true, nil
}
