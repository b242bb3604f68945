package plot

import (
	"slices"

	"bubblescope/tui/chart"
)

// endLabel is the name of a line and its last value, beside the line's end.
type endLabel struct {
	lines  []string
	bold   bool
	ink    rgba
	from   float64 // height of the line's end
	top    float64 // of the label, once placed
	height float64
	wide   float64
}

// air is what stands between the end of a line and its label.
const air = 9

// makeLabels sets the label of each line into a gutter of at most some width,
// and gives the width that they need; the field must know its heights already.
func (f *field) makeLabels(most float64) float64 {
	f.labels = nil
	size, widest := labelText*f.u, 0.0
	for _, s := range f.data.Series {
		v, _, ok := lastOf(s, f.frame)
		if s.Kind != chart.Line || !ok {
			continue
		}
		l := endLabel{bold: s.Strong, ink: f.of(s.Style), from: min(max(f.y(v), f.y0), f.y1)}
		l.lines = labelLines(s.Label, f.frame.Text(v), size, s.Strong, most-air*f.u)
		l.height = float64(len(l.lines)) * size * 1.12
		for _, words := range l.lines {
			l.wide = max(l.wide, width(words, size, s.Strong))
		}
		widest = max(widest, l.wide)
		f.labels = append(f.labels, l)
	}
	if len(f.labels) == 0 {
		return 12 * f.u
	}
	return widest + air*f.u
}

// labelLines breaks a name, and puts the value behind it where it fits.
func labelLines(name, value string, size float64, bold bool, room float64) []string {
	lines := wrap(name, size, bold, room, 3)
	if n := len(lines); n > 0 && width(lines[n-1]+" "+value, size, bold) <= room {
		lines[n-1] += " " + value
		return lines
	}
	return append(lines, value)
}

func lastOf(s chart.Series, f chart.Frame) (v float64, q int, ok bool) {
	for q = f.Last(); q >= f.First; q-- {
		if v, ok = s.At(q); ok {
			return v, q, true
		}
	}
	return 0, 0, false
}

// writeEnds places the labels so that none covers another, and joins those that
// had to move to their lines.
func (f *field) writeEnds() {
	if len(f.labels) == 0 {
		return
	}
	f.squeeze()
	spread(f.labels, f.y0-labelText*f.u, f.y1+labelText*f.u)
	size := labelText * f.u
	for _, l := range f.labels {
		if centre := l.top + l.height/2; abs(centre-l.from) > size*0.6 {
			f.add(line{points: []point{{f.x1 + 1.5*f.u, l.from}, {f.x1 + (air-2)*f.u, centre}}, ink: mix(l.ink, f.inks.back, 0.4), width: f.u})
		}
		for i, words := range l.lines {
			y := l.top + (float64(i)*1.12+0.9)*size
			f.add(text{at: point{f.x1 + air*f.u, y}, size: size, bold: l.bold, ink: l.ink, words: words})
		}
	}
}

// squeeze cuts the labels to one line each where all together would be higher
// than the field, and then leaves out the last ones.
func (f *field) squeeze() {
	room := f.y1 - f.y0 + 2*labelText*f.u
	size := labelText * f.u
	if heightOf(f.labels) <= room {
		return
	}
	for i := range f.labels {
		l := &f.labels[i]
		l.lines = []string{cut(l.lines[0], size, l.bold, l.wide)}
		l.height = size * 1.12
	}
	for heightOf(f.labels) > room && len(f.labels) > 1 {
		f.labels = f.labels[:len(f.labels)-1]
	}
}

func heightOf(all []endLabel) (sum float64) {
	for _, l := range all {
		sum += l.height
	}
	return sum
}

// spread moves labels apart and into the field, in the order of their lines, as
// little as may be: labels that touch are moved together as one block.
func spread(all []endLabel, top, foot float64) {
	slices.SortStableFunc(all, func(a, b endLabel) int {
		switch {
		case a.from < b.from:
			return -1
		case a.from > b.from:
			return 1
		}
		return 0
	})
	type block struct{ first, n, height, want float64 } // want is the sum of the places wanted
	var blocks []block
	for i, l := range all {
		b := block{float64(i), 1, l.height, l.from - l.height/2}
		for len(blocks) > 0 {
			a := blocks[len(blocks)-1]
			if placed(a.want/a.n, a.height, top, foot)+a.height <= placed(b.want/b.n, b.height, top, foot) {
				break
			}
			b = block{a.first, a.n + b.n, a.height + b.height, a.want + b.want - a.height*b.n}
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	for _, b := range blocks {
		y := placed(b.want/b.n, b.height, top, foot)
		for i := int(b.first); i < int(b.first+b.n); i++ {
			all[i].top = y
			y += all[i].height
		}
	}
}

// placed keeps a block of some height within the field.
func placed(y, height, top, foot float64) float64 { return max(top, min(y, foot-height)) }

func abs(v float64) float64 { return max(v, -v) }
