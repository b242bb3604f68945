package tui

import (
	"math"

	"bubblescope/tui/chart"
)

// band is the tenth and the ninetieth percentile of an output by quarter, over
// the worlds that the record allows, with the levers as they stand. It is not
// ok while that is not known.
func (l *live) band(id string) (low, high []float64, ok bool) {
	b, i := l.bands.current(l.settings), l.m.OutputIndex(id)
	if b == nil || i < 0 {
		return nil, nil, false
	}
	return b.P10[i], b.P90[i], true
}

// bandsOf are the bands of a picture of an output. While that of the present
// world is on its way the last one lingers, then keeps its place unseen, so that
// the axes stand still.
func (p plotter) bandsOf(id string) []chart.Band {
	if low, high, ok := p.live.band(id); ok {
		return p.namedBand(low, high)
	}
	last, i := p.live.bands.band, p.m.OutputIndex(id)
	if last == nil || i < 0 || p.live.bands.hidden {
		return nil
	}
	if p.live.bands.lingering {
		passing := p.namedBand(last.P10[i], last.P90[i])
		passing[0].Passing = true
		return passing
	}
	return []chart.Band{{Low: p.fromNow(last.P10[i]), High: p.fromNow(last.P90[i]), Unseen: true}}
}

func (p plotter) namedBand(low, high []float64) []chart.Band {
	name := "chart.band"
	if p.w < narrow {
		name = "chart.band_short"
	}
	return []chart.Band{{Label: p.T(name), Foot: p.T("chart.foot"), Beyond: p.T("chart.beyond"), Low: p.fromNow(low), High: p.fromNow(high)}}
}

// fromNow is an edge of a band from the end of the record on, where worlds begin
// to differ.
func (p plotter) fromNow(v []float64) []float64 {
	edge := p.scaled(v)
	for q := range int(p.m.LastActual()) {
		edge[q] = math.NaN()
	}
	return edge
}

// interval is a range in billions of dollars; not ok is none.
type interval struct {
	low, high float64
	ok        bool
}

// lossBand is the band of the labs' loss in the year of the figures.
func (l *live) lossBand() interval {
	b, i := l.bands.current(l.settings), l.m.OutputIndex("labs.operating_loss")
	if b == nil || i < 0 {
		return interval{}
	}
	year := (int(l.m.LastActual()) + 4*ahead) / 4
	return interval{b.Year10[i][year], b.Year90[i][year], true}
}

// within writes an interval after the value that it is of: 16–214, with units
// where one of them is not that of the value.
func (s *speech) within(r interval, value float64) string {
	low, high := s.reading(r.low), s.reading(r.high)
	if s.large(value) || s.large(r.low) || s.large(r.high) {
		low, high = s.moneyShort(r.low), s.moneyShort(r.high)
	}
	if r.low < 0 || r.high < 0 {
		return s.F("figure.from_to", "Low", low, "High", high)
	}
	return s.F("figure.interval", "Low", low, "High", high)
}

// large says whether money is counted in trillions, or in 万亿.
func (n numbers) large(bn float64) bool {
	if n.chinese {
		return math.Abs(bn)*yiPerBillion >= yiPerWan
	}
	return math.Abs(bn) >= trillion
}
