package tui

import (
	"runtime"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// subject is what a survey is of: a tornado or a map, in a world.
type subject struct {
	world      model.Settings
	x, y       int // levers of a map
	cols, rows int // of a map; a tornado has none
}

// alike says whether two maps have the same cells, if of different worlds.
func (s subject) alike(o subject) bool {
	s.world = o.world
	return s == o
}

// survey is a list of worlds that are run off the loop, some at a time.
type survey struct {
	of     subject
	worlds []model.Settings
	found  []summary // of the first worlds
	broken bool      // the work broke down, and is not met again at once
}

func (s *survey) complete() bool { return s.broken || len(s.found) == len(s.worlds) }

// surveyor keeps the last survey that was finished, which is shown, and the one
// that is under way.
type surveyor struct {
	done, next survey
	gen        int // grows with every survey that is begun
}

// want begins a survey unless that is the one under way or done.
func (s *surveyor) want(of subject, worlds func() []model.Settings) {
	if s.gen > 0 && s.next.of == of {
		return
	}
	s.next = survey{of: of, worlds: worlds()}
	s.gen++
}

// surveyedMsg brings summaries of some worlds; none where the work broke down.
type surveyedMsg struct {
	which, gen int
	found      []summary
}

// worldsAtATime is about ten milliseconds of work.
const worldsAtATime = 64

// slice is a command that runs the next worlds. It shares nothing with the loop
// but what never changes. A panic must not end the session.
func (s *surveyor) slice(which int, look lens, own *model.Result) tea.Cmd {
	from := len(s.next.found)
	worlds := s.next.worlds[from:min(len(s.next.worlds), from+worldsAtATime)]
	gen := s.gen
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = surveyedMsg{which: which, gen: gen}
			}
		}()
		room, back := lend(look.m, own)
		defer back()
		found := make([]summary, len(worlds))
		for i, w := range worlds {
			runtime.Gosched() // keys go first
			look.m.RunAlone(room, w)
			found[i] = look.summarise(room)
		}
		return surveyedMsg{which, gen, found}
	}
}

// take keeps what a slice brings, unless another survey has begun since.
func (s *surveyor) take(msg surveyedMsg) {
	if msg.gen != s.gen {
		return
	}
	s.next.found = append(s.next.found, msg.found...)
	s.next.broken = len(msg.found) == 0
	if s.next.complete() {
		s.done = s.next
	}
}
