package study

import (
	"context"
	"math"
	"runtime"
	"slices"
	"sync/atomic"

	"bubblescope/model"
)

// Band holds quantiles of every output over the members of an ensemble, by
// output and quarter. Quantiles, never means: the tails would own a mean. The
// quantile of a year is of the members' sums over it, which no sum of
// quarterly quantiles gives.
type Band struct {
	P10, P50, P90  [][]float64
	Year10, Year90 [][]float64 // by output and calendar year, from the first on
}

// years is how many calendar years a run spans.
const years = model.Quarters / 4

// Ensemble is a set of members with their models settled, ready to be run in
// any world.
type Ensemble struct {
	base    *model.Model
	members []Member
	models  []*model.Model
	workers int                  // processors that it may use
	past    atomic.Pointer[Band] // of the record, which is the same in all worlds; nil before the first band
}

// NewEnsemble settles the record for each of the first n members.
func NewEnsemble(m *model.Model, members []Member, n int) (*Ensemble, error) {
	return newEnsemble(m, members, n, runtime.GOMAXPROCS(0))
}

func newEnsemble(m *model.Model, members []Member, n, workers int) (*Ensemble, error) {
	e := &Ensemble{base: m, members: slices.Clone(members[:min(n, len(members))]), workers: workers}
	e.models = make([]*model.Model, len(e.members))
	faults := make([]error, len(e.members))
	among(workers, len(e.members), func() func(int) {
		return func(i int) { e.models[i], faults[i] = m.With(e.members[i].Parameters) }
	})
	for _, err := range faults {
		if err != nil {
			return nil, err
		}
	}
	return e, nil
}

// Len is the number of members.
func (e *Ensemble) Len() int { return len(e.members) }

// settings is a world as one member sees it: levers set by hand are pinned,
// the world's other levers are the member's own.
func (e *Ensemble) settings(i int, s model.Settings) model.Settings {
	base := e.base.Defaults()
	for k := range e.base.Levers() {
		if s[k] == base[k] {
			s[k] = e.members[i].Levers[k]
		}
	}
	return s
}

// runner is one of the ways in which a model can be run.
type runner = func(*model.Model, *model.Result, model.Settings)

// Run runs a world in every member and hands each result on with its index;
// see must be safe for many goroutines, and may not keep the result.
func (e *Ensemble) Run(s model.Settings, see func(i int, r *model.Result)) {
	e.run(context.Background(), s, (*model.Model).RunAlone, see)
}

// run is Run that leaves out the members still to come once ctx is done, and runs
// each as it is told.
func (e *Ensemble) run(ctx context.Context, s model.Settings, how runner, see func(i int, r *model.Result)) {
	among(e.workers, len(e.models), func() func(int) {
		r := e.base.NewResult()
		return func(i int) {
			if ctx.Err() == nil {
				how(e.models[i], r, e.settings(i, s))
				see(i, r)
			}
		}
	})
}

// Band runs a world in every member and takes the quantiles of every output.
// The same members give the same bytes for one worker or many.
func (e *Ensemble) Band(s model.Settings) *Band { return e.band(context.Background(), s) }

// band is Band, without meaning once ctx is done.
func (e *Ensemble) band(ctx context.Context, s model.Settings) *Band {
	outputs, n, past := len(e.base.Outputs()), len(e.members), e.past.Load()
	first, how := 0, (*model.Model).RunAlone
	if past != nil && (int(e.base.LastActual())+1)%4 == 0 { // as many whole years as it has quarters
		first, how = int(e.base.LastActual())+1, (*model.Model).RunAhead
	}
	left := model.Quarters - first
	values := make([]float64, outputs*left*n) // by output, quarter and member
	e.run(ctx, s, how, func(k int, r *model.Result) {
		for o := range outputs {
			for q, v := range r.Series[o][first:] {
				values[(o*left+q)*n+k] = v
			}
		}
	})
	b := e.quantiles(values, outputs, first)
	b.begin(past, first)
	if past == nil && ctx.Err() == nil {
		e.past.Store(b)
	}
	return b
}

// begin takes the quarters before first, and their years, from another band.
func (b *Band) begin(past *Band, first int) {
	if past == nil {
		return
	}
	for o := range b.P10 {
		copy(b.P10[o][:first], past.P10[o])
		copy(b.P50[o][:first], past.P50[o])
		copy(b.P90[o][:first], past.P90[o])
		copy(b.Year10[o][:first/4], past.Year10[o])
		copy(b.Year90[o][:first/4], past.Year90[o])
	}
}

// quantiles makes a band of the values of the quarters from first on, which
// begins a year.
func (e *Ensemble) quantiles(values []float64, outputs, first int) *Band {
	b := &Band{
		grid(outputs, model.Quarters), grid(outputs, model.Quarters), grid(outputs, model.Quarters),
		grid(outputs, years), grid(outputs, years),
	}
	among(e.workers, outputs, func() func(int) {
		n, left := len(e.members), model.Quarters-first
		sums := make([]float64, n)
		return func(o int) {
			quarters := values[o*left*n:][:left*n]
			for y := first / 4; y < years; y++ {
				sumUp(sums, quarters[(4*y-first)*n:][:4*n])
				slices.Sort(sums)
				b.Year10[o][y], b.Year90[o][y] = quantile(sums, 0.1), quantile(sums, 0.9)
			}
			for q := first; q < model.Quarters; q++ {
				v := quarters[(q-first)*n:][:n]
				slices.Sort(v)
				b.P10[o][q], b.P50[o][q], b.P90[o][q] = quantile(v, 0.1), quantile(v, 0.5), quantile(v, 0.9)
			}
		}
	})
	return b
}

// sumUp adds up quarters that stand one behind the other, member by member.
func sumUp(sums, quarters []float64) {
	clear(sums)
	for q := range len(quarters) / max(1, len(sums)) {
		for k, v := range quarters[q*len(sums):][:len(sums)] {
			sums[k] += v
		}
	}
}

func grid(rows, columns int) [][]float64 {
	g, all := make([][]float64, rows), make([]float64, rows*columns)
	for i := range g {
		g[i] = all[i*columns:][:columns:columns]
	}
	return g
}

// quantile reads sorted values at a share, between neighbours in a line.
func quantile(sorted []float64, share float64) float64 {
	if len(sorted) == 0 {
		return math.NaN()
	}
	at := share * float64(len(sorted)-1)
	low := int(at)
	high := min(low+1, len(sorted)-1)
	return sorted[low] + (at-float64(low))*(sorted[high]-sorted[low])
}
