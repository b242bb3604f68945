package tui

import (
	"slices"

	"bubblescope/tui/chart"
)

// part is one line or one layer of a picture: one output, or several together.
type part struct {
	label string
	style int
	ids   []string
}

// linesPicture draws outputs of one unit as lines. The first is the one that
// the chart is about: it is strong, and has the ghost and the band.
func linesPicture(title string, parts func(p plotter) []part) picture {
	return func(p plotter) (chart.Frame, chart.Data) {
		all := parts(p)
		first := all[0].ids[0]
		p = p.counting(first)
		d := chart.Data{Bands: p.bandsOf(first)}
		for i, one := range all {
			s := p.line(one.label, one.ids[0], one.style)
			s.Strong, s.Dash = i == 0, i > 0 && i%2 == 0
			d.Series = append(d.Series, s)
		}
		d.Series = append(d.Series, p.ghostOf(first))
		for _, one := range all {
			d.Series = p.addPoints(d.Series, one.ids[0], one.style)
		}
		return p.frame(title), d
	}
}

// stackPicture draws the parts of a total as layers, and the total of the run
// that is compared with as a ghost.
func stackPicture(title, total string, parts func(p plotter) []part) picture {
	return func(p plotter) (chart.Frame, chart.Data) {
		p = p.counting(total)
		d, ghost := chart.Data{Bands: p.bandsOf(total)}, p.ghostOf(total) // read first: the picture is about it
		all := parts(p)
		for _, one := range all {
			d.Series = append(d.Series, chart.Series{Label: one.label, Values: p.sum(one.ids), Kind: chart.Layer, Style: one.style})
		}
		d.Series = append(d.Series, ghost)
		d.Series = p.addRecorded(d.Series, all)
		return p.frame(title), d
	}
}

// addRecorded adds, for the quarters in which all parts with published figures
// have one, their sum. It is the height of the stack up to the last of them:
// parts without figures come last.
func (p plotter) addRecorded(to []chart.Series, parts []part) []chart.Series {
	values, some := make([]float64, len(p.live.lens.blank)), false
	for _, one := range parts {
		for _, id := range one.ids {
			v, any := p.record(id)
			for q := 0; any && q < len(v); q++ {
				values[q] += v[q] // not a number where one is missing
			}
			some = some || any
		}
	}
	if !some {
		return to
	}
	return append(to, chart.Series{Label: p.T("chart.record"), Values: values, Kind: chart.Points, Style: chart.Plain})
}

// sum adds outputs up, in the unit of the axis.
func (p plotter) sum(ids []string) []float64 {
	out := make([]float64, len(p.live.lens.blank))
	for _, id := range ids {
		for q, v := range p.live.lens.series(p.live.result, id) {
			out[q] += v * p.scale()
		}
	}
	return out
}

// fixed are parts that depend on nothing but the language: pairs of a word and
// an output.
func fixed(pairs ...string) func(p plotter) []part {
	return func(p plotter) []part {
		var all []part
		for i := 0; i+1 < len(pairs); i += 2 {
			all = append(all, part{p.T("line." + pairs[i]), i / 2, []string{pairs[i+1]}})
		}
		return all
	}
}

// members are the outputs PREFIX.NAME.SUFFIX as parts, each by its actor's
// name; on a narrow stage those from the fifth on are one.
func members(prefix, suffix string) func(p plotter) []part {
	return func(p plotter) []part {
		var all []part
		for i, name := range between(p.m.Outputs(), prefix, suffix) {
			one := part{p.actor(name), i, []string{prefix + name + suffix}}
			if p.w < narrow && i >= 4 {
				all[3].label, all[3].style = p.T("line.rest"), neutral
				all[3].ids = append(all[3].ids, one.ids...)
				continue
			}
			all = append(all, one)
		}
		return all
	}
}

// led puts the total before its members, as the line that the chart is about;
// on a narrow stage only two members stay, for a line without a name says
// nothing.
func led(word, total string, of func(p plotter) []part) func(p plotter) []part {
	return func(p plotter) []part {
		all := of(p)
		if p.w < narrow {
			all = all[:min(2, len(all))]
		}
		return slices.Insert(all, 0, part{p.T("line." + word), neutral, []string{total}})
	}
}
