package tui

import "strconv"

// rows are the list, and below it what the world in focus is.
func (d *worldsDialog) rows(a *App, w, h int) []string {
	title := a.theme.title.paint(a.say.T("worlds.title"))
	if !d.ready {
		return []string{title, "", a.theme.muted.paint(a.say.T("worlds.reading"))}
	}
	foot := d.foot(a, w)
	about := d.about(a, w, clampInt(h-3-len(foot)-min(d.list.n, leastWorlds), 3, mostStory))
	from, to := d.list.window(2, h-3-len(foot)-len(about))
	rows := []string{
		title + "  " + a.theme.muted.paint(a.place(&d.list)),
		"  " + a.theme.muted.paint(d.row(a, a.say.T("worlds.head_name"), "", a.say.T("worlds.head_moved"), a.say.F("worlds.head_loss", "Year", a.live.now.Year), a.say.T("worlds.head_missed"), w-2)),
	}
	for i := from; i < to; i++ {
		rows = append(rows, a.pointer(i == d.list.focus, a.theme.text, d.world(a, d.worlds[i], w-2)))
	}
	rows = append(rows, "")
	return append(append(rows, about...), foot...)
}

// The least worlds in sight, and the most rows that the story of one takes.
const leastWorlds, mostStory = 6, 12

// The widths of the columns after the name.
const movedW, lossW, missedW = 8, 12, 10

// row sets a world's columns.
func (d *worldsDialog) row(a *App, name, origin, off, loss, missed string, w int) string {
	if origin != "" {
		name += " " + origin
	}
	return fit(name, max(0, w-movedW-lossW-missedW), a.glyphs.more) +
		fitRight(off, movedW, a.glyphs.more) + fitRight(loss, lossW, a.glyphs.more) + fitRight(missed, missedW, a.glyphs.more)
}

// world is a row: whether it is the present one or the pinned one, its name, how
// many levers are off, and its headline.
func (d *worldsDialog) world(a *App, w listed, width int) string {
	mark := " "
	switch w.Settings {
	case a.live.settings:
		mark = a.glyphs.knob[0]
	case a.live.base:
		mark = a.glyphs.pin[0]
	}
	if w.bad != nil {
		return d.row(a, "! "+a.say.title(w.world), a.say.T("worlds.unreadable"), "", "", "", width)
	}
	name, origin := a.say.title(w.world), ""
	switch w.origin {
	case saved:
		origin = a.say.F("worlds.of", "When", w.when)
	case behind:
		name = a.say.F("worlds."+w.id, "When", w.when)
	}
	return d.row(a, mark+" "+name, origin, strconv.Itoa(len(a.off(w.Settings))), a.say.money(w.now.Loss), a.say.when(breach(w.now.Marks)), width)
}

// about tells in at most h rows of the world in focus.
func (d *worldsDialog) about(a *App, w, h int) []string {
	one, ok := d.focused()
	switch {
	case !ok:
		return nil
	case one.bad != nil:
		return paintAll(a.theme.notice, clip(wrap(a.say.worldFault(one), w), h, w, a.glyphs.more))
	}
	off := a.offRows(one.Settings, w, min(4, h-1))
	story := clip(wrap(a.say.story(one.world), w), h-len(off), w, a.glyphs.more)
	return append(paintAll(a.theme.text, story), paintAll(a.theme.muted, off)...)
}

// foot is the open line, a question, or what became of the last key.
func (d *worldsDialog) foot(a *App, w int) []string {
	one, _ := d.focused()
	t := a.theme
	switch d.asking {
	case askName, askNewName:
		ask := a.say.T("worlds.name") + " "
		rows := []string{t.text.paint(ask) + d.typed.draw(t, w-width(ask))}
		if d.said != "" {
			rows = append(rows, t.notice.paint(fit(d.said, w, a.glyphs.more)))
		}
		return rows
	case askReplace:
		return paintAll(t.notice, wrap(a.say.F("worlds.replace", "Name", d.typed.text), w))
	case askDelete:
		return paintAll(t.notice, wrap(a.say.F("worlds.delete", "Name", a.say.title(one.world)), w))
	}
	ink := t.muted
	if d.wrong {
		ink = t.notice
	}
	return paintAll(ink, wrap(d.said, w))
}
