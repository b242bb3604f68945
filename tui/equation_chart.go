package tui

import (
	"strings"

	"bubblescope/data"
	"bubblescope/tui/chart"
)

// The least rows that a chart below an equation is worth, and the most cells.
const (
	leastCurve           = 10
	mostCurve, wideCurve = 24, 120
)

// curveOf is the series whose course is drawn below the equation: the term in
// focus if it has one, else what the equation is of.
func (a *App) curveOf() string {
	at := a.walk.here()
	if terms := a.termsHere(); at.focus < len(terms) && hasCourse(terms[at.focus]) {
		return terms[at.focus].ID
	}
	return at.id
}

// curveRows draw that course by the quarter, with the world that is compared
// with and what was published, in the h rows that are left; fewer are left blank.
func (a *App) curveRows(w, h int) []string {
	if h <= leastCurve {
		return nil
	}
	w, h = min(w, wideCurve), min(h-1, mostCurve)
	c := chart.New(nil)
	c.SetTheme(a.theme.chart)
	c.SetSize(w, h)
	c.SetData(a.curve(a.curveOf(), w))
	return append([]string{""}, strings.Split(c.View(), "\n")...)
}

func (a *App) curve(id string, w int) (chart.Frame, chart.Data) {
	o := a.outputOf(id)
	p := plotter{speech: a.say, live: &a.live, cross: int(a.equationQuarter()), w: w, count: measureOf(o)}
	values, compared := a.courses(id)
	f := chart.Frame{
		Title: a.say.output(o), Unit: a.unitAlone(o),
		Quarters: len(a.live.lens.blank), Now: int(a.model.LastActual()), Cross: p.cross,
		Format: p.shown, Tick: p.tick,
		Quarter: func(q int) string { return p.quarter(data.Quarter(q)) },
	}
	now := chart.Series{Label: a.say.T("why.to"), Values: p.scaled(values), Strong: true}
	ghost := p.ghostOf(id)
	ghost.Values = p.scaled(compared)
	d := chart.Data{Series: []chart.Series{now, ghost}}
	if a.model.OutputIndex(id) >= 0 {
		d.Bands = p.bandsOf(id)
	}
	d.Series = p.addPoints(d.Series, id, 0)
	return f, d
}

// unitAlone is the unit without a figure.
func (a *App) unitAlone(o *data.Output) string {
	return strings.TrimSpace(a.say.inUnit(o.Unit, 0, func(float64) string { return "" }))
}
