package plot

import "bubblescope/tui/chart"

// dashes tell lines apart beside their colours; the strong line has none.
func (f *field) dashOf(k int, s chart.Series) []float64 {
	u := f.u
	if s.Strong || k == 0 {
		return nil
	}
	return [][]float64{nil, {9 * u, 3 * u}, {4 * u, 2.5 * u}, {12 * u, 3 * u, 2 * u, 3 * u}, {6 * u, 2 * u, 2 * u, 2 * u}, {15 * u, 4 * u}}[k%6]
}

// drawLines draws ghosts, then lines from the least important to the first.
func (f *field) drawLines() {
	for _, s := range f.data.Series {
		if s.Kind == chart.Ghost {
			f.curve(s, f.ghostInk(s), 2*f.u, f.ghostDash())
		}
	}
	for i := len(f.data.Series) - 1; i >= 0; i-- {
		s := f.data.Series[i]
		if s.Kind != chart.Line {
			continue
		}
		width := 2.2 * f.u
		if s.Strong {
			width = 3.4 * f.u
		}
		f.curve(s, f.of(s.Style), width, f.dashOf(f.lineNumber(i), s))
	}
}

// ghostInk is grey upon layers, else near the colour of the line it is of.
func (f *field) ghostInk(s chart.Series) rgba {
	if stacked(f.data) {
		return f.inks.text
	}
	return f.ghost(s.Style)
}

// lineNumber is the place of a line among the lines.
func (f *field) lineNumber(i int) (n int) {
	for _, s := range f.data.Series[:i] {
		if s.Kind == chart.Line {
			n++
		}
	}
	return n
}

// curve joins neighbouring values, as far as they are within the field; a gap in
// the values is a gap in the line.
func (f *field) curve(s chart.Series, ink rgba, width float64, dash []float64) {
	for _, run := range f.runs(s.At) {
		for _, piece := range f.clip(run) {
			f.add(line{points: piece, ink: ink, width: width, dash: dash})
		}
	}
}

// runs are the stretches of quarters that have values, as points.
func (f *field) runs(at func(q int) (float64, bool)) (runs [][]point) {
	var run []point
	for q := f.frame.First; q <= f.frame.Last()+1; q++ {
		v, ok := at(q)
		if ok && q <= f.frame.Last() {
			run = append(run, point{f.x(float64(q)), f.y(v)})
			continue
		}
		if len(run) > 0 {
			runs, run = append(runs, run), nil
		}
	}
	return runs
}

// clip cuts a line to the height of the field.
func (f *field) clip(run []point) (pieces [][]point) {
	var piece []point
	flush := func() {
		if len(piece) > 1 {
			pieces = append(pieces, piece)
		}
		piece = nil
	}
	inside := func(p point) bool { return p.y >= f.y0-1e-6 && p.y <= f.y1+1e-6 }
	for i, p := range run {
		if i > 0 {
			for _, c := range f.crossings(run[i-1], p) {
				piece = append(piece, c)
				if !inside(p) && len(piece) > 1 {
					flush()
				}
			}
		}
		if inside(p) {
			piece = append(piece, p)
		} else {
			flush()
		}
	}
	flush()
	return pieces
}

// crossings are where a segment meets the top or the foot of the field, in its
// order.
func (f *field) crossings(a, b point) (at []point) {
	for _, edge := range [...]float64{f.y0, f.y1} {
		if (a.y-edge)*(b.y-edge) < 0 {
			t := (edge - a.y) / (b.y - a.y)
			at = append(at, point{a.x + t*(b.x-a.x), edge})
		}
	}
	if len(at) == 2 && (at[0].x > at[1].x) != (a.x > b.x) {
		at[0], at[1] = at[1], at[0]
	}
	return at
}

// clamp is clip for areas: beyond the field the edge runs along its border.
func (f *field) clamp(run []point) (out []point) {
	for i, p := range run {
		if i > 0 {
			out = append(out, f.crossings(run[i-1], p)...)
		}
		out = append(out, point{p.x, min(max(p.y, f.y0), f.y1)})
	}
	return out
}

// drawPoints draws what was published.
func (f *field) drawPoints() {
	for _, s := range f.data.Series {
		if s.Kind != chart.Points {
			continue
		}
		for _, run := range f.runs(s.At) {
			for _, p := range run {
				if p.y >= f.y0 && p.y <= f.y1 {
					f.add(dot{at: p, r: 4 * f.u, sign: signOf(s.Style), ink: f.pointInk(s), ring: f.inks.back})
				}
			}
		}
	}
}
