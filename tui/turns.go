package tui

import (
	"runtime"

	tea "charm.land/bubbletea/v2"
)

// Turns share out the processors among the sessions of one process. Work off
// the loop is cut into slices of about ten milliseconds; each waits for its
// turn, first come first served, and a session has no more than one slice of a
// kind under way. So a visitor who keeps moving levers can make the strips and
// maps of all come later, but never their keys.
type Turns chan struct{}

// NewTurns leaves half of the processors to the keys.
func NewTurns() Turns { return make(Turns, max(1, runtime.GOMAXPROCS(0)/2)) }

// wait puts a slice of work in the queue. No turns are needed where there is
// but one session.
func (t Turns) wait(work tea.Cmd) tea.Cmd {
	if t == nil || work == nil {
		return work
	}
	return func() tea.Msg {
		t <- struct{}{}
		defer func() { <-t }()
		return work()
	}
}
