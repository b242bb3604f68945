package chart

// Axis is a vertical axis chosen for some data, for whoever draws the same data
// with other means than cells.
type Axis struct {
	Low, High, Step float64
}

// AxisOf chooses the axis as a chart would whose plot has so many rows: round
// ends, zero where it costs little, room for half of a band. Five ticks or so
// need twelve rows.
func AxisOf(f Frame, d Data, rows int) Axis {
	var s scale
	s.fit(f, d, 0, max(rows, 2))
	return Axis{s.lo, s.hi, s.step}
}

// Ticks are the round values within the axis.
func (a Axis) Ticks() []float64 {
	const most = 100
	return ticks(nil, a.Low, a.High, a.Step, most)
}

// TickText writes a tick as the frame wants it.
func (f Frame) TickText(v, step float64) string { return f.tick(v, step) }

// Text writes a value as the frame wants it.
func (f Frame) Text(v float64) string { return f.format(v) }

// Last is the last quarter of the window.
func (f Frame) Last() int { return f.final() }

// At is the value at a quarter; false where there is none.
func (s Series) At(q int) (float64, bool) { return s.at(q) }

// Edges are the ends of the band at a quarter; false where there is none.
func (b Band) Edges(q int) (low, high float64, ok bool) {
	low, okLow := valueAt(b.Low, q)
	high, okHigh := valueAt(b.High, q)
	return low, high, okLow && okHigh
}
