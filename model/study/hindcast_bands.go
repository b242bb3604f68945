package study

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
)

// BandMembers is how many worlds a shipped band of the hindcast is drawn from.
const BandMembers = 150

// bandDraws bounds the draws for each world wanted.
const bandDraws = 200

// BandsAt is what the worlds that the record up to a cut-off allows make of
// every figure that came within eight quarters after it: the same priors and
// the same rule as the ensemble's, on the record up to it, around the
// parameters that rows found there; and on top, in each world, surprises from
// quarter to quarter as large as the series had shown by then (see surprise).
// The same seed gives the same bands. It tells how far it is.
func BandsAt(set *data.Set, cutoff data.Quarter, rows []data.Refit, members int, seed uint64, tell func(Diagnosis)) ([]data.Band, error) {
	m, err := forecaster(set, cutoff, rows)
	if err != nil {
		return nil, err
	}
	kept, told, err := Constrain(m, members, members*bandDraws, seed, tell)
	if err != nil {
		return nil, err
	}
	if told.Kept < members {
		return nil, fmt.Errorf("bands at %s: only %d of %d draws passed, not %d", cutoff, told.Kept, told.Drawn, members)
	}
	bands := figuresAfter(m, set, data.Band{Cutoff: cutoff, Members: members, Seed: seed, Date: lastDay(cutoff)})
	values, err := forecastsOf(m, kept, bands, seed)
	if err != nil {
		return nil, err
	}
	for i := range bands {
		slices.Sort(values[i])
		bands[i].Low, bands[i].High = quantile(values[i], 0.1), quantile(values[i], 0.9)
	}
	return bands, nil
}

// figuresAfter lists what is forecast and scored from a cut-off, each as a copy
// of like.
func figuresAfter(m *model.Model, set *data.Set, like data.Band) []data.Band {
	var bands []data.Band
	for _, series := range forecastSeries(set) {
		if len(history(m, series)) < NeededBefore {
			continue
		}
		for _, o := range later(set, series, like.Cutoff) {
			if int(o.Period.Last-like.Cutoff) <= Horizons {
				like.Series, like.Period = series, o.Period
				bands = append(bands, like)
			}
		}
	}
	return bands
}

// forecastsOf is what each member forecasts of each figure, with its surprises.
func forecastsOf(m *model.Model, members []Member, bands []data.Band, seed uint64) ([][]float64, error) {
	e, err := NewEnsemble(m, members, len(members))
	if err != nil {
		return nil, err
	}
	values, usual := grid(len(bands), len(members)), map[string]float64{}
	for _, b := range bands {
		usual[b.Series] = surprise(m, b.Series)
	}
	e.Run(m.Defaults(), func(k int, r *model.Result) {
		random := rand.New(rand.NewPCG(seed, uint64(k)))
		drift := 0.0
		for i, b := range bands {
			if i == 0 || bands[i-1].Series != b.Series {
				drift = 0
			}
			drift += usual[b.Series] * random.NormFloat64()
			values[i][k] = sumOver(m, r, data.Observation{Series: b.Series, Period: b.Period}) * math.Exp(drift)
		}
	})
	return values, nil
}

// surprise is how far a series has moved in a quarter against the free run, as
// the root mean square of the changes of its log error up to the end of the
// record that the model knows: what no parameter explains. It piles up from
// quarter to quarter, since the gaps that it leaves do not close.
func surprise(m *model.Model, series string) float64 {
	run := shippedRun(m)
	var errors []float64
	for _, o := range m.Data().Observations {
		if o.Series == series && scored(o) {
			errors = append(errors, logRatio(sumOver(m, run, o), o.Value))
		}
	}
	sum := 0.0
	for i := 1; i < len(errors); i++ {
		sum += (errors[i] - errors[i-1]) * (errors[i] - errors[i-1])
	}
	return math.Sqrt(sum / max(1, float64(len(errors)-1)))
}

// bandsOf finds the bands of one cut-off and series, by period.
func bandsOf(rows []data.Band, cutoff data.Quarter, series string) map[string]data.Band {
	found := map[string]data.Band{}
	for _, b := range rows {
		if b.Cutoff == cutoff && b.Series == series {
			found[b.Period.Text] = b
		}
	}
	return found
}
