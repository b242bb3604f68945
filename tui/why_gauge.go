package tui

import (
	"math"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// gauge writes the figures of one split, all with the same digits after the
// point, so that what is written adds up.
type gauge struct {
	*speech
	mark     bool
	unit     string
	yearly   bool    // a quarter's flow, counted by the year
	times    float64 // as large as the model's figures are written
	decimals int
}

func (p *whyPane) gauge(s study.Split) gauge {
	t, of := p.topic(), p.done.of
	g := gauge{speech: p.say, mark: t.mark, unit: "quarters"}
	if !t.mark {
		o := p.lens.m.Outputs()[p.lens.m.OutputIndex(t.id)]
		g.unit = o.Unit
		g.yearly = o.Combine == "sum" && of.cross != noQuarter && p.perYear
	}
	g.times = p.say.unitTimes(g.unit)
	if g.yearly {
		g.times *= 4
	}
	g.decimals = min(s.Decimals(g.times), 4)
	return g
}

// step is the last digit that is written, in the model's unit.
func (g gauge) step() float64 { return math.Pow10(-g.decimals) / g.times }

// level writes a figure with its unit; a mark as its quarter.
func (g gauge) level(v float64) string {
	switch {
	case g.mark && v >= model.Quarters:
		return g.T("never")
	case g.mark:
		return g.quarter(data.Quarter(v))
	}
	return g.united(g.unit, v)
}

// change writes a difference with its unit: shares differ by points.
func (g gauge) change(v float64) string {
	unit := g.unit
	if unit == "share" || unit == "%/y" {
		return g.signed(v, g.minusBefore(v)+g.F("points", "V", g.size(v)))
	}
	return g.signed(v, g.united(unit, v))
}

// bare writes a difference without its unit.
func (g gauge) bare(v float64) string {
	if g.nothing(v) {
		return g.size(0)
	}
	return g.signed(v, g.minusBefore(v)+g.size(v))
}

// united writes a figure with its unit.
func (g gauge) united(unit string, v float64) string {
	scale := 1.0
	if g.yearly {
		scale = 4
	}
	text := g.inUnit(unit, v*scale, withDecimals(g.decimals))
	if g.yearly {
		return g.F("why.a_year", "V", text)
	}
	return text
}

func (g gauge) size(v float64) string { return withDecimals(g.decimals)(math.Abs(v) * g.times) }

// spread writes a standard error with one digit more.
func (g gauge) spread(v float64) string {
	return " " + g.g.spread + withDecimals(g.decimals+1)(v*g.times)
}

func (g gauge) minusBefore(v float64) string {
	if v < 0 {
		return g.minus
	}
	return ""
}

// nothing says whether a figure is written as zero.
func (g gauge) nothing(v float64) bool { return g.size(v) == g.size(0) }
