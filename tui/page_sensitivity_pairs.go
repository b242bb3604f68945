package tui

import "bubblescope/model"

// mapView is one of the page's maps: its survey, its levers and its cells.
type mapView struct {
	*sensitivityPage
	which, x, y int
	at          rect
}

// views are the maps that have room: the one that is chosen, and a second.
func (p *sensitivityPage) views() []mapView {
	views := []mapView{{p, mapSurvey, p.across, p.up, rect{}}}
	if len(p.lay.maps) > 1 {
		x, y := p.second()
		views = append(views, mapView{p, secondSurvey, x, y, rect{}})
	}
	for i := range views {
		if i < len(p.lay.maps) {
			views[i].at = p.lay.maps[i]
		}
	}
	return views
}

// planes are the rows of all maps.
func (p *sensitivityPage) planes() []string {
	var rows []string
	for _, v := range p.views() {
		one := box(v.mapRows(v.at.W, v.at.H), v.at.W, v.at.H, p.say.g.more)
		switch {
		case v.at.X > 0:
			rows = beside(rows, one, v.at.X-p.lay.maps[0].W)
		case v.at.Y > 0:
			rows = append(append(rows, ""), one...)
		default:
			rows = one
		}
	}
	return rows
}

// pairs are those between which a key goes: first what history says least of,
// outside equity and the end of the price war, then where growth disappoints,
// then the two levers of the headline.
func (p *sensitivityPage) pairs() [][2]int {
	m := p.lens.m
	var all [][2]int
	for _, ids := range [][2]string{{"equity_appetite", "subsidy_fade"}, {"demand_growth", "equity_appetite"}, {"gpu_life", "power_supply"}} {
		all = append(all, [2]int{max(0, m.LeverIndex(ids[0])), max(0, m.LeverIndex(ids[1]))})
	}
	return all
}

// second are the levers of the second map: the first of the pairs that the
// chosen map does not show.
func (p *sensitivityPage) second() (x, y int) {
	for _, pair := range p.pairs() {
		if pair != [2]int{p.across, p.up} {
			return pair[0], pair[1]
		}
	}
	return p.across, p.up
}

// nextPair goes on to the next pair; from any other pair to the first of them.
func (p *sensitivityPage) nextPair() {
	all := p.round()
	next := 0
	for i, pair := range all {
		if pair == [2]int{p.across, p.up} {
			next = (i + 1) % len(all)
		}
	}
	p.across, p.up = all[next][0], all[next][1]
}

// round are the pairs, and at their end the two levers that move the outcome
// most.
func (p *sensitivityPage) round() [][2]int {
	all := p.pairs()
	if x, y, ok := p.strongest(); ok {
		all = append(all, [2]int{x, y})
	}
	return all
}

// strongest are the two levers that move the outcome most.
func (p *sensitivityPage) strongest() (x, y int, ok bool) {
	bars := p.bars()
	if len(bars) < 2 {
		return 0, 0, false
	}
	return bars[0].lever, bars[1].lever, true
}

// open chooses the map that is shown at first, once there is a tornado to
// choose by.
func (p *sensitivityPage) open() {
	if p.picked {
		return
	}
	if x, y, ok := p.strongest(); ok {
		p.across, p.up, p.picked = x, y, true
	}
}

// plane is the map that is wanted. Where its own levers stand does not matter,
// so that their moves ask for no runs.
func (p mapView) plane() subject {
	of := subject{world: others(others(p.world, p.x), p.y), x: p.x, y: p.y}
	room := p.mapRoom(p.at.W, p.at.H)
	of.cols = clampInt(min(room.W, p.lens.m.Notches(p.x)+1), 0, mapCols)
	of.rows = clampInt(min(room.H, p.lens.m.Notches(p.y)+1), 0, p.lay.rows)
	return of
}

// plane is the chosen map.
func (p *sensitivityPage) plane() subject { return p.views()[0].plane() }

// spot is the cell of the chosen map nearest to where a world's levers stand.
func (p *sensitivityPage) spot(s model.Settings, of subject) [2]int { return p.views()[0].spot(s, of) }
