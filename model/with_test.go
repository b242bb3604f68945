package model

import (
	"runtime"
	"slices"
	"testing"

	"bubblescope/data"
)

// bent are the parameters of the table, every third a hundredth higher.
func bent(m *Model) (*data.Set, []float64) {
	set := *m.Data()
	set.Parameters = slices.Clone(set.Parameters)
	values := make([]float64, len(set.Parameters))
	for i := range values {
		if i%3 == 0 {
			set.Parameters[i].Value *= 1.01
		}
		values[i] = set.Parameters[i].Value
	}
	return &set, values
}

// A model with other parameters shares tables with the one that it came from; it
// is the model that those parameters alone would make, to the last bit, workings
// and all, and leaves the other as it was.
func TestWithIsAModelOfItsOwn(t *testing.T) {
	m := theModel(t)
	before := m.result(m.Defaults())
	set, values := bent(m)
	whole, err := New(set)
	if err != nil {
		t.Fatal(err)
	}
	light, err := m.With(values)
	if err != nil {
		t.Fatal(err)
	}
	s := m.world(t, map[string]float64{"gpu_life": 3, "shock": creditFreeze, "shock_size": 1, "shock_quarter": 14})
	want, got := whole.Trace(s), light.Trace(s)
	for _, o := range slices.Concat(set.Outputs, set.Workings) {
		if !slices.Equal(want.Series(o.ID), got.Series(o.ID)) {
			t.Errorf("%s is another than in a model of these parameters alone", o.ID)
		}
	}
	after := m.result(m.Defaults())
	for i := range before.Series {
		if !slices.Equal(before.Series[i], after.Series[i]) {
			t.Errorf("%s of the first model has changed", m.Outputs()[i].ID)
		}
	}
}

// An ensemble holds a hundred of them: what no parameter moves must not be held a
// hundred times.
func TestWithHoldsLittle(t *testing.T) {
	m := theModel(t)
	set, values := bent(m)
	weigh := func(make func() (*Model, error)) int {
		const n = 20
		var looks []int
		for range 3 {
			var held [n]*Model
			before := heap()
			for i := range held {
				var err error
				if held[i], err = make(); err != nil {
					t.Fatal(err)
				}
			}
			looks = append(looks, (heap()-before)/n)
			runtime.KeepAlive(&held)
		}
		slices.Sort(looks) // the median: other tests may leave something that goes meanwhile
		return looks[1]
	}
	whole := weigh(func() (*Model, error) { return New(set) })
	light := weigh(func() (*Model, error) { return m.With(values) })
	if light > whole/2 {
		t.Errorf("it holds %d bytes, a model from the tables %d", light, whole)
	}
	t.Logf("%d bytes, a model from the tables %d", light, whole)
}

// heap is what is held.
func heap() int {
	for range 3 { // pools give up what they hold at the second
		runtime.GC()
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return int(memory.HeapAlloc)
}
