package tui

import (
	"math"
	"strings"

	"bubblescope/model/study"
)

// bar is a row of the waterfall: where it begins and ends on the scale of the
// figure, with its words.
type bar struct {
	mark, name   string
	value, alone string
	from, to     float64
	ink          ink
	end          string      // the shape of a row that is no part but an end
	part         *study.Part // nil for a row that is none
}

// roomyBars is the width from which the effect of each lever alone stands beside
// its part; leastBar is the cells below which no bar is drawn.
const (
	roomyBars = 90
	leastBar  = 6
)

// bars is the waterfall in h rows at most: the world compared with, the parts,
// the largest first, and the present world.
func (p *whyPane) bars(s study.Split, g gauge, h int) []bar {
	shown, values := p.seen(s, g)
	room := max(1, h-2)
	sum := len(shown) > 1 && room > len(shown)+1
	if sum {
		room--
	}
	all := []bar{p.startBar(s, g)}
	all = append(all, p.partBars(s, g, shown, values, room)...)
	if sum {
		all = append(all, bar{name: p.say.T("why.together"), value: g.bare(p.roundedChange(s, g)), from: s.From, to: s.To, ink: p.theme.fill})
	}
	return append(all, bar{name: p.say.T("why.to"), value: g.level(s.To), from: s.To, to: s.To, end: p.say.g.knob[0], ink: p.theme.knob})
}

func (p *whyPane) startBar(s study.Split, g gauge) bar {
	word, shape := "why.from_default", p.say.g.tick[0]
	switch {
	case p.sinceMove:
		word = "why.from_move"
	case p.live.pinned:
		word, shape = "why.from_pin", p.say.g.pin[0]
	}
	return bar{name: p.say.T(word), value: g.level(s.From), from: s.From, to: s.From, end: shape, ink: p.theme.knob}
}

// seen are the parts that are not written as nothing, and what is written.
func (p *whyPane) seen(s study.Split, g gauge) (parts []study.Part, values []float64) {
	for i, v := range s.Rounded(g.step()) {
		if !g.nothing(s.Parts[i].Value) || !g.nothing(v) {
			parts, values = append(parts, s.Parts[i]), append(values, v)
		}
	}
	return parts, values
}

// partBars lays the parts end to end; those that have no row are one together.
func (p *whyPane) partBars(s study.Split, g gauge, parts []study.Part, values []float64, room int) (all []bar) {
	at := s.From
	for i, part := range parts {
		if i == room-1 && len(parts) > room {
			return append(all, p.restBar(g, parts[i:], values[i:], at))
		}
		l := &p.lens.m.Levers()[part.Levers[0]]
		mark, _ := p.say.kind(l.Kind)
		b := bar{mark: mark, value: g.bare(values[i]), alone: g.bare(part.Alone), from: at, to: at + part.Value, ink: p.theme.kind(l.Kind), part: &parts[i]}
		if s.Orders > 0 {
			b.value += g.spread(part.Error)
		}
		all, at = append(all, b), b.to
	}
	return all
}

func (p *whyPane) restBar(g gauge, parts []study.Part, values []float64, at float64) bar {
	sum, written := 0.0, 0.0
	for i, part := range parts {
		sum, written = sum+part.Value, written+values[i]
	}
	return bar{name: p.say.N("why.others", len(parts)), value: g.bare(written), from: at, to: at + sum, ink: p.theme.muted}
}

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

// head is the mark and the name of a row.
func (b bar) head() string { return strings.TrimLeft(b.mark+" "+b.name, " ") }

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

func (p *whyPane) aloneText(b bar) string {
	if b.alone == "" {
		return ""
	}
	return p.say.F("why.alone", "V", b.alone)
}

// drawHead sets the ends and the sum apart from the parts.
func (p *whyPane) drawHead(b bar, w int) string {
	if b.mark == "" {
		return p.theme.muted.paint(fit(b.name, w, p.say.g.more))
	}
	return b.ink.paint(b.mark+" ") + p.theme.text.paint(fit(b.name, w-width(b.mark)-1, p.say.g.more))
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
