package tui

import (
	"cmp"
	"math"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
)

// swing is the chosen outcome with one lever at either end.
type swing struct {
	lever     int
	low, high float64
}

func (s swing) length() float64 { return math.Abs(s.high - s.low) }

// outcomeFigure is the number behind an outcome; a quarter that never comes is
// later than the last.
func outcomeFigure(id string, s summary) float64 {
	switch id {
	case "nvidia":
		return s.Nvidia
	case "breach":
		if q := breach(s.Marks); happens(q) {
			return float64(q)
		}
		return model.Quarters
	case "circular":
		return s.Circular
	}
	return s.Loss
}

// outcomeWord writes such a number.
func (s *speech) outcomeWord(id string, v float64) string {
	switch {
	case id == "circular":
		return s.percent(v)
	case id == "breach" && v >= model.Quarters:
		return s.T("never")
	case id == "breach":
		return s.quarter(data.Quarter(v))
	}
	return s.moneyShort(v)
}

func (p *sensitivityPage) chosen() outcome { return p.ahead.outcomes[p.ahead.chosen] }

// figureText writes a figure of the chosen outcome.
func (p *sensitivityPage) figureText(v float64) string { return p.say.outcomeWord(p.chosen().id, v) }

func (p *sensitivityPage) figure(s summary) float64 { return outcomeFigure(p.chosen().id, s) }

// bars are those of the last tornado that was finished, the longest first. A
// lever that moves nothing that can be read has none.
func (p *sensitivityPage) bars() []swing {
	found := p.surveys[tornadoSurvey].done.found
	var bars []swing
	for i := 0; i+1 < len(found); i += 2 {
		b := swing{p.spans[i/2].Lever, p.figure(found[i]), p.figure(found[i+1])}
		if p.figureText(b.low) != p.figureText(b.high) {
			bars = append(bars, b)
		}
	}
	slices.SortStableFunc(bars, func(a, b swing) int { return cmp.Compare(b.length(), a.length()) })
	return bars
}

// tornadoRows are the title, as many bars as have room, and what they mean.
func (p *sensitivityPage) tornadoRows(w, h int) []string {
	if h <= 0 {
		return nil
	}
	rows := []string{p.title(tornadoSurvey, p.tornadoTitle(), w)}
	bars := p.bars()
	switch {
	case len(p.surveys[tornadoSurvey].done.found) == 0:
		return append(rows, p.theme.muted.paint(p.say.T("sensitivity.busy")))
	case len(bars) == 0:
		return append(rows, paintAll(p.theme.muted, wrap(p.say.T("sensitivity.flat"), w))...)
	}
	if h < roomyTornado {
		return append(rows, p.drawBars(bars[:min(len(bars), h-1)], w)...)
	}
	rows = append(rows, p.drawBars(bars[:min(len(bars), h-2)], w)...)
	return append(rows, p.theme.muted.paint(fit(p.barLegend(w), w, p.say.g.more)))
}

// tornadoTitle names the outcome and its present figure.
func (p *sensitivityPage) tornadoTitle() string {
	return p.say.F("sensitivity.tornado", "What", p.say.outcome(p.ahead, "outcome."), "V", p.figureText(p.figure(p.now)))
}

// title says whether a survey shown is still that of the world before.
func (p *sensitivityPage) title(which int, text string, w int) string {
	if s := &p.surveys[which]; s.next.of != s.done.of && len(s.done.found) > 0 {
		text = p.say.F("sensitivity.still", "Title", text)
	}
	return p.theme.title.paint(fit(text, w, p.say.g.more))
}

// barLegend tells what the two halves of a bar mean.
func (p *sensitivityPage) barLegend(w int) string {
	text := p.say.F("sensitivity.bars", "Low", p.barGlyph(true), "High", p.barGlyph(false))
	if width(text) > w {
		text = p.say.F("sensitivity.bars_short", "Low", p.barGlyph(true), "High", p.barGlyph(false))
	}
	return text
}

// roomyTornado is the rows from which a tornado explains its bars.
const roomyTornado = 6

func (p *sensitivityPage) barGlyph(low bool) string {
	switch ascii := p.say.g.minus == "-"; {
	case ascii && low:
		return "-"
	case ascii:
		return "="
	case low:
		return "░"
	}
	return "█"
}

// drawBars sets names, the figures at both ends and the bars in columns, on one
// scale.
func (p *sensitivityPage) drawBars(bars []swing, w int) []string {
	names, left, right := 0, 0, 0
	lo, hi := p.figure(p.now), p.figure(p.now)
	for _, b := range bars {
		names = max(names, width(p.nameOf(b, w)))
		left = max(left, width(p.figureText(min(b.low, b.high))))
		right = max(right, width(p.figureText(max(b.low, b.high))))
		lo, hi = min(lo, b.low, b.high), max(hi, b.low, b.high)
	}
	cells := max(0, w-names-left-right-3)
	at := track{lo: lo, hi: hi, cells: cells}
	var rows []string
	for _, b := range bars {
		rows = append(rows, fit(p.nameOf(b, w), names, p.say.g.more)+" "+
			p.theme.muted.paint(fitRight(p.figureText(min(b.low, b.high)), left, ""))+" "+
			p.drawBar(b, at)+" "+p.theme.muted.paint(p.figureText(max(b.low, b.high))))
	}
	return rows
}

// nameOf is the lever of a bar, in short where the part is narrow.
func (p *sensitivityPage) nameOf(b swing, w int) string {
	l := &p.lens.m.Levers()[b.lever]
	if name := p.say.lever(l); width(name) <= w*2/5 {
		return name
	}
	return p.say.short(l)
}

// drawBar draws from the present value to both ends; where both lie on one
// side, the nearer end lies upon the farther.
func (p *sensitivityPage) drawBar(b swing, at track) string {
	if at.cells == 0 {
		return ""
	}
	shapes, inks := make([]string, at.cells), make([]ink, at.cells)
	for c := range shapes {
		shapes[c] = " "
	}
	now := at.cell(p.figure(p.now))
	lowFirst := math.Abs(b.low-p.figure(p.now)) > math.Abs(b.high-p.figure(p.now))
	for _, low := range []bool{lowFirst, !lowFirst} {
		end, i := at.cell(b.high), p.theme.fill
		if low {
			end, i = at.cell(b.low), p.theme.action
		}
		for c := min(end, now); c <= max(end, now); c++ {
			if end != now {
				shapes[c], inks[c] = p.barGlyph(low), i
			}
		}
	}
	shapes[now], inks[now] = p.say.g.rule, p.theme.knob
	return paintRuns(shapes, inks)
}
