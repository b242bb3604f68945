package tui

import (
	"math"
)

// How the rows of the waterfall are set in columns.

// fallColumns are the widths of the columns of a waterfall; alone is 0 where
// that one has no room.
type fallColumns struct{ name, value, alone, cells int }

func (p *whyPane) fallColumns(all []bar) fallColumns {
	var c fallColumns
	for _, b := range all {
		c.name, c.value, c.alone = max(c.name, width(b.head())), max(c.value, width(b.value)), max(c.alone, width(b.alone))
	}
	c.name = min(c.name, max(p.w-c.value-1, 0))
	c.cells = p.w - c.name - c.value - 2
	if p.w < roomyBars || c.alone == 0 {
		c.alone = 0
		return c
	}
	c.alone += width(p.say.F("why.alone", "V", ""))
	c.cells -= c.alone + 2
	return c
}

// drawFall sets names, figures and bars in columns.
func (p *whyPane) drawFall(all []bar) []string {
	p.nameBars(all)
	c := p.fallColumns(all)
	at := scaleOf(all, c.cells)
	var rows []string
	for _, b := range all {
		row := p.drawHead(b, c.name) + " " + p.theme.title.paint(fitRight(b.value, c.value, ""))
		if c.alone > 0 {
			row += "  " + p.theme.muted.paint(fitRight(p.aloneText(b), c.alone, ""))
		}
		if c.cells >= leastBar {
			row += " " + p.drawPart(b, at)
		}
		rows = append(rows, row)
	}
	return rows
}

// drawHead sets the ends and the sum apart from the parts.
func (p *whyPane) drawHead(b bar, w int) string {
	if b.mark == "" {
		return p.theme.muted.paint(fit(b.name, w, p.say.g.more))
	}
	return b.ink.paint(b.mark+" ") + p.theme.text.paint(fit(b.name, w-width(b.mark)-1, p.say.g.more))
}

func (p *whyPane) aloneText(b bar) string {
	if b.alone == "" {
		return ""
	}
	return p.say.F("why.alone", "V", b.alone)
}

// nameBars names the parts in the longest form that leaves a third of the width
// to the bars.
func (p *whyPane) nameBars(all []bar) {
	values := 0
	for _, b := range all {
		values = max(values, width(b.value))
	}
	for form := range partForms {
		longest := 0
		for i := range all {
			if all[i].part != nil {
				all[i].name = p.say.partName(*all[i].part, &p.done.of.from, &p.done.of.to, form)
			}
			longest = max(longest, width(all[i].name))
		}
		if longest <= p.w-values-4-max(leastBar, p.w/3) {
			return
		}
	}
}

// scaleOf is the scale from the lowest to the highest place of the waterfall. It
// need not hold zero: what is shown is the way, and not how high it lies.
func scaleOf(all []bar, cells int) track {
	at := track{lo: all[0].from, hi: all[0].from, cells: cells}
	for _, b := range all {
		at.lo, at.hi = math.Min(at.lo, math.Min(b.from, b.to)), math.Max(at.hi, math.Max(b.from, b.to))
	}
	return at
}

// drawPart draws one bar: full where it leads up, thin where it leads down. An
// end is a mark.
func (p *whyPane) drawPart(b bar, at track) string {
	shapes, inks := make([]string, at.cells), make([]ink, at.cells)
	for c := range shapes {
		shapes[c] = " "
	}
	from, to := at.cell(b.from), at.cell(b.to)
	shape := p.say.barShape(b.to < b.from)
	if b.end != "" {
		shape = b.end
	}
	for c := min(from, to); c <= max(from, to); c++ {
		shapes[c], inks[c] = shape, b.ink
	}
	return paintRuns(shapes, inks)
}

// barShape is the shape of a bar that leads down, or up.
func (s *speech) barShape(down bool) string {
	switch ascii := s.g.minus == "-"; {
	case ascii && down:
		return "-"
	case ascii:
		return "="
	case down:
		return "░"
	}
	return "█"
}
