package tui

import (
	tea "charm.land/bubbletea/v2"
)

// hover is what the mouse reads without a button: a quarter of a chart, or what
// a cell of a track looks ahead to. It leaves no trace where it goes.
type hover struct {
	on      bool // over a plot
	cross   int  // the cross-hair that was there before
	reading bool // as was the line below the stage
	hint    string
}

// hovers follows the mouse; it tells whether anything on the screen has changed.
func (a *App) hovers(m tea.Mouse) bool {
	cross, hint := a.stage.cross, a.hover.hint
	a.hover.hint = ""
	switch {
	case a.covered() || a.input.open || a.replay.on || !a.lay.fits():
		a.endHover(false)
	case a.overPlot(m):
	default:
		a.endHover(false)
		a.hover.hint = a.lookAt(m)
	}
	if a.stage.cross == cross && a.hover.hint == hint {
		return false
	}
	a.touch()
	return true
}

// overPlot puts the cross-hair under the mouse. Pages that choose their quarter
// by a click are left alone.
func (a *App) overPlot(m tea.Mouse) bool {
	if _, charts := a.stage.tab().page.(*chartPage); !charts {
		return false
	}
	before := a.stage.cross
	if !a.stage.point(m.X, m.Y) {
		return false
	}
	if !a.hover.on {
		a.hover.on, a.hover.cross, a.hover.reading = true, before, a.reading
	}
	a.reading = true
	return true
}

// endHover takes the cross-hair back to where it was, unless it is to stay.
func (a *App) endHover(stays bool) {
	a.hover.hint = ""
	if a.hover.on && !stays {
		a.stage.cross, a.reading = a.hover.cross, a.hover.reading
	}
	a.hover.on = false
}

// lookAt tells what the chosen outcome would be with a lever at the cell of its
// track under the mouse, and how far that is from now.
func (a *App) lookAt(m tea.Mouse) string {
	row := a.rail.top + m.Y - a.lay.list.Y
	if a.veiled() || !a.lay.list.has(m.X, m.Y) || row >= len(a.rail.items) || a.rail.items[row].lever == heading {
		return ""
	}
	i := a.rail.items[row].lever
	l := &a.model.Levers()[i]
	cols := a.say.slot(columnsFor(a.lay.list.W), l)
	cell := m.X - cols.trackAt(a.lay.list.X)
	if cell < 0 || cell >= cols.track || a.foresight.stale(i) || len(a.foresight.strips[i].cells) != cols.track {
		return ""
	}
	t := newTrack(a.model, i, a.live.settings[i], 0, cols.track)
	if first, last := t.ends(); cell < first || cell > last {
		return ""
	}
	return a.ahead(i, a.model.Notch(i, t.notch(cell)), a.foresight.strips[i].cells[cell])
}

// ahead is the sentence of a cell of a track.
func (a *App) ahead(i int, v float64, there summary) string {
	o := a.foresight.outcomes[a.foresight.chosen]
	then, now := outcomeFigure(o.id, there), outcomeFigure(o.id, a.live.now)
	change := ""
	if o.id != "breach" {
		if word := a.say.outcomeWord(o.id, then-now); word != a.say.outcomeWord(o.id, 0) {
			change = a.say.F("hover.change", "V", a.say.signed(then-now, word))
		}
	}
	return a.say.F("hover.ahead", "Lever", a.say.short(&a.model.Levers()[i]), "V", a.say.value(i, v),
		"What", a.say.outcome(&a.foresight, "outcome."), "Then", a.say.outcomeWord(o.id, then), "Change", change)
}
