package study

import (
	"math"

	"bubblescope/data"
	"bubblescope/model"
)

// BlowQuarters is how long what a shock does is counted: it fades within them.
const BlowQuarters = 8

// room is where this world's other runs are made.
func (w *world) room() *model.Result {
	if w.other == nil {
		w.other = w.m.NewResult()
	}
	return w.other
}

// having is what an output would be in a quarter if one lever stood elsewhere.
func (w *world) having(lever string, value float64, id, at string) float64 {
	l, o, q := w.m.LeverIndex(lever), w.m.OutputIndex(id), quarter(at)
	if l < 0 || o < 0 || q < 0 || q >= model.Quarters {
		return math.NaN()
	}
	s := w.result.Settings
	s[l] = value
	w.m.RunUntil(w.room(), s, q)
	return w.other.Series[o][q]
}

// struck is how far a series would lie, at the worst, below the same world
// without a shock within two years of one of a kind, at the quarter and as deep
// as the levers have it.
func (w *world) struck(kind, id string) float64 {
	o, k, s := w.m.OutputIndex(id), shockKind(w.m, kind), w.result.Settings
	if o < 0 || k < 0 {
		return math.NaN()
	}
	s[w.m.LeverIndex("shock")] = float64(k)
	from := data.Quarter(s[w.m.LeverIndex("shock_quarter")])
	until := min(from+BlowQuarters-1, model.Quarters-1)
	calm := w.calm(until).Series[o]
	w.m.RunUntil(w.room(), s, until)
	worst := 0.0
	for t := from; t <= until; t++ {
		if calm[t] > 0 {
			worst = max(worst, 1-w.other.Series[o][t]/calm[t])
		}
	}
	return worst
}
