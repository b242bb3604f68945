package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// trailPause is how long a class that follows waits for its strips. By then who
// drives has made most of them, and no session's own work stands in the way of
// the next scene.
const trailPause = 250 * time.Millisecond

// trail is the foresight of a session that follows: what others made at once,
// the rest after a pause.
func (a *App) trail() tea.Cmd {
	f, c := &a.foresight, &a.class
	if c.trailed == f.gen {
		return a.turns.wait(f.next(a.rail.shown(a.lay.list.H)))
	}
	if c.awaited == f.gen {
		return nil
	}
	c.awaited = f.gen
	return a.later(trailPause, trailMsg{f.gen})
}

// trailMsg says that the pause after a scene is over.
type trailMsg struct{ gen int }

func (m trailMsg) take(a *App) tea.Cmd {
	f := &a.foresight
	if m.gen != f.gen {
		return nil
	}
	a.class.trailed = m.gen
	shown := f.shown
	for _, i := range a.rail.shown(a.lay.list.H) {
		if f.stale(i) {
			f.borrow(i)
		}
	}
	if f.shown != shown {
		a.touch()
	}
	return nil
}
