package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
)

// View gives the whole screen, exactly as many cells as it has. When nothing
// was touched since the last call it gives that one's view again.
func (a *App) View() tea.View {
	if a.viewedAt == a.touched {
		return a.view
	}
	a.viewedAt = a.touched
	a.view = tea.NewView(strings.Join(a.rows(), "\n"))
	a.view.AltScreen = true
	a.view.MouseMode = tea.MouseModeAllMotion // also without a button: hovering reads
	a.view.WindowTitle = "bubblescope"
	a.view.BackgroundColor, a.view.ForegroundColor = a.looks.ground()
	return a.view
}

// rows puts the blocks together.
func (a *App) rows() []string {
	switch {
	case a.lay.W == 0 || a.lay.H == 0:
		return nil
	case !a.lay.fits():
		return a.tooSmall()
	case a.class.waits():
		return append(a.doorRows(), a.footer())
	case a.covered():
		return append(a.cover(), a.footer())
	}
	a.rail.scroll(a.lay.list.H)
	rows := append([]string{}, a.header()...)
	rows = append(rows, a.tabRow()...)
	rows = append(rows, a.classRow()...)
	rows = append(rows, a.middle()...)
	rows = append(rows, a.changed()...)
	return append(rows, a.footer())
}

// tooSmall says in plain words what size is wanted, and how to leave.
func (a *App) tooSmall() []string {
	text := a.say.F("small", "W", minWidth, "H", minHeight, "NowW", a.lay.W, "NowH", a.lay.H)
	return box(wrap(text, a.lay.W), a.lay.W, a.lay.H, a.glyphs.more)
}

// middle sets rail and stage side by side.
func (a *App) middle() []string {
	if a.class.projects() {
		return append(indent(a.stageRows()), a.panelRows()...)
	}
	left := append(append([]string{}, a.list()...), a.card()...)
	if a.lesson != nil {
		left = append(left, a.columnRows()...)
	}
	right := a.stageRows()
	rule := a.theme.rule.paint(a.glyphs.rule)
	for i := range left {
		left[i] += rule + right[i]
	}
	return left
}

func (a *App) railView() railView {
	return railView{
		speech: a.say, t: a.theme, rail: &a.rail,
		now: a.live.settings, pin: a.live.base,
		cols: columnsFor(a.lay.list.W), w: a.lay.list.W, ahead: &a.foresight, rests: a.veiled(),
	}
}

func (a *App) header() []string {
	return a.blocks.header.get(stamp{a.styled, a.live.gen, a.live.bands.shown, bit(a.veiled())}, func() []string {
		w, h := a.lay.W-2, a.lay.verdictRows()
		verdict, figures := a.headline(w)
		lines := clip(wrap(verdict, w), h, w, a.glyphs.more)
		lines = paintAll(a.theme.title, append(lines, make([]string, h)...)[:h])
		lines = append(lines, figures)
		return box(indent(lines), a.lay.W, a.lay.header.H, a.glyphs.more)
	})
}

func (a *App) tabRow() []string {
	return a.blocks.tabs.get(stamp{a.styled, a.stage.shown}, func() []string {
		return []string{a.stage.tabLine(a.say, a.theme, a.lay.W)}
	})
}

func (a *App) list() []string {
	return a.blocks.list.get(stamp{a.styled, a.live.gen, a.rail.gen, a.rail.top, a.foresight.shown, bit(a.veiled())}, func() []string {
		return a.railView().list(a.lay.list.H)
	})
}

func (a *App) card() []string {
	return a.blocks.card.get(stamp{a.styled, a.rail.gen, a.rail.top, a.foresight.chosen, bit(a.veiled())}, func() []string {
		return a.railView().card(a.lay.card.H, a.lay.list.H)
	})
}

func (a *App) columnRows() []string {
	r := a.lesson
	r.build()
	return a.blocks.column.get(stamp{a.styled, r.doc.made, r.doc.top, r.marked, a.studies.gen, a.stage.shown}, a.column)
}

func (a *App) stageRows() []string {
	a.stage.tell(a)
	return a.blocks.stage.get(stamp{a.styled, a.live.gen, bit(a.stage.perYear) + 2*bit(a.stage.asking) + 4*bit(a.veiled()), a.stage.cross, a.stage.gen, a.live.bands.shown}, func() []string {
		return box(a.stage.draw(a.say, a.theme, a.pinNote), a.lay.stage.W, a.lay.stage.H, a.glyphs.more)
	})
}

// changed is what the last step did, or the open line of input, or what the
// cross-hair reads, or the words for a first visit.
func (a *App) changed() []string {
	return a.blocks.changed.get(stamp{a.touched}, func() []string {
		w := a.lay.W - 2
		var lines []string
		switch {
		case a.input.open:
			lines = a.prompt(w)
		case a.reads():
			lines = a.readings(w)
		default:
			lines = paintAll(a.theme.text, clip(wrap(a.effect(), w), a.lay.changed.H, w, a.glyphs.more))
		}
		return box(indent(lines), a.lay.W, a.lay.changed.H, a.glyphs.more)
	})
}

func (a *App) effect() string {
	switch {
	case a.veiled() && a.listInFront():
		return ""
	case a.veiled() && !a.class.projects():
		return a.lesson.welcome()
	}
	if a.replay.on {
		return a.say.F("did.replayed", "What", a.say.changed(a.spoken, a.live.now))
	}
	switch a.verb {
	case atStart:
		if a.class.projects() {
			return a.comeIn()
		}
		if a.lesson != nil {
			return a.lesson.welcome()
		}
		if a.live.settings != a.model.Defaults() {
			return strings.Join(a.offBrief(a.live.settings, a.lay.W-2, a.lay.changed.H), " ")
		}
		return a.say.F("welcome", "Key", a.glyphs.left)
	case undone:
		return a.say.F("changed.undone", "What", a.say.changed(a.spoken, a.live.now))
	case redone:
		return a.say.F("changed.redone", "What", a.say.changed(a.spoken, a.live.now))
	}
	return a.say.changed(a.spoken, a.live.now)
}
