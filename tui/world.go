package tui

import (
	"slices"
	"strings"

	"bubblescope/model"
)

// world is a setting of the levers with a name.
type world struct {
	id     string // of a scenario in data, or the name of a file
	origin string // id of its word: shipped, saved or behind
	model.Scenario
}

// origins of worlds.
const (
	shipped = "shipped"
	saved   = "saved"
	behind  = "behind"
)

// shippedWorlds reads the scenarios in data; a test holds that all can be read.
func shippedWorlds(m *model.Model) []world {
	var all []world
	for _, name := range m.Data().ScenarioNames() {
		text, err := m.Data().Scenario(name)
		if err != nil {
			continue
		}
		if s, err := m.ReadScenario(name, text); err == nil {
			all = append(all, world{name, shipped, s})
		}
	}
	return all
}

// title is the name of a world in the language of the session.
func (s *speech) title(w world) string {
	switch {
	case w.origin == shipped:
		return s.or("scenario."+w.id+".title", w.Title)
	case w.origin == behind:
		return s.T("world.left")
	case w.Title == "":
		return w.id
	}
	return w.Title
}

// story is what a scenario says of itself.
func (s *speech) story(w world) string {
	about, not := w.About, w.NotClaimed
	if w.origin == shipped {
		about, not = s.or("scenario."+w.id+".about", about), s.or("scenario."+w.id+".not_claimed", not)
	}
	if not == "" || s.chinese {
		return about + not
	}
	return about + " " + not
}

// meet remembers the name of a world, in place of an older one of its kind.
func (a *App) meet(w world) {
	same := func(o world) bool { return o.origin == w.origin && o.id == w.id }
	a.known = append(slices.DeleteFunc(a.known, same), w)
}

// nameOf is what the screen calls a setting of the levers: the default, a world
// that has a name, or what was moved.
func (a *App) nameOf(s model.Settings, short bool) string {
	if s == a.model.Defaults() {
		return a.say.T("world.default")
	}
	for _, w := range append(slices.Clone(a.known), a.shipped()...) {
		switch {
		case w.Settings != s || w.origin == behind:
		case short && w.origin == shipped:
			return a.say.or("scenario."+w.id+".title", w.id)
		default:
			return a.say.title(w)
		}
	}
	if off := a.off(s); len(off) == 1 {
		i := off[0]
		return a.say.short(&a.model.Levers()[i]) + " " + a.say.mark(i, s[i], true)
	}
	return a.say.N("world.moved", len(a.off(s)))
}

// shipped are the scenarios in data, read when they are first asked for.
func (a *App) shipped() []world {
	if a.scenarios == nil {
		a.scenarios = shippedWorlds(a.model)
	}
	return a.scenarios
}

// off lists the levers that are off their defaults.
func (a *App) off(s model.Settings) (levers []int) {
	for i, l := range a.model.Levers() {
		if s[i] != l.Default {
			levers = append(levers, i)
		}
	}
	return levers
}

// offWords names every lever that is off its default, and where it stands.
func (a *App) offWords(s model.Settings) string {
	var parts []string
	for _, i := range a.off(s) {
		parts = append(parts, a.say.short(&a.model.Levers()[i])+" "+a.say.mark(i, s[i], true))
	}
	if len(parts) == 0 {
		return a.say.T("off.none")
	}
	return a.say.F("off.words", "Levers", strings.Join(parts, a.say.T("note.and")))
}

// offRows is offWords where that fits into h rows of w cells, else how many they
// are.
func (a *App) offRows(s model.Settings, w, h int) []string {
	if whole := wrap(a.offWords(s), w); len(whole) <= h {
		return whole
	}
	return wrap(a.say.N("off.title", len(a.off(s))), w)
}

// offBrief is offWords where that fits into h rows of w cells, else how many
// they are and which key lists them.
func (a *App) offBrief(s model.Settings, w, h int) []string {
	if whole := wrap(a.say.F("off.opened", "Off", a.offWords(s)), w); len(whole) <= h {
		return whole
	}
	return wrap(a.say.N("off.count", len(a.off(s))), w)
}
