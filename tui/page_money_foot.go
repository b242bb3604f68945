package tui

import (
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// foot is what the picture says in words, and the scrubber.
func (p *moneyPage) foot() []string {
	var lines []string
	for _, form := range []string{"money.moral", "money.moral_short", "money.moral_tight"} {
		if lines = wrap(p.moral(form), p.w); len(lines) <= p.footRows() {
			break
		}
	}
	if p.veiled {
		lines = nil
	}
	rows := paintAll(p.theme.text, clip(lines, p.footRows(), p.w, p.say.g.more))
	for len(rows) < p.footRows() {
		rows = append(rows, "")
	}
	return append(rows, p.scrubber())
}

// SetVeil leaves the sentence out, or shows it again.
func (p *moneyPage) SetVeil(veiled bool) {
	p.veiled = veiled
	p.gen++
}

// footRows is the same in every quarter, so that the picture does not jump.
func (p *moneyPage) footRows() int {
	if p.w >= 120 || p.h < loopH {
		return 2
	}
	return 3
}

// moral answers the page's question in a sentence of one of three lengths.
func (p *moneyPage) moral(id string) string {
	f := &p.flows[p.q]
	money := func(bn float64) string { return p.say.moneyShort(bn * p.perUnit()) }
	share := 0.0
	if f.in() > 0 {
		share = f.own / f.in()
	}
	return p.say.F(id, "Own", money(f.own), "In", money(f.in()), "Share", p.say.percent(share),
		"Back", money(f.sum(backLabs, backClouds)), "Users", money(f.band[usersLabs]), "Rent", money(f.band[labsClouds]))
}

// leastTrack is the cells below which the scrubber has no line.
const leastTrack = 8

// track is where the scrubber's line begins and how many cells it has.
func (p *moneyPage) track() (from, n int) {
	first, last := data.Quarter(0).String(), data.Quarter(model.Quarters-1).String()
	return width(first) + 1, p.w - width(first) - width(last) - width(p.hint()) - 5
}

// hint says what the film's key does now; both forms take the same cells.
func (p *moneyPage) hint() string {
	play, stop := p.say.T("money.play"), p.say.T("money.stop")
	n := max(width(play), width(stop))
	if p.playing {
		return fit(stop, n, "")
	}
	return fit(play, n, "")
}

// scrubber shows where the quarter lies between the first and the last, with a
// tick at the end of the record.
func (p *moneyPage) scrubber() string {
	t, s := p.theme, p.theme.strokes()
	_, n := p.track()
	if n < leastTrack {
		return t.muted.paint(p.hint())
	}
	place := func(q int) int { return q * (n - 1) / (model.Quarters - 1) }
	now, at := place(int(p.m.LastActual())), place(p.q)
	var b strings.Builder
	for x := range n {
		switch x {
		case at:
			b.WriteString(t.knob.paint(s.knob))
		case now:
			b.WriteString(t.muted.paint(p.say.g.tick[0]))
		default:
			b.WriteString(t.track.paint(s.rail))
		}
	}
	first, last := data.Quarter(0).String(), data.Quarter(model.Quarters-1).String()
	return t.muted.paint(first) + " " + b.String() + " " + t.muted.paint(last) + "   " + t.key.paint(p.hint())
}
