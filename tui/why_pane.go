package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// whyPane stands before a page and splits the change of a figure by lever, from
// the world that is compared with to the present one. The levers stay alive
// beside it.
type whyPane struct {
	lens  lens
	live  *live
	ahead *foresight
	last  func() (model.Settings, bool) // the world before the last move

	topics    []topic
	chosen    int
	asked     int // numbers the lists of topics
	sinceMove bool

	done, next answer // what is shown, and what is under way
	serial     int    // numbers the answers
	busy       bool
	away       *model.Result // room for runs off the loop; nil is lent

	say     *speech
	theme   theme
	w, h    int
	cross   int
	perYear bool
}

func newWhyPane(m *model.Model, l *live, ahead *foresight, last func() (model.Settings, bool)) *whyPane {
	return &whyPane{
		lens: newLens(m), live: l, ahead: ahead, last: last,
		cross: noQuarter,
	}
}

// ask sets what can be asked about; the first topic is shown.
func (p *whyPane) ask(topics []topic) {
	p.chosen = 0
	p.sinceMove = false
	if !slices.Equal(p.topics, topics) {
		p.topics = topics
		p.asked++
	}
}

func (p *whyPane) topic() topic { return p.topics[p.chosen] }

// SetSize sets the cells that View fills.
func (p *whyPane) SetSize(w, h int) { p.w, p.h = w, h }

// SetLook sets words and colours.
func (p *whyPane) SetLook(sp *speech, t theme) { p.say, p.theme = sp, t }

// SetRun need not keep anything: the levers stand in the live run.
func (p *whyPane) SetRun(model.Settings, *model.Result, *model.Result) {}

// SetReading sets the quarter that is asked about, and the unit.
func (p *whyPane) SetReading(cross int, perYear bool) { p.cross, p.perYear = cross, perYear }

// Keys names the keys of the pane.
func (p *whyPane) Keys() []pageKey {
	since := "why_move"
	if p.sinceMove {
		since = "why_pin"
	}
	return []pageKey{{"Tab", "why_next"}, {whyKey, since}, {"Esc", "why_close"}}
}

// Press goes from figure to figure; the key of the outcomes chooses the next of
// those.
func (p *whyPane) Press(key string) (bool, tea.Cmd) {
	switch key {
	case "tab":
		p.chosen = (p.chosen + 1) % len(p.topics)
	case "shift+tab":
		p.chosen = (p.chosen - 1 + len(p.topics)) % len(p.topics)
	case outcomeKey:
		p.ahead.switchOutcome()
		p.chosen = max(0, slices.Index(p.topics, outcomeTopic(p.ahead.outcomes[p.ahead.chosen].id)))
	default:
		return false, nil
	}
	return true, nil
}

// Title is the question, as much of it as one row holds.
func (p *whyPane) Title() string {
	if lines := p.question(); len(lines) > 0 {
		return lines[0]
	}
	return ""
}

// View is the rest of the question, the bars, and how they were found.
func (p *whyPane) View() string {
	if p.say == nil || p.w <= 0 || p.h <= 0 {
		return ""
	}
	p.follow()
	var rows []string
	for i, line := range p.question() {
		if i > 0 {
			rows = append(rows, p.theme.focus.paint(line))
		}
	}
	rows = append(rows, p.body(max(0, p.h-len(rows)))...)
	return strings.Join(box(rows, p.w, p.h, p.say.g.more), "\n")
}
