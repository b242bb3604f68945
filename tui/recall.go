package tui

import (
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/pelletier/go-toml/v2"

	"bubblescope/model"
)

// takeUpKey takes up the world that was left, while nothing has moved.
const takeUpKey = "r"

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
