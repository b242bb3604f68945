package cli

import (
	"maps"
	"math"
	"slices"

	"bubblescope/model"
	"bubblescope/model/study"
)

func claimObjects(m *model.Model, s model.Settings, found []study.Assessment) []object {
	list := []object{}
	for _, c := range found {
		var published, difference any
		if c.Unit != "" {
			published = c.Published
			if !math.IsNaN(c.Recomputed) {
				difference = c.Recomputed - c.Published
			}
		}
		o := object{
			{"id", c.ID},
			{"claim", c.Text},
			{"author", c.Author},
			{"date", c.Date},
			{"source", c.Source},
			{"published", published},
			{"recomputed", known(c.Recomputed)},
			{"difference", difference},
			{"unit", c.Unit},
			{"now", known(c.Now)},
			{"threshold", thresholdOf(c)},
			{"verdict", c.Verdict},
			{"for", c.For},
			{"against", c.Against},
			{"flip", flipObject(m, c.Flip)},
			{"theme", c.Theme},
			{"mechanisms", append([]int{}, c.Mechanisms...)},
			{"inputs", inputsObject(c.Inputs)},
			{"equation", c.Equation},
			{"now_unit", c.NowUnit},
			{"threshold_source", c.ThresholdSource},
		}
		if study.Timed(c.Claim) {
			o = append(o, object{{"strikes", strikeObjects(m, s)}}...)
		}
		list = append(list, o)
	}
	return list
}

func inputsObject(inputs map[string]float64) object {
	o := object{}
	for _, name := range slices.Sorted(maps.Keys(inputs)) {
		o = append(o, object{{name, inputs[name]}}...)
	}
	return o
}

// known is a number, or null where there is none.
func known(v float64) any {
	if math.IsNaN(v) {
		return nil
	}
	return v
}

func thresholdOf(c study.Assessment) any {
	if c.Test == "" {
		return nil
	}
	return c.Threshold
}

func flipObject(m *model.Model, f *study.Flip) any {
	if f == nil {
		return nil
	}
	return object{{"lever", m.Levers()[f.Lever].ID}, {"from", f.From}, {"to", f.To}, {"share", f.Share}}
}

func strikeObjects(m *model.Model, s model.Settings) []object {
	list := []object{}
	for _, b := range study.Strikes(m, s, everyQuarter(m)) {
		list = append(list, object{{"quarter", b.Quarter.String()}, {"loss", b.Loss}, {"growth", b.Growth}, {"state", b.State}, {"capex", b.Capex}})
	}
	return list
}
