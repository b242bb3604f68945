package chart

// legendKey explains one series or band: its sign, its name and a number.
type legendKey struct {
	series int // -1 for a band
	sign   rune
	pen    pen
	label  string
	value  string
	whole  bool // a strong series keeps its name as long as there is any room
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
		if b.Label != "" && !b.Unseen {
			c.keys = append(c.keys, c.bandKey(b))
		}
	}
}

func (c *Chart) bandKey(b Band) legendKey {
	if c.tinted() {
		return legendKey{series: -1, sign: ' ', pen: penNone.on(penBand), label: b.Label}
	}
	return legendKey{series: -1, sign: c.theme.Glyphs.shade(), pen: penBand, label: b.Label}
}

func (c *Chart) keyOf(i int, s Series) legendKey {
	k := legendKey{series: i, label: s.Label, value: c.valueOf(s), whole: s.Strong}
	switch s.Kind {
	case Ghost:
		k.sign, k.pen = c.theme.Glyphs.sample(s), penGhost
	case Points:
		k.sign, k.pen = c.theme.Glyphs.point(), penPoint
		if c.markers() {
			k.sign, k.pen = c.pointSign(s)
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
