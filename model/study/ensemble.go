package study

import (
	"fmt"
	"math"
	"math/rand/v2"
	"runtime"
	"slices"
	"sync"

	"bubblescope/data"
	"bubblescope/model"
)

// Member is one world that the record allows: a value for every parameter, in
// the order of the table, and for every lever of the world, NaN-free; levers
// of other kinds stay at their defaults.
type Member struct {
	Parameters []float64
	Levers     []float64
}

// keepFactor is the rule by which the record rules a draw out, fixed before any
// was drawn: in no group of series may the free run's mean log error be more
// than twice that of the shipped parameters, or than a tenth where that is more:
// few figures are known better, and a short record is fitted to a hair. And the
// anchored run must meet the record (see anchorSlack).
const (
	keepFactor = 2
	keepWithin = 0.1
)

// Diagnosis tells how an ensemble came about.
type Diagnosis struct {
	Drawn, Kept int
}

// Constrain draws from the priors of parameters and world levers until the
// record has let so many draws pass, or most were drawn. The same seed gives the same members, for
// one worker or many: a draw's random numbers depend on its index alone. The
// progress is told as members are kept.
func Constrain(m *model.Model, want, most int, seed uint64, tell func(Diagnosis)) ([]Member, Diagnosis, error) {
	priors, err := readPriors(m)
	if err != nil {
		return nil, Diagnosis{}, err
	}
	limits := groupErrors(m, shippedRun(m))
	var kept []Member
	var d Diagnosis
	for d.Drawn < most && len(kept) < want {
		batch := min(512, most-d.Drawn)
		for i, ok := range allowed(m, priors, limits, seed, d.Drawn, batch) {
			if ok && len(kept) < want {
				kept = append(kept, priors.draw(seed, d.Drawn+i))
			}
		}
		d.Drawn, d.Kept = d.Drawn+batch, len(kept)
		tell(d)
	}
	return kept, d, nil
}

func shippedRun(m *model.Model) *model.Result {
	run := m.NewResult()
	m.FreeRun(run, nil)
	return run
}

// allowed tells for each draw of a batch whether the record lets it pass.
func allowed(m *model.Model, p *priors, limits map[string]float64, seed uint64, first, n int) []bool {
	ok := make([]bool, n)
	inParallel(n, func() func(int) {
		run := m.NewResult()
		return func(i int) {
			values := p.draw(seed, first+i).Parameters
			m.FreeRunOf(run, values)
			ok[i] = within(groupErrors(m, run), limits) && meetsRecord(m, run, values)
		}
	})
	return ok
}

// anchorSlack is how far the anchored run of a member may stay from a flow that
// is imposed on it: where chips or halls cannot be had, no add-factor brings it
// there, and the world shown would not begin where the record ends.
const anchorSlack = 0.01

// meetsRecord settles the record with a draw's parameters and looks whether it
// is met.
func meetsRecord(m *model.Model, run *model.Result, values []float64) bool {
	settled, err := m.With(values)
	if err != nil {
		return false
	}
	settled.RunAlone(run, settled.Defaults())
	for _, o := range m.Data().Observations {
		if scored(o) && o.Series != "power.twh" && abs(sumOver(m, run, o)/o.Value-1) > anchorSlack {
			return false
		}
	}
	return true
}

func within(errors, limits map[string]float64) bool {
	for group, e := range errors {
		if !(e <= allowedError(limits[group])) {
			return false
		}
	}
	return true
}

// allowedError is the most that the rule allows where the shipped parameters
// miss by so much.
func allowedError(shipped float64) float64 { return max(keepWithin, keepFactor*shipped) }

// groupErrors is the mean log error of each group of series.
func groupErrors(m *model.Model, run *model.Result) map[string]float64 {
	sum, n := map[string]float64{}, map[string]float64{}
	for _, o := range m.Data().Observations {
		if scored(o) {
			g := group(o.Series)
			sum[g] += abs(logRatio(sumOver(m, run, o), o.Value))
			n[g]++
		}
	}
	for g := range sum {
		sum[g] /= n[g]
	}
	return sum
}

func abs(v float64) float64 { return max(v, -v) }

// priors are the distributions of all parameters and of the world's levers.
type priors struct {
	parameters, levers []prior
}

