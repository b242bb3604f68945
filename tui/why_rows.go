package tui

import (
	"errors"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// body is the bars, or why there are none, in h rows at most.
func (p *whyPane) body(h int) []string {
	if text := p.excuse(); text != "" {
		return append([]string{""}, paintAll(p.theme.text, wrap(text, p.w))...)
	}
	s, ok := p.answered()
	if !ok {
		return append([]string{""}, p.progress()...)
	}
	g := p.gauge(s)
	if flat(s, g) {
		text := p.say.N("why.flat", len(s.Parts), "Levers", p.inertNames(s.Parts))
		return append([]string{""}, paintAll(p.theme.text, wrap(text, p.w))...)
	}
	foot := p.foot(s, g)
	room := max(h-min(len(foot), h/3), 0)
	bars := p.bars(s, g, room)
	rows := p.reasoned(bars, p.drawFall(bars), max(0, room-len(foot)))
	return append(rows, clip(foot, max(0, h-len(rows)), p.w, p.say.g.more)...)
}

// excuse is why nothing is asked, and what to do; empty where something is.
func (p *whyPane) excuse() string {
	from, ok := p.base()
	past := p.cross != noQuarter && p.cross <= int(p.lens.m.LastActual()) && !p.topic().mark
	switch {
	case !ok:
		return p.say.F("why.no_move", "Key", whyKey)
	case from == p.live.settings && p.sinceMove:
		return p.say.F("why.same_move", "Key", whyKey)
	case from == p.live.settings && p.live.pinned:
		return p.say.T("why.same_pin")
	case from == p.live.settings:
		return p.say.T("why.same_default")
	case past:
		return p.say.F("why.past", "Q", p.say.quarter(data.Quarter(p.cross)), "First", p.say.quarter(p.lens.m.LastActual()+1))
	case p.done.plan != nil && p.done.of.asked == p.asked && p.noNumber():
		return p.say.T("why.no_figure")
	}
	return ""
}

func (p *whyPane) noNumber() bool {
	_, err := p.done.plan.Split(p.done.found[p.chosen])
	return p.next.complete() && errors.Is(err, study.ErrNoFigure)
}

// progress tells how far the work has come, if any is under way.
func (p *whyPane) progress() []string {
	switch {
	case p.next.broken:
		return []string{p.theme.muted.paint(p.say.T("why.broken"))}
	case p.next.complete():
		return nil
	}
	text := p.say.F("why.computing", "At", p.next.worlds, "N", p.next.plan.Len())
	return []string{p.theme.muted.paint(fit(text, p.w, p.say.g.more))}
}

// reasonRows is how many rows of words a part may have below its bar.
const reasonRows = 3

// reasoned puts below the bars what their levers do, in words, as far as h rows
// go: the largest parts first, and none cut short.
func (p *whyPane) reasoned(bars []bar, rows []string, h int) (all []string) {
	left := h - len(rows)
	for i, row := range rows {
		all = append(all, row)
		if bars[i].part == nil {
			continue
		}
		words := wrap(p.say.effect(&p.lens.m.Levers()[bars[i].part.Levers[0]]), p.w-2)
		if len(words) > reasonRows || len(words) > left {
			continue
		}
		left -= len(words)
		all = append(all, paintAll(p.theme.muted, indent(indent(words)))...)
	}
	return all
}

// foot tells how far the next answer is, which levers did nothing, and how the
// parts were found.
func (p *whyPane) foot(s study.Split, g gauge) []string {
	rows := p.progress()
	var inert []study.Part
	for _, part := range s.Parts {
		if g.nothing(part.Value) {
			inert = append(inert, part)
		}
	}
	var text []string
	if len(inert) > 0 {
		text = append(text, p.say.F("why.inert", "Levers", p.inertNames(inert)))
	}
	if g.mark && (s.From >= model.Quarters || s.To >= model.Quarters) {
		text = append(text, p.say.F("why.never", "Q", p.say.quarter(model.Quarters)))
	}
	method := p.say.N("why.exact", s.Worlds)
	if s.Orders > 0 {
		method = p.say.F("why.sampled", "Orders", s.Orders, "N", s.Worlds, "Spread", p.say.g.spread)
	}
	if len(s.Parts) > 1 {
		text = append(text, method)
	}
	if p.w >= roomyBars {
		text = append(text, p.say.T("why.alone_means"))
	}
	text = append(text, p.say.F("why.place", "At", p.chosen+1, "N", len(p.topics)))
	return append(rows, paintAll(p.theme.muted, wrap(strings.Join(text, p.say.gap()), p.w))...)
}
