package tui

import "bubblescope/model"

// step is one change of the levers that can be undone.
type step struct {
	before, after model.Settings
	then          summary // of the world before
	lever         int     // the lever that moved, or several
	what          string  // id of the word for it
	gesture       gesture // moves of one gesture make one step
	name          string  // of the world that was opened, if any
}

// several stands for a step that moved more than one lever.
const several = -1

// gesture tells moves apart that a user would undo apart. The zero gesture
// joins nothing.
type gesture struct {
	lever, direction int // direction: -1 or +1 by keys and wheel, 0 for a drag
	drag             int // number of the drag
}

// depth is how many steps are kept.
const depth = 500

// history is the list of steps behind and ahead of the present state.
type history struct{ past, future []step }

// add records a step. A move of the same gesture as the last one extends it,
// so that three presses of one key are undone as one.
func (h *history) add(s step) {
	h.future = nil
	if n := len(h.past); n > 0 && s.gesture != (gesture{}) && h.past[n-1].gesture == s.gesture {
		h.past[n-1].after = s.after
		return
	}
	h.past = append(h.past, s)
	if len(h.past) > depth {
		h.past = h.past[:copy(h.past, h.past[1:])]
	}
}

// seal ends the gesture that the last step belongs to.
func (h *history) seal() {
	if n := len(h.past); n > 0 {
		h.past[n-1].gesture = gesture{}
	}
}

// undo takes the last step back; ok is false when there is none.
func (h *history) undo() (s step, ok bool) {
	n := len(h.past)
	if n == 0 {
		return step{}, false
	}
	s, h.past = h.past[n-1], h.past[:n-1]
	s.gesture = gesture{}
	h.future = append(h.future, s)
	return s, true
}

// redo takes the step that was undone last forward again.
func (h *history) redo() (s step, ok bool) {
	n := len(h.future)
	if n == 0 {
		return step{}, false
	}
	s, h.future = h.future[n-1], h.future[:n-1]
	h.past = append(h.past, s)
	return s, true
}

// last is the step that led to the present state.
func (h *history) last() (s step, ok bool) {
	if n := len(h.past); n > 0 {
		return h.past[n-1], true
	}
	return step{}, false
}
