package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/model/study"
)

// The keys of the two axes of the map.
const (
	acrossKey, acrossBackKey = "c", "C"
	upKey, upBackKey         = "v", "V"
	pairKey                  = "m"
)

// The surveys of the page: each lever alone, the map that is chosen, and the
// second map where it has room.
const (
	tornadoSurvey = iota
	mapSurvey
	secondSurvey
	surveys
)

// sensitivityPage shows what moves the chosen outcome: each lever alone, and
// any two together. The map opens with the two levers that move it most; beside
// it, or a key away, lie those that history says least of.
type sensitivityPage struct {
	lens  lens
	ahead *foresight // for the chosen outcome

	spans   []study.Span // nil until they are there
	asked   bool         // for the spans
	surveys [surveys]surveyor
	busy    bool
	room    *model.Result // for the work; nil is lent

	world  model.Settings
	now    summary
	ran    bool
	across int // levers of the map that is chosen
	up     int
	picked bool // by the user, or by the first tornado

	say   *speech
	theme theme
	w, h  int
	lay   sensitivityLayout
}

func newSensitivityPage(m *model.Model, ahead *foresight) *sensitivityPage {
	p := &sensitivityPage{lens: newLens(m), ahead: ahead}
	p.across, p.up = p.pairs()[0][0], p.pairs()[0][1]
	return p
}

// SetSize sets the cells that View fills.
func (p *sensitivityPage) SetSize(w, h int) {
	p.w, p.h = w, h
	p.lay = layoutSensitivity(w, h)
}

// SetLook sets words and colours.
func (p *sensitivityPage) SetLook(sp *speech, t theme) { p.say, p.theme = sp, t }

// SetRun takes note of the world; the surveys follow later.
func (p *sensitivityPage) SetRun(s model.Settings, now, _ *model.Result) {
	p.world, p.now, p.ran = s, p.lens.summarise(now), true
}

// SetReading need not keep anything: the figures are of a year.
func (p *sensitivityPage) SetReading(int, bool) {}

// Keys names the keys of the axes.
func (p *sensitivityPage) Keys() []pageKey {
	return []pageKey{{pairKey, "map"}, {"c C", "axis_across"}, {"v V", "axis_up"}}
}

// Press chooses the levers of the map.
func (p *sensitivityPage) Press(key string) (bool, tea.Cmd) {
	switch key {
	case acrossKey:
		p.across = p.leverAfter(p.across, p.up, +1)
	case acrossBackKey:
		p.across = p.leverAfter(p.across, p.up, -1)
	case upKey:
		p.up = p.leverAfter(p.up, p.across, +1)
	case upBackKey:
		p.up = p.leverAfter(p.up, p.across, -1)
	case pairKey:
		p.nextPair()
	case outcomeKey: // the tracks' too, so that both show the same; the title says which
		p.ahead.switchOutcome()
	default:
		return false, nil
	}
	p.picked = p.picked || key != outcomeKey
	return true, nil
}

// leverAfter is the next lever that is not on the other axis.
func (p *sensitivityPage) leverAfter(i, other, step int) int {
	n := len(p.lens.m.Levers())
	for {
		if i = (i + step + n) % n; i != other {
			return i
		}
	}
}

// Point puts the lever of a bar on the axis across, and the one from there on
// the axis up.
func (p *sensitivityPage) Point(x, y int) bool {
	r := p.lay.tornado
	bars := p.bars()
	k := y - r.Y - 1
	if !r.has(x, y) || k < 0 || k >= min(len(bars), r.H-1) {
		return false
	}
	if i := bars[k].lever; i != p.across {
		p.across, p.up = i, p.across
	}
	p.picked = true
	return true
}

// Wheel lets the wheel pass.
func (p *sensitivityPage) Wheel(int, int, int) bool { return false }

// View is the tornado and one map or two, side by side where there is room.
func (p *sensitivityPage) View() string {
	if p.say == nil || p.w <= 0 || p.h <= 0 {
		return ""
	}
	t, m := p.lay.tornado, p.lay.plane
	rows := box(p.tornadoRows(t.W, t.H), t.W, t.H, p.say.g.more)
	right := box(p.planes(), m.W, m.H, p.say.g.more)
	if m.X == 0 {
		return strings.Join(box(append(rows, right...), p.w, p.h, p.say.g.more), "\n")
	}
	return strings.Join(box(beside(rows, right, m.X-t.W), p.w, p.h, p.say.g.more), "\n")
}

// beside sets blocks of equally many rows side by side, some cells apart.
func beside(left, right []string, gap int) []string {
	rows := make([]string, len(left))
	for i := range left {
		rows[i] = left[i] + strings.Repeat(" ", gap) + right[i]
	}
	return rows
}
