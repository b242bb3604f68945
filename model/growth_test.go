package model

import (
	"fmt"
	"slices"
	"testing"

	"bubblescope/data"
)

// RunUntil is RunAlone as far as it goes, to the last bit.
func TestRunUntilIsARunThatEndsEarly(t *testing.T) {
	m := theModel(t)
	s := m.world(t, map[string]float64{"gpu_life": 3, "shock": creditFreeze, "shock_size": 1, "shock_quarter": 14})
	whole, part := m.NewResult(), m.NewResult()
	m.RunAlone(whole, s)
	for _, last := range []data.Quarter{-3, 11, 12, 30, Quarters - 1, Quarters + 5} {
		m.RunUntil(part, s, last)
		for i := range whole.Series {
			if end := min(max(int(last), m.last)+1, Quarters); !slices.Equal(part.Series[i][:end], whole.Series[i][:end]) {
				t.Fatalf("until %s: %s differs", last, m.Outputs()[i].ID)
			}
		}
	}
	if n := testing.AllocsPerRun(20, func() { m.RunUntil(part, s, 30) }); n != 0 {
		t.Errorf("it allocates %v times", n)
	}
}

// BenchmarkQuarters is how a run's time grows with the quarters it projects.
func BenchmarkQuarters(b *testing.B) {
	m := theModel(b)
	res := m.NewResult()
	for _, n := range []int{10, 20, 40} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				m.RunUntil(res, m.Defaults(), data.Quarter(m.last+n))
			}
		})
	}
}

// BenchmarkOwners is how it grows with the owners of capacity: the buyers who
// run their own machines can be left out one by one.
func BenchmarkOwners(b *testing.B) {
	buyers := []string{"enterprise", "sovereign", "china"}
	for n := range len(buyers) + 1 {
		set, err := data.Load()
		if err != nil {
			b.Fatal(err)
		}
		set.Actors = slices.DeleteFunc(slices.Clone(set.Actors), func(a data.Actor) bool { return slices.Contains(buyers[n:], a.ID) })
		m, err := New(set)
		if err != nil {
			b.Fatal(err)
		}
		res := m.NewResult()
		b.Run(fmt.Sprint(6+n), func(b *testing.B) {
			for b.Loop() {
				m.RunAlone(res, m.Defaults())
			}
		})
	}
}
