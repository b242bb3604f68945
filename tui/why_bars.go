package tui

import (
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

// head is the mark and the name of a row.
func (b bar) head() string { return strings.TrimLeft(b.mark+" "+b.name, " ") }
