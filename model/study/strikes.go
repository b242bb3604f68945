package study

import (
	"math"
	"slices"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// Strike is one shock at one quarter, and what it did over the two years in
// which it fades, against the same world without it.
type Strike struct {
	Quarter data.Quarter
	Loss    float64 // what the labs lost more, $bn
	Growth  float64 // what the American economy grew less, % of GDP
	State   float64 // what the state paid more, $bn
	Capex   float64 // what was built less, $bn
}

// Worse is in how many of three respects (the labs' loss, growth, the state's
// bill) a later strike did more harm.
func (s Strike) Worse(later Strike) (respects int) {
	for _, d := range []float64{later.Loss - s.Loss, later.Growth - s.Growth, later.State - s.State} {
		if d > 1e-9 {
			respects++
		}
	}
	return respects
}

// Timed tells whether a claim is about when a shock strikes.
func Timed(c data.Claim) bool { return strings.HasPrefix(c.Now, "later(") }

// pricked is the kind of shock of a world; where it has none, growth that
// disappoints, which is how the essay has it end.
func pricked(m *model.Model, s model.Settings) float64 {
	if set := s[m.LeverIndex("shock")]; set != 0 {
		return set
	}
	return float64(shockKind(m, "growth_scare"))
}

func shockKind(m *model.Model, name string) int {
	return slices.Index(m.Levers()[m.LeverIndex("shock")].Choices, name)
}

// Strikes are the same world pricked once in each of some quarters: by its own
// shock, or by disappointing growth if it has none. A run for each of them.
func Strikes(m *model.Model, s model.Settings, quarters []data.Quarter) []Strike {
	calm, room := m.NewResult(), m.NewResult()
	still := s
	still[m.LeverIndex("shock")] = 0
	m.RunAlone(calm, still)
	list := make([]Strike, len(quarters))
	for i, q := range quarters {
		list[i] = strike(m, room, calm, s, q)
	}
	return list
}

// strike runs a world with its shock in another quarter, as far as is needed.
func strike(m *model.Model, room, calm *model.Result, s model.Settings, q data.Quarter) Strike {
	end := min(q+BlowQuarters-1, model.Quarters-1)
	s[m.LeverIndex("shock")], s[m.LeverIndex("shock_quarter")] = pricked(m, s), float64(q)
	m.RunUntil(room, s, end)
	more := func(id string) (total float64) {
		o := m.OutputIndex(id)
		for t := q; t <= end; t++ {
			total += room.Series[o][t] - calm.Series[o][t]
		}
		return total
	}
	// Growth is over four quarters, so that eight of them tell two years twice
	// over four times.
	return Strike{q, more("labs.operating_loss"), -more("macro.growth") / 4, more("state.cost"), -more("macro.capex")}
}

// later is in how many of three respects the shock is worse in the later of
// two quarters.
func (w *world) later(early, late string) float64 {
	from, to := quarter(early), quarter(late)
	if from <= w.m.LastActual() || to >= model.Quarters {
		return math.NaN()
	}
	calm, s := w.calm(to+BlowQuarters-1), w.result.Settings
	a, b := strike(w.m, w.room(), calm, s, from), strike(w.m, w.room(), calm, s, to)
	return float64(a.Worse(b))
}

// calm is this world without its shock, as far as is needed.
func (w *world) calm(until data.Quarter) *model.Result {
	s := w.result.Settings
	if s[w.m.LeverIndex("shock")] == 0 {
		return w.result
	}
	s[w.m.LeverIndex("shock")] = 0
	if w.still == nil {
		w.still = w.m.NewResult()
	}
	w.m.RunUntil(w.still, s, until)
	return w.still
}
