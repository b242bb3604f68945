package study

import (
	"bubblescope/data"
	"bubblescope/model"
)

// Figure is one number read out of a run: what a split is of.
type Figure struct {
	Read func(r *model.Result) float64
	Twin bool // asks for Model.Run; RunAlone leaves it out
}

// run makes the run that the figure is read out of.
func (f Figure) run(m *model.Model, r *model.Result, s model.Settings) float64 {
	if f.Twin {
		m.Run(r, s)
	} else {
		m.RunAlone(r, s)
	}
	return f.Read(r)
}

// OutputFigure is an output over the quarters from first to last: their sum,
// their mean, or the last one, as the table of outputs says. The unit is the
// output's.
func OutputFigure(m *model.Model, output int, first, last data.Quarter) Figure {
	how := m.Outputs()[output].Combine
	return Figure{
		Read: func(r *model.Result) float64 { return Combined(r.Series[output][first:last+1], how) },
		Twin: m.Outputs()[output].ID == "nvidia.circular_marginal",
	}
}

// Combined makes one number of some quarters of an output: their sum, their mean,
// or the last one, as its Combine says.
func Combined(quarters []float64, how string) float64 {
	if how == "last" {
		return quarters[len(quarters)-1]
	}
	sum := 0.0
	for _, v := range quarters {
		sum += v
	}
	if how == "mean" {
		return sum / float64(len(quarters))
	}
	return sum
}

// MarkIDs names the marks of a run, as JSON does.
func MarkIDs() []string {
	return []string{"break_even", "first_missed_payment", "first_default", "nvidia_peak"}
}

// MarkFigure is a mark as a number of quarters since 2023Q1. What never happens
// counts as if it came in the quarter after the last, so that its moves can be
// split too. It is false for an id that is no mark.
func MarkFigure(id string) (Figure, bool) {
	of, ok := map[string]func(model.Marks) data.Quarter{
		"break_even":           func(m model.Marks) data.Quarter { return m.BreakEven },
		"first_missed_payment": func(m model.Marks) data.Quarter { return m.FirstMissedPayment },
		"first_default":        func(m model.Marks) data.Quarter { return m.FirstDefault },
		"nvidia_peak":          func(m model.Marks) data.Quarter { return m.NvidiaPeak },
	}[id]
	return Figure{Read: func(r *model.Result) float64 { return Counted(of(r.Marks)) }}, ok
}

// Counted is a mark as a number of quarters; never is one more than the last.
func Counted(q data.Quarter) float64 {
	if q == data.None {
		return model.Quarters
	}
	return float64(q)
}
