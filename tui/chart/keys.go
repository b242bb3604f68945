package chart

import "slices"

// legendKey explains one series or band: its sign, its name and a number.
type legendKey struct {
	series int // or one of the places below
	sign   rune
	pen    pen
	label  string
	value  string
	whole  bool // a strong series keeps its name as long as there is any room
}

// The places of keys that are of no series.
const (
	bandPlace = -2 - iota // -1 is none
	footPlace
	beyondPlace
)

// Explained tells which parts of a band the legend has room to name: the band,
// the signs of its foot upon layers, the arrows where it goes on beyond.
func (c *Chart) Explained() (band, foot, beyond bool) {
	c.arrange()
	has := func(place int) bool { return shows(c.shown, place) || shows(c.spilt, place) }
	return has(bandPlace), has(footPlace), has(beyondPlace)
}

// collectKeys lists what needs explaining, series first.
func (c *Chart) collectKeys() {
	c.keys = c.keys[:0]
	for i, s := range c.data.Series {
		if s.Label != "" {
			c.keys = append(c.keys, c.keyOf(i, s))
		}
	}
	for _, b := range c.data.Bands {
		if !b.Unseen {
			c.bandKeys(b)
		}
	}
}

// bandKeys names a band and its marks, so far as they are drawn and have names.
func (c *Chart) bandKeys(b Band) {
	add := func(place int, sign rune, p pen, label string) {
		if label != "" {
			c.keys = append(c.keys, legendKey{series: place, sign: sign, pen: p, label: label})
		}
	}
	if c.tinted() {
		add(bandPlace, ' ', penNone.on(penBand), b.Label)
	} else {
		add(bandPlace, c.theme.Glyphs.shade(), penEdge, b.Label)
	}
	if c.layered(c.keys) && c.hasFoot(b) {
		add(footPlace, c.theme.Glyphs.foot(), penText, b.Foot)
	}
	if c.goesBeyond(b) {
		add(beyondPlace, c.theme.Glyphs.arrow(true), penMuted, b.Beyond)
	}
}

// hasFoot says whether a band's lower edge lies above the axis anywhere.
func (c *Chart) hasFoot(b Band) bool {
	for q := c.frame.First; q <= c.frame.final(); q++ {
		if v, ok := valueAt(b.Low, q); ok && v > c.scl.lo {
			return true
		}
	}
	return false
}

// goesBeyond says whether a band leaves the axis.
func (c *Chart) goesBeyond(b Band) bool {
	for q := c.frame.First; q <= c.frame.final(); q++ {
		low, ok1 := valueAt(b.Low, q)
		high, ok2 := valueAt(b.High, q)
		if ok1 && low < c.scl.lo || ok2 && high > c.scl.hi {
			return true
		}
	}
	return false
}

func (c *Chart) keyOf(i int, s Series) legendKey {
	k := legendKey{series: i, label: s.Label, value: c.valueOf(s), whole: s.Strong}
	switch s.Kind {
	case Ghost:
		k.sign, k.pen = c.theme.Glyphs.sample(s), penGhost
	case Points:
		k.sign, k.pen = c.theme.Glyphs.point(), penPoint
		if c.theme.Markers || c.theme.Palette.Mono {
			k.sign, k.pen = c.pointSign(s)
			k.label = c.furtherSigns(i, k.sign) + k.label
		}
	case Layer:
		k.sign, k.pen = c.layerSign(s)
	default:
		k.sign, k.pen = c.theme.Glyphs.sample(s), seriesPen(s.Style)
		if c.markers() {
			k.sign = c.theme.Glyphs.marker(s.Style)
		}
	}
	return k
}

// furtherSigns are those of the points without names of their own that follow
// series i, where each has the sign of its line.
func (c *Chart) furtherSigns(i int, first rune) string {
	signs := []rune{first}
	for _, s := range c.data.Series[i+1:] {
		if sign, _ := c.pointSign(s); s.Kind == Points && s.Label == "" && !slices.Contains(signs, sign) {
			signs = append(signs, sign)
		}
	}
	if len(signs) == 1 {
		return ""
	}
	return string(signs[1:]) + " "
}

// valueOf is the reading under the cross-hair, or else at the right edge. Of
// observations only the former means anything.
func (c *Chart) valueOf(s Series) string {
	if c.frame.holds(c.frame.Cross) {
		if v, ok := s.at(c.frame.Cross); ok {
			return c.frame.format(v)
		}
		return ""
	}
	if v, _, ok := s.last(c.frame); ok && s.Kind != Points {
		return c.frame.format(v)
	}
	return ""
}

// room is how many columns the label takes where others are cut to name.
func (k legendKey) room(name int) int {
	if k.whole {
		name = max(name, 12)
	}
	return min(width(k.label), name)
}

// width is that of the whole key, where labels are cut to name columns.
func (k legendKey) width(name int) int {
	w := 2 + k.room(name)
	if k.value != "" {
		w += 1 + width(k.value)
	}
	return w
}

// writeKey writes sign, label and value, the value up to column end if it is
// further right; only the label may be cut.
func (c *Chart) writeKey(k legendKey, name, end int) {
	c.out.rune(k.pen, k.sign)
	c.out.space()
	text := penText
	if k.series == c.data.strongest() {
		text = penTitle
	}
	c.out.text(text, c.theme.Glyphs.cut(k.label, k.room(name)))
	if k.value != "" {
		c.out.space()
		c.out.to(end - width(k.value))
		c.out.text(text, k.value)
	}
}
