package plot

// tag keeps the name of a ribbon that ends outside.
func (s *stream) tag(at side, r Ribbon, end point, ink rgba) {
	size := tickText * s.u
	gap := (s.x(1) - s.x(0) - s.bar) / 2
	room := gap - (end.x - s.x(at.column) - s.bar) - 14*s.u
	if !at.right {
		room = gap - (s.x(at.column) - end.x) - 14*s.u
	}
	if at.right && at.column == len(s.flow.Columns)-1 {
		room = s.x1 - end.x - 8*s.u
	}
	if !at.right && at.column == 0 {
		room = end.x - s.x0 - 8*s.u
	}
	l := endLabel{lines: append(wrap(r.Label, size, false, room, 2), s.flow.Text(r.Amount)), from: end.y, ink: ink}
	l.height = float64(len(l.lines))*size*1.12 + 3*s.u
	s.labels[at] = append(s.labels[at], tag{l, end.x, ink, end})
}

// writeTags places the names on each side of a column so that none covers
// another.
func (s *stream) writeTags() {
	size := tickText * s.u
	for c := range s.flow.Columns {
		for _, right := range []bool{false, true} {
			tags := s.labels[side{c, right}]
			var labels []endLabel
			for _, t := range tags {
				labels = append(labels, t.label)
			}
			spread(labels, s.top-size, s.y1+size)
			for i, l := range labels {
				s.writeTag(l, tags[i], right, size)
			}
		}
	}
}

func (s *stream) writeTag(l endLabel, t tag, right bool, size float64) {
	x, a := t.x-6*s.u, end
	if right {
		x, a = t.x+6*s.u, start
	}
	if centre := l.top + l.height/2; abs(centre-l.from) > size {
		s.add(line{points: []point{t.end, {x, centre}}, ink: s.faint, width: s.u})
	}
	for i, words := range l.lines {
		last := i == len(l.lines)-1
		s.add(text{at: point{x, l.top + (float64(i)*1.12+0.9)*size}, size: size, bold: last, anchor: a, ink: s.inks.text, words: words})
	}
}
