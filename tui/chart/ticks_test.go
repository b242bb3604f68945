package chart

import (
	"slices"
	"testing"
)

func TestNiceStep(t *testing.T) {
	for _, c := range []struct {
		span float64
		n    int
		want float64
	}{
		{100, 5, 20},
		{100, 4, 50},
		{90, 5, 20},
		{1, 4, 0.5},
		{1, 10, 0.1},
		{7, 7, 1},
		{0.03, 3, 0.01},
		{1234, 3, 500},
		{0, 3, 1},
		{10, 0, 1},
	} {
		if got := niceStep(c.span, c.n); !near(got, c.want) {
			t.Errorf("niceStep(%g, %d) = %g, want %g", c.span, c.n, got, c.want)
		}
	}
}

func near(a, b float64) bool { return a-b < 1e-12 && b-a < 1e-12 }

func TestTicks(t *testing.T) {
	for _, c := range []struct {
		lo, hi, step float64
		want         []float64
	}{
		{0, 100, 50, []float64{0, 50, 100}},
		{-30, 45, 20, []float64{-20, 0, 20, 40}},
		{0.01, 0.31, 0.1, []float64{0.1, 0.2, 0.3}},
		{3, 4, 5, nil},
	} {
		got := ticks(nil, c.lo, c.hi, c.step, 20)
		if !slices.EqualFunc(got, c.want, near) {
			t.Errorf("ticks(%g, %g, %g) = %v, want %v", c.lo, c.hi, c.step, got, c.want)
		}
	}
}

func TestTickLabelsHaveTheDecimalsOfTheStep(t *testing.T) {
	var f Frame
	for step, want := range map[float64]string{0.5: "1.0", 0.05: "1.00", 2: "1", 1000: "1"} {
		if got := f.tick(1, step); got != want {
			t.Errorf("step %g: %q, want %q", step, got, want)
		}
	}
	if got := f.tick(ticks(nil, -1, 0, 1, 9)[1], 1); got != "0" {
		t.Errorf("zero is written %q", got)
	}
}

func TestTicksStandAtTheirValues(t *testing.T) {
	s := scale{lo: 0, hi: 10, n: 2, w: 10, h: 11}
	for v, row := range map[float64]int{0: 10, 5: 5, 10: 0} {
		if got := s.row(v); got != row {
			t.Errorf("%g is in row %d, want %d", v, got, row)
		}
	}
}

func TestQuartersAndColumnsAgree(t *testing.T) {
	for _, w := range []int{52, 61, 80, 200} {
		s := scale{first: 4, n: 52, w: w, h: 5}
		for q := 4; q < 56; q++ {
			if got := s.quarterAt(s.column(q)); w >= 80 && got != q {
				t.Errorf("width %d: quarter %d is in column %d, which reads %d", w, q, s.column(q), got)
			}
		}
		if s.column(4) != 0 || s.column(55) != w-1 {
			t.Errorf("width %d: quarters reach from %d to %d", w, s.column(4), s.column(55))
		}
	}
}
