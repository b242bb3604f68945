package plot

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

// columns are bars with their names above.
func (s *stream) columns() {
	size := panelText * s.u
	for c, name := range s.flow.Columns {
		h := max(s.in[c], s.out[c], 2*s.u)
		s.add(area{points: rectangle(box{s.x(c), s.top, s.x(c) + s.bar, s.top + h}), ink: s.inks.text})
		s.add(text{at: point{s.x(c) + s.bar/2, s.top - 7*s.u}, size: size, bold: true, anchor: middle, ink: s.inks.text, words: name})
	}
}
