package chart

import "github.com/NimbleMarkets/ntcharts/v2/canvas/runes"

// dots is one layer of a drawing at 2×4 dots a cell, before it becomes glyphs.
type dots struct {
	w, h  int // in cells
	cells []uint8
}

// dotBits are the bits of a braille rune by row and column of the dot.
var dotBits = [4][2]uint8{{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}} // read only

func (d *dots) fit(w, h int) {
	d.w, d.h = w, h
	if cap(d.cells) < w*h {
		d.cells = make([]uint8, w*h)
	}
	d.cells = d.cells[:w*h]
	clear(d.cells)
}

func (d *dots) set(x, y int) {
	if x < 0 || y < 0 || x >= 2*d.w || y >= 4*d.h {
		return
	}
	d.cells[y/4*d.w+x/2] |= dotBits[y%4][x%2]
}

// flush draws the layer with pen p and empties it. Below tells it to leave
// cells alone that hold something.
func (d *dots) flush(s *Surface, g Glyphs, p pen, below bool) {
	for i, m := range d.cells {
		if m == 0 {
			continue
		}
		d.cells[i] = 0
		x, y := i%d.w, i/d.w
		switch {
		case below && !s.blank(x, y):
		case g == Braille && s.yields(x, y, p):
			_, other := s.get(x, y)
			s.dotsUpon(x, y, runes.BrailleBlockOffset|rune(m), other.front())
		case g == Braille:
			s.dotsUpon(x, y, runes.BrailleBlockOffset|rune(m), p)
		default:
			s.set(x, y, g.dots(m), p)
		}
	}
}

// Of each so many cells that two lines share, the upper one yields so many to the
// lower: lines that lie on each other are both seen. Other glyphs than braille
// hold no two lines.
const sharedRun, sharedYield = 26, 5

// yields tells whether a line leaves a cell its colour, which is another line's.
func (s *Surface) yields(x, y int, p pen) bool {
	r, other := s.get(x, y)
	return r != 0 && x%sharedRun < sharedYield && p.ofLine() && other.front().ofLine() && other.front() != p
}

// dots is the glyph for a pattern of dots.
func (g Glyphs) dots(m uint8) rune {
	if g == ASCII {
		return asciiDots(m)
	}
	if g == Braille {
		return runes.BrailleBlockOffset | rune(m)
	}
	return quadrants(m)
}

// quadrants keeps of the dots only in which quarters of the cell they lie.
func quadrants(m uint8) rune {
	byQuarter := [16]rune{' ', '▘', '▝', '▀', '▖', '▌', '▞', '▛', '▗', '▚', '▐', '▜', '▄', '▙', '▟', '█'}
	i := 0
	for bit, mask := range [...]uint8{0x03, 0x18, 0x44, 0xa0} {
		if m&mask != 0 {
			i |= 1 << bit
		}
	}
	return byQuarter[i]
}

// asciiDots picks a stroke by the slope from the left dots to the right ones.
func asciiDots(m uint8) rune {
	left, nl := meanRow(m, 0)
	right, nr := meanRow(m, 1)
	tall := spread(m) >= 3
	switch {
	case tall && nl > 0 && nr > 0 && left > right+0.5:
		return '/'
	case tall && nl > 0 && nr > 0 && right > left+0.5:
		return '\\'
	case tall:
		return '|'
	}
	switch y := (left*float64(nl) + right*float64(nr)) / float64(nl+nr); {
	case y < 0.9:
		return '\''
	case y < 2.4:
		return '-'
	case nl > 0 && nr > 0:
		return '_'
	}
	return '.'
}

// meanRow is the mean row of the dots in one column of a cell, and their number.
func meanRow(m uint8, column int) (mean float64, n int) {
	for y := range dotBits {
		if m&dotBits[y][column] != 0 {
			mean += float64(y)
			n++
		}
	}
	return mean / float64(max(n, 1)), n
}

// spread is the number of rows from the top dot to the bottom one.
func spread(m uint8) int {
	top, bottom := 4, -1
	for y := range dotBits {
		if m&(dotBits[y][0]|dotBits[y][1]) != 0 {
			top, bottom = min(top, y), max(bottom, y)
		}
	}
	return bottom - top + 1
}

// veil flushes the pattern of a band behind everything else. Only braille shows
// its dots; the coarser sets shade the cell.
func (d *dots) veil(s *Surface, g Glyphs) {
	if g == Braille {
		d.flush(s, g, penBand, true)
		return
	}
	for i, m := range d.cells {
		d.cells[i] = 0
		if x, y := i%d.w, i/d.w; m != 0 && s.blank(x, y) {
			s.set(x, y, g.shade(), penBand)
		}
	}
}
