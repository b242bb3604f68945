package tui

import (
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/chart"
)

// moneyPage draws who pays whom in one quarter as bands whose thickness is
// dollars, with the money that comes round again as a loop. It plays the
// quarters like a film.
type moneyPage struct {
	m       *model.Model
	pairs   moneyMap
	say     *speech
	theme   theme
	w, h    int
	flows   *[model.Quarters]moneyFlows // nil until there is a run
	before  *[model.Quarters]moneyFlows // of the world that is compared with
	base    model.Settings              // that world
	based   bool                        // before is of base
	cross   int                         // of the screen, when last told
	q       int                         // the quarter shown
	perYear bool
	veiled  bool

	playing bool
	film    int  // numbers the films, so that a frame of an old one is dropped
	seen    bool // View was called since the last frame of the film

	unit   float64 // $bn in the unit of the screen that a row or a cell stands for; 0 is open
	locked bool    // the film has chosen the scale

	gen   int // grows with every change
	block block
}

// moneyFrame is how long a quarter stands while the film plays.
const moneyFrame = 300 * time.Millisecond

// moneyTickMsg asks for the next frame of a film.
type moneyTickMsg struct{ film int }

func newMoneyPage(m *model.Model) *moneyPage {
	p := &moneyPage{m: m, pairs: newMoneyMap(m.Data().Actors), cross: chart.None}
	p.q = p.first()
	return p
}

// first is the quarter shown until one is chosen: the one of the figures on top.
func (p *moneyPage) first() int { return min(int(p.m.LastActual())+4*ahead, model.Quarters-1) }

// SetSize sets the cells that View fills.
func (p *moneyPage) SetSize(w, h int) {
	p.w, p.h, p.unit, p.locked, p.gen = w, h, 0, false, p.gen+1
}

// SetLook sets words and colours.
func (p *moneyPage) SetLook(sp *speech, t theme) { p.say, p.theme, p.gen = sp, t, p.gen+1 }

// SetRun sums every payment of both runs' worlds by band.
func (p *moneyPage) SetRun(_ model.Settings, now, pinned *model.Result) {
	if p.flows == nil {
		p.flows, p.before = new([model.Quarters]moneyFlows), new([model.Quarters]moneyFlows)
	}
	p.sumUp(now, p.flows)
	p.remember(pinned)
	p.gen++
}

// SetReading follows the cross-hair when that has moved, and sets the unit.
func (p *moneyPage) SetReading(cross int, perYear bool) {
	if cross != p.cross && cross != p.q {
		p.playing = false
		p.show(cross)
	}
	p.cross = cross
	if perYear != p.perYear {
		p.unit, p.locked = 0, false
	}
	p.perYear, p.gen = perYear, p.gen+1
}

// show goes to a quarter, or to the first one without a cross-hair.
func (p *moneyPage) show(q int) {
	p.q = p.first()
	if q != chart.None {
		p.q = clampInt(q, 0, model.Quarters-1)
	}
	p.gen++
}

// Quarter is the quarter shown; the cross-hair follows it.
func (p *moneyPage) Quarter() int { return p.q }

// Press plays, stops, and moves the quarter. While a film plays any key stops it.
func (p *moneyPage) Press(key string) (bool, tea.Cmd) {
	switch {
	case p.playing:
		p.stop()
	case key == "space":
		return true, p.play()
	case key == "[", key == ",":
		p.show(p.q - 1)
	case key == "]", key == ".":
		p.show(p.q + 1)
	default:
		return false, nil
	}
	return true, nil
}

// Keys names the key of the film.
func (p *moneyPage) Keys() []pageKey {
	return []pageKey{{"Space", "play"}}
}

// View draws the page anew only if something has changed.
func (p *moneyPage) View() string {
	p.seen = true
	rows := p.block.get(stamp{p.gen}, p.draw)
	return strings.Join(rows, "\n")
}

// draw chooses the form: the loop where it has room, else a table of bars.
func (p *moneyPage) draw() []string {
	form := p.table
	if p.w >= loopW && p.h >= loopH {
		form = p.loop
	}
	return box(form(), p.w, p.h, p.say.g.more)
}
