package tui

import (
	"math"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui/chart"
)

// page is one view of the stage: charts one below the other, and a line of
// figures below them.
type page struct {
	id       string
	pictures []picture
	note     func(p plotter) string
}

// picture says what a chart shows.
type picture func(p plotter) (chart.Frame, chart.Data)

// pages lists the pages in the order of their digits.
func pages() []page {
	return []page{{id: "overview", pictures: []picture{lossPicture, originPicture}, note: dependenceNote}}
}

// plotter turns runs into what charts take, in the language and the unit of
// the session.
type plotter struct {
	*speech
	live    *live
	perYear bool
	cross   int // quarter of the cross-hair, or chart.None
	w       int // of the stage
}

// lossPicture: how much do the labs lose? Lines, not a stack, for a lab that
// earns money would have to be stacked below zero.
func lossPicture(p plotter) (chart.Frame, chart.Data) {
	f := p.frame("chart.loss")
	f.Below = []string{p.T("chart.profit_long"), p.T("chart.profit")}
	d := chart.Data{Series: []chart.Series{p.line(p.T("chart.all_labs"), "labs.operating_loss", neutral)}}
	d.Series[0].Strong = true
	labs := p.labs()
	for i, lab := range labs {
		d.Series = append(d.Series, p.line(p.actor(lab), "lab."+lab+".operating_loss", i))
	}
	d.Series = append(d.Series, p.ghostOf("labs.operating_loss"))
	d.Series = p.addPoints(d.Series, "labs.operating_loss", chart.Plain)
	for i, lab := range labs {
		d.Series = p.addPoints(d.Series, "lab."+lab+".operating_loss", i)
	}
	return f, d
}

// labs are those that have a line of their own: on a narrow stage only the two
// first, for a line without a name says nothing.
func (p plotter) labs() []string {
	all := labsOf(p.m.Outputs())
	if p.w < narrow {
		return all[:min(2, len(all))]
	}
	return all
}

// neutral is the grey of the series' colours: a total is none of its parts.
const neutral = 7

func (p plotter) frame(title string) chart.Frame {
	unit := "unit_axis.quarter"
	if p.perYear {
		unit = "unit_axis.year"
	}
	return chart.Frame{
		Title: p.T(title), Unit: p.T(unit),
		Quarters: model.Quarters, Now: int(p.m.LastActual()), Cross: p.cross,
		Format: p.reading, Tick: func(v, _ float64) string { return p.axis(v) },
		Quarter: func(q int) string { return p.quarter(data.Quarter(q)) },
	}
}

// scale turns dollars a quarter into the unit of the session.
func (p plotter) scale() float64 {
	if p.perYear {
		return 4
	}
	return 1
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
	return chart.Series{Label: p.T(label), Values: p.scaled(p.live.lens.series(p.live.ghost, id)), Kind: chart.Ghost}
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
			values[middle] = o.Value / float64(o.Period.Len()) * p.scale()
			used, any = append(used, o.Period), true
		}
	}
	return values, any
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

// dependenceNote gives the four readings of Nvidia's dependence on its own
// money, at the cross-hair or at the end of the year of the figures: one of
// them alone would decide the question by its definition.
func dependenceNote(p plotter) string {
	q := p.m.LastActual() + 4*ahead
	if p.cross != chart.None {
		q = data.Quarter(p.cross)
	}
	at := func(id string) string { return p.percent(p.live.lens.series(p.live.result, id)[q]) }
	for _, form := range []string{"note.dependence", "note.dependence_short", "note.dependence_tight"} {
		text := p.F(form, "Q", p.quarter(q),
			"Circular", at("nvidia.circular_share"), "Outlay", at("nvidia.vendor_outlay_share"),
			"Marginal", at("nvidia.circular_marginal"), "Labs", at("nvidia.lab_dependence"))
		if width(text) <= p.w {
			return text
		}
	}
	return p.F("note.dependence_least", "Q", p.quarter(q), "Circular", at("nvidia.circular_share"))
}
