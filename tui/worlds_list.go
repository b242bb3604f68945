package tui

import (
	"errors"

	tea "charm.land/bubbletea/v2"

	"bubblescope/tui/store"
)

// What the work of the list of worlds brings.

// listed is a world with what its list tells of it.
type listed struct {
	world
	now  summary
	bad  error  // why its file cannot be read
	cut  bool   // because it is cut short
	when string // its day
}

// worldsMsg brings the list.
type worldsMsg struct {
	worlds []listed
	err    error
	focus  string // id of the world to look at, if any
}

func (m worldsMsg) take(a *App) tea.Cmd {
	d, ok := a.dialog.(*worldsDialog)
	if !ok {
		return nil
	}
	a.touch()
	d.ready, d.worlds, d.list.n = true, m.worlds, len(m.worlds)
	for i, w := range m.worlds {
		if w.origin == saved && w.bad == nil {
			a.meet(w.world)
		}
		if w.id == m.focus && w.origin == saved {
			d.list.look(i)
		}
	}
	if m.err != nil {
		d.say(a.say.diskFault("disk.", m.err), true)
	}
	return nil
}

// changedMsg says how saving, renaming or deleting a world went.
type changedMsg struct {
	err   error
	said  string // if it went well
	title string
	name  string
}

// take reads the list again, or says what is wrong; what was typed is kept.
func (m changedMsg) take(a *App) tea.Cmd {
	d, ok := a.dialog.(*worldsDialog)
	if !ok {
		return nil
	}
	a.touch()
	var e *store.Error
	switch {
	case errors.As(m.err, &e) && e.Fault == store.Taken:
		d.typed.text = m.title
		d.asking = askReplace
	case m.err != nil:
		d.say(a.say.diskFault("disk.", m.err), true)
	default:
		d.say(m.said, false)
	}
	return a.listWorldsAt(m.name)
}
