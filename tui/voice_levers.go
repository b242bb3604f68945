package tui

import (
	"strings"

	"bubblescope/data"
)

// Lever finds a lever by its id, by its name in any of the languages, or by the
// beginning of one of them if no other lever has it; -1 is none. Near is then
// the id that comes closest, or nothing.
func (v *Voice) Lever(name string) (i int, near string) {
	name = strings.ToLower(strings.TrimSpace(name))
	var ids []string
	begun, count := -1, 0
	for i := range v.a.model.Levers() {
		ids = append(ids, v.a.model.Levers()[i].ID)
		starts := false
		for _, n := range v.namesOf(i) {
			if n == name {
				return i, ""
			}
			starts = starts || name != "" && strings.HasPrefix(n, name)
		}
		if starts {
			begun, count = i, count+1
		}
	}
	if count == 1 {
		return begun, ""
	}
	return -1, data.Nearest(strings.ReplaceAll(name, " ", "_"), ids)
}

// namesOf are all names of a lever, in small letters.
func (v *Voice) namesOf(i int) []string {
	l, s := &v.a.model.Levers()[i], v.a.say
	names := []string{l.ID, l.Label, strings.ReplaceAll(l.ID, "_", " "), s.lever(l), s.short(l)}
	for n := range names {
		names[n] = strings.ToLower(names[n])
	}
	return names
}

// Find lists the levers in whose names or definitions a text stands.
func (v *Voice) Find(text string) []string {
	text = strings.ToLower(strings.TrimSpace(text))
	var found []string
	for i := range v.a.model.Levers() {
		all := append(v.namesOf(i), strings.ToLower(v.a.say.definition(&v.a.model.Levers()[i])))
		if strings.Contains(strings.Join(all, "\n"), text) {
			found = append(found, v.standing(i))
		}
	}
	return found
}

// Levers lists all levers by group: what each is and where it stands.
func (v *Voice) Levers() []string {
	var lines []string
	for _, g := range v.a.rail.groups {
		lines = append(lines, v.a.say.F("voice.group", "Name", v.a.say.group(g.id)))
		for _, i := range g.levers {
			lines = append(lines, v.standing(i))
		}
	}
	return lines
}

// About tells all about lever i: where it stands, what it is and does, what may
// be set, and the evidence for its range.
func (v *Voice) About(i int) []string {
	s, l := v.a.say, &v.a.model.Levers()[i]
	_, kind := s.kind(l.Kind)
	lines := []string{
		v.standing(i),
		s.F("voice.kind", "Kind", kind, "Note", s.T("kind_note."+l.Kind)),
		s.definition(l), s.effect(l),
		s.F("voice.limits", "Range", s.limits(i)),
		v.a.railView().evidence(i),
	}
	if why := s.inert(l); why != "" {
		lines = append(lines, why)
	}
	return lines
}

// Set moves lever i to what was typed, as one step, and tells what that did. It
// is false, with the reason, where the text cannot be set.
func (v *Voice) Set(i int, text string) (string, bool) {
	a := v.a
	l := &a.model.Levers()[i]
	_, value, err := a.model.Parse(l.ID, a.say.plainText(i, text))
	switch {
	case err != nil:
		return a.say.F("input.bad", "Text", text, "Range", a.say.limits(i)), false
	case value == a.live.settings[i]:
		return a.say.F("voice.already", "Lever", a.say.lever(l), "V", a.say.value(i, value)), true
	}
	return v.after(func(a *App) { a.setLever(i, value, gesture{}) }), true
}

// Reset puts lever i back to its default.
func (v *Voice) Reset(i int) string {
	a := v.a
	if a.live.settings[i] == a.model.Levers()[i].Default {
		return a.say.T("notice.at_default")
	}
	return v.after(func(a *App) { a.setLever(i, a.model.Levers()[i].Default, gesture{}) })
}

// ResetKind puts all levers of a kind back: action, world or shock; or all.
func (v *Voice) ResetKind(kind string) string {
	switch kind {
	case "action":
		return v.after((*App).resetActions)
	case "world":
		return v.after((*App).resetWorld)
	case "shock":
		return v.after((*App).resetShocks)
	}
	return v.after(func(a *App) {
		if a.live.settings == a.model.Defaults() {
			a.notice = a.say.T("notice.at_default")
			return
		}
		a.take(a.model.Defaults(), several, "step.all", gesture{})
	})
}