func readPriors(m *model.Model) (*priors, error) {
	p := &priors{}
	for _, row := range m.Data().Parameters {
		draw, err := priorOf(row)
		if err != nil {
			return nil, fmt.Errorf("parameters.csv: %s: %w", row.ID, err)
		}
		p.parameters = append(p.parameters, draw)
	}
	for _, row := range m.Levers() {
		text := row.Distribution
		if row.Kind != "world" {
			text = "fixed"
		}
		draw, err := newPrior(text, row.Default, row.Min, row.Max)
		if err != nil {
			return nil, fmt.Errorf("levers.csv: %s: %w", row.ID, err)
		}
		p.levers = append(p.levers, draw)
	}
	return p, nil
}

// priorOf is a parameter's prior; that of a fitted one lies around the value
// found, which at a cut-off of the hindcast is another than today's: of its
// distribution the spread is used, as a share of the middle.
func priorOf(row data.Parameter) (prior, error) {
	if !row.Fitted {
		return newPrior(row.Distribution, row.Value, row.Min, row.Max)
	}
	middle, err := middleOf(row.Distribution)
	if err != nil {
		return nil, err
	}
	draw, err := newPrior(row.Distribution, row.Value, math.Inf(-1), math.Inf(1))
	return func(random *rand.Rand) float64 {
		return max(row.Min, min(row.Max, draw(random)*row.Value/middle))
	}, err
}

// draw makes the member of an index; its random numbers depend on nothing else.
func (p *priors) draw(seed uint64, index int) Member {
	random := rand.New(rand.NewPCG(seed, uint64(index)))
	return Member{drawAll(p.parameters, random), drawAll(p.levers, random)}
}

func drawAll(list []prior, random *rand.Rand) []float64 {
	values := make([]float64, len(list))
	for i, draw := range list {
		values[i] = draw(random)
	}
	return values
}

// inParallel calls a worker's function for each index once, on all processors.
// Each worker makes its own function, with its own room to work in.
func inParallel(n int, worker func() func(i int)) { among(runtime.GOMAXPROCS(0), n, worker) }

// among is inParallel with so many workers at most. A single one works here,
// so that its panics come back to the caller, and lets others go first between two
// pieces: a screen works beside it.
func among(workers, n int, worker func() func(i int)) {
	if workers == 1 {
		do := worker()
		for i := range n {
			do(i)
			runtime.Gosched()
		}
		return
	}
	var wait sync.WaitGroup
	next := make(chan int)
	for range min(n, workers) {
		do := worker()
		wait.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
}

// ReadEnsemble gives the members that are shipped, in the order of the table.
func ReadEnsemble(m *model.Model) ([]Member, error) {
	ids, rows, err := m.Data().Ensemble()
	if err != nil {
		return nil, err
	}
	places, err := ensemblePlaces(m, ids)
	if err != nil {
		return nil, err
	}
	members := make([]Member, len(rows))
	for k, row := range rows {
		members[k] = defaultMember(m)
		for i, v := range row {
			places[i](&members[k], v)
		}
	}
	return members, nil
}

// defaultMember is the shipped world itself.
func defaultMember(m *model.Model) Member {
	d := Member{}
	for _, row := range m.Data().Parameters {
		d.Parameters = append(d.Parameters, row.Value)
	}
	for _, row := range m.Levers() {
		d.Levers = append(d.Levers, row.Default)
	}
	return d
}

// ensemblePlaces finds for each column where its value goes.
func ensemblePlaces(m *model.Model, ids []string) ([]func(*Member, float64), error) {
	places := make([]func(*Member, float64), len(ids))
	for i, id := range ids {
		at := slices.IndexFunc(m.Data().Parameters, func(p data.Parameter) bool { return p.ID == id })
		lever := m.LeverIndex(id)
		switch {
		case at >= 0:
			places[i] = func(d *Member, v float64) { d.Parameters[at] = v }
		case lever >= 0:
			places[i] = func(d *Member, v float64) { d.Levers[lever] = v }
		default:
			return nil, fmt.Errorf("ensemble.csv: %s is neither a parameter nor a lever: make the ensemble again with bubblescope calibrate", id)
		}
	}
	return places, nil
}

// Varying gives the ids of the parameters and levers that differ among members,
// and their values by member.
func Varying(m *model.Model, members []Member) (ids []string, columns [][]float64) {
	add := func(id string, of func(*Member) float64) {
		values := make([]float64, len(members))
		for i := range members {
			values[i] = of(&members[i])
		}
		if slices.Min(values) < slices.Max(values) {
			ids, columns = append(ids, id), append(columns, values)
		}
	}
	for k, row := range m.Data().Parameters {
		add(row.ID, func(d *Member) float64 { return d.Parameters[k] })
	}
	for k, row := range m.Levers() {
		add(row.ID, func(d *Member) float64 { return d.Levers[k] })
	}
	return ids, columns
}
