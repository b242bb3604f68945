package tui

import "bubblescope/data"

// The least cells for the drawn loop.
const loopW, loopH = 70, 22

// roomy is the width from which on the bands are named in full.
const roomy = 110

// loopPicture is one drawing of the loop: where its columns stand, and what it draws with.
type loopPicture struct {
	*moneyPage
	*board
	strokes
	plan  lanePlan
	flows *moneyFlows
	x     [nowhere]int // of the columns; of the left one, where names end
	top   int          // first row of the lanes
}

// loop draws the chain of payments from left to right and what comes round
// again from right to left above it.
func (p *moneyPage) loop() []string {
	foot := p.foot()
	h := p.h - len(foot) - 2
	unit := p.loopUnit(h)
	l := loopPicture{moneyPage: p, board: newBoard(p.w, h+1), strokes: p.theme.strokes(), flows: &p.flows[p.q], top: 1}
	l.plan = planLanes(l.flows, unit/2/p.perUnit())
	l.columns()
	l.heads()
	for _, one := range l.plan.lanes {
		l.lane(one)
	}
	l.bars()
	rows := append([]string{p.scaleLine("money.scale", unit, true)}, l.rows()...)
	return append(rows, foot...)
}

// columns shares the width: names and figures at both ends need most.
func (l *loopPicture) columns() {
	more := l.board.w - loopW
	left, right := 19+clampInt(more/4, 0, 14), 16+clampInt(more/5, 0, 13)
	gap := 4 + clampInt(more/10, 0, 12)
	l.x[atLeft] = left
	l.x[atLabs] = left + gap
	l.x[atNvidia] = l.board.w - right - 1
	l.x[atClouds] = l.x[atLabs] + (l.x[atNvidia]-l.x[atLabs])*50/100
	l.x[atRight] = l.x[atNvidia] + 3 + clampInt(more/20, 0, 4)
}

// heads names the columns above them.
func (l *loopPicture) heads() {
	t := l.theme
	l.board.text(0, 0, l.x[atLeft], l.say.T("money.from"), t.muted)
	for _, c := range []struct {
		at   int
		name string
	}{{atLabs, "money.labs"}, {atClouds, "money.clouds"}, {atNvidia, "money.nvidia"}} {
		name := l.say.T(c.name)
		l.board.text(l.x[c.at]-width(name)/2, 0, l.board.w, name, t.title)
	}
	end := l.say.T("money.to")
	l.board.text(l.board.w-width(end), 0, l.board.w, end, t.muted)
	if !l.comesBack() {
		l.caption(l.x[atLabs]+1, l.x[atNvidia], 0, l.say.T("money.none"))
	}
}

// comesBack says whether any band runs backwards.
func (l *loopPicture) comesBack() bool {
	return l.flows.sum(backLabs, backClouds, partnerLabs) >= trifle
}

func (l *loopPicture) bars() {
	for at := atLabs; at <= atNvidia; at++ {
		for y := l.plan.bars[at][0]; y < l.plan.bars[at][1]; y++ {
			l.put(l.x[at], l.top+y, l.bar, l.theme.title)
		}
	}
}

// lane draws one band with its name and its dollars.
func (l *loopPicture) lane(one lane) {
	i := l.theme.pen(hue(one.band))
	x, end := l.x[one.from]+1, 0
	switch {
	case one.to == nowhere:
		end = x + 2 + clampInt((l.board.w-loopW)/12, 0, 6)
	case one.from > one.to && one.to != nowhere:
		x, end = l.x[one.to]+1, l.x[one.from]
	default:
		end = l.x[one.to]
	}
	l.fill(one, x, end, i)
	l.label(one, x, end)
}

// fill draws the thickness of a lane, and its direction in its first row.
func (l *loopPicture) fill(one lane, x, end int, i ink) {
	own := 0
	if one.band == cloudsNvidia && l.flows.own >= trifle {
		own = max(1, l.plan.halves(l.flows.own))
	}
	for y := range one.rows {
		s, of := l.stroke(one, own, y), i
		if 2*y < own {
			of = l.theme.pen(hueOwn)
		}
		for at := x; at < end; at++ {
			l.put(at, l.top+one.y+y, s, of)
		}
	}
	switch {
	case one.from > one.to:
		l.put(x, l.top+one.y, l.left, i)
	case one.to != nowhere && one.to != atRight:
		l.put(end-1, l.top+one.y, l.right, i)
	}
}

// stroke is the shape of row y of a lane, the first own halves of which come
// round again.
func (l *loopPicture) stroke(one lane, own, y int) string {
	filled, round := one.halves-2*y, own-2*y
	if one.from > one.to {
		round = filled
	}
	switch {
	case one.halves < 2 && one.from > one.to:
		return l.left
	case one.halves == 0:
		return l.hair
	case filled <= 0:
		return " "
	case round >= 2:
		return l.ownWhole
	case round == 1 && filled == 1:
		return l.ownHalf
	case round == 1:
		return l.mixed
	case filled == 1:
		return l.half
	}
	return l.whole
}

// scaleLine says which quarter is shown, what a row or a cell is worth, and
// what comes round again looks like, and whether changes are written.
func (p *moneyPage) scaleLine(id string, unit float64, changes bool) string {
	s := p.theme.strokes()
	line := p.theme.key.paint(p.say.quarter(data.Quarter(p.q))) + p.theme.muted.paint(p.say.F(id, "V", p.say.moneyShort(unit)+p.per(), "Whole", s.whole))
	line += p.theme.pen(hueOwn).paint("  "+s.left+s.ownWhole+" ") + p.theme.title.paint(p.roundWord())
	if against := p.against(); changes && against != "" && width(line)+2+width(against) <= p.w {
		line += "  " + p.theme.muted.paint(against)
	}
	return line
}

// per is the time that dollars are counted by.
func (p *moneyPage) per() string {
	if p.perYear {
		return p.say.T("money.per_year")
	}
	return p.say.T("money.per_quarter")
}

// roundWord names what comes round again, in short on a narrow page.
func (p *moneyPage) roundWord() string {
	if p.w < 48 {
		return p.say.T("money.round_short")
	}
	return p.say.T("money.round")
}
