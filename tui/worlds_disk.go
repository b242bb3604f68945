package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/store"
)

// The work of the list of worlds, off the screen's path: files, and a run for
// each world.

func (a *App) listWorlds() tea.Cmd { return a.listWorldsAt("") }

// listWorldsAt reads all worlds anew and looks at one of them.
func (a *App) listWorldsAt(focus string) tea.Cmd {
	l := lister{a.model, a.keeping.store, newLens(a.model), a.model.NewResult(), a.keeping.written}
	return func() tea.Msg {
		all, err := l.saved()
		all = append(all, l.left()...)
		for _, w := range shippedWorlds(l.m) {
			all = append(all, l.run(w))
		}
		return worldsMsg{all, err, focus}
	}
}

// lister makes the list. It shares nothing with the loop but what never changes.
type lister struct {
	m    *model.Model
	disk *store.Store
	lens lens
	room *model.Result
	mine bool // the last world that was left is this session's own
}

func (l lister) run(w world) listed {
	l.m.RunAlone(l.room, w.Settings)
	return listed{world: w, now: l.lens.summarise(l.room)}
}

// saved are the worlds in the user's folder. One that cannot be read is listed
// with its fault.
func (l lister) saved() (all []listed, err error) {
	if l.disk == nil {
		return nil, nil
	}
	entries, err := l.disk.List()
	for _, e := range entries {
		text, errRead := l.disk.Read(e.Name)
		s, errText := l.m.ReadScenario(l.disk.Path(e.Name), text)
		one := listed{world: world{e.Name, saved, s}}
		switch {
		case errRead != nil:
			one.bad = errRead
		case errText != nil:
			one.bad, one.cut = errText, model.CutShort(text)
		default:
			one = l.run(one.world)
		}
		one.when = e.Time.Format(time.DateOnly)
		all = append(all, one)
	}
	return all, err
}

// left are the worlds that earlier sessions left, as far as they are kept.
func (l lister) left() (all []listed) {
	if l.disk == nil {
		return nil
	}
	last, before, _ := l.disk.Left() // what cannot be read is told at the start
	files := []store.Left{last, before}
	if l.mine {
		files = files[1:]
	}
	for i, file := range files {
		at, err := readLeft(l.m, file.Text)
		if len(file.Text) == 0 || err != nil || at.settings == l.m.Defaults() {
			continue
		}
		one := l.run(world{[]string{"last", "before"}[i], behind, model.Scenario{Settings: at.settings}})
		one.when = file.Time.Format(dayAndTime)
		all = append(all, one)
	}
	return all
}

// saveWorld saves the present world under a title.
func (a *App) saveWorld(title string, replace bool) tea.Cmd {
	s := scenarioOf(title, a.live.settings)
	disk, text := a.keeping.store, a.model.WriteScenario(s)
	said := a.say.F("worlds.saved", "Path", disk.Path(s.Name))
	return func() tea.Msg { return changedMsg{disk.Save(s.Name, text, replace), said, title, s.Name} }
}

// renameWorld gives a saved world another title, and its file another name.
func (a *App) renameWorld(w world, title string) tea.Cmd {
	s := scenarioOf(title, w.Settings)
	s.About, s.NotClaimed = w.About, w.NotClaimed
	disk, text := a.keeping.store, a.model.WriteScenario(s)
	said := a.say.F("worlds.renamed", "Name", s.Title)
	return func() tea.Msg {
		err := disk.Rename(w.id, s.Name, text)
		if fault, taken := err.(*store.Error); taken && fault.Fault == store.Taken { // not to be replaced by a rename
			return changedMsg{said: a.say.F("worlds.taken", "Name", s.Title), name: w.id}
		}
		return changedMsg{err, said, title, s.Name}
	}
}

func (a *App) deleteWorld(w world) tea.Cmd {
	disk, said := a.keeping.store, a.say.F("worlds.deleted", "Name", a.say.title(w))
	return func() tea.Msg { return changedMsg{disk.Delete(w.id), said, "", ""} }
}
