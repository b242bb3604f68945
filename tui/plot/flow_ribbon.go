package plot

// ribbon joins two columns, or one with its outside.
func (s *stream) ribbon(r Ribbon) {
	w := r.Amount * s.scale
	var from, to point
	reach := (s.x(1) - s.x(0)) * 0.2
	if r.From != Outside {
		from = point{s.x(r.From) + s.bar, s.top + s.out[r.From]}
		s.out[r.From] += w
	}
	if r.To != Outside {
		to = point{s.x(r.To), s.top + s.in[r.To]}
		s.in[r.To] += w
	}
	ink := s.of(r.Style)
	switch {
	case r.From == Outside:
		from = point{to.x - reach, to.y + s.strayed(side{r.To, false})}
		s.tag(side{r.To, false}, r, point{from.x, from.y + w/2}, ink)
	case r.To == Outside:
		to = point{from.x + reach, from.y + s.strayed(side{r.From, true})}
		s.tag(side{r.From, true}, r, point{to.x, to.y + w/2}, ink)
	}
	s.band(from, to, w, mix(ink, s.inks.back, 0.25))
	if own := min(r.Own, r.Amount) * s.scale; own > 0 {
		s.band(from, to, max(own, 1.5*s.u), s.of(r.OwnStyle))
	}
	if r.From != Outside && r.To != Outside {
		s.inner(r, from, to, w)
	}
}

// strayed is how far the outer end of the next ribbon on a side lies below its
// inner one.
func (s *stream) strayed(at side) float64 {
	if n := s.spare[at]; n < 4 {
		s.spare[at]++
	}
	return min(s.spare[at]-1+s.lean(at), 4) * drift * s.u
}

// lean is the drift of the first ribbon of a side: none where it stands alone,
// one where it leaves from beside another column's.
func (s *stream) lean(at side) float64 {
	if at.right && at.column == len(s.flow.Columns)-1 || !at.right && at.column == 0 {
		return 0
	}
	return 1
}

// band fills between two edges that bend alike.
func (s *stream) band(from, to point, w float64, ink rgba) {
	var over, under []point
	for i := range bends + 1 {
		t := float64(i) / bends
		x, y := from.x+(to.x-from.x)*t, from.y+(to.y-from.y)*t*t*(3-2*t)
		over = append(over, point{x, y})
		under = append([]point{{x, y + w}}, under...)
	}
	s.add(area{points: append(over, under...), ink: ink, edge: s.inks.back, wide: 0.6 * s.u, id: "ribbon"})
}

// bends is how many straight pieces make a curve.
const bends = 24

// inner names a ribbon between two columns, upon it if it is wide enough and
// below its middle if not.
func (s *stream) inner(r Ribbon, from, to point, w float64) {
	size := labelText * s.u
	words := r.Label + " " + s.flow.Text(r.Amount)
	ink, y := contrast(mix(s.of(r.Style), s.inks.back, 0.25)), (from.y+to.y)/2+w/2+size*0.35
	if w < size*1.5 {
		return
	}
	s.add(text{at: point{(from.x + to.x) / 2, y}, size: size, bold: true, anchor: middle, ink: ink, words: cut(words, size, true, to.x-from.x-8*s.u)})
}

// contrast is black or white, whichever is seen upon a colour.
func contrast(c rgba) rgba {
	if 0.299*float64(c.R)+0.587*float64(c.G)+0.114*float64(c.B) > 140 {
		return hex(0x111111)
	}
	return hex(0xffffff)
}
