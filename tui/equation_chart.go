package tui

import (
	"strings"

	"bubblescope/data"
	"bubblescope/model/study"
	"bubblescope/tui/chart"
)

// The least rows that a chart below an equation is worth, and the most cells.
const (
	leastCurve           = 10
	mostCurve, wideCurve = 24, 120
)

// curveOf is the output whose course is drawn below the equation: the term in
// focus if it has one, else the output itself.
func (a *App) curveOf() string {
	at := a.walk.here()
	if terms := a.termsHere(); at.focus < len(terms) && terms[at.focus].Kind == study.OutputTerm {
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
	p := plotter{speech: a.say, live: &a.live, cross: int(a.equationQuarter()), w: w}.counting(id)
	f := chart.Frame{
		Title: a.say.output(o), Unit: a.unitAlone(o),
		Quarters: len(a.live.lens.blank), Now: int(a.model.LastActual()), Cross: p.cross,
		Format: p.shown, Tick: p.tick,
		Quarter: func(q int) string { return p.quarter(data.Quarter(q)) },
	}
	now := p.line(a.say.T("why.to"), id, 0)
	now.Strong = true
	d := chart.Data{Series: []chart.Series{now, p.ghostOf(id)}, Bands: p.bandsOf(id)}
	d.Series = p.addPoints(d.Series, id, 0)
	return f, d
}

// unitAlone is the unit without a figure.
func (a *App) unitAlone(o *data.Output) string {
	return strings.TrimSpace(a.say.inUnit(o.Unit, 0, func(float64) string { return "" }))
}
