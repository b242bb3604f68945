package model

import (
	"math/rand/v2"
	"testing"
)

// BenchmarkRunAlone is one scenario: 40 quarters of the whole model.
func BenchmarkRunAlone(b *testing.B) { benchWorlds(b, (*Model).RunAlone) }

// BenchmarkRun adds the twin that gives circular_marginal.
func BenchmarkRun(b *testing.B) { benchWorlds(b, (*Model).Run) }

func benchWorlds(b *testing.B, run func(*Model, *Result, Settings)) {
	b.Helper()
	m := theModel(b)
	res := m.NewResult()
	random := rand.New(rand.NewPCG(1, 1))
	worlds := make([]Settings, 64)
	for i := range worlds {
		worlds[i] = m.anyWorld(random)
	}
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		run(m, res, worlds[i%len(worlds)])
		i++
	}
}

// BenchmarkDefault is the baseline alone, without the defaults and rescues that
// random worlds are full of.
func BenchmarkDefault(b *testing.B) {
	m := theModel(b)
	res := m.NewResult()
	b.ReportAllocs()
	for b.Loop() {
		m.RunAlone(res, m.Defaults())
	}
}

func BenchmarkFreeRun(b *testing.B) {
	m := theModel(b)
	res := m.NewResult()
	for b.Loop() {
		m.FreeRun(res, nil)
	}
}

func TestRunAllocatesNothing(t *testing.T) {
	m := theModel(t)
	res := m.NewResult()
	s := m.Defaults()
	if n := testing.AllocsPerRun(20, func() { m.Run(res, s) }); n != 0 {
		t.Errorf("a run allocates %v times", n)
	}
}

// BenchmarkNew is what the program waits for before its first picture: reading
// the facts and settling the record.
func BenchmarkNew(b *testing.B) {
	set := theModel(b).Data()
	for b.Loop() {
		if _, err := New(set); err != nil {
			b.Fatal(err)
		}
	}
}
