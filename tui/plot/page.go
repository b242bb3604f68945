package plot

import "math"

// page is a sheet while it is laid out: what is drawn so far, and the room that
// is left.
type page struct {
	*drawing
	inks
	sheet Sheet
	u     float64 // a pixel of the usual size
	room  box
}

// Sizes of text at the usual size, in pixels.
const (
	titleText    = 25
	subtitleText = 15
	panelText    = 14.5
	keyText      = 13
	labelText    = 13
	tickText     = 12
	footText     = 11
	leading      = 1.3 // from line to line
	margin       = 28
)

// unitOf is how large a pixel of the usual size is. Small pictures shrink less
// than their frame, so that their words can still be read.
func unitOf(s Size) float64 {
	u := min(float64(s.W)/float64(UsualSize.W), float64(s.H)/float64(UsualSize.H))
	if u < 1 {
		return math.Sqrt(u)
	}
	return u
}

// compose lays a sheet out: words above and below first, then the panels in what
// is left.
func compose(s Sheet) drawing {
	d := &drawing{w: float64(s.Size.W), h: float64(s.Size.H), title: s.Title, desc: s.Desc, lang: s.Lang}
	p := page{drawing: d, inks: inksOf(s.Dark), sheet: s, u: unitOf(s.Size)}
	d.back = p.inks.back
	m := margin * p.u
	p.room = box{m, 0, d.w - m, d.h - m*0.6}
	p.head()
	p.foot()
	p.panels()
	return *d
}

// head writes title and subtitle below a short bar, and then the keys that all
// panels share.
func (p *page) head() {
	u := p.u
	p.add(area{points: rectangle(box{p.room.x0, 0, p.room.x0 + 44*u, 7 * u}), ink: p.accent})
	p.room.y0 = 20 * u
	p.write(p.sheet.Title, titleText, true, p.inks.text, 2)
	p.write(p.sheet.Subtitle, subtitleText, false, p.soft, 2)
	p.room.y0 += 6 * u
	p.keyRows(p.sharedKeys(), &p.room)
}

// write puts a text of at most so many lines at the top of what is left.
func (p *page) write(words string, size float64, bold bool, ink rgba, most int) {
	size *= p.u
	for _, l := range wrap(words, size, bold, p.room.x1-p.room.x0, most) {
		p.room.y0 += size * leading
		p.add(text{at: point{p.room.x0, p.room.y0 - above*size/3}, size: size, bold: bold, ink: ink, words: l})
	}
}

// foot writes the notes and the imprint from the bottom up, below a thin rule.
// They take at most a quarter of the height.
func (p *page) foot() {
	size := footText * p.u
	var lines []string
	for most := 3; most > 0; most-- {
		lines = nil
		for _, n := range append(append([]string{}, p.sheet.Notes...), p.sheet.Imprint) {
			lines = append(lines, wrap(n, size, false, p.room.x1-p.room.x0, most)...)
		}
		if float64(len(lines))*size*leading < p.h/4 {
			break
		}
	}
	y := p.room.y1 - float64(len(lines)-1)*size*leading
	p.room.y1 = y - 2*size
	p.add(line{points: []point{{p.room.x0, y - 1.5*size}, {p.room.x1, y - 1.5*size}}, ink: p.grid, width: p.u})
	for i, l := range lines {
		ink := p.faint
		if i == len(lines)-1 {
			ink = p.soft
		}
		p.add(text{at: point{p.room.x0, y + float64(i)*size*leading}, size: size, ink: ink, words: l})
	}
}

// panels shares the rest among the panels, row by row.
func (p *page) panels() {
	n := len(p.sheet.Panels)
	if n == 0 {
		return
	}
	columns := gridColumns(n, p.room)
	rows := (n + columns - 1) / columns
	alley := 26 * p.u
	w := (p.room.x1 - p.room.x0 + alley) / float64(columns)
	h := (p.room.y1 - p.room.y0 + alley*0.7) / float64(rows)
	for i, one := range p.sheet.Panels {
		x, y := p.room.x0+w*float64(i%columns), p.room.y0+h*float64(i/columns)
		p.panel(box{x, y, x + w - alley, y + h - alley*0.7}, one, n > 1)
	}
}

// gridColumns is how many panels stand side by side, so that each is about half
// as wide again as high.
func gridColumns(n int, room box) int {
	best, odd := 1, math.Inf(1)
	for c := 1; c <= n; c++ {
		rows := (n + c - 1) / c
		shape := (room.x1 - room.x0) / float64(c) / ((room.y1 - room.y0) / float64(rows))
		empty := float64(c*rows-n) * 0.2
		if off := math.Abs(math.Log(shape/1.6)) + empty; off < odd {
			best, odd = c, off
		}
	}
	return best
}

func rectangle(b box) []point {
	return []point{{b.x0, b.y0}, {b.x1, b.y0}, {b.x1, b.y1}, {b.x0, b.y1}}
}
