package tui

import (
	"strings"

	"bubblescope/model"
)

// shades are the levels of the map, from good to bad: the denser, the worse.
func (p *sensitivityPage) shades() [levels]string {
	if p.say.g.minus == "-" {
		return p.say.g.tints
	}
	return [levels]string{"·", "░", "▒", "▓", "█"}
}

// mapRoom is how many cells of a map have room, and in W also how wide the
// gutter is left of them.
func (p mapView) mapRoom(w, h int) rect {
	gutter := p.gutter()
	return rect{X: gutter, W: max(0, w-gutter-1), H: max(0, h-mapWords)}
}

// gutter is the room for the values of the axis up.
func (p mapView) gutter() int {
	l := &p.lens.m.Levers()[p.y]
	n := 0
	for _, v := range []float64{l.Min, l.Max, p.world[p.y]} {
		n = max(n, width(p.say.mark(p.y, v, true)))
	}
	if l.Type == "choice" {
		n = max(n, p.longestChoice(p.y))
	}
	return n + 1
}

func (p *sensitivityPage) longestChoice(lever int) (n int) {
	l := &p.lens.m.Levers()[lever]
	for k := range l.Choices {
		n = max(n, width(p.say.choice(l, float64(k))))
	}
	return n
}

// mapRows are the title, the cells with the values of both axes, and what the
// shades mean.
func (p mapView) mapRows(w, h int) []string {
	if h <= 0 {
		return nil
	}
	rows := []string{p.title(p.which, p.mapTitle(w), w)}
	done := &p.surveys[p.which].done
	switch of := p.plane(); {
	case of.cols == 0 || of.rows == 0:
		return rows
	case !of.alike(done.of) || len(done.found) == 0:
		return append(rows, p.theme.muted.paint(p.say.T("sensitivity.busy")))
	}
	each := clampInt((w-p.gutter())/max(1, done.of.cols), 1, mapEach)
	for y := done.of.rows - 1; y >= 0; y-- {
		rows = append(rows, p.theme.muted.paint(fit(p.upMark(y, done.of.rows), p.gutter(), ""))+p.mapRow(done, y, each))
	}
	rows = append(rows, p.theme.muted.paint(p.acrossMarks(done.of.cols*each)))
	return append(rows, p.mapLegend(done, w))
}

// mapTitle names the levers of both axes, in short where that is too long.
func (p mapView) mapTitle(w int) string {
	across, up := &p.lens.m.Levers()[p.x], &p.lens.m.Levers()[p.y]
	title := p.say.F("sensitivity.map", "X", p.say.lever(across), "Y", p.say.lever(up), "Up", p.say.g.up)
	if width(title) > w {
		title = p.say.F("sensitivity.map", "X", p.say.short(across), "Y", p.say.short(up), "Up", p.say.g.up)
	}
	return title
}

// upMark is the value beside a row: at both ends, and where the lever stands.
func (p mapView) upMark(y, rows int) string {
	m := p.lens.m
	switch y {
	case axisCell(m, p.y, p.world[p.y], rows):
		return p.say.mark(p.y, p.world[p.y], true)
	case 0, rows - 1:
		return p.say.mark(p.y, axisValue(m, p.y, y, rows), true)
	}
	return ""
}

// mapRow draws the cells of a row, each some columns wide.
func (p mapView) mapRow(s *survey, y, each int) string {
	var shapes []string
	var inks []ink
	here, usual := p.spot(p.world, s.of), p.spot(p.lens.m.Defaults(), s.of)
	for x := range s.of.cols {
		level := p.chosen().level(s.found[y*s.of.cols+x], p.ahead.usual)
		shape, i := p.shades()[level], p.theme.tints[level]
		for range each {
			shapes, inks = append(shapes, shape), append(inks, i)
		}
		switch n := len(shapes) - each; [2]int{x, y} {
		case here:
			shapes[n], inks[n] = p.say.g.knob[0], p.theme.knob
		case usual:
			shapes[n], inks[n] = p.say.g.tick[0], p.theme.knob
		}
	}
	return paintRuns(shapes, inks)
}

// spot is the cell nearest to where a world's two levers stand.
func (p mapView) spot(s model.Settings, of subject) [2]int {
	return [2]int{axisCell(p.lens.m, of.x, s[of.x], of.cols), axisCell(p.lens.m, of.y, s[of.y], of.rows)}
}

// acrossMarks are the ends of the axis across, and between them where the lever
// stands, if that has room.
func (p mapView) acrossMarks(w int) string {
	m := p.lens.m
	first, last := p.say.mark(p.x, m.Notch(p.x, 0), true), p.say.mark(p.x, m.Notch(p.x, m.Notches(p.x)), true)
	now := p.say.mark(p.x, p.world[p.x], true)
	cols := p.surveys[p.which].done.of.cols
	x := axisCell(m, p.x, p.world[p.x], cols) * (w / max(1, cols))
	x = clampInt(x-width(now)/2, 0, max(0, w-width(now)))
	line := first + strings.Repeat(" ", max(1, w-width(first)-width(last))) + last
	if x > width(first) && x+width(now) < w-width(last) {
		line = first + strings.Repeat(" ", x-width(first)) + now
		line += strings.Repeat(" ", w-width(line)-width(last)) + last
	}
	return strings.Repeat(" ", p.gutter()) + line
}

// mapLegend tells what shades and marks mean, and between what figures the map
// lies.
func (p mapView) mapLegend(s *survey, w int) string {
	lo, hi := p.figure(s.found[0]), p.figure(s.found[0])
	for _, one := range s.found {
		lo, hi = min(lo, p.figure(one)), max(hi, p.figure(one))
	}
	ramp := ""
	for _, shade := range p.shades() {
		ramp += shade
	}
	for _, form := range []string{"sensitivity.legend", "sensitivity.legend_short"} {
		text := p.say.F(form, "Ramp", ramp, "Here", p.say.g.knob[0], "Default", p.say.g.tick[0],
			"From", p.figureText(lo), "To", p.figureText(hi))
		if width(text) <= w || form == "sensitivity.legend_short" {
			return p.theme.muted.paint(fit(text, w, p.say.g.more))
		}
	}
	return ""
}
