package plot

import (
	"slices"

	"bubblescope/tui/chart"
)

// drawBands fills the bands; upon layers only their edges are drawn, later.
func (f *field) drawBands() {
	if stacked(f.data) {
		return
	}
	for _, b := range f.data.Bands {
		if b.Unseen {
			continue
		}
		low, high := f.runs(lowEdge(b)), f.runs(highEdge(b))
		for i := range low {
			under := f.clamp(low[i])
			slices.Reverse(under)
			f.add(area{points: append(f.clamp(high[i]), under...), ink: f.band, id: "band"})
		}
		f.beyond(b)
	}
}

// Both edges are read where both are known, so that their runs match.
func lowEdge(b chart.Band) func(q int) (float64, bool) {
	return func(q int) (float64, bool) { low, _, ok := b.Edges(q); return low, ok }
}

func highEdge(b chart.Band) func(q int) (float64, bool) {
	return func(q int) (float64, bool) { _, high, ok := b.Edges(q); return high, ok }
}

// beyond puts a small arrow at the border where a band goes on.
func (f *field) beyond(b chart.Band) {
	up, down := false, false
	for q := f.frame.First; q <= f.frame.Last(); q++ {
		low, high, ok := b.Edges(q)
		x, r := f.x(float64(q)), 5*f.u
		if ok && high > f.axis.High && !up {
			up = true
			f.add(area{points: []point{{x - r, f.y0 + 1.6*r}, {x + r, f.y0 + 1.6*r}, {x, f.y0}}, ink: f.faint})
		}
		if ok && low < f.axis.Low && !down {
			down = true
			f.add(area{points: []point{{x - r, f.y1 - 1.6*r}, {x + r, f.y1 - 1.6*r}, {x, f.y1}}, ink: f.faint})
		}
	}
}

// drawStack lays the layers one upon the other, and the edges of a band over
// them.
func (f *field) drawStack() {
	if !stacked(f.data) {
		return
	}
	foot := f.runs(f.upTo(-1))
	for i, s := range f.data.Series {
		if s.Kind != chart.Layer {
			continue
		}
		top := f.runs(f.upTo(i))
		for k := range top {
			f.layer(top[k], foot[k], s)
		}
		foot = top
	}
	for _, b := range f.data.Bands {
		if b.Unseen {
			continue
		}
		for _, at := range []func(int) (float64, bool){lowEdge(b), highEdge(b)} {
			for _, run := range f.runs(at) {
				for _, piece := range f.clip(run) {
					f.add(line{points: piece, ink: f.soft, width: 1.2 * f.u, dash: f.edgeDash(), id: "band"})
				}
			}
		}
		f.beyond(b)
	}
}

// upTo is the height of the layers up to series i. Less than nothing cannot be
// stacked and counts as nothing; a quarter without any value is a gap.
func (f *field) upTo(i int) func(q int) (float64, bool) {
	return func(q int) (float64, bool) {
		sum, any := 0.0, false
		for k, s := range f.data.Series {
			if s.Kind != chart.Layer {
				continue
			}
			v, ok := s.At(q)
			any = any || ok
			if ok && k <= i {
				sum += max(v, 0)
			}
		}
		return sum, any
	}
}

// layer fills between two heights. A strong layer stays visible as a line where
// it is thinner than one.
func (f *field) layer(top, foot []point, s chart.Series) {
	over, under := f.clamp(top), f.clamp(foot)
	slices.Reverse(under)
	f.add(area{points: append(over, under...), ink: f.of(s.Style), edge: f.inks.back, wide: 0.7 * f.u, id: "layer"})
	if !s.Strong {
		return
	}
	middle := make([]point, len(top))
	for k := range top {
		middle[k] = point{top[k].x, min((top[k].y+foot[k].y)/2, f.y1-f.u)}
	}
	f.add(line{points: f.clamp(middle), ink: f.of(s.Style), width: 2 * f.u, id: "layer"})
}
