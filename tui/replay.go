package tui

import (
	"math"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// replay plays the last move once more, from the world before it to the present
// one. Any key or click ends it at once. It is no step: nothing is to be undone.
type replay struct {
	on     bool
	from   model.Settings
	to     model.Settings
	frame  int
	number int // of the replay; a frame of an older one is dropped
}

// A replay takes a little more than a second.
const (
	replayFrames = 20
	replayRests  = 3 // frames that show the world before
	replayPause  = 60 * time.Millisecond
)

// replayMsg asks for the next frame.
type replayMsg struct{ number int }

func (a *App) canReplay() bool { return a.verb != atStart && a.spoken.before != a.spoken.after }

// again starts the replay of the last move.
func (a *App) again() tea.Cmd {
	if !a.canReplay() {
		a.notice = a.say.T("tell.no_replay")
		return nil
	}
	if a.resting() {
		return nil
	}
	a.replay = replay{on: true, from: a.spoken.before, to: a.live.settings, number: a.replay.number + 1}
	a.reading = false
	return a.frame()
}

// frame shows a frame and asks for the next.
func (a *App) frame() tea.Cmd {
	r := &a.replay
	if r.frame >= replayFrames {
		a.endReplay()
		return nil
	}
	share := float64(max(0, r.frame-replayRests)) / float64(replayFrames-replayRests)
	a.live.run(halfway(a.model, r.from, r.to, share))
	r.frame++
	number := r.number
	return a.later(replayPause, replayMsg{number})
}

func (m replayMsg) take(a *App) tea.Cmd {
	if !a.replay.on || m.number != a.replay.number {
		return nil
	}
	a.touch()
	return a.frame()
}

// endReplay puts the levers where they stood.
func (a *App) endReplay() {
	if a.replay.on {
		a.replay.on = false
		a.live.run(a.replay.to)
	}
}

// halfway is a world between two: numbers go evenly, choices and quarters change
// at half the way.
func halfway(m *model.Model, from, to model.Settings, share float64) model.Settings {
	s := from
	for i, l := range m.Levers() {
		switch {
		case from[i] == to[i]:
		case l.Type != "number":
			s[i] = from[i] + (to[i]-from[i])*math.Round(share)
		case share > 0:
			s[i] = rounded(from[i]+(to[i]-from[i])*share, l.Step)
		}
	}
	return s
}

// rounded is v with as many decimals as a notch has: it takes no more room.
func rounded(v, step float64) float64 {
	_, decimals, _ := strings.Cut(strconv.FormatFloat(step, 'f', -1, 64), ".")
	near, err := strconv.ParseFloat(strconv.FormatFloat(v, 'f', len(decimals), 64), 64)
	if err != nil {
		return v
	}
	return near
}

// later sends a message after a pause; tests wait less.
func (a *App) later(pause time.Duration, msg tea.Msg) tea.Cmd {
	if a.hurried {
		return func() tea.Msg { return msg }
	}
	return tea.Tick(pause, func(time.Time) tea.Msg { return msg })
}
