package study

import (
	"context"
	"math"
	"slices"
	"testing"

	"bubblescope/model"
)

// shortened is a shared ensemble of few members, and one of the same by itself.
func shortened(t *testing.T) (*Shared, *Ensemble) {
	t.Helper()
	m := theModel(t)
	members, err := ReadEnsemble(m)
	if err != nil {
		t.Fatal(err)
	}
	e, err := NewEnsemble(m, members, 5)
	if err != nil {
		t.Fatal(err)
	}
	return NewShared(m, 5), e
}

// One worker or many, alone or shared: the same bytes, and the second time the
// very same band.
func TestSharedBandIsTheEnsembles(t *testing.T) {
	s, e := shortened(t)
	if s.Ready() {
		t.Error("the members were settled before anybody asked")
	}
	world := e.base.Defaults()
	world[e.base.LeverIndex("gpu_life")] = 3
	got, err := s.Band(context.Background(), world)
	if err != nil || !s.Ready() {
		t.Fatalf("%v; ready: %v", err, s.Ready())
	}
	want := e.Band(world)
	for o := range want.P10 {
		if !slices.Equal(got.P10[o], want.P10[o]) || !slices.Equal(got.P90[o], want.P90[o]) || !slices.Equal(got.Year90[o], want.Year90[o]) {
			t.Fatalf("output %d differs", o)
		}
	}
	if again, _ := s.Band(context.Background(), world); again != got {
		t.Error("the same world was run twice")
	}
}

// A band of a year is of the sums of its quarters, member by member.
func TestYearsAreSummedByMember(t *testing.T) {
	_, e := shortened(t)
	o, sums := e.base.OutputIndex("labs.operating_loss"), make([]float64, e.Len())
	e.Run(e.base.Defaults(), func(i int, r *model.Result) {
		for _, v := range r.Series[o][20:24] {
			sums[i] += v
		}
	})
	slices.Sort(sums)
	b := e.Band(e.base.Defaults())
	if math.Abs(b.Year10[o][5]-quantile(sums, 0.1)) > 1e-9 || math.Abs(b.Year90[o][5]-quantile(sums, 0.9)) > 1e-9 {
		t.Errorf("2028 is %g to %g; the members' sums are %v", b.Year10[o][5], b.Year90[o][5], sums)
	}
}

// Who no longer wants a band gets none, keeps nobody waiting and leaves nothing
// half made behind.
func TestSharedBandIsAbandoned(t *testing.T) {
	s, e := shortened(t)
	gone, leave := context.WithCancel(context.Background())
	leave()
	if b, err := s.Band(gone, e.base.Defaults()); b != nil || err == nil {
		t.Errorf("an abandoned band came: %v", err)
	}
	if _, err := s.bandOf(gone, e, e.base.Defaults()); err == nil || s.kept[0].band != nil {
		t.Error("a half-made band was kept")
	}
	s.turn <- struct{}{} // somebody else is at it
	if _, err := s.Band(gone, e.base.Defaults()); err == nil {
		t.Error("two bands were made at a time")
	}
	<-s.turn
	if b, err := s.Band(context.Background(), e.base.Defaults()); b == nil || err != nil {
		t.Errorf("afterwards none came: %v", err)
	}
}

// A failure of the settling is told to all who ask, and ends nobody.
func TestSharedSettlingBreaksDown(t *testing.T) {
	s := NewShared(nil, 5)
	for range 2 {
		if _, err := s.Ensemble(context.Background()); err == nil {
			t.Error("an ensemble of no model was settled")
		}
	}
}
