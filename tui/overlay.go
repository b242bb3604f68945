package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// overlay is what covers the screen above the footer, if anything.
type overlay int

const (
	noOverlay overlay = iota
	helpOverlay
	aboutOverlay
	equationOverlay
	exportOverlay
	termsOverlay // of a lesson
)

// overlayKey scrolls a page that is too long, and closes it at any other key.
func (a *App) overlayKey(key string) tea.Cmd {
	if a.overlay == equationOverlay {
		return a.equationPress(key)
	}
	page := max(1, a.lay.H-2-a.coverTop())
	if a.overlay == exportOverlay {
		return a.exportKey(key)
	}
	switch key {
	case "up", "k":
		a.scrolled = max(0, a.scrolled-1)
	case "down", "j":
		a.scrolled++
	case "pgup", "b", "K":
		a.scrolled = max(0, a.scrolled-page)
	case "pgdown", "space", "J":
		a.scrolled += page
	case "home", "g":
		a.scrolled = 0
	case "end", "G":
		a.scrolled = mostRows
	case "q":
		return tea.Quit
	default:
		a.overlay = noOverlay
	}
	return nil
}

// mostRows is more than any overlay has; drawing takes off what is too much.
const mostRows = 1 << 20

// overlayKeys tells how to go on, and where in a long text the window is.
func (a *App) overlayKeys() string {
	rows, h := a.extent[0], a.extent[1]
	if rows <= h {
		return a.say.T("overlay.whole")
	}
	return a.say.F("overlay.keys", "Keys", a.upDown(), "From", a.scrolled+1, "To", min(rows, a.scrolled+h), "N", rows)
}

// overlayRows draws the overlay into w×h cells.
func (a *App) overlayRows(w, h int) []string {
	if a.overlay == equationOverlay {
		return a.equationRows(w, h)
	}
	rows := a.aboutRows(w - 4)
	switch a.overlay {
	case helpOverlay:
		rows = a.helpRows(w - 4)
	case exportOverlay:
		rows = a.exportRows(w - 4)
	case termsOverlay:
		rows = a.lessonTermRows(w - 4)
	}
	a.scrolled = clampInt(a.scrolled, 0, max(0, len(rows)-h))
	a.extent = [2]int{len(rows), h}
	shown := rows[a.scrolled:]
	for i := range shown {
		shown[i] = "  " + shown[i]
	}
	return box(shown, w, h, a.glyphs.more)
}

// helpRows lists every key in as many columns as fit, then what the signs mean.
func (a *App) helpRows(w int) []string {
	rows := []string{a.theme.title.paint(a.say.T("help.title")), ""}
	rows = append(rows, a.helpKeys(w)...)
	rows = append(rows, "")
	for _, id := range []string{"help.mouse", "help.track", "help.band", "help.tint", "help.kinds", "help.dependence", "help.caveat"} {
		rows = append(rows, paintAll(a.theme.text, wrap(a.say.F(id, "Action", a.glyphs.action, "World", a.glyphs.world, "Shock", a.glyphs.shock, "Tick", a.glyphs.tick[0], "Pin", a.glyphs.pin[0], "Tints", strings.Join(a.glyphs.tints[:], ""), "Cliff", a.glyphs.cliff, "Foot", a.glyphs.foot), w))...)
	}
	return rows
}

// helpKeys sets the keys in columns, down first.
func (a *App) helpKeys(w int) []string {
	columns := clampInt(w/36, 1, 3)
	each := w / columns
	all := a.everyKey()
	high := (len(all) + columns - 1) / columns
	rows := make([]string, high)
	for i, k := range all {
		keys := a.theme.key.paint(fit(k.show, 10, "")) + " "
		rows[i%high] += fit(keys+a.theme.text.paint(a.say.T("key."+k.id)), each, a.glyphs.more)
	}
	return rows
}

// everyKey lists the keys that the page on the stage has for itself, then the
// explorer's.
func (a *App) everyKey() []pageKey {
	all := append(a.lessonKeys(), a.pageKeys()...)
	for _, b := range a.bindings {
		if (b.has == nil || b.has(a)) && !a.shadowed(b.keys[0]) {
			all = append(all, pageKey{a.keysShown(b), b.id})
		}
	}
	return all
}

// keysShown is how a binding's keys are printed; a terminal without box lines
// gets their names.
func (a *App) keysShown(b binding) string {
	if !a.looks.ascii() {
		return b.show
	}
	return strings.NewReplacer("↑", "Up", "↓", "Down", "←", "Left", "→", "Right", "⇧", "S-", "⌫", "BS", "–", "-").Replace(b.show)
}

// aboutRows is the focused lever's card without its limits of space.
func (a *App) aboutRows(w int) []string {
	i, ok := a.rail.lever()
	if !ok {
		return nil
	}
	l, v := &a.model.Levers()[i], a.railView()
	mark, kind := v.kind(l.Kind)
	rows := []string{
		a.theme.title.paint(a.say.lever(l)) + "  " + a.theme.muted.paint(l.ID),
		a.theme.kind(l.Kind).paint(mark+" "+kind) + a.theme.muted.paint("  "+a.say.T("kind_note."+l.Kind)),
		"",
	}
	for _, part := range [][2]string{
		{"about.what", a.say.definition(l)},
		{"about.effect", a.say.effect(l)},
		{"about.range", a.say.F("about.limits", "Range", a.say.limits(i), "Default", a.say.value(i, l.Default), "Now", a.say.value(i, a.live.settings[i]))},
		{"about.source", v.evidence(i) + " " + l.URL},
		{"about.spread", a.say.written(l.Distribution)},
		{"about.inert", a.say.inert(l)},
	} {
		rows = append(rows, a.paragraph(part[0], part[1], w)...)
	}
	return rows
}

// paragraph is a heading and a text below it, or nothing without a text.
func (a *App) paragraph(id, text string, w int) []string {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	rows := []string{a.theme.muted.paint(a.say.T(id))}
	return append(append(rows, paintAll(a.theme.text, wrap(strings.TrimSpace(text), w))...), "")
}
