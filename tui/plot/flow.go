package plot

import "math"

// Outside is the end of a ribbon that is no column.
const Outside = -1

// Flow is who pays whom: columns from left to right, and ribbons as wide as
// their amounts. A ribbon from a later to an earlier column is what comes round
// again and runs above them all.
type Flow struct {
	Columns []string
	Ribbons []Ribbon // of each column the upper ones first
	Round   string   // what the ribbons that run back are called
	Text    func(amount float64) string
}

// Ribbon is one payment, or many together. Amounts below nothing are not drawn.
type Ribbon struct {
	Label    string
	Amount   float64
	Own      float64 // the part of it that has come round already
	From, To int     // columns, or Outside
	Style    int
	OwnStyle int
}

func (r Ribbon) back() bool { return r.To != Outside && r.From > r.To }

// stream is a flow while it is laid out.
type stream struct {
	*page
	box
	flow   Flow
	scale  float64 // pixels for an amount of one
	bar    float64 // width of a column's bar
	top    float64 // of all columns
	in     []float64
	out    []float64        // how much of each column's sides is taken
	spare  map[side]float64 // how far the outer ends have drifted from it
	labels map[side][]tag
}

// side is the left or the right of a column.
type side struct {
	column int
	right  bool
}

// tag is the name of a ribbon that ends outside, at the height of its end.
type tag struct {
	label endLabel
	x     float64
	ink   rgba
	end   point // of the ribbon
}

// flow draws the columns, what joins them and what comes round.
func (p *page) flow(room box, f Flow) {
	s := &stream{page: p, box: room, flow: f, bar: 12 * p.u, labels: map[side][]tag{}, spare: map[side]float64{}}
	s.in, s.out = make([]float64, len(f.Columns)), make([]float64, len(f.Columns))
	if len(f.Columns) < 2 {
		return
	}
	s.roundKey()
	s.measure()
	s.round()
	for _, r := range f.Ribbons {
		if r.Amount > 0 && !r.back() {
			s.ribbon(r)
		}
	}
	s.columns()
	s.writeTags()
}

// roundKey names what comes round, above the drawing.
func (s *stream) roundKey() {
	if s.roundTotal() > 0 {
		s.keyRows([]key{{label: s.flow.Round, kind: keyLayer, ink: s.of(s.roundStyle())}}, &s.box)
	}
}

func (s *stream) roundStyle() int {
	for _, r := range s.flow.Ribbons {
		if r.back() {
			return r.Style
		}
	}
	return 0
}

// margins is the room for names at both ends; drift how far one outer end stands
// from the next, beyond their own widths.
const margins, drift = 195, 13

// x is the left edge of a column's bar; names and amounts need room at both
// ends.
func (s *stream) x(column int) float64 {
	left, right := s.x0+margins*s.u, s.x1-margins*s.u
	return left + (right-left-s.bar)*float64(column)/float64(len(s.flow.Columns)-1)
}

// tall is how high the fullest column is, in amounts.
func (s *stream) tall() (most float64) {
	for c := range s.flow.Columns {
		in, out := 0.0, 0.0
		for _, r := range s.flow.Ribbons {
			if r.back() || r.Amount <= 0 {
				continue
			}
			if r.To == c {
				in += r.Amount
			}
			if r.From == c {
				out += r.Amount
			}
		}
		most = max(most, in, out)
	}
	return most
}

func (s *stream) roundTotal() (sum float64) {
	for _, r := range s.flow.Ribbons {
		if r.back() {
			sum += max(r.Amount, 0)
		}
	}
	return sum
}

// nameRoom is the height of the columns' names, and loopWords that of the words
// above each level of the loop.
const nameRoom, loopWords = 24, 19

// measure finds the scale at which columns and loop fill the height.
func (s *stream) measure() {
	fixed, widths := nameRoom*s.u, 0.0
	for span := 1; span < len(s.flow.Columns); span++ {
		if most := s.levelOf(span); most > 0 {
			fixed += (loopWords + 8) * s.u
			widths += most
		}
	}
	fixed += 4 * drift * s.u
	s.scale = max(s.y1-s.y0-fixed, 0) / max(s.tall()+widths, 1e-9)
	s.top = s.y0 + fixed - 4*drift*s.u + widths*s.scale
}

// levelOf is the widest of what runs back over so many columns, which share a
// level of the loop.
func (s *stream) levelOf(span int) (most float64) {
	for _, r := range s.flow.Ribbons {
		if r.back() && r.From-r.To == span {
			most = max(most, r.Amount)
		}
	}
	return most
}

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

// columns are bars with their names above.
func (s *stream) columns() {
	size := panelText * s.u
	for c, name := range s.flow.Columns {
		h := max(s.in[c], s.out[c], 2*s.u)
		s.add(area{points: rectangle(box{s.x(c), s.top, s.x(c) + s.bar, s.top + h}), ink: s.inks.text})
		s.add(text{at: point{s.x(c) + s.bar/2, s.top - 7*s.u}, size: size, bold: true, anchor: middle, ink: s.inks.text, words: name})
	}
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
