package equation

import (
	"math"

	"bubblescope/model"
)

// World is a run that equations are evaluated in, with the two runs that some
// of them look to: every lever at its default, and no vendor finance.
type World struct {
	names              *names
	m                  *model.Model
	record             *record
	last               int
	run, usual, twinOf *model.Trace
	force              [][]float64 // levers in force by lever, then quarter
	bent               Term        // a term whose value is changed, see With
	by                 func(v float64) float64
}

// NewWorld runs a scenario and what its equations look to.
func NewWorld(m *model.Model, s model.Settings) *World {
	without := s
	without[m.LeverIndex("vendor_finance")] = 0
	return worldOf(m, m.Trace(s), m.Trace(m.Defaults()), m.Trace(without))
}

// FreeWorld is the free run of the record.
func FreeWorld(m *model.Model) *World {
	t := m.TraceFree()
	return worldOf(m, t, t, t)
}

func worldOf(m *model.Model, run, usual, twin *model.Trace) *World {
	w := &World{names: namesOf(m.Data()), m: m, last: int(m.LastActual()), run: run, usual: usual, twinOf: twin}
	w.record = recordOf(m.Data(), run.Free)
	w.force = inForce(m, run.Settings, w.names.fixed["shock_length"])
	return w
}

// Quarters is how many quarters the world ran.
func (w *World) Quarters() int { return w.run.Quarters }

// Actual is the model's own value of an output or working.
func (w *World) Actual(id string, quarter int) float64 { return w.run.Series(id)[quarter] }

// With is the same world with the value of one term changed: how an equation
// answers to it. The run itself stays as it was.
func (w *World) With(t Term, by func(v float64) float64) *World {
	other := *w
	other.bent, other.by = t, by
	return &other
}

// take is a term's value, changed where With asked for it.
func (w *World) take(t Term, quarter int) any {
	if t.Of == whole {
		series := w.newestFirst(t, quarter)
		if t == w.bent {
			for i := range series {
				series[i] = w.by(series[i])
			}
		}
		return series
	}
	v := w.Value(t, quarter)
	if t == w.bent {
		v = w.by(v)
	}
	return v
}

// Value is a term's value in a quarter, NaN where the run had not begun.
func (w *World) Value(t Term, quarter int) float64 {
	at := quarter - t.Lag
	switch t.Of {
	case "", clock:
		return w.plain(t, at)
	case "default":
		return w.m.Levers()[w.m.LeverIndex(t.ID)].Default
	case "first":
		return w.run.Series(t.ID)[0]
	case "last":
		return read(w.run.Series(t.ID), w.last-t.Lag)
	case "cum":
		return w.total(t.ID, at)
	case "usual":
		return read(w.usual.Series(t.ID), at)
	case "twin":
		return read(w.twinOf.Series(t.ID), at)
	}
	return w.record.fact(t, quarter)
}

func (w *World) plain(t Term, at int) float64 {
	switch t.kind {
	case seriesID:
		return read(w.run.Series(t.ID), at)
	case leverID:
		return w.force[w.m.LeverIndex(t.ID)][at]
	case wordID:
		return w.word(t.ID, at)
	}
	return w.names.fixed[t.ID]
}

func (w *World) word(id string, at int) float64 {
	years := float64(at) / 4
	ended := float64(w.last) / 4
	switch id {
	case "years":
		return years
	case "years_after":
		return math.Max(0, years-ended)
	case "years_left":
		return math.Max(0, ended-years)
	}
	return float64(at)
}

func (w *World) total(id string, at int) float64 {
	sum := 0.0
	for _, v := range w.run.Series(id)[:at+1] {
		sum += v
	}
	return sum
}

func (w *World) newestFirst(t Term, quarter int) []float64 {
	var out []float64
	for at := quarter - t.Lag; at >= 0; at-- {
		out = append(out, w.run.Series(t.ID)[at])
	}
	return out
}

func read(series []float64, at int) float64 {
	if at < 0 || at >= len(series) {
		return math.NaN()
	}
	return series[at]
}
