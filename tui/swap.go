package tui

import "bubblescope/model"

// swapStep is the word of a step that puts the pinned world in the place of the
// present one, and the other way round. To undo it undoes both.
const swapStep = "did.swap"

// swap changes the present world and the one that it is compared with.
func (a *App) swap() {
	now := a.live.settings
	if now == a.live.base {
		a.notice = a.say.T("tell.no_swap")
		return
	}
	if a.resting() {
		return
	}
	st := step{before: now, after: a.live.base, then: a.live.now, lever: several, what: swapStep, name: a.nameOf(a.live.base, false)}
	a.pinWorld(now)
	a.takeStep(st)
	a.notice = a.say.F("tell.swapped", "Now", a.nameOf(a.live.settings, false), "Pin", a.nameOf(a.live.base, false))
}

func (a *App) canSwap() bool { return a.live.settings != a.live.base }

// pinWorld compares with a world; the default is no pin of the user's.
func (a *App) pinWorld(s model.Settings) { a.live.pin(s, s != a.model.Defaults()) }

// swapPin follows a swap that is undone or done again: the pin goes from one
// world to the other, unless another was pinned since.
func (a *App) swapPin(st step, from, to model.Settings) {
	if st.what == swapStep && a.live.base == from {
		a.pinWorld(to)
	}
}

// pinNote names what the charts are compared with, in w cells; in short where
// the name is long, and not at all where even that does not fit.
func (a *App) pinNote(w int) string {
	if !a.live.pinned {
		return ""
	}
	mark := a.glyphs.pin[0] + " "
	for _, short := range []bool{false, true} {
		if note := mark + a.nameOf(a.live.base, short); width(note) <= w {
			return note
		}
	}
	return ""
}
