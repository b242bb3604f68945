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

// struck is how far a series would fall from its peak within four years of a
// shock of the kind, at the quarter and as deep as the levers have it.
func (w *world) struck(kind, id string) float64 {
	o, k, s := w.m.OutputIndex(id), shockKind(w.m, kind), w.result.Settings
	if o < 0 || k < 0 {
		return math.NaN()
	}
	s[w.m.LeverIndex("shock")] = float64(k)
	until := min(int(s[w.m.LeverIndex("shock_quarter")])+2*BlowQuarters, model.Quarters-1)
	w.m.RunUntil(w.room(), s, data.Quarter(until))
	return fallOf(w.other.Series[o][:until+1])
}
