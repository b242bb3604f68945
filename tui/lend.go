package tui

import "bubblescope/model"

// lend gives a piece of work room to run the model in, until it is given back:
// rooms of their own for all that might run would be a tenth of a session. Work
// that has its own keeps it.
func lend(m *model.Model, own *model.Result) (room *model.Result, back func()) {
	if own != nil {
		return own, func() {}
	}
	room = m.Borrow()
	return room, func() { m.GiveBack(room) }
}
