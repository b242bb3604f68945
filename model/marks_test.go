package model

import "testing"

// A fall stays one when a later peak is higher. The default's dip of 13% from
// 2028Q2 was once forgotten so, under a verdict that spoke of none.
func TestALaterPeakUndoesNoFall(t *testing.T) {
	for _, c := range []struct {
		series       []float64
		peak, trough int
		fall         float64
	}{
		{[]float64{1, 4, 3, 8}, 1, 2, 0.25},
		{[]float64{1, 4, 3, 8, 7, 9}, 1, 2, 0.25},
		{[]float64{1, 4, 3, 8, 2, 9, 8}, 3, 4, 0.75},
		{[]float64{1, 2, 3}, 0, 0, 0},
		{[]float64{4, 3, 2}, 0, 2, 0.5},
	} {
		if peak, trough, fall := DeepestFall(c.series); peak != c.peak || trough != c.trough || fall != c.fall {
			t.Errorf("%v: from %d to %d by %v, want from %d to %d by %v", c.series, peak, trough, fall, c.peak, c.trough, c.fall)
		}
	}
}
