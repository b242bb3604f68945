package study

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// Every hundred takes as many from each quarter of either outcome, and the whole
// is kept.
func TestEveryHundredStandsForAll(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	points := make([][2]float64, 500)
	for i := range points {
		x := random.NormFloat64()
		points[i] = [2]float64{x, 0.5*x + random.NormFloat64()}
	}
	order := spreadOver(points)
	if all := slices.Sorted(slices.Values(order)); !slices.Equal(all, ranked(500, func(i int) float64 { return float64(i) })) {
		t.Fatal("members are lost or doubled")
	}
	for k := range 2 {
		whole := sorted(points, order, k)
		for from := 0; from < 500; from += 100 {
			part := sorted(points, order[from:from+100], k)
			for _, share := range []float64{0.1, 0.25, 0.5, 0.75, 0.9} {
				if a, b := quantile(part, share), quantile(whole, share); math.Abs(a-b) > 0.25 {
					t.Errorf("outcome %d, members from %d: the quantile %g is %.2f, of all %.2f", k, from, share, a, b)
				}
			}
		}
	}
}

func sorted(points [][2]float64, which []int, k int) []float64 {
	var values []float64
	for _, i := range which {
		values = append(values, points[i][k])
	}
	slices.Sort(values)
	return values
}

// Few members, or a number that is no multiple of anything, are kept too.
func TestSpreadKeepsAnyNumber(t *testing.T) {
	for _, n := range []int{0, 1, 7, 20, 101, 333} {
		if order := spreadOver(make([][2]float64, n)); len(slices.Compact(slices.Sorted(slices.Values(order)))) != n {
			t.Errorf("of %d members %d are left", n, len(order))
		}
	}
}

// The screen's band, of the first hundred members, is that of all to within a
// fifth of its width, for what it shows first.
func TestFirstHundredAgreeWithAll(t *testing.T) {
	m := theModel(t)
	members, err := ReadEnsemble(m)
	if err != nil {
		t.Fatal(err)
	}
	few, err := NewEnsemble(m, members, ScreenMembers)
	if err != nil {
		t.Fatal(err)
	}
	all, err := NewEnsemble(m, members, len(members))
	if err != nil {
		t.Fatal(err)
	}
	part, whole := few.Band(m.Defaults()), all.Band(m.Defaults())
	for _, id := range outcomes() {
		o := m.OutputIndex(id)
		for y := 3; y < years; y++ {
			width := whole.Year90[o][y] - whole.Year10[o][y]
			for _, side := range [][2]float64{{part.Year10[o][y], whole.Year10[o][y]}, {part.Year90[o][y], whole.Year90[o][y]}} {
				if math.Abs(side[0]-side[1]) > 0.2*width {
					t.Errorf("%s in %d: an edge at %.1f, of all at %.1f, the band %.1f wide", id, 2023+y, side[0], side[1], width)
				}
			}
		}
	}
}
