package study

import (
	"reflect"
	"testing"
)

// What the record knows is sorted once, and later bands take it over: they are
// what an ensemble makes that sorts it anew, and weigh less while they are made.
func TestLaterBandsTakeThePastOver(t *testing.T) {
	m := theModel(t)
	members, err := ReadEnsemble(m)
	if err != nil {
		t.Fatal(err)
	}
	fresh := func() *Ensemble {
		e, err := NewEnsemble(m, members, 7)
		if err != nil {
			t.Fatal(err)
		}
		return e
	}
	s := m.Defaults()
	s[m.LeverIndex("gpu_life")] = 3
	e, want := fresh(), fresh().Band(s)
	first := e.Band(m.Defaults())
	if got := e.Band(s); !reflect.DeepEqual(got, want) {
		t.Error("the second band is another than the first of a fresh ensemble")
	}
	if again := e.Band(m.Defaults()); !reflect.DeepEqual(again, first) {
		t.Error("the band of the same world is another the second time")
	}
	if reflect.DeepEqual(first, want) {
		t.Error("both worlds have the same band")
	}
}
