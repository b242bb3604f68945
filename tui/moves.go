package tui

import (
	"math"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// movesDialog lists all moves in words, those that were undone too. Each row is
// the world after a move; the first is where it began.
type movesDialog struct {
	list  picker
	steps []step
	after []summary // of the world after each step
	now   int       // how many steps lead to the present world
}

// moves opens the list at the present world.
func (a *App) moves() {
	steps, now := a.history.all()
	if len(steps) == 0 {
		a.notice = a.say.T("tell.no_moves")
		return
	}
	a.open(&movesDialog{picker{n: len(steps) + 1, focus: now}, steps, a.afterEach(steps, now), now})
}

func (a *App) canList() bool { return len(a.history.past)+len(a.history.future) > 0 }

// afterEach finds what each step led to: the next one knows what was there
// before it, the present world is at hand, and only the last may cost a run.
func (a *App) afterEach(steps []step, now int) []summary {
	out := make([]summary, len(steps))
	for i := range steps {
		switch {
		case i+1 == now:
			out[i] = a.live.now
		case i+1 < len(steps):
			out[i] = steps[i+1].then
		default:
			a.model.RunAlone(a.live.probe, steps[i].after)
			out[i] = a.live.lens.summarise(a.live.probe)
		}
	}
	return out
}

// all lists the steps in their order, and how many of them lead to the present.
func (h *history) all() (steps []step, now int) {
	steps = append(steps, h.past...)
	for i := len(h.future) - 1; i >= 0; i-- {
		steps = append(steps, h.future[i])
	}
	return steps, len(h.past)
}

// jump goes to the world after so many steps, with one run.
func (a *App) jump(to int) {
	if a.resting() {
		return
	}
	from, then, at := a.live.settings, a.live.now, a.live.settings
	for len(a.history.past) != to {
		next, ok := a.pass(len(a.history.past) < to)
		if !ok {
			break
		}
		at = next
	}
	a.live.run(at)
	a.spoken = step{before: from, after: at, then: then, lever: several, what: "did.jump"}
	a.verb, a.reading = moved, false
}

// pass goes one step along the list without a run, and gives the world there.
func (a *App) pass(forward bool) (at model.Settings, ok bool) {
	if forward {
		st, ok := a.history.redo()
		a.swapPin(st, st.after, st.before)
		return st.after, ok
	}
	st, ok := a.history.undo()
	a.swapPin(st, st.before, st.after)
	return st.before, ok
}

func (d *movesDialog) picker() *picker { return &d.list }

func (d *movesDialog) keys(a *App) string { return a.say.F("moves.keys", "Keys", a.upDown()) }

func (d *movesDialog) pick(a *App) tea.Cmd {
	a.closeDialog()
	if d.list.focus != d.now {
		a.jump(d.list.focus)
	}
	return nil
}

func (d *movesDialog) press(a *App, key, _ string) tea.Cmd {
	return a.pressList(d, key, a.closeDialog)
}

func (d *movesDialog) rows(a *App, w, h int) []string {
	from, to := d.list.window(2, h-2)
	title := a.theme.title.paint(a.say.T("moves.title"))
	if place := a.place(&d.list); place != "" {
		title += "  " + a.theme.muted.paint(place)
	}
	rows := []string{title, ""}
	for i := from; i < to; i++ {
		rows = append(rows, d.row(a, i, w))
	}
	return rows
}

// row is one world: whether it is in focus, whether it is the present one, and
// the move that led to it.
func (d *movesDialog) row(a *App, i, w int) string {
	text := a.say.T("moves.start")
	if i > 0 {
		text = a.say.moveRow(d.steps[i-1], d.after[i-1], w-4)
	}
	here := " "
	if i == d.now {
		here = a.glyphs.knob[0]
	}
	ink := a.theme.text
	if i > d.now {
		ink = a.theme.muted
	}
	return a.pointer(i == d.list.focus, ink, here+" "+text)
}

// pointer is a row of a list with a sign before the one in focus.
func (a *App) pointer(focused bool, ink ink, text string) string {
	if focused {
		return a.theme.focus.paint(a.glyphs.here + " " + text)
	}
	return ink.paint("  " + text)
}

// moveRow tells of a step in w cells: all that it did, or what it did to the
// loss, or the move alone.
func (s *speech) moveRow(st step, after summary, w int) string {
	d := after.Loss - st.then.Loss
	loss := s.T("moves.same")
	if s.moneyShort(math.Abs(d)) != s.moneyShort(0) {
		loss = s.F("moves.loss", "Change", s.signed(d, s.moneyShort(d)))
	}
	brief := s.F("moves.row", "Move", s.move(st), "Effect", loss)
	for _, text := range []string{s.changed(st, after), brief} {
		if width(text) <= w {
			return text
		}
	}
	return fit(s.move(st), min(w, width(s.move(st))), s.g.more)
}
