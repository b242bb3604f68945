package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// play starts the film at the quarter shown, or at the beginning if that is the
// last one.
func (p *moneyPage) play() tea.Cmd {
	if p.q == model.Quarters-1 {
		p.q = 0
	}
	p.playing, p.seen = true, true
	p.film++
	p.gen++
	return p.tick()
}

func (p *moneyPage) stop() {
	p.playing = false
	p.gen++
}

func (p *moneyPage) tick() tea.Cmd {
	film := p.film
	return tea.Tick(moneyFrame, func(time.Time) tea.Msg { return moneyTickMsg{film} })
}

// Work has nothing to do: a run's payments cost less than a frame.
func (p *moneyPage) Work() tea.Cmd { return nil }

// Took shows the next frame. The film stops at the last quarter, and where
// nobody looks: when another page or an overlay covers this one.
func (p *moneyPage) Took(msg tea.Msg) (bool, tea.Cmd) {
	t, ok := msg.(moneyTickMsg)
	switch {
	case !ok:
		return false, nil
	case !p.playing || t.film != p.film:
		return true, nil
	case !p.seen:
		p.stop()
		return true, nil
	}
	p.seen = false
	p.show(p.q + 1)
	if p.q == model.Quarters-1 {
		p.stop()
		return true, nil
	}
	return true, p.tick()
}

// quarterAt is the quarter under a cell of the scrubber.
func (p *moneyPage) quarterAt(x, y int) (int, bool) {
	from, n := p.track()
	if y != p.h-1 || n < leastTrack || x < from || x >= from+n {
		return 0, false
	}
	return ((x-from)*(model.Quarters-1) + (n-1)/2) / (n - 1), true
}
