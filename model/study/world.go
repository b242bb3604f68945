package study

import (
	"fmt"
	"math"

	"bubblescope/data"
	"bubblescope/model"

	"github.com/expr-lang/expr"
)

// world is one run that claims ask questions of. Some of them take other runs;
// those are made in a room of its own.
type world struct {
	m      *model.Model
	result *model.Result
	alone  bool          // the twin that circular_marginal needs has not run
	other  *model.Result // for what would be if; nil until asked
	still  *model.Result // without the shock; nil until asked
	names  map[string]any
}

// worldOf asks questions of a result that Model.Run made.
func worldOf(m *model.Model, r *model.Result) *world {
	w := &world{m: m, result: r}
	w.names = w.env()
	return w
}

// run makes the world another one. The twin waits until somebody asks for it.
func (w *world) run(s model.Settings) {
	w.m.RunAlone(w.result, s)
	w.alone = true
}

// Never stands for a mark that is not reached: later than any year.
const Never = 9999

// env is what an expression may ask: sums over a year or a run of quarters, a
// quarter's value, extremes after the record, the fall from a peak, and marks
// as years; a lever as set and a parameter; and what experiments.go adds.
func (w *world) env() map[string]any {
	return map[string]any{
		"year":       func(id string, y int) float64 { return w.sum(id, data.Quarter(4*(y-2023)), data.Quarter(4*(y-2023)+3)) },
		"sum":        func(id, from, to string) float64 { return w.sum(id, quarter(from), quarter(to)) },
		"at":         func(id, q string) float64 { return w.sum(id, quarter(q), quarter(q)) },
		"most":       func(id string) float64 { return w.extreme(id, w.m.LastActual()+1, model.Quarters-1, math.Max) },
		"least":      func(id string) float64 { return w.extreme(id, w.m.LastActual()+1, model.Quarters-1, math.Min) },
		"least_over": func(id, from, to string) float64 { return w.extreme(id, quarter(from), quarter(to), math.Min) },
		"fall":       w.fall,
		"first":      w.first,
		"lever":      w.lever,
		"parameter":  w.parameter,
		"unknown":    math.NaN(),
		"having":     w.having,
		"struck":     w.struck,
		"later":      w.later,
	}
}

// quarter reads a quarter; a bad one gives an index outside every series.
func quarter(text string) data.Quarter {
	q, err := data.ParseQuarter(text)
	if err != nil {
		return data.None
	}
	return q
}

func (w *world) series(id string) []float64 {
	i := w.m.OutputIndex(id)
	if i < 0 {
		return nil
	}
	if w.alone && id == "nvidia.circular_marginal" {
		w.twin(w.result.Series[i])
	}
	return w.result.Series[i]
}

// twin makes up for the twin run that Model.Run would have made: the share of
// revenue that is gone without vendor finance.
func (w *world) twin(marginal []float64) {
	s := w.result.Settings
	s[w.m.LeverIndex("vendor_finance")] = 0
	w.m.RunAlone(w.room(), s)
	revenue := w.m.OutputIndex("nvidia.datacenter_revenue")
	for t := int(w.m.LastActual()) + 1; t < model.Quarters; t++ {
		marginal[t] = 0
		if v := w.result.Series[revenue][t]; v != 0 {
			marginal[t] = 1 - w.other.Series[revenue][t]/v
		}
	}
	w.alone = false
}

// lever is where a lever stands; a choice or a quarter as its index.
func (w *world) lever(id string) float64 {
	if i := w.m.LeverIndex(id); i >= 0 {
		return w.result.Settings[i]
	}
	return math.NaN()
}

func (w *world) parameter(id string) float64 {
	for _, p := range w.m.Data().Parameters {
		if p.ID == id {
			return p.Value
		}
	}
	return math.NaN()
}

func (w *world) sum(id string, from, to data.Quarter) float64 {
	series := w.series(id)
	if series == nil || from < 0 || int(to) >= len(series) || from > to {
		return math.NaN()
	}
	total := 0.0
	for _, v := range series[from : to+1] {
		total += v
	}
	return total
}

func (w *world) extreme(id string, from, to data.Quarter, of func(a, b float64) float64) float64 {
	series := w.series(id)
	if series == nil || from < 0 || int(to) >= len(series) || from > to {
		return math.NaN()
	}
	best := series[from]
	for _, v := range series[from : to+1] {
		best = of(best, v)
	}
	return best
}

func (w *world) fall(id string) float64 { return fallOf(w.series(id)) }

// fallOf is how far a series falls from its peak to the lowest point after it.
func fallOf(series []float64) float64 {
	peak, low, fall := math.Inf(-1), 0.0, math.NaN()
	for _, v := range series {
		if v > peak {
			peak, low, fall = v, v, 0
		}
		if v < low {
			low, fall = v, 1-v/peak
		}
	}
	return fall
}

// first is the year in which a mark is reached, 2030.25 for 2030Q2.
func (w *world) first(mark string) float64 {
	q, ok := marksOf(w.result)[mark]
	switch {
	case !ok:
		return math.NaN()
	case q == data.None:
		return Never
	}
	return float64(q.Year()) + float64(q.Of()-1)/4
}

// marksOf are the marks of a run by their names.
func marksOf(r *model.Result) map[string]data.Quarter {
	return map[string]data.Quarter{
		"break_even": r.Marks.BreakEven, "first_missed_payment": r.Marks.FirstMissedPayment,
		"first_default": r.Marks.FirstDefault, "nvidia_peak": r.Marks.NvidiaPeak,
	}
}

func (w *world) ask(j judge) (float64, error) {
	if j.program == nil {
		return math.NaN(), nil
	}
	v, err := expr.Run(j.program, w.names)
	if err != nil {
		return 0, fmt.Errorf("claims.csv: %s: column now: %w", j.claim.ID, err)
	}
	return v.(float64), nil
}
