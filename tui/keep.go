package tui

import (
	"errors"
	"slices"
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

// takeUpKey takes up the world that was left, while nothing has moved.
const takeUpKey = "r"

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

// readLeft reads a file of what was left.
func readLeft(m *model.Model, text []byte) (leftWorld, error) {
	var f leftFile
	if err := toml.Unmarshal(text, &f); err != nil {
		return leftWorld{}, err
	}
	l := leftWorld{base: m.Defaults(), page: f.Page}
	var err error
	if f.Pinned != "" {
		if l.base, err = m.Unshare(f.Pinned); err != nil {
			return leftWorld{}, err
		}
	}
	l.settings, err = m.Unshare(f.Code)
	return l, err
}

// recall looks for what the last session left, if this one starts where all
// sessions start: who asked for a world gets that one.
func (a *App) recall() tea.Cmd {
	disk, m := a.keeping.store, a.model
	if disk == nil || a.live.settings != m.Defaults() {
		return nil
	}
	return func() tea.Msg {
		last, _, err := disk.Left()
		if err != nil || len(last.Text) == 0 {
			return recalledMsg{err: err}
		}
		l, err := readLeft(m, last.Text)
		return recalledMsg{&l, last.Time, err}
	}
}

// recalledMsg brings what was left.
type recalledMsg struct {
	left *leftWorld
	when time.Time
	err  error
}

// take offers it, unless a lever has moved meanwhile or there is nothing in it
// to be taken up.
func (m recalledMsg) take(a *App) tea.Cmd {
	usual := a.model.Defaults()
	switch {
	case m.err != nil:
		a.notice = a.say.T("keep.unreadable")
	case m.left == nil, m.left.settings == usual && m.left.base == usual, a.live.settings != usual, len(a.history.past) > 0:
		return nil
	default:
		a.keeping.offered = m.left
		a.notice = a.offer(m)
	}
	a.touch()
	return nil
}

// dayAndTime is how a moment is written in all languages.
const dayAndTime = "2006-01-02 15:04"

// offer names what was left, if that has room.
func (a *App) offer(m recalledMsg) string {
	text := ""
	for _, form := range []string{"keep.offer", "keep.offer_short"} {
		text = a.say.F(form, "Key", takeUpKey, "Name", a.nameOf(m.left.settings, false), "When", m.when.Format(dayAndTime))
		if width(text) <= a.lay.W-2 || a.lay.W == 0 {
			break
		}
	}
	return text
}

func (a *App) isOffered() bool { return a.keeping.offered != nil }

// takeUp goes on where the last session was left.
func (a *App) takeUp() {
	l := a.keeping.offered
	a.keeping.offered = nil
	a.pinWorld(l.base)
	a.take(l.settings, several, "did.left", gesture{})
	a.show(slices.IndexFunc(a.stage.tabs, func(t *tab) bool { return t.id == l.page }))
}

// diskFault says in the session's language what the disk would not do, and what
// helps; in one row and without the path where the words are kept's.
func (s *speech) diskFault(words string, err error) string {
	var e *store.Error
	if !errors.As(err, &e) {
		return err.Error()
	}
	word := "other"
	switch e.Fault {
	case store.Full:
		word = "full"
	case store.ReadOnly:
		word = "read_only"
	case store.Forbidden:
		word = "forbidden"
	case store.Missing:
		word = "missing"
	case store.NoFolder:
		word = "no_folder"
	}
	return s.F(words+word, "Path", e.Path, "Why", store.Reason(e.Err))
}
