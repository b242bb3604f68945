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
)

// The two surveys of the page.
const (
	tornadoSurvey = iota
	mapSurvey
)

// sensitivityPage shows what moves the chosen outcome: each lever alone, and
// any two together.
type sensitivityPage struct {
	lens  lens
	ahead *foresight // for the chosen outcome

	spans   []study.Span // nil until they are there
	asked   bool         // for the spans
	surveys [2]surveyor
	busy    bool
	room    *model.Result // the work's own while busy is set

	world  model.Settings
	now    summary
	ran    bool
	across int // levers of the map
	up     int

	say   *speech
	theme theme
	w, h  int
	lay   sensitivityLayout
}

func newSensitivityPage(m *model.Model, ahead *foresight) *sensitivityPage {
	return &sensitivityPage{
		lens: newLens(m), ahead: ahead, room: m.NewResult(),
		across: max(0, m.LeverIndex("equity_appetite")), up: max(0, m.LeverIndex("subsidy_fade")),
	}
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
	return []pageKey{{"c C", "axis_across"}, {"v V", "axis_up"}}
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
	case outcomeKey: // the tracks' too, so that both show the same; the title says which
		p.ahead.switchOutcome()
	default:
		return false, nil
	}
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
	return true
}

// Wheel lets the wheel pass.
func (p *sensitivityPage) Wheel(int, int, int) bool { return false }

// View is the tornado and the map, side by side where there is room.
func (p *sensitivityPage) View() string {
	if p.say == nil || p.w <= 0 || p.h <= 0 {
		return ""
	}
	t, m := p.lay.tornado, p.lay.plane
	rows := box(p.tornadoRows(t.W, t.H), t.W, t.H, p.say.g.more)
	right := box(p.mapRows(m.W, m.H), m.W, m.H, p.say.g.more)
	if m.X == 0 {
		return strings.Join(box(append(rows, right...), p.w, p.h, p.say.g.more), "\n")
	}
	for i := range rows {
		rows[i] += strings.Repeat(" ", m.X-t.W) + right[i]
	}
	return strings.Join(box(rows, p.w, p.h, p.say.g.more), "\n")
}

// sensitivityLayout is the page cut into its two parts.
type sensitivityLayout struct{ tornado, plane rect }

// The largest map, its rows of words, and the page from which it stands beside
// the tornado.
const (
	mapCols, mapRows = 24, 12
	mapWords         = 3
	sideBySide       = 96
)

func layoutSensitivity(w, h int) sensitivityLayout {
	all := rect{W: max(0, w), H: max(0, h)}
	if w >= sideBySide {
		left, right := all.cutLeft(w * 45 / 100)
		left.W -= 2
		return sensitivityLayout{left, right}
	}
	top, bottom := all.cutBottom(min(mapRows+mapWords, all.H*3/5))
	return sensitivityLayout{top, bottom}
}
