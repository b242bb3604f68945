package plot

// The list that both writers draw, from the back to the front.

type point struct{ x, y float64 }

// drawing is a laid out sheet.
type drawing struct {
	w, h        float64
	title, desc string
	lang        string
	back        rgba
	items       []item
}

// item is a line, an area, a dot or a text.
type item interface{ draw(pen) }

// pen writes items in one format.
type pen interface {
	line(line)
	area(area)
	dot(dot)
	text(text)
}

// line joins points. A dash is lengths of on and off by turns.
type line struct {
	points []point
	ink    rgba
	width  float64
	dash   []float64
	id     string // of what it stands for, as a class in SVG
}

// area is filled; curves are broken into points before.
type area struct {
	points []point
	ink    rgba
	edge   rgba // of a line around it, if wide
	wide   float64
	id     string
}

// sign is the shape of a dot.
type sign int

const (
	disc sign = iota
	square
	triangle
	diamond
	signs
)

type dot struct {
	at   point
	r    float64
	sign sign
	ink  rgba
	ring rgba // around it, so that it is seen upon any area
}

// anchor is which end of a text stands at its point.
type anchor int

const (
	start anchor = iota
	middle
	end
)

type text struct {
	at     point // of its baseline
	size   float64
	bold   bool
	anchor anchor
	ink    rgba
	words  string
}

func (l line) draw(p pen) { p.line(l) }
func (a area) draw(p pen) { p.area(a) }
func (d dot) draw(p pen)  { p.dot(d) }
func (t text) draw(p pen) { p.text(t) }

// box is the room that a text takes.
type box struct{ x0, y0, x1, y1 float64 }

// The parts of a text's size above and below its baseline.
const above, below = 0.78, 0.22

func (t text) box() box {
	w := width(t.words, t.size, t.bold)
	x := t.at.x
	switch t.anchor {
	case middle:
		x -= w / 2
	case end:
		x -= w
	}
	return box{x, t.at.y - above*t.size, x + w, t.at.y + below*t.size}
}

func (b box) meets(o box) bool { return b.x0 < o.x1 && o.x0 < b.x1 && b.y0 < o.y1 && o.y0 < b.y1 }

func (b box) has(p point) bool { return p.x >= b.x0 && p.x <= b.x1 && p.y >= b.y0 && p.y <= b.y1 }

func (d *drawing) add(i ...item) { d.items = append(d.items, i...) }
