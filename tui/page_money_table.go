package tui

import "strings"

// moneyRow is a line of the table: some bands together.
type moneyRow struct {
	id    string
	bands []moneyBand
	back  bool // the money comes round again
}

// moneyRows lists the lines, the chain first; a low screen leaves out the last.
func moneyRows() []moneyRow {
	return []moneyRow{
		{"users_labs", []moneyBand{usersLabs}, false},
		{"equity_labs", []moneyBand{equityLabs, lendersLabs, statesLabs}, false},
		{"labs_clouds", []moneyBand{labsClouds}, false},
		{"users_clouds", []moneyBand{usersClouds}, false},
		{"lenders_clouds", []moneyBand{lendersClouds, equityClouds, statesClouds}, false},
		{"own_clouds", []moneyBand{ownClouds}, false},
		{"clouds_nvidia", []moneyBand{cloudsNvidia}, false},
		{"buyers_nvidia", []moneyBand{buyersNvidia}, false},
		{"nvidia_back", []moneyBand{backLabs, backClouds}, true},
		{"clouds_labs", []moneyBand{partnerLabs}, true},
		{"nvidia_owners", []moneyBand{nvidiaOwners}, false},
		{"clouds_sites", []moneyBand{cloudsSites, cloudsRivals}, false},
		{"nvidia_costs", []moneyBand{nvidiaCosts, nvidiaTax}, false},
	}
}

// table draws a bar for every line, as long as its dollars.
func (p *moneyPage) table() []string {
	foot := p.foot()
	lines := moneyRows()
	lines = lines[:clampInt(p.h-len(foot)-1, 0, len(lines))]
	names := 0
	for _, l := range lines {
		names = max(names, width(p.rowName(l)))
	}
	unit := p.tableUnit(lines, max(1, p.w-names-2-moneyW-p.changeW(names)))
	rows := []string{p.scaleLine("money.scale_cell", unit, p.changeW(names) > 0)}
	for _, l := range lines {
		rows = append(rows, p.tableRow(l, names, unit))
	}
	for len(rows) < p.h-len(foot) {
		rows = append(rows, "")
	}
	return append(rows, foot...)
}

// tableUnit is the scale at which the longest bar has room.
func (p *moneyPage) tableUnit(lines []moneyRow, room int) float64 {
	return p.settle(func(f *moneyFlows, unit float64) float64 {
		most := 0.0
		for _, l := range lines {
			most = max(most, f.sum(l.bands...)*p.perUnit())
		}
		return most / unit / float64(room)
	})
}

// rowName says who pays whom.
func (p *moneyPage) rowName(l moneyRow) string {
	return p.say.F("money_row."+l.id, "To", p.say.g.arrow)
}

// moneyW is the cells of the longest amount.
const moneyW = 8

// changeW is the cells of the column of changes, where the bars can spare it.
func (p *moneyPage) changeW(names int) int {
	n := 0
	for _, l := range moneyRows() {
		n = max(n, width(p.change(l.bands...))+1)
	}
	if p.w-names-2-moneyW-n < leastMoneyBar || n == 1 {
		return 0
	}
	return n
}

// leastMoneyBar is the cells that the longest bar should have.
const leastMoneyBar = 12

func (p *moneyPage) tableRow(l moneyRow, names int, unit float64) string {
	f := &p.flows[p.q]
	bn := f.sum(l.bands...)
	name := p.theme.text.paint(fit(p.rowName(l), names+1, ""))
	amount := p.theme.title.paint(fitRight(p.say.moneyShort(bn*p.perUnit()), moneyW, ""))
	change := p.theme.muted.paint(fitRight(p.change(l.bands...), p.changeW(names), ""))
	return name + amount + change + " " + p.tableBar(l, f, bn, unit)
}

// tableBar is the bar of a line; the part of it that comes round again has
// another shape.
func (p *moneyPage) tableBar(l moneyRow, f *moneyFlows, bn, unit float64) string {
	s := p.theme.strokes()
	halves := int(2*bn*p.perUnit()/unit + 0.5)
	own := 0
	switch {
	case l.back:
		own = (halves + 1) / 2
	case l.bands[0] == cloudsNvidia && f.own >= trifle:
		own = max(1, int(f.own*p.perUnit()/unit+0.5))
	}
	if halves == 0 && bn >= trifle {
		return p.theme.pen(hue(l.bands[0])).paint(p.sliver(l.back))
	}
	if l.back && halves%2 == 1 {
		return p.theme.pen(hueOwn).paint(strings.Repeat(s.ownWhole, own-1) + s.ownHalf)
	}
	bar := strings.Repeat(s.whole, max(0, halves/2-own)) + strings.Repeat(s.part, halves%2)
	return p.theme.pen(hueOwn).paint(strings.Repeat(s.ownWhole, own)) + p.theme.pen(hue(l.bands[0])).paint(bar)
}

// sliver stands for less than half a cell.
func (p *moneyPage) sliver(back bool) string {
	if back {
		return p.theme.strokes().left
	}
	return p.theme.strokes().hair
}
