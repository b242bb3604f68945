package plot

import (
	"math"
	"strconv"

	"bubblescope/data"
	"bubblescope/tui/chart"
)

// field is a panel's field with its two scales.
type field struct {
	*page
	box
	frame  chart.Frame
	data   chart.Data
	axis   chart.Axis
	labels []endLabel
	taken  []box   // by words within the field
	told   float64 // where the words below the field end so far
}

// x is where a quarter lies.
func (f *field) x(q float64) float64 {
	n := float64(max(f.frame.Last()-f.frame.First, 1))
	return f.x0 + (q-float64(f.frame.First))/n*(f.x1-f.x0)
}

// y is where a value lies; it may be beyond the field.
func (f *field) y(v float64) float64 {
	return f.y1 - (v-f.axis.Low)/(f.axis.High-f.axis.Low)*(f.y1-f.y0)
}

// panel draws one chart into a room.
func (p *page) panel(room box, one Panel, titled bool) {
	if one.Flow != nil {
		p.flow(room, *one.Flow)
		return
	}
	f := &field{page: p, frame: one.Frame, data: one.Data}
	if titled {
		f.heading(&room)
	}
	if titled {
		f.keyRows(p.layerKeys(one), &room)
	}
	f.place(room)
	f.grounds()
	f.drawBands()
	f.drawStack()
	f.rule()
	f.drawLines()
	f.drawPoints()
	f.writeBelow()
	f.writeMarks()
	f.writeEnds()
}

func (p *page) layerKeys(one Panel) (keys []key) {
	for _, k := range p.keysOf(one, false) {
		if k.kind == keyLayer {
			keys = append(keys, k)
		}
	}
	return keys
}

// heading is the title of one panel of several, and its unit.
func (f *field) heading(room *box) {
	size := panelText * f.u
	for _, l := range wrap(f.frame.Title, size, true, room.x1-room.x0, 2) {
		room.y0 += size * 1.15
		f.add(text{at: point{room.x0, room.y0}, size: size, bold: true, ink: f.inks.text, words: l})
	}
	size = tickText * f.u
	room.y0 += size * leading
	f.add(text{at: point{room.x0, room.y0}, size: size, ink: f.soft, words: cut(f.frame.Unit, size, false, room.x1-room.x0)})
	room.y0 += 8 * f.u
}

// place chooses the axis and leaves room for ticks at the left and below, and
// for the ends of lines at the right.
func (f *field) place(room box) {
	size := tickText * f.u
	f.box = room
	f.y0 += size * 1.6
	f.y1 -= size * 1.9
	f.y1 = max(f.y1, f.y0+size)
	h := (f.y1 - f.y0) / f.u
	f.axis = chart.AxisOf(f.frame, f.data, int(max(h/34, min(9, h/16))))
	widest := 0.0
	for _, v := range f.axis.Ticks() {
		widest = max(widest, width(f.frame.TickText(v, f.axis.Step), size, false))
	}
	f.x0 += widest + 8*f.u
	f.x1 -= f.makeLabels((room.x1 - room.x0) * 0.27)
	f.x1 = max(f.x1, f.x0+size)
}

// grounds draws the grid, the ticks and the years.
func (f *field) grounds() {
	size := tickText * f.u
	for _, v := range f.axis.Ticks() {
		y := f.y(v)
		f.add(line{points: []point{{f.x0, y}, {f.x1, y}}, ink: f.grid, width: f.u})
		f.add(text{at: point{f.x0 - 8*f.u, y + size*0.35}, size: size, anchor: end, ink: f.soft, words: f.frame.TickText(v, f.axis.Step)})
	}
	f.time(size)
	zero := f.y(min(max(0, f.axis.Low), f.axis.High))
	f.add(line{points: []point{{f.x0, zero}, {f.x1, zero}}, ink: f.axisInk(), width: 1.3 * f.u})
}

func (f *field) axisInk() rgba { return f.inks.axis }

// time marks the years where they begin and names as many as have room; a short
// window has its quarters named.
func (f *field) time(size float64) {
	first, last := f.frame.First, f.frame.Last()
	each := f.x(float64(first+1)) - f.x(float64(first))
	if last > first && each > width("2026Q1", size, false)*1.25 {
		for q := first; q <= last; q++ {
			f.tickAt(float64(q), float64(q), f.quarterWord(q), size)
		}
		return
	}
	year := func(q int) int { return data.Quarter(q).Year() }
	skip := max(1, int(math.Ceil(width("2026", size, false)*1.25/(4*each))))
	for y := year(first); y <= year(last); y++ {
		from := 4 * (y - year(0))
		middle := min(max(float64(from)+1.5, float64(first)), float64(last))
		word := ""
		if (y-year(first))%skip == 0 {
			word = strconv.Itoa(y)
		}
		f.tickAt(max(float64(from), float64(first)), middle, word, size)
	}
}

func (f *field) quarterWord(q int) string {
	if f.frame.Quarter != nil {
		return f.frame.Quarter(q)
	}
	return data.Quarter(q).String()
}

func (f *field) tickAt(q, middleOf float64, word string, size float64) {
	x := f.x(q)
	f.add(line{points: []point{{x, f.y1}, {x, f.y1 + 5*f.u}}, ink: f.soft, width: f.u})
	if word == "" {
		return
	}
	t := text{at: point{f.x(middleOf), f.y1 + size*1.5}, size: size, anchor: middle, ink: f.soft, words: word}
	if b := t.box(); b.x1 > f.x1 { // the last year of a window may be cut short
		t.at.x -= max(0, b.x1-f.x1-4*f.u)
	}
	if b := t.box(); b.x0 > f.told+3*f.u {
		f.told = b.x1
		f.add(t)
	}
}

// rule stands at the end of the record, with words on both sides of its head.
func (f *field) rule() {
	q := f.frame.Now
	if q == chart.None || q < f.frame.First || q > f.frame.Last() {
		return
	}
	x, size := f.x(float64(q)), tickText*f.u*0.95
	f.add(line{points: []point{{x, f.y0 - size*1.2}, {x, f.y1}}, ink: f.soft, width: 1.2 * f.u})
	for _, side := range []struct {
		words  string
		at     float64
		anchor anchor
		room   float64
	}{{f.sheet.Before, x - 6*f.u, end, x - f.x0}, {f.sheet.After, x + 6*f.u, start, f.x1 - x}} {
		t := text{at: point{side.at, f.y0 - size*0.45}, size: size, anchor: side.anchor, ink: f.faint, words: side.words}
		if width(side.words, size, false) < side.room {
			f.add(t)
		}
	}
}

// writeBelow says under the line of zero what a value below it means.
func (f *field) writeBelow() {
	if f.axis.Low >= 0 || f.axis.High <= 0 || len(f.frame.Below) == 0 {
		return
	}
	size := tickText * f.u
	t := text{at: point{f.x0 + 6*f.u, f.y(0) + size*1.25}, size: size, ink: f.faint, words: f.frame.Below[0]}
	if b := t.box(); b.y1 < f.y1 && !f.crossed(b) {
		f.taken = append(f.taken, b)
		f.add(t)
	}
}
