package tui

import "bubblescope/model"

// The intents of the rail. Each either changes the focus or moves a lever.

func (a *App) focusUp()       { a.rail.move(-1) }
func (a *App) focusDown()     { a.rail.move(+1) }
func (a *App) previousGroup() { a.rail.jump(-1) }
func (a *App) nextGroup()     { a.rail.jump(+1) }
func (a *App) toggleGroup()   { a.rail.toggle() }

func (a *App) less()     { a.nudge(-1, 1) }
func (a *App) more()     { a.nudge(+1, 1) }
func (a *App) muchLess() { a.nudge(-1, a.bigStep()) }
func (a *App) muchMore() { a.nudge(+1, a.bigStep()) }

// nudge moves the focused lever by notches; on a heading it folds or unfolds.
func (a *App) nudge(direction, notches int) {
	i, ok := a.rail.lever()
	if !ok {
		if it, ok := a.rail.focused(); ok {
			a.rail.fold(it.group, direction > 0)
		}
		return
	}
	a.nudgeLever(i, direction, notches)
}

// nudgeLever moves lever i; at its limit it says so.
func (a *App) nudgeLever(i, direction, notches int) {
	v := a.model.Nudge(a.live.settings[i], i, direction*notches)
	if v == a.live.settings[i] {
		a.notice = a.say.F("notice.limit", "Lever", a.say.lever(&a.model.Levers()[i]), "V", a.say.value(i, v))
		return
	}
	a.setLever(i, v, gesture{lever: i, direction: direction})
}

// bigStep is about a tenth of the focused lever's range, in notches.
func (a *App) bigStep() int {
	i, ok := a.rail.lever()
	if !ok {
		return 1
	}
	return max(2, (a.model.Notches(i)+5)/10)
}

func (a *App) toLeast() { a.toNotch(0) }

func (a *App) toMost() {
	if i, ok := a.rail.lever(); ok {
		a.toNotch(a.model.Notches(i))
	}
}

func (a *App) toNotch(k int) {
	if i, ok := a.rail.lever(); ok {
		a.setLever(i, a.model.Notch(i, k), gesture{})
	}
}

func (a *App) resetOne() {
	i, ok := a.rail.lever()
	switch {
	case !ok:
	case !a.leverMoved():
		a.notice = a.say.T("notice.at_default")
	default:
		a.setLever(i, a.model.Levers()[i].Default, gesture{})
	}
}

func (a *App) resetActions() { a.resetKind("action", "step.actions") }
func (a *App) resetWorld()   { a.resetKind("world", "step.world") }
func (a *App) resetShocks()  { a.resetKind("shock", "step.shocks") }

// resetKind puts all levers of a kind back to their defaults, as one step.
func (a *App) resetKind(kind, what string) {
	if !a.kindMoved(kind) {
		a.notice = a.say.T("notice.at_default")
		return
	}
	s := a.live.settings
	for i, l := range a.model.Levers() {
		if l.Kind == kind {
			s[i] = l.Default
		}
	}
	a.take(s, several, what, gesture{})
}

// setLever moves one lever.
func (a *App) setLever(i int, v float64, g gesture) {
	s := a.live.settings
	s[i] = v
	a.take(s, i, "", g)
}

// take runs the model at new settings and remembers how it came there.
func (a *App) take(s model.Settings, lever int, what string, g gesture) {
	a.takeStep(step{before: a.live.settings, after: s, then: a.live.now, lever: lever, what: what, gesture: g})
}

func (a *App) takeStep(st step) {
	if st.after == st.before || a.resting() {
		return
	}
	a.history.add(st)
	a.live.run(st.after)
	a.listMoved()
	a.spoken, _ = a.history.last()
	a.verb, a.reading = moved, false
}

func (a *App) undo() {
	if a.resting() {
		return
	}
	st, ok := a.history.undo()
	if !ok {
		a.notice = a.say.T("notice.no_undo")
		return
	}
	a.spoken = step{before: st.after, after: st.before, then: a.live.now, lever: st.lever, what: st.what, name: st.name}
	a.swapPin(st, st.before, st.after)
	a.live.run(st.before)
	a.verb, a.reading = undone, false
}

func (a *App) redo() {
	if a.resting() {
		return
	}
	st, ok := a.history.redo()
	if !ok {
		a.notice = a.say.T("notice.no_redo")
		return
	}
	a.swapPin(st, st.after, st.before)
	a.live.run(st.after)
	a.spoken, a.verb, a.reading = st, redone, false
}

// pin makes the present world the one that all others are compared with.
func (a *App) pin() {
	a.pinWorld(a.live.settings)
	a.notice = a.say.T("notice.unpinned")
	if a.live.pinned {
		a.notice = a.say.F("notice.pinned", "Name", a.nameOf(a.live.base, false))
	}
}

// unpin compares with the defaults again.
func (a *App) unpin() {
	a.live.pin(a.model.Defaults(), false)
	a.notice = a.say.T("notice.unpinned")
}

// What the footer asks before it names a key.

func (a *App) onLever() bool   { _, ok := a.rail.lever(); return ok }
func (a *App) onHeading() bool { return !a.onLever() }
func (a *App) canUndo() bool   { return len(a.history.past) > 0 }
func (a *App) canRedo() bool   { return len(a.history.future) > 0 }
func (a *App) isPinned() bool  { return a.live.pinned }
func (a *App) canPin() bool    { return a.live.settings != a.live.base }
func (a *App) hasCross() bool  { return a.stage.cross != noQuarter }

func (a *App) leverMoved() bool {
	i, ok := a.rail.lever()
	return ok && a.live.settings[i] != a.model.Levers()[i].Default
}

func (a *App) actionsMoved() bool { return a.kindMoved("action") }
func (a *App) worldMoved() bool   { return a.kindMoved("world") }
func (a *App) shocksMoved() bool  { return a.kindMoved("shock") }

func (a *App) kindMoved(kind string) bool {
	for i, l := range a.model.Levers() {
		if l.Kind == kind && a.live.settings[i] != l.Default {
			return true
		}
	}
	return false
}
