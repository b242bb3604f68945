package study

import (
	"math"
	"math/rand/v2"

	"bubblescope/data"
	"bubblescope/model"

	"gonum.org/v1/gonum/optimize"
)

// Fit is the outcome of a search for the fitted parameters.
type Fit struct {
	IDs          []string
	Values       []float64
	Loss         float64
	Scores       []Score
	Observations int
}

// Search fits the parameters marked as fitted to the record by minimising the
// weighted mean squared log error of the free run, from several starts, since
// the search gets stuck. The same seed gives the same answer.
func Search(m *model.Model, starts int, seed uint64) Fit {
	best := Fit{IDs: m.Fitted(), Loss: math.Inf(1)}
	rows := fittedRows(m)
	random := rand.New(rand.NewPCG(seed, 1))
	run := m.NewResult()
	for k := range starts {
		x := startingPoint(rows, k, random)
		values, loss := descend(m, run, rows, x)
		if loss < best.Loss {
			best.Values, best.Loss = values, loss
		}
	}
	m.FreeRun(run, best.Values)
	best.Scores = Scores(m, run)
	for _, s := range best.Scores {
		best.Observations += s.Observations
	}
	return best
}

func fittedRows(m *model.Model) []data.Parameter {
	var rows []data.Parameter
	for _, row := range m.Data().Parameters {
		if row.Fitted {
			rows = append(rows, row)
		}
	}
	return rows
}

// startingPoint is the table's values first, then draws from the ranges.
func startingPoint(rows []data.Parameter, k int, random *rand.Rand) []float64 {
	x := make([]float64, len(rows))
	for i, row := range rows {
		share := (row.Value - row.Min) / (row.Max - row.Min)
		if k > 0 {
			share += (random.Float64() - 0.5) * 0.6
		}
		x[i] = logit(math.Max(0.02, math.Min(0.98, share)))
	}
	return x
}

// descend searches in a space without bounds: each parameter is a logistic
// share of its range.
func descend(m *model.Model, run *model.Result, rows []data.Parameter, x []float64) ([]float64, float64) {
	values := make([]float64, len(rows))
	problem := optimize.Problem{Func: func(x []float64) float64 {
		inRange(rows, x, values)
		m.FreeRun(run, values)
		return loss(m, run)
	}}
	for range 3 {
		found, err := optimize.Minimize(problem, x, &optimize.Settings{FuncEvaluations: 1500}, &optimize.NelderMead{})
		if found == nil || (err != nil && found.X == nil) {
			break
		}
		x = found.X
	}
	inRange(rows, x, values)
	m.FreeRun(run, values)
	return values, loss(m, run)
}

func inRange(rows []data.Parameter, x, values []float64) {
	for i, row := range rows {
		values[i] = row.Min + (row.Max-row.Min)/(1+math.Exp(-x[i]))
	}
}

func logit(share float64) float64 { return math.Log(share / (1 - share)) }

// loss weighs the groups that the model is judged on alike: Nvidia, the
// clouds, the labs' revenue, their loss, and power.
func loss(m *model.Model, run *model.Result) float64 {
	sum := map[string]float64{}
	n := map[string]float64{}
	for _, o := range m.Data().Observations {
		if !scored(o) {
			continue
		}
		e := logRatio(sumOver(m, run, o), o.Value)
		g := group(o.Series)
		sum[g] += e * e
		n[g]++
	}
	total := 0.0
	for _, g := range groups() {
		if n[g] > 0 {
			total += weight(g) * sum[g] / n[g]
		}
	}
	return total
}

func groups() []string { return []string{"nvidia", "clouds", "revenue", "loss", "power"} }

func group(series string) string {
	switch {
	case series == "nvidia.datacenter_revenue":
		return "nvidia"
	case series == "power.twh":
		return "power"
	case len(series) > 6 && series[:6] == "cloud.":
		return "clouds"
	case len(series) > 8 && series[len(series)-8:] == ".revenue":
		return "revenue"
	}
	return "loss"
}

// weight gives the quarterly series, which have most observations, more say.
func weight(group string) float64 {
	if group == "nvidia" {
		return 3
	}
	if group == "clouds" {
		return 2
	}
	return 1
}
