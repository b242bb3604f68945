package model

import (
	"math"
	"math/rand/v2"
	"testing"

	"bubblescope/data"
)

// A trace has every output as Run has it, to the last bit, and every working in
// every quarter as a finite number; in the record they are the same in every world.
func TestTraceIsTheRunWithItsWorkings(t *testing.T) {
	m := theModel(t)
	base := m.Trace(m.Defaults())
	random := rand.New(rand.NewPCG(21, 4))
	for range 300 {
		s := m.anyWorld(random)
		trace, res := m.Trace(s), m.result(s)
		for i, o := range m.Outputs() {
			sameBits(t, o.ID, trace.Series(o.ID), res.Series[i])
		}
		for _, o := range m.Data().Workings {
			sameBits(t, o.ID, trace.Series(o.ID)[:m.last+1], base.Series(o.ID)[:m.last+1])
			for q, v := range trace.Series(o.ID) {
				if math.IsNaN(v) || math.IsInf(v, 0) {
					t.Fatalf("%s is %g in %s", o.ID, v, data.Quarter(q))
				}
			}
		}
	}
}

func sameBits(t *testing.T, id string, got, want []float64) {
	t.Helper()
	for q := range want {
		if math.Float64bits(got[q]) != math.Float64bits(want[q]) {
			t.Fatalf("%s in %s is %v, and %v elsewhere", id, data.Quarter(q), got[q], want[q])
		}
	}
}

// The watched run is the run: its own outputs come out the same.
func TestWatchingChangesNothing(t *testing.T) {
	m := theModel(t)
	random := rand.New(rand.NewPCG(22, 4))
	watched, plain := newWitness(&run{}), &run{}
	for range 50 {
		s := m.anyWorld(random)
		m.project(watched.run, m.decode(&s))
		m.project(plain, m.decode(&s))
		for q := m.last + 1; q < Quarters; q++ {
			watched.follow(m.newTrace(m.NewResult(), Quarters), q, q+1)
			plain.quarter(q)
			for i, read := range m.outputs {
				if math.Float64bits(read(watched.run)) != math.Float64bits(read(plain)) {
					t.Fatalf("%s differs in %s", m.Outputs()[i].ID, data.Quarter(q))
				}
			}
		}
	}
}

func TestFreeTraceEndsWithTheRecord(t *testing.T) {
	m := theModel(t)
	trace, res := m.TraceFree(), m.NewResult()
	m.FreeRun(res, nil)
	if trace.Quarters != m.last+1 || !trace.Free {
		t.Errorf("%d quarters, free %v", trace.Quarters, trace.Free)
	}
	for i, o := range m.Outputs() {
		sameBits(t, o.ID, trace.Series(o.ID), res.Series[i][:m.last+1])
	}
	if trace.Series("no.such.id") != nil {
		t.Error("an id that there is not has a series")
	}
}

// A row that no reading answers is told by its line.
func TestWorkingWithoutAReadingIsRefused(t *testing.T) {
	for id, want := range map[string]string{
		"lab.openai.moods": "workings.csv:2: lab.openai.moods: the model has no reading of it",
		"labs.volume":      "",
	} {
		set := *theModel(t).Data()
		row := set.Workings[0]
		row.ID = id
		set.Workings = []data.Output{row}
		if _, err := New(&set); (err == nil) != (want == "") || err != nil && err.Error() != want {
			t.Errorf("%s: got %v", id, err)
		}
	}
}

func BenchmarkTrace(b *testing.B) {
	m := theModel(b)
	b.ReportAllocs()
	for b.Loop() {
		m.Trace(m.Defaults())
	}
}
