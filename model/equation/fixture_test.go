package equation

import (
	"math"
	"math/rand/v2"
	"testing"

	"bubblescope/model"
)

func theModel(t testing.TB) *model.Model {
	t.Helper()
	m, err := model.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func theSheet(t testing.TB, m *model.Model) *Sheet {
	t.Helper()
	s, err := Read(m.Data())
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// theWorlds are the baseline, the free run of the record, a hundred random
// settings of all levers, shocks included, and sixty more with most levers at
// an end of their range, where cash runs out and limits bind.
func theWorlds(m *model.Model) []*World {
	random := rand.New(rand.NewPCG(7, 11))
	worlds := []*World{NewWorld(m, m.Defaults()), FreeWorld(m)}
	for range 100 {
		worlds = append(worlds, NewWorld(m, m.RandomSettings(random)))
	}
	for range 60 {
		worlds = append(worlds, NewWorld(m, corner(m, random)))
	}
	return worlds
}

func corner(m *model.Model, random *rand.Rand) model.Settings {
	s := m.RandomSettings(random)
	for i, l := range m.Levers() {
		if l.Type == "number" && random.IntN(4) > 0 {
			s[i] = []float64{l.Min, l.Max}[random.IntN(2)]
		}
	}
	return s
}

// differs is more than a billionth apart, of the number or, below one, of one.
func differs(a, b float64) bool { return !(math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b))) }
