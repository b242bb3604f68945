package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/model/study"
)

// spansMsg brings the levers of the tornado and how far each is moved.
type spansMsg struct{ spans []study.Span }

// Work is the next slice of what is not there yet: the tornado first.
func (p *sensitivityPage) Work() tea.Cmd {
	switch {
	case !p.ran || p.busy:
		return nil
	case !p.asked:
		p.asked, p.busy = true, true
		return readSpans(p.lens.m)
	}
	p.follow()
	for which := range p.surveys {
		if s := &p.surveys[which]; s.gen > 0 && !s.next.complete() {
			p.busy = true
			return s.slice(which, p.lens, p.room)
		}
	}
	return nil
}

// readSpans is a command that draws from the distributions of the levers.
func readSpans(m *model.Model) tea.Cmd {
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = spansMsg{}
			}
		}()
		spans, err := study.Spans(m)
		if err != nil {
			return spansMsg{}
		}
		return spansMsg{spans}
	}
}

// Took keeps what a slice brings.
func (p *sensitivityPage) Took(msg tea.Msg) (bool, tea.Cmd) {
	switch msg := msg.(type) {
	case spansMsg:
		p.spans = msg.spans
	case surveyedMsg:
		p.surveys[msg.which].take(msg)
		p.open()
	default:
		return false, nil
	}
	p.busy = false
	return true, nil
}

// follow begins new surveys where the levers, the axes or the size have moved.
func (p *sensitivityPage) follow() {
	p.surveys[tornadoSurvey].want(subject{world: p.world}, p.ends)
	for _, v := range p.views() {
		p.surveys[v.which].want(v.plane(), func() []model.Settings { return p.grid(v.plane()) })
	}
}

// ends are the worlds of a tornado: each lever at its low end, then at its high
// one.
func (p *sensitivityPage) ends() []model.Settings {
	var worlds []model.Settings
	for _, span := range p.spans {
		for _, v := range []float64{span.Low, span.High} {
			s := p.world
			s[span.Lever] = v
			worlds = append(worlds, s)
		}
	}
	return worlds
}

// grid are the worlds of a map, row by row from the lowest value up.
func (p *sensitivityPage) grid(of subject) []model.Settings {
	var worlds []model.Settings
	for y := range of.rows {
		for x := range of.cols {
			s := of.world
			s[of.x] = axisValue(p.lens.m, of.x, x, of.cols)
			s[of.y] = axisValue(p.lens.m, of.y, y, of.rows)
			worlds = append(worlds, s)
		}
	}
	return worlds
}

// axisValue is the value of a lever at a cell: the nearest notch.
func axisValue(m *model.Model, lever, cell, cells int) float64 {
	if cells < 2 {
		return m.Notch(lever, 0)
	}
	n := m.Notches(lever)
	return m.Notch(lever, (2*cell*n+cells-1)/(2*(cells-1)))
}

// axisCell is the cell nearest to a value.
func axisCell(m *model.Model, lever int, v float64, cells int) int {
	t := track{lo: m.Notch(lever, 0), hi: m.Notch(lever, m.Notches(lever)), cells: cells}
	return t.cell(v)
}
