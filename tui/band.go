package tui

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/model/study"
)

// bandPause is how long the levers must rest before a band is asked for: while
// they move, the processors belong to the keys.
const bandPause = 150 * time.Millisecond

// bands keeps the band of the present world: what the other worlds that the
// record allows make of the same levers. It is made off the loop, a pause after
// the last move. The band of an earlier world lingers for a moment, see linger;
// then it only holds the axes where they were until the new one comes.
type bands struct {
	shared *study.Shared // nil: this session has no bands
	hidden bool          // by the user
	pause  time.Duration

	gen   int // grows with every world that is followed
	world model.Settings
	drop  context.CancelFunc // abandons the work under way; nil before any
	band  *study.Band        // the last that came
	of    model.Settings     // the world of band
	shown int                // grows with every change of what is to be seen

	linger    time.Duration
	lingering bool // the last band is still seen, though the levers have moved on
	lingered  int  // numbers the times
}

func newBands(shared *study.Shared) bands {
	return bands{shared: shared, pause: bandPause, linger: bandLinger}
}

// restedMsg says that the pause after a move is over.
type restedMsg struct{ gen int }

// bandMsg brings a band, or nil where the work was abandoned or broke down.
type bandMsg struct {
	gen  int
	band *study.Band
}

// follow takes note of where the levers are; a new world asks for a pause. It
// costs nothing while nothing changes.
func (b *bands) follow(s model.Settings) tea.Cmd {
	if b.shared == nil || b.hidden || b.gen > 0 && b.world == s {
		return nil
	}
	if b.drop != nil {
		b.drop()
		b.drop = nil
	}
	was := b.world
	b.world = s
	b.gen++
	if b.current(s) != nil {
		b.lingering = false
		return nil // moved back to where the band is of
	}
	gen := b.gen
	return tea.Batch(b.leave(was), tea.Tick(b.pause, func(time.Time) tea.Msg { return restedMsg{gen} }))
}

// rested asks for the band if nothing has moved during the pause.
func (b *bands) rested(msg restedMsg) tea.Cmd {
	if msg.gen != b.gen {
		return nil
	}
	ctx, drop := context.WithCancel(context.Background())
	b.drop = drop
	return bandOf(ctx, b.shared, b.gen, b.world)
}

// bandOf is a command that makes the band of a world. It shares nothing with
// the loop. A panic must not end the session: it leaves no band.
func bandOf(ctx context.Context, shared *study.Shared, gen int, world model.Settings) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = bandMsg{gen: gen}
			}
		}()
		band, err := shared.Band(ctx, world)
		if err != nil {
			return bandMsg{gen: gen}
		}
		return bandMsg{gen, band}
	}
}

// take keeps a band, unless something has moved since it was asked for.
func (b *bands) take(msg bandMsg) bool {
	if msg.gen != b.gen || b.drop == nil {
		return false
	}
	b.drop() // nothing is under way any more
	b.drop = nil
	if msg.band == nil {
		return false
	}
	b.band, b.of, b.lingering = msg.band, b.world, false
	b.shown++
	return true
}

// current is the band of world s, or nil while it is not there or not wanted.
func (b *bands) current(s model.Settings) *study.Band {
	if b.hidden || b.of != s {
		return nil
	}
	return b.band
}

// spread brings the band up to date: now the pause, later the band itself.
func (a *App) spread() tea.Cmd {
	if !a.lay.fits() || a.replay.on {
		return nil
	}
	return a.live.bands.follow(a.live.settings)
}

// banded takes a band.
func (a *App) banded(msg bandMsg) {
	if a.live.bands.take(msg) {
		a.stage.gen++
		a.touch()
	}
}

// hasBands tells whether there is a band to show or to hide.
func (a *App) hasBands() bool { return a.live.bands.shared != nil }

// switchBands shows or hides the bands.
func (a *App) switchBands() {
	b := &a.live.bands
	if b.shared == nil {
		a.notice = a.say.T("notice.no_bands")
		return
	}
	b.hidden = !b.hidden
	b.lingering = false
	b.shown++
	a.stage.gen++
	a.notice = a.say.T("notice.bands_shown")
	if b.hidden {
		a.notice = a.say.T("notice.bands_hidden")
	}
}
