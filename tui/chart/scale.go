package chart

import "math"

// scale maps values to dots: 4 a cell downwards, 2 a cell to the right.
type scale struct {
	lo, hi   float64
	step     float64
	first, n int // quarters
	w, h     int // of the plot, in cells
}

// unit places v between the bottom (0) and the top (1).
func (s *scale) unit(v float64) float64 { return (v - s.lo) / (s.hi - s.lo) }

// dotY is the row of dots of a unit height, from the top.
func (s *scale) dotY(u float64) int { return int(math.Round((1 - u) * float64(4*s.h-1))) }

// dot is the row of dots of a value, cut to the plot.
func (s *scale) dot(v float64) int { return s.dotY(min(max(s.unit(v), 0), 1)) }

// row is the row of cells in which v lies.
func (s *scale) row(v float64) int { return s.dot(v) / 4 }

func (s *scale) dotX(q int) int {
	if s.n < 2 {
		return 0
	}
	return int(math.Round(float64((q-s.first)*(2*s.w-1)) / float64(s.n-1)))
}

func (s *scale) column(q int) int { return s.dotX(q) / 2 }

// quarterAt is the quarter nearest to the middle of column x.
func (s *scale) quarterAt(x int) int { return s.first + int(math.Round(s.timeAt(2*float64(x)+0.5))) }

// timeAt is the time at a dot, in quarters from the left edge.
func (s *scale) timeAt(dot float64) float64 {
	if s.w < 1 {
		return 0
	}
	t := dot / float64(2*s.w-1) * float64(s.n-1)
	return min(max(t, 0), float64(s.n-1))
}

// between reads values at a time between quarters; false next to a gap.
func (s *scale) between(values []float64, t float64) (float64, bool) {
	i := int(t)
	a, ok := valueAt(values, s.first+i)
	f := t - float64(i)
	if !ok || f < 1e-9 {
		return a, ok
	}
	b, ok := valueAt(values, s.first+i+1)
	return a + (b-a)*f, ok
}

// fit chooses the range of the vertical axis for a plot of h rows.
func (s *scale) fit(f Frame, d Data, w, h int) {
	s.first, s.n, s.w, s.h = f.First, f.quarters(), w, h
	parts := max(2*(h+1)/5, 2)
	if f.Locked && usable(f.Min) && usable(f.Max) && f.Max > f.Min {
		s.lo, s.hi = f.Min, f.Max
		s.step = niceStep(s.hi-s.lo, parts)
		return
	}
	s.lo, s.hi = span01(makeRoom(f, d, h))
	s.step = niceStep(s.hi-s.lo, parts)
	s.lo, s.hi = roundOut(s.lo, s.hi, s.step)
}

// span01 turns an empty or flat extent into one that can be drawn.
func span01(lo, hi float64) (float64, float64) {
	switch {
	case lo > hi:
		return 0, 1
	case hi-lo > 1e-9*math.Max(math.Abs(lo), math.Abs(hi)):
		return lo, hi
	case hi > 0:
		return 0, 2 * hi
	case lo < 0:
		return 2 * lo, 0
	}
	return 0, 1
}

// roundOut moves each end to a tick if one is near, else leaves a little air.
func roundOut(lo, hi, step float64) (float64, float64) {
	air := (hi - lo) / 40
	up, down := math.Ceil(hi/step-1e-9)*step, math.Floor(lo/step+1e-9)*step
	if up-hi > step*0.6 {
		up = hi + air
	}
	if lo-down > step*0.6 {
		down = lo - air
	}
	return down, up
}

// extent is the least and the greatest value in the frame; the axis begins at
// zero for layers, and where that costs little.
func extent(f Frame, d Data) (lo, hi float64) {
	lo, hi = math.Inf(1), math.Inf(-1)
	see := func(v float64, ok bool) {
		if ok {
			lo, hi = min(lo, v), max(hi, v)
		}
	}
	for q := f.First; q <= f.final(); q++ {
		for _, s := range d.Series {
			if s.Kind != Layer {
				see(s.at(q))
			}
		}
		if top, ok := stackTop(d, q); ok {
			see(top, true)
			see(0, true)
		}
	}
	if lo > 0 && lo < hi*0.6 {
		lo = 0
	}
	return lo, hi
}

// shortPlot is the height below which bands get no room of their own.
const shortPlot = 8

// makeRoom is extent with as much of the bands as leaves the lines at least
// half of the height: a band may be many times as high as what it is about.
func makeRoom(f Frame, d Data, h int) (lo, hi float64) {
	lo, hi = extent(f, d)
	most, least := hi+(hi-lo)/2, lo-(hi-lo)/2
	switch {
	case h < shortPlot || lo > hi:
		return lo, hi
	case lo == hi: // lines that never leave a height need no room of their own
		most, least = math.Inf(1), math.Inf(-1)
	}
	for q := f.First; q <= f.final(); q++ {
		for _, b := range d.Bands {
			if v, ok := valueAt(b.Low, q); ok {
				lo = min(lo, max(v, least))
			}
			if v, ok := valueAt(b.High, q); ok {
				hi = max(hi, min(v, most))
			}
		}
	}
	return stretch(f, d, lo, hi, least, most)
}

// stackTop is the height of all layers at quarter q. Less than nothing cannot
// be stacked and counts as nothing.
func stackTop(d Data, q int) (sum float64, any bool) {
	for _, s := range d.Series {
		if s.Kind != Layer {
			continue
		}
		if v, ok := s.at(q); ok {
			sum, any = sum+max(v, 0), true
		}
	}
	return sum, any
}
