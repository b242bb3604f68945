package model

import (
	"math/rand/v2"
	"reflect"
	"testing"

	"bubblescope/data"
)

// A Result that other worlds have used, or another model, says what a fresh one
// says: what a run keeps for its twin and for the next run is never out of date.
func TestUsedResultSaysWhatAFreshOneSays(t *testing.T) {
	m := theModel(t)
	other := altered(t, map[string]float64{"subsidy_floor": 0.1, "budget_response": 1.5}, nil)
	random := rand.New(rand.NewPCG(5, 2))
	used, s := m.NewResult(), m.Defaults()
	for range 200 {
		i := random.IntN(len(m.Levers()))
		s[i] = m.anyWorld(random)[i]
		m.RunUntil(used, s, data.Quarter(random.IntN(Quarters)))
		other.RunUntil(used, s, data.Quarter(random.IntN(Quarters)))
		m.Run(used, s)
		if fresh := m.result(s); !reflect.DeepEqual(fresh.Series, used.Series) || fresh.Marks != used.Marks {
			t.Fatalf("after other worlds %s says something else", m.Share(s))
		}
	}
}
