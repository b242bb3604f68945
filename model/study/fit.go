// Package study asks questions of the model that take many runs: how well it
// fits the record, and which parameters fit it best.
package study

import (
	"maps"
	"math"
	"slices"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
)

// Score is the fit of one series in the free run.
type Score struct {
	Series       string
	Observations int
	Error        float64 // mean absolute error, as a share of what was observed
	LogError     float64 // mean absolute log error
}

// Scores compares the free run with every scored observation, each over its
// own period; flows are summed, as the record's are. Nvidia's first quarter is
// the model's starting point and is not scored.
func Scores(m *model.Model, run *model.Result) []Score {
	var scores []Score
	at := map[string]int{}
	for _, o := range m.Data().Observations {
		if !scored(o) {
			continue
		}
		i, ok := at[o.Series]
		if !ok {
			i = len(scores)
			at[o.Series] = i
			scores = append(scores, Score{Series: o.Series})
		}
		addError(&scores[i], sumOver(m, run, o), o.Value)
	}
	for i := range scores {
		n := float64(scores[i].Observations)
		scores[i].Error /= n
		scores[i].LogError /= n
	}
	return scores
}

// Together adds rows for what a reader asks first: the four large clouds'
// capital spending by quarter, and the labs' revenue and loss by year, summed
// over the labs that the record covers.
func Together(m *model.Model, run *model.Result) []Score {
	sums := []struct {
		name  string
		group string
	}{{"four clouds' capex", "clouds"}, {"labs' revenue", "revenue"}, {"labs' loss", "loss"}}
	scores := make([]Score, len(sums))
	for i, s := range sums {
		scores[i] = together(m, run, s.name, s.group)
	}
	return scores
}

// together sums a group's observations, and the model over the same periods,
// and scores the sums.
func together(m *model.Model, run *model.Result, name, which string) Score {
	seen, made := map[string]float64{}, map[string]float64{}
	for _, o := range m.Data().Observations {
		if scored(o) && group(o.Series) == which {
			p := yearOrQuarter(o.Period, which)
			seen[p] += o.Value
			made[p] += sumOver(m, run, o)
		}
	}
	score := Score{Series: name}
	for _, p := range slices.Sorted(maps.Keys(seen)) {
		addError(&score, made[p], seen[p])
	}
	score.Error /= float64(score.Observations)
	score.LogError /= float64(score.Observations)
	return score
}

// yearOrQuarter is the key a period is summed under: clouds by quarter, labs by
// calendar year, since their halves make years.
func yearOrQuarter(p data.Period, which string) string {
	if which == "clouds" {
		return p.First.String()
	}
	return strconv.Itoa(p.First.Year())
}

func scored(o data.Observation) bool {
	return o.Use == "score" && !(o.Series == "nvidia.datacenter_revenue" && o.Period.First == 0)
}

func addError(s *Score, model, seen float64) {
	s.Observations++
	s.Error += math.Abs(model/seen - 1)
	s.LogError += math.Abs(logRatio(model, seen))
}

// logRatio is the log of a ratio, bounded where the signs differ.
func logRatio(model, seen float64) float64 {
	if model <= 0 || seen <= 0 {
		return 3
	}
	return math.Log(model / seen)
}

// sumOver is the model's sum over an observation's period.
func sumOver(m *model.Model, run *model.Result, o data.Observation) float64 {
	series := run.Series[m.OutputIndex(o.Series)]
	total := 0.0
	for q := o.Period.First; q <= o.Period.Last; q++ {
		total += series[q]
	}
	return total
}
