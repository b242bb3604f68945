package study

import (
	"cmp"
	"math"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
)

// NeededBefore is how many observations a series must have up to a cut-off to
// be scored after it.
const NeededBefore = 4

// Horizons is how many quarters ahead forecasts are scored.
const Horizons = 8

// ForecastScore is how far forecasts of one series missed what came, so many
// quarters ahead: mean absolute log errors over the cut-offs, of the model and
// of two naive rivals. They are zero where N is.
type ForecastScore struct {
	Series   string
	Horizon  int // quarters from the cut-off to the end of what was forecast
	N        int // forecasts scored
	Known    int // most observations that the series had up to a cut-off
	Model    float64
	Growth   float64 // the last year's growth carried on
	Logistic float64 // a logistic curve fitted to the series
	Banded   int     // forecasts with a band
	Coverage float64 // share of those whose band held what came; 80% of them should
}

// Hindcast asks the model earlier. At each cut-off of rows it knows the record
// up to it (Before) and the parameters that rows found on it (Refit); its
// anchored run goes on from there with every lever at its default, and is
// compared with the full set. A datum counts where its period lies wholly after
// the cut-off, at least four stand before it, and it ends within eight quarters.
// bands are those of the same cut-offs; without one a forecast has no coverage.
func Hindcast(set *data.Set, rows []data.Refit, bands []data.Band) ([]ForecastScore, error) {
	var scores []ForecastScore
	for _, series := range forecastSeries(set) {
		for h := 1; h <= Horizons; h++ {
			scores = append(scores, ForecastScore{Series: series, Horizon: h})
		}
	}
	for _, cutoff := range Cutoffs(rows) {
		if err := addCutoff(scores, set, cutoff, rows, bands); err != nil {
			return nil, err
		}
	}
	for i := range scores {
		s := &scores[i]
		n := float64(max(1, s.N))
		s.Model, s.Growth, s.Logistic = s.Model/n, s.Growth/n, s.Logistic/n
		s.Coverage /= float64(max(1, s.Banded))
	}
	return scores, nil
}

// Cutoffs lists the cut-offs of rows, in order of time.
func Cutoffs(rows []data.Refit) []data.Quarter {
	var list []data.Quarter
	for _, r := range rows {
		list = append(list, r.Cutoff)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// forecastSeries are the series on which forecasts are scored: Nvidia's
// and four clouds' by quarter, then every series of a lab, in the order of the
// record.
func forecastSeries(set *data.Set) []string {
	list := []string{
		"nvidia.datacenter_revenue", "cloud.microsoft.capex", "cloud.amazon.capex",
		"cloud.alphabet.capex", "cloud.meta.capex",
	}
	for _, o := range set.Observations {
		g := group(o.Series)
		if scored(o) && (g == "revenue" || g == "loss") && !slices.Contains(list, o.Series) {
			list = append(list, o.Series)
		}
	}
	return list
}

// addCutoff adds the errors of the forecasts made at one cut-off.
func addCutoff(scores []ForecastScore, set *data.Set, cutoff data.Quarter, rows []data.Refit, bands []data.Band) error {
	m, err := forecaster(set, cutoff, rows)
	if err != nil {
		return err
	}
	run := m.NewResult()
	m.Run(run, m.Defaults())
	for i := 0; i < len(scores); i += Horizons {
		ahead := scores[i : i+Horizons]
		series := ahead[0].Series
		seen, came := history(m, series), later(set, series, cutoff)
		addSeries(ahead, seen, came, cutoff, func(o data.Observation) float64 { return sumOver(m, run, o) })
		if len(seen) >= NeededBefore {
			addCoverage(ahead, came, cutoff, bandsOf(bands, cutoff, series))
		}
	}
	return nil
}

// addSeries scores one series; ahead has a row for each horizon.
func addSeries(ahead []ForecastScore, seen []point, came []data.Observation, cutoff data.Quarter, forecast func(data.Observation) float64) {
	for h := range ahead {
		ahead[h].Known = max(ahead[h].Known, len(seen))
	}
	if len(seen) < NeededBefore {
		return
	}
	growth, curve := growthCarriedOn(seen), logistic(seen)
	for _, o := range came {
		h := int(o.Period.Last-cutoff) - 1
		if h >= len(ahead) {
			continue
		}
		s := &ahead[h]
		s.N++
		s.Model += math.Abs(logRatio(forecast(o), o.Value))
		s.Growth += math.Abs(logRatio(growth.over(o), o.Value))
		s.Logistic += math.Abs(logRatio(curve.over(o), o.Value))
	}
}

// addCoverage counts for one series how often the band held what came.
func addCoverage(ahead []ForecastScore, came []data.Observation, cutoff data.Quarter, bands map[string]data.Band) {
	for _, o := range came {
		h := int(o.Period.Last-cutoff) - 1
		b, known := bands[o.Period.Text]
		if h >= len(ahead) || !known {
			continue
		}
		ahead[h].Banded++
		if b.Low <= o.Value && o.Value <= b.High {
			ahead[h].Coverage++
		}
	}
}

// history is what a model's record says of a series, in order of time; a figure
// that is not above zero has no logarithm and is left out.
func history(m *model.Model, series string) []point {
	var seen []point
	for _, o := range m.Data().Observations {
		if o.Series == series && o.Use == "score" && o.Value > 0 {
			seen = append(seen, pointOf(o))
		}
	}
	slices.SortStableFunc(seen, func(a, b point) int { return cmp.Compare(a.at, b.at) })
	return seen
}

// later are the observations of a series whose period lies wholly after q.
func later(set *data.Set, series string, q data.Quarter) []data.Observation {
	var rows []data.Observation
	for _, o := range set.Observations {
		if o.Series == series && o.Use == "score" && o.Period.First > q {
			rows = append(rows, o)
		}
	}
	return rows
}
