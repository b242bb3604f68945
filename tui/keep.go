package tui

import (
	"errors"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/pelletier/go-toml/v2"

	"bubblescope/model"
	"bubblescope/tui/store"
)

// keeping is what is kept of a session for the next one: where the levers
// stand, what is pinned, and the page. It is written a moment after a change, off
// the screen's path, and when the program ends.
type keeping struct {
	store   *store.Store // nil keeps nothing: over SSH
	seen    leftWorld    // the last that was looked at
	wanted  bool         // seen is not yet on the disk
	armed   bool         // the pause before a write is on
	busy    bool         // a write is under way
	written bool         // something was, in this session
	told    store.Fault  // the fault that was told last, plus one
	offered *leftWorld   // may be taken up with one key; nil once a lever has moved
}

// keepPause is between a change and its write, and between two writes.
const keepPause = time.Second

// leftWorld is what is kept.
type leftWorld struct {
	settings, base model.Settings
	page           string
}

// leftFile is its file. The code stands last: a file that was cut has none.
type leftFile struct {
	Page   string `toml:"page"`
	Pinned string `toml:"pinned"`
	Code   string `toml:"code"`
}

func newKeeping(s *store.Store, at leftWorld) keeping { return keeping{store: s, seen: at} }

// leaving is what would be left now.
func (a *App) leaving() leftWorld {
	if a.lesson != nil { // a lesson's worlds are its own
		return a.lesson.before.left
	}
	return leftWorld{a.live.settings, a.live.base, a.stage.tab().id}
}

// keep asks for a write some time after the levers or the pin have moved. It
// costs a comparison while nothing has, and a replay moves nothing.
func (a *App) keep() tea.Cmd {
	k := &a.keeping
	if k.store == nil || a.replay.on {
		return nil
	}
	if now := a.leaving(); now.settings != k.seen.settings || now.base != k.seen.base {
		k.seen, k.wanted, k.offered = now, true, nil
	}
	if !k.wanted || k.armed || k.busy {
		return nil
	}
	k.armed = true
	return a.later(keepPause, keepMsg{})
}

// keepMsg says that the pause before a write is over.
type keepMsg struct{}

func (keepMsg) take(a *App) tea.Cmd {
	k := &a.keeping
	k.armed, k.busy, k.wanted = false, true, false
	write := a.keeper()
	return func() tea.Msg { return keptMsg{write()} }
}

// keeper is the write of the present world; it shares nothing with the loop.
func (a *App) keeper() func() error {
	k := &a.keeping
	text, first, disk := a.leftText(a.leaving()), !k.written, k.store
	return func() error { return disk.Keep(text, first) }
}

// keptMsg says how a write went.
type keptMsg struct{ err error }

// take tells a fault once, until another one comes.
func (m keptMsg) take(a *App) tea.Cmd {
	k := &a.keeping
	k.busy = false
	if m.err == nil {
		k.written, k.told = true, 0
		return nil
	}
	var e *store.Error
	if fault := store.Other; !errors.As(m.err, &e) || e.Fault+1 != k.told {
		if e != nil {
			fault = e.Fault
		}
		k.told = fault + 1
		a.touch()
		a.notice = a.say.diskFault("kept.", m.err)
	}
	return nil
}

// Close writes what was not yet written, for whoever ran the program to call
// when it has ended.
func (a *App) Close() error {
	return errors.Join(a.closeWorld(), a.closeStudies())
}

func (a *App) closeWorld() error {
	a.endReplay()
	k := &a.keeping
	if now := a.leaving(); k.store == nil || !k.wanted && !k.busy && now.settings == k.seen.settings && now.base == k.seen.base {
		return nil
	}
	return a.keeper()()
}

func (a *App) leftText(l leftWorld) []byte {
	f := leftFile{Page: l.page, Code: a.model.Share(l.settings)}
	if l.base != a.model.Defaults() {
		f.Pinned = a.model.Share(l.base)
	}
	text, _ := toml.Marshal(f) // plain strings always marshal
	return text
}
