package chart

// keyGap is the air between two keys of a row; leastGap what is left of it where
// room is short.
const keyGap, leastGap = 3, 1

// flow places keys into rows of w columns, so far apart, and returns how many
// rows that takes. Place may be nil.
func flow(keys []legendKey, w, gap, name int, place func(k legendKey, x, row int)) int {
	x, row := 0, 0
	for _, k := range keys {
		n := k.width(name)
		if x > 0 && x+n > w {
			x, row = 0, row+1
		}
		if n > w {
			return 1 << 20
		}
		if place != nil {
			place(k, x, row)
		}
		x += n + gap
	}
	if x == 0 {
		return row
	}
	return row + 1
}

// legendKeys are the keys that do not stand at the ends of lines.
func (c *Chart) legendKeys(ends bool) []legendKey {
	if !ends {
		return c.keys
	}
	rest := c.rest[:0]
	for _, k := range c.keys {
		if !c.endsLine(k) {
			rest = append(rest, k)
		}
	}
	c.rest = rest
	return rest
}

// legendRows chooses how far labels are cut so that the keys fit into few rows,
// and drops the least important keys if nothing else helps.
func (c *Chart) legendRows(ends bool) int {
	keys := c.legendKeys(ends)
	most := c.mostRows(keys)
	c.shown, c.spilt = append(c.shown[:0], keys...), c.spilt[:0]
	c.inTitle = ends && c.fitsTitle(keys)
	if len(keys) == 0 || most == 0 || c.inTitle || c.lonely(keys) {
		return 0
	}
	if flow(keys, c.w, leastGap, 40, nil) > most {
		bare(c.shown)
	}
	for ; len(c.shown) > 0; c.shown = c.dropOne(c.shown) {
		if rows := c.squeeze(most); rows <= most {
			c.spill(keys)
			return rows
		}
	}
	return 0
}

// spill keeps keys that found no room below the title, as many as have room
// beside it: those of the band first, then what was published.
func (c *Chart) spill(keys []legendKey) {
	room := c.w - width(c.frame.Title) - width(c.frame.Unit) - width(c.crossText()) - 3
	for _, kind := range [...]func(legendKey) bool{
		func(k legendKey) bool { return k.series < 0 },
		func(k legendKey) bool { return k.series >= 0 && c.data.Series[k.series].Kind == Points },
		func(k legendKey) bool { return k.series >= 0 && c.data.Series[k.series].Kind == Ghost },
	} {
		for _, k := range keys {
			k.value = ""
			if n := k.width(40) + keyGap - 1; kind(k) && n <= room && !shows(c.shown, k.series) {
				c.spilt, room = append(c.spilt, k), room-n
			}
		}
	}
}

// shows tells whether the key of a series is among some.
func shows(keys []legendKey, series int) bool {
	for _, k := range keys {
		if k.series == series {
			return true
		}
	}
	return false
}

// squeeze takes air, then ends of names, until the keys fit into so many rows
// or nothing more can be taken.
func (c *Chart) squeeze(most int) (rows int) {
	for c.gap = keyGap; c.gap >= leastGap; c.gap-- {
		if rows = flow(c.shown, c.w, c.gap, 40, nil); rows <= most {
			c.name = 40
			return rows
		}
	}
	c.gap = leastGap
	if c.spare(c.shown) {
		return rows
	}
	for c.name = 39; c.name >= c.leastName(); c.name-- {
		if rows = flow(c.shown, c.w, c.gap, c.name, nil); rows <= most {
			return rows
		}
	}
	return rows
}

// spare tells whether the last key is worth less than the whole names before it:
// whatever only stands beside the lines or layers that a chart is drawn for.
func (c *Chart) spare(keys []legendKey) bool {
	last := keys[len(keys)-1].series
	if last < 0 {
		return true
	}
	kind := c.data.Series[last].Kind
	return kind == Ghost || kind == Points || c.layered(keys) && kind != Layer
}

// bare takes the values off keys: a line without a name says nothing, and one
// without its last value a little less.
func bare(keys []legendKey) {
	for i := range keys {
		keys[i].value = ""
	}
}

// mostRows is how many rows of the chart its legend may take: more for layers
// that could not be named in those, since an area without a name says nothing.
func (c *Chart) mostRows(keys []legendKey) int {
	few := min(max((c.h-2)/5, 0), 3)
	if n := c.layerRows(keys); n > few {
		return min(max(c.h/3-1, 0), 3, n)
	}
	return few
}

// layerRows is how many rows the layers' names need, without anything else.
func (c *Chart) layerRows(keys []legendKey) int {
	var names []legendKey
	for _, k := range keys {
		if k.series >= 0 && c.data.Series[k.series].Kind == Layer {
			names = append(names, k)
		}
	}
	bare(names)
	return flow(names, c.w, leastGap, 40, nil)
}

func (c *Chart) layered(keys []legendKey) bool {
	for _, k := range keys {
		if k.series >= 0 && c.data.Series[k.series].Kind == Layer {
			return true
		}
	}
	return false
}

// leastName is how far labels may be cut: further for layers, which nobody can
// tell apart without a key.
func (c *Chart) leastName() int {
	if c.layered(c.shown) {
		return 4
	}
	return 8
}

// fitsTitle tells whether the keys have room beside the title.
func (c *Chart) fitsTitle(keys []legendKey) bool {
	w := width(c.frame.Title) + width(c.frame.Unit) + width(c.crossText()) + 4
	for _, k := range keys {
		w += k.width(40) + keyGap
	}
	return w <= c.w
}

// writeTitleKeys writes the keys that stand beside the title, up to column end.
func (c *Chart) writeTitleKeys(keys []legendKey, end int) {
	gap := keyGap
	if !c.inTitle {
		gap-- // where they have spilt, room is short
	}
	for _, k := range keys {
		end -= k.width(40) + gap
	}
	for _, k := range keys {
		end += gap
		c.out.to(end)
		c.writeKey(k, 40, 0)
		c.hits = append(c.hits, hit{Rect{end, 0, k.width(40), 1}, k.series})
		end += k.width(40)
	}
}

// lonely is a single line that the title names already.
func (c *Chart) lonely(keys []legendKey) bool {
	return len(keys) == 1 && keys[0].label == c.frame.Title
}

// dropOne takes away the last key that is not a strong series.
func (c *Chart) dropOne(keys []legendKey) []legendKey {
	i := len(keys) - 1
	for i > 0 && keys[i].series >= 0 && c.data.Series[keys[i].series].Strong {
		i--
	}
	return append(keys[:i], keys[i+1:]...)
}

func (c *Chart) writeLegend() {
	row := 0
	flow(c.shown, c.w, c.gap, c.name, func(k legendKey, x, at int) {
		if at > row {
			c.out.end()
			row = at
		}
		c.out.to(x)
		c.writeKey(k, c.name, 0)
		c.hits = append(c.hits, hit{Rect{x, c.lay.legend.Y + at, k.width(c.name), 1}, k.series})
	})
	c.out.end()
}
