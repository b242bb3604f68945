package study

import (
	"fmt"
	"math"
	"reflect"
	"runtime"
	"slices"
	"testing"

	"bubblescope/model"
)

func quiet(Diagnosis) {}

// The same seed gives the same members, for one worker or many.
func TestEnsembleIsTheSameForOneWorkerOrMany(t *testing.T) {
	m := theModel(t)
	many, _, err := Constrain(m, 5, 2000, 9, quiet)
	if err != nil {
		t.Fatal(err)
	}
	old := runtime.GOMAXPROCS(1)
	one, _, err := Constrain(m, 5, 2000, 9, quiet)
	runtime.GOMAXPROCS(old)
	if err != nil {
		t.Fatal(err)
	}
	for i := range many {
		if !slices.Equal(many[i].Parameters, one[i].Parameters) || !slices.Equal(many[i].Levers, one[i].Levers) {
			t.Fatalf("member %d differs", i)
		}
	}
}

// The shipped members are what the rule lets pass: at least 500, and each of
// those looked at retells the record within it.
func TestShippedEnsembleObeysItsRule(t *testing.T) {
	m := theModel(t)
	members, err := ReadEnsemble(m)
	if err != nil {
		t.Fatal(err)
	}
	if len(members) < 500 {
		t.Fatalf("%d members", len(members))
	}
	limits := groupErrors(m, shippedRun(m))
	run := m.NewResult()
	for i := 0; i < len(members); i += 25 {
		m.FreeRunOf(run, members[i].Parameters)
		for group, e := range groupErrors(m, run) {
			if most := allowedError(limits[group]); !(e <= 1.01*most) { // values are shipped to six digits
				t.Errorf("member %d: %s is off by %.3f, the rule allows %.3f: make the ensemble again", i, group, e, most)
			}
		}
	}
}

// With all members equal the band collapses onto the line.
func TestBandOfEqualMembersIsTheLine(t *testing.T) {
	m := theModel(t)
	e, err := NewEnsemble(m, []Member{defaultMember(m), defaultMember(m), defaultMember(m)}, 3)
	if err != nil {
		t.Fatal(err)
	}
	band, line := e.Band(m.Defaults()), m.NewResult()
	m.RunAlone(line, m.Defaults())
	for o := range m.Outputs() {
		for q := range model.Quarters {
			for _, side := range []float64{band.P10[o][q], band.P50[o][q], band.P90[o][q]} {
				if math.Float64bits(side) != math.Float64bits(line.Series[o][q]) {
					t.Fatalf("%s: %g beside the line's %g", m.Outputs()[o].ID, side, line.Series[o][q])
				}
			}
		}
	}
}

// A lever set by hand is pinned in every member; the others are the members' own.
func TestLeversSetByHandArePinned(t *testing.T) {
	m := theModel(t)
	members, err := ReadEnsemble(m)
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewEnsemble(m, members, 4)
	if err != nil {
		t.Fatal(err)
	}
	s := m.Defaults()
	hand, free := m.LeverIndex("gpu_life"), m.LeverIndex("open_weights")
	s[hand] = 3
	for i := range e.Len() {
		if at := e.settings(i, s); at[hand] != 3 || at[free] != members[i].Levers[free] {
			t.Errorf("member %d runs with a life of %g and open weights of %g", i, at[hand], at[free])
		}
	}
}

func TestQuantile(t *testing.T) {
	values := []float64{1, 2, 3, 4, 5}
	for share, want := range map[float64]float64{0: 1, 0.1: 1.4, 0.5: 3, 0.9: 4.6, 1: 5} {
		if got := quantile(values, share); math.Abs(got-want) > 1e-12 {
			t.Errorf("quantile %g is %g, not %g", share, got, want)
		}
	}
}

func TestRanksShareThePlacesOfEquals(t *testing.T) {
	if got := ranks([]float64{30, 10, 20, 10}); !slices.Equal(got, []float64{3, 0.5, 2, 0.5}) {
		t.Errorf("ranks %v", got)
	}
}

func TestTriangularFillsItsRange(t *testing.T) {
	for share, want := range map[float64]float64{0: 2, 0.6: 5, 1: 7} {
		if got := triangular(2, 5, 7, share); math.Abs(got-want) > 1e-12 {
			t.Errorf("at %g of its mass triangular(2,5,7) is %g, not %g", share, got, want)
		}
	}
}

// BenchmarkBand is a band of all outputs by the number of members, the record
// settled beforehand. A thousand are the shipped ones twice: as much work.
func BenchmarkBand(b *testing.B) {
	m := theModel(b)
	members, err := ReadEnsemble(m)
	if err != nil {
		b.Fatal(err)
	}
	members = append(members, members...)
	for _, n := range []int{100, 500, 1000} {
		e, err := NewEnsemble(m, members, n)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				e.Band(m.Defaults())
			}
		})
	}
}

// One worker or many make the same band, to the last bit.
func TestBandIsTheSameForOneWorkerOrMany(t *testing.T) {
	m := theModel(t)
	members, err := ReadEnsemble(m)
	if err != nil {
		t.Fatal(err)
	}
	var bands []*Band
	for _, workers := range []int{1, 2, 7} {
		e, err := newEnsemble(m, members, 30, workers)
		if err != nil {
			t.Fatal(err)
		}
		bands = append(bands, e.Band(m.Defaults()))
	}
	for _, other := range bands[1:] {
		if !reflect.DeepEqual(other, bands[0]) {
			t.Error("the bands differ")
		}
	}
}
