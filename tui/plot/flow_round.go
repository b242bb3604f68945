package plot

import "math"

// round draws what runs back: up from its column, along above all, and down
// upon the earlier one with an arrow. What runs far runs above what runs near.
func (s *stream) round() {
	y := s.top - nameRoom*s.u - 8*s.u
	for span := 1; span < len(s.flow.Columns); span++ {
		most := s.levelOf(span) * s.scale
		if most == 0 {
			continue
		}
		for _, r := range s.flow.Ribbons {
			if r.back() && r.From-r.To == span && r.Amount > 0 {
				s.arc(r, max(r.Amount*s.scale, 1.5*s.u), y-most/2)
			}
		}
		y -= most + (loopWords+4)*s.u
	}
}

// arc is one ribbon that runs back, at a height. Feet of several stand beside
// each other.
func (s *stream) arc(r Ribbon, w, y float64) {
	foot, apart := s.top-nameRoom*s.u+3*s.u, 7*s.u*float64(r.From-r.To)
	right, left := s.x(r.From)+s.bar/2-8*s.u+apart, s.x(r.To)+s.bar/2+8*s.u-apart
	radius := min(foot-6*s.u-y, 14*s.u+w/2)
	points := []point{{right, foot}}
	points = append(points, quarterTurn(point{right - radius, y + radius}, radius, 0)...)
	points = append(points, quarterTurn(point{left + radius, y + radius}, radius, math.Pi/2)...)
	points = append(points, point{left, foot - 6*s.u})
	ink := s.of(r.Style)
	s.add(line{points: points, ink: ink, width: w, id: "round"})
	half := max(w/2+3*s.u, 5*s.u)
	s.add(area{points: []point{{left - half, foot - 7*s.u}, {left + half, foot - 7*s.u}, {left, foot}}, ink: ink})
	size := labelText * s.u
	words := cut(r.Label+" "+s.flow.Text(r.Amount), size, true, right-left-2*radius)
	t := text{at: point{(left + right) / 2, y - w/2 - 4*s.u}, size: size, bold: true, anchor: middle, ink: ink, words: words}
	if w > size*1.4 {
		t.at.y, t.ink = y+size*0.35, contrast(ink)
	}
	s.add(t)
}

// quarterTurn are points of a quarter of a circle, against the clock from an
// angle on.
func quarterTurn(centre point, radius, from float64) (points []point) {
	const pieces = 12
	for i := range pieces + 1 {
		sin, cos := math.Sincos(from + math.Pi/2*float64(i)/pieces)
		points = append(points, point{centre.x + radius*cos, centre.y - radius*sin})
	}
	return points
}
