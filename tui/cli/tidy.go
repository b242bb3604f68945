package cli

import (
	"runtime/debug"
	"time"

	tea "charm.land/bubbletea/v2"
)

// calm is how long nothing must have happened before memory is given back.
const calm = 1500 * time.Millisecond

// filter is what Bubble Tea shows every message to before it takes it.
type filter = func(tea.Model, tea.Msg) tea.Msg

// tidied is a filter that calls tidy whenever no message has come for a while. Stop
// ends that.
func tidied(f filter, after time.Duration, tidy func()) (_ filter, stop func() bool) {
	timer := time.AfterFunc(after, tidy)
	return func(m tea.Model, msg tea.Msg) tea.Msg {
		timer.Reset(after)
		return f(m, msg)
	}, timer.Stop
}

// giveBack gathers what is not in use any more and returns it to the system. What a
// band takes while it is made is a third of what the explorer would hold for ever.
func giveBack() { debug.FreeOSMemory() }
