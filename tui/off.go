package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// offDialog lists every lever that is off its default, in the present world or
// in the one that it is compared with.
type offDialog struct {
	list   picker
	levers []int
	title  string // of a world that was just opened; empty for the present one
}

// offDefaults opens the list.
func (a *App) offDefaults() { a.showOff("") }

func (a *App) showOff(title string) {
	d := &offDialog{levers: a.offEither(), title: title}
	d.list.n = len(d.levers)
	a.open(d)
}

// offEither lists the levers that are off in the present world or in the pinned
// one.
func (a *App) offEither() (levers []int) {
	for i, l := range a.model.Levers() {
		if a.live.settings[i] != l.Default || a.live.base[i] != l.Default {
			levers = append(levers, i)
		}
	}
	return levers
}

func (a *App) anyOff() bool { return len(a.offEither()) > 0 }

func (d *offDialog) picker() *picker { return &d.list }

func (d *offDialog) keys(a *App) string {
	if len(d.levers) == 0 {
		return a.say.T("list.back")
	}
	return a.say.F("off.keys", "Keys", a.upDown())
}

// pick goes to the lever in focus.
func (d *offDialog) pick(a *App) tea.Cmd {
	a.closeDialog()
	if d.list.focus < len(d.levers) {
		a.rail.reveal(d.levers[d.list.focus])
	}
	return nil
}

func (d *offDialog) press(a *App, key, _ string) tea.Cmd {
	if (key != "backspace" && key != "r") || len(d.levers) == 0 {
		return a.pressList(d, key, a.closeDialog)
	}
	i := d.levers[d.list.focus]
	a.setLever(i, a.model.Levers()[i].Default, gesture{})
	d.levers = a.offEither()
	d.list.n = len(d.levers)
	d.list.look(d.list.focus)
	return nil
}

func (d *offDialog) rows(a *App, w, h int) []string {
	title := a.say.N("off.title", len(a.off(a.live.settings)))
	if d.title != "" {
		title = d.title + ": " + title
	}
	rows := paintAll(a.theme.title, clip(wrap(title, w), 2, w, a.glyphs.more))
	rows = append(rows, a.theme.muted.paint(d.signs(a, w)), "")
	from, to := d.list.window(len(rows), h-len(rows))
	for i := from; i < to; i++ {
		rows = append(rows, a.pointer(i == d.list.focus, a.theme.text, d.row(a, d.levers[i], w-2)))
	}
	return rows
}

// signs tells what the signs before values mean.
func (d *offDialog) signs(a *App, w int) string {
	text := a.glyphs.tick[0] + " " + a.say.T("chart.default")
	if !a.live.pinned {
		return text
	}
	for _, short := range []bool{false, true} {
		both := text + "   " + a.say.F("off.pinned", "Mark", a.glyphs.pin[0], "Name", a.nameOf(a.live.base, short))
		if width(both) <= w {
			return both
		}
	}
	return text
}

// row is a lever, where it stands, its default, and where it is pinned.
func (d *offDialog) row(a *App, i, w int) string {
	l := &a.model.Levers()[i]
	mark, _ := a.say.kind(l.Kind)
	name := a.say.lever(l)
	if width(name) > w*2/5 {
		name = a.say.short(l)
	}
	return mark + " " + fit(name, w*2/5, a.glyphs.more) + " " + a.standsAt(i, a.live.settings, w*3/5-4)
}

// standsAt tells where a lever stands, and beside it the default and the pin as
// far as they differ from that and have room.
func (a *App) standsAt(i int, s model.Settings, w int) string {
	l := &a.model.Levers()[i]
	text := a.say.mark(i, s[i], false)
	for _, more := range []struct {
		sign string
		at   float64
		show bool
	}{
		{a.glyphs.tick[0], l.Default, s[i] != l.Default},
		{a.glyphs.pin[0], a.live.base[i], a.live.pinned && a.live.base[i] != s[i]},
	} {
		next := text + "  " + more.sign + " " + a.say.mark(i, more.at, false)
		if more.show && width(next) <= w {
			text = next
		}
	}
	return text
}
