package study

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"

	"bubblescope/data"
	"bubblescope/model"
)

// Refit finds the fitted parameters on the record up to a cut-off alone: the
// loss of Search, from starting points drawn anywhere in the parameters'
// ranges. The same seed and number of starts give the same rows, one for each
// fitted parameter in the order of the table.
func Refit(set *data.Set, cutoff data.Quarter, starts int, seed uint64) ([]data.Refit, error) {
	m, err := model.New(Before(set, cutoff))
	if err != nil {
		return nil, err
	}
	if m.LastActual() != cutoff || starts < 1 {
		return nil, fmt.Errorf("refit at %s from %d starts: the record up to it ends in %s", cutoff, starts, m.LastActual())
	}
	values, loss := searchAnywhere(m, starts, rand.New(rand.NewPCG(seed, uint64(cutoff))))
	note := fmt.Sprintf("loss %.4g over %d observations", loss, observations(m))
	rows := make([]data.Refit, len(values))
	for i, id := range m.Fitted() {
		rows[i] = data.Refit{Cutoff: cutoff, Parameter: id, Value: values[i], Seed: seed, Starts: starts, Date: lastDay(cutoff), Note: note}
	}
	return rows, nil
}

// searchAnywhere is the best of several descents, the first of those that are
// equally good. All starting points are drawn before any descent, so that the
// outcome does not hang on how many go on at once.
func searchAnywhere(m *model.Model, starts int, random *rand.Rand) ([]float64, float64) {
	rows := fittedRows(m)
	points := make([][]float64, starts)
	for k := range points {
		points[k] = make([]float64, len(rows))
		for i := range points[k] {
			points[k][i] = logit(0.02 + 0.96*random.Float64())
		}
	}
	losses := make([]float64, starts)
	atOnce(starts, func() func(int) {
		run := m.NewResult()
		return func(k int) { points[k], losses[k] = descend(m, run, rows, points[k]) }
	})
	best := 0
	for k, loss := range losses {
		if loss < losses[best] {
			best = k
		}
	}
	return points[best], losses[best]
}

// atOnce does n jobs on all processors; each worker makes its own tools.
func atOnce(n int, worker func() func(job int)) {
	var next atomic.Int64
	var all sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		all.Go(func() {
			do := worker()
			for k := int(next.Add(1)) - 1; k < n; k = int(next.Add(1)) - 1 {
				do(k)
			}
		})
	}
	all.Wait()
}

func observations(m *model.Model) int {
	n := 0
	for _, o := range m.Data().Observations {
		if scored(o) {
			n++
		}
	}
	return n
}

// lastDay is the last day of a quarter.
func lastDay(q data.Quarter) string {
	return fmt.Sprintf("%d-%s", q.Year(), [...]string{"03-31", "06-30", "09-30", "12-31"}[q.Of()-1])
}

// forecaster is the model as it would have stood at a cut-off: the record up to
// it, and the parameters that rows found on it.
func forecaster(set *data.Set, cutoff data.Quarter, rows []data.Refit) (*model.Model, error) {
	known := Before(set, cutoff)
	found := map[string]float64{}
	for _, r := range rows {
		if r.Cutoff == cutoff {
			found[r.Parameter] = r.Value
		}
	}
	for i := range known.Parameters {
		p := &known.Parameters[i]
		if v, ok := found[p.ID]; ok {
			p.Value = v
		}
		if _, ok := found[p.ID]; ok != p.Fitted {
			return nil, fmt.Errorf("refits.csv at %s does not list the parameters that are fitted today: %s; make it again with bubblescope hindcast --refit", cutoff, p.ID)
		}
	}
	return model.New(known)
}
