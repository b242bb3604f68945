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

func differs(a, b float64) bool { return !(math.Abs(a-b) <= 1e-9*math.Max(1, math.Abs(b))) }

func someWorlds(m *model.Model) []*World {
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

// corner is a world with most levers at an end of their range.
func corner(m *model.Model, random *rand.Rand) model.Settings {
	s := m.RandomSettings(random)
	for i, l := range m.Levers() {
		if l.Type == "number" && random.IntN(4) > 0 {
			s[i] = []float64{l.Min, l.Max}[random.IntN(2)]
		}
	}
	return s
}

func TestTrue(t *testing.T) {
	m := theModel(t)
	s := theSheet(t, m)
	worlds := someWorlds(m)
	for _, e := range s.All {
		bad := 0
		for i, w := range worlds {
			for q := range w.Quarters() {
				v, claimed, err := e.Evaluate(w, q)
				if err != nil {
					t.Fatal(e.ID, err)
				}
				if claimed && differs(v, w.Actual(e.ID, q)) {
					if bad == 0 {
						t.Errorf("%s: world %d quarter %d: %v, model %v", e.ID, i, q, v, w.Actual(e.ID, q))
					}
					bad++
				}
			}
		}
		if bad > 0 {
			t.Logf("   %d bad", bad)
		}
	}
}
