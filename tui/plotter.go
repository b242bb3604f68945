package tui

import (
	"math"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui/chart"
)

// plotter turns runs into what charts take, in the language and the unit of
// the session.
type plotter struct {
	*speech
	live    *live
	perYear bool
	cross   int // quarter of the cross-hair, or chart.None
	w       int // of the chart, or of the page for its note
	count   measure
}

// neutral is the grey of the series' colours: a total is none of its parts.
const neutral = 7

func (p plotter) frame(title string) chart.Frame {
	return chart.Frame{
		Title: p.T(title), Unit: p.unit(),
		Quarters: model.Quarters, Now: int(p.m.LastActual()), Cross: p.cross,
		Format: p.shown, Tick: p.tick,
		Quarter: func(q int) string { return p.quarter(data.Quarter(q)) },
	}
}

func (p plotter) line(label, id string, style int) chart.Series {
	return chart.Series{Label: label, Values: p.scaled(p.live.lens.series(p.live.result, id)), Style: style}
}

// ghostOf is the run that is compared with.
func (p plotter) ghostOf(id string) chart.Series {
	label := "chart.default"
	if p.live.pinned {
		label = "chart.pinned"
	}
	return chart.Series{Label: p.T(label), Values: p.scaled(p.live.lens.series(p.live.ghost, id)), Kind: chart.Ghost, Style: neutral}
}

func (p plotter) scaled(v []float64) []float64 {
	out := make([]float64, len(v))
	for i := range v {
		out[i] = v[i] * p.scale()
	}
	return out
}

// addPoints adds the published figures of an output, if there are any; only
// the first set is named in the legend.
func (p plotter) addPoints(to []chart.Series, id string, style int) []chart.Series {
	values, any := p.record(id)
	if !any {
		return to
	}
	s := chart.Series{Values: values, Kind: chart.Points, Style: style}
	if !slices.ContainsFunc(to, func(o chart.Series) bool { return o.Kind == chart.Points }) {
		s.Label = p.T("chart.record")
	}
	return append(to, s)
}

// record lays the published figures of an output on the quarters. A figure for
// a longer period stands at the period's middle as a quarterly mean, unless
// shorter periods within it are published too.
func (p plotter) record(id string) (values []float64, any bool) {
	values = make([]float64, model.Quarters)
	for q := range values {
		values[q] = math.NaN()
	}
	var used []data.Period
	for _, o := range p.recordOf(id) {
		if slices.ContainsFunc(used, func(u data.Period) bool { return overlap(u, o.Period) }) {
			continue
		}
		middle := int(o.Period.First+o.Period.Last+1) / 2
		if middle >= 0 && middle < len(values) {
			values[middle] = p.quarterly(o) * p.scale()
			used, any = append(used, o.Period), true
		}
	}
	return values, any
}

// quarterly is a published figure as that of one quarter of its period.
func (p plotter) quarterly(o data.Observation) float64 {
	if p.count.stock {
		return o.Value
	}
	return o.Value / float64(o.Period.Len())
}

// recordOf lists the published figures of an output, shortest periods first.
func (p plotter) recordOf(id string) []data.Observation {
	var out []data.Observation
	for _, o := range p.set.Observations {
		if o.Series == id {
			out = append(out, o)
		}
	}
	slices.SortStableFunc(out, func(a, b data.Observation) int { return a.Period.Len() - b.Period.Len() })
	return out
}

func overlap(a, b data.Period) bool { return a.First <= b.Last && b.First <= a.Last }
