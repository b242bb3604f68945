package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// bandLinger is how long the picture of a band may stay after the levers have
// left its world. The new one mostly comes sooner, and lies for the most part
// where the old one lay: one that goes and comes back draws the eye from the lines
// that moved, and costs two thousand bytes. Its figures go at once, no file ever
// holds it, and further moves do not prolong it.
const bandLinger = time.Second / 3

// leftMsg says that the band that lingers has done so for long enough.
type leftMsg struct{ lingered int }

// leave lets the band linger if it was seen in the world that the levers left.
func (b *bands) leave(was model.Settings) tea.Cmd {
	if b.linger == 0 || b.lingering || b.current(was) == nil {
		return nil
	}
	b.lingering = true
	b.lingered++
	n := b.lingered
	return tea.Tick(b.linger, func(time.Time) tea.Msg { return leftMsg{n} })
}

// left ends a lingering, unless it has ended.
func (a *App) left(msg leftMsg) {
	b := &a.live.bands
	if !b.lingering || msg.lingered != b.lingered {
		return
	}
	b.lingering = false
	b.shown++
	a.stage.gen++
	a.touch()
}
