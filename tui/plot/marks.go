package plot

import (
	"bubblescope/tui/chart"
)

// Marks get their words where the field is empty, in some rows below its top; a
// mark whose words have no room is left out. Earlier marks of the list come
// first.

// mostMarks bounds the words within a field.
const mostMarks, markRows = 6, 6

func (f *field) writeMarks() {
	if f.y1-f.y0 < 200*f.u || f.x1-f.x0 < 500*f.u {
		return
	}
	n := 0
	for _, m := range f.data.Marks {
		if n < mostMarks && m.At >= f.frame.First && m.At <= f.frame.Last() && f.mark(m) {
			n++
		}
	}
}

// mark writes the words of a mark beside a thin rule down to the axis; false if
// it finds no room.
func (f *field) mark(m chart.Mark) bool {
	size, x := tickText*f.u*0.95, f.x(float64(m.At))
	for row := range markRows {
		y := f.y0 + (float64(row)*1.35+1.5)*size
		for _, side := range []anchor{start, end} {
			at := point{x + 5*f.u, y}
			if side == end {
				at.x = x - 5*f.u
			}
			t := text{at: at, size: size, anchor: side, ink: f.soft, words: m.Label}
			if b := t.box(); f.free(b, x) {
				f.taken = append(f.taken, grown(b, 3*f.u), box{x - 3*f.u, b.y0, x + 3*f.u, f.y1})
				f.add(line{points: []point{{x, b.y0}, {x, f.y1}}, ink: f.faint, width: 0.8 * f.u, dash: []float64{2 * f.u, 2.5 * f.u}}, t)
				return true
			}
		}
	}
	return false
}

// free tells whether nothing lies where words and their rule would.
func (f *field) free(b box, x float64) bool {
	if b.x0 < f.x0+2*f.u || b.x1 > f.x1-2*f.u {
		return false
	}
	now := f.x(float64(f.frame.Now))
	if f.frame.Now != chart.None && (b.x0 < now+4*f.u && b.x1 > now-4*f.u || abs(x-now) < 3*f.u) {
		return false
	}
	for _, v := range f.axis.Ticks() {
		if y := f.y(v); y > b.y0-1 && y < b.y1+1 {
			return false
		}
	}
	stem := box{x - f.u, b.y0, x + f.u, f.y1}
	for _, o := range f.taken {
		if grown(b, 3*f.u).meets(o) || stem.meets(o) {
			return false
		}
	}
	return !f.crossed(grown(b, 4*f.u))
}

func grown(b box, by float64) box { return box{b.x0 - by, b.y0 - by, b.x1 + by, b.y1 + by} }

// crossed tells whether a line, a point or the top of a stack lies in a box.
func (f *field) crossed(b box) bool {
	for _, run := range f.obstacles() {
		for i, p := range run {
			if b.has(p) || i > 0 && cuts(b, run[i-1], p) {
				return true
			}
		}
	}
	return f.buried(b)
}

// obstacles are all lines and points of the plot.
func (f *field) obstacles() (runs [][]point) {
	for _, s := range f.data.Series {
		if s.Kind != chart.Layer {
			runs = append(runs, f.runs(s.At)...)
		}
	}
	return runs
}

// cuts samples a segment against a box.
func cuts(b box, p, q point) bool {
	const samples = 16
	for i := 1; i < samples; i++ {
		t := float64(i) / samples
		if b.has(point{p.x + t*(q.x-p.x), p.y + t*(q.y-p.y)}) {
			return true
		}
	}
	return false
}

// buried tells whether layers reach into a box from below.
func (f *field) buried(b box) bool {
	if !stacked(f.data) {
		return false
	}
	for _, run := range f.runs(f.upTo(len(f.data.Series))) {
		for i, p := range run {
			inside := p.x >= b.x0 && p.x <= b.x1 && p.y < b.y1
			if inside || i > 0 && (cuts(b, run[i-1], p) || run[i-1].x <= b.x0 && p.x >= b.x1 && min(run[i-1].y, p.y) < b.y1) {
				return true
			}
		}
	}
	return false
}
