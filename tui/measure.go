package tui

import (
	"math"
	"strconv"

	"bubblescope/data"
)

// measure is how an output is counted on an axis. The zero measure is a flow of
// money.
type measure struct {
	word  string // of the axis, without the time that a flow is counted by
	share bool   // a fraction, shown as a percentage
	stock bool   // not counted by the year or by the quarter
	goods bool   // anything but money
}

// counting is the plotter for charts that count as an output does.
func (p plotter) counting(id string) plotter {
	p.count = p.measureOf(id)
	return p
}

// measureOf finds the measure of an output: its unit tells what is counted, and
// how its quarters combine, whether it flows.
func (p plotter) measureOf(id string) measure {
	i := p.m.OutputIndex(id)
	if i < 0 {
		return measure{}
	}
	return measureOf(&p.m.Outputs()[i])
}

func measureOf(o *data.Output) measure {
	return measure{axisWord(o.Unit), o.Unit == "share", o.Combine != "sum", o.Unit != "USD_bn"}
}

// axisWord is the key of a unit among the words of axes.
func axisWord(unit string) string {
	switch unit {
	case "USD_bn":
		return "USD"
	case "USD_per_MWh":
		return "MWh"
	case "%/y":
		return "pct_y"
	case "litres_bn":
		return "litres"
	case "USD_bn/GW/y":
		return "USD_GW_y"
	case "/quarter":
		return "a_quarter"
	}
	return unit
}

// unit is the word of an axis.
func (p plotter) unit() string {
	id := "unit_axis." + p.count.word
	switch {
	case p.count.stock:
		return p.T(id)
	case p.count.goods && p.perYear:
		return p.T(id + "_year")
	case p.count.goods:
		return p.T(id + "_quarter")
	case p.perYear:
		return p.T("unit_axis.year")
	}
	return p.T("unit_axis.quarter")
}

// scale turns a quarter's value into what the axis shows.
func (p plotter) scale() float64 {
	switch {
	case p.count.share:
		return 100
	case p.perYear && !p.count.stock:
		return 4
	}
	return 1
}

// shown writes a value of the axis.
func (p plotter) shown(v float64) string {
	if p.count.goods {
		return p.plain(v)
	}
	return p.reading(v)
}

// tick writes a value beside the axis.
func (p plotter) tick(v, _ float64) string {
	if p.count.goods {
		return p.sign(v) + trimZeros(strconv.FormatFloat(math.Abs(v), 'f', 2, 64))
	}
	return p.axis(v)
}
