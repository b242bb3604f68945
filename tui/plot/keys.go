package plot

import (
	"slices"

	"bubblescope/tui/chart"
)

// key is an entry of a legend.
type key struct {
	label string
	kind  keyKind
	ink   rgba
	style int
}

type keyKind int

const (
	keyLine keyKind = iota
	keyLayer
	keyPoints
	keyGhost
	keyBand
	keyEdges // a band upon layers
	keyBoth  // a band that some panels fill and others edge
)

// keysOf lists what a panel needs named: layers, points, ghosts and bands. Lines
// are named at their ends, unless those have no room.
func (p *page) keysOf(one Panel, lines bool) (keys []key) {
	stacked := stacked(one.Data)
	for _, s := range one.Data.Series {
		k := key{label: s.Label, ink: p.of(s.Style), style: s.Style}
		switch s.Kind {
		case chart.Layer:
			k.kind = keyLayer
		case chart.Points:
			k.kind, k.ink = keyPoints, p.pointInk(s)
		case chart.Ghost:
			k.kind, k.ink = keyGhost, p.soft
		case chart.Line:
			k.kind = keyLine
			if !lines {
				continue
			}
		}
		if k.label != "" {
			keys = append(keys, k)
		}
	}
	for _, b := range one.Data.Bands {
		if b.Label == "" || b.Unseen {
			continue
		}
		kind := keyBand
		if stacked {
			kind = keyEdges
		}
		keys = append(keys, key{label: b.Label, kind: kind, ink: p.band})
	}
	return keys
}

func stacked(d chart.Data) bool {
	return slices.ContainsFunc(d.Series, func(s chart.Series) bool { return s.Kind == chart.Layer })
}

// sharedKeys are those of all panels that mean the same on each: what was
// published, what is compared with, the band.
func (p *page) sharedKeys() (keys []key) {
	one := len(p.sheet.Panels) == 1
	for _, panel := range p.sheet.Panels {
		for _, k := range p.keysOf(panel, false) {
			if !one && k.kind == keyLayer {
				continue
			}
			if k.kind == keyPoints && (!one || pointSets(panel.Data) > 1) {
				k.ink, k.style = p.inks.text, chart.Plain
			}
			same := slices.IndexFunc(keys, func(o key) bool { return o.label == k.label })
			switch {
			case same < 0:
				keys = append(keys, k)
			case keys[same].kind != k.kind:
				keys[same].kind = keyBoth
			}
		}
	}
	return keys
}

// pointSets is how many series of points there are.
func pointSets(d chart.Data) (n int) {
	for _, s := range d.Series {
		if s.Kind == chart.Points {
			n++
		}
	}
	return n
}

// keyRows writes keys at the top of a room, in as many rows as they take.
func (p *page) keyRows(keys []key, room *box) {
	if len(keys) == 0 {
		return
	}
	size, sample, gap := keyText*p.u, 20*p.u, 18*p.u
	x, y := room.x0, room.y0+size
	for _, k := range keys {
		words := cut(k.label, size, false, room.x1-room.x0-sample-8*p.u)
		w := sample + 6*p.u + width(words, size, false)
		if x > room.x0 && x+w > room.x1 {
			x, y = room.x0, y+size*1.5
		}
		p.sample(k, box{x, y - size*0.8, x + sample, y + size*0.05})
		p.add(text{at: point{x + sample + 6*p.u, y}, size: size, ink: p.soft, words: words})
		x += w + gap
	}
	room.y0 = y + size*0.9
}

// sample draws what a key stands for into a box.
func (p *page) sample(k key, b box) {
	mid := (b.y0 + b.y1) / 2
	across := func(y float64) []point { return []point{{b.x0, y}, {b.x1, y}} }
	switch k.kind {
	case keyLayer, keyBand:
		p.add(area{points: rectangle(b), ink: k.ink})
	case keyPoints:
		p.add(dot{at: point{(b.x0 + b.x1) / 2, mid}, r: 4 * p.u, sign: signOf(k.style), ink: k.ink, ring: p.inks.back})
	case keyGhost:
		p.add(line{points: across(mid), ink: k.ink, width: 2 * p.u, dash: p.ghostDash()})
	case keyEdges, keyBoth:
		if k.kind == keyBoth {
			p.add(area{points: rectangle(b), ink: k.ink})
		}
		p.add(line{points: across(b.y0), ink: p.soft, width: 1.2 * p.u, dash: p.edgeDash()})
		p.add(line{points: across(b.y1), ink: p.soft, width: 1.2 * p.u, dash: p.edgeDash()})
	default:
		p.add(line{points: across(mid), ink: k.ink, width: 2.5 * p.u})
	}
}

func (p *page) ghostDash() []float64 { return []float64{1.5 * p.u, 3 * p.u} }
func (p *page) edgeDash() []float64  { return []float64{6 * p.u, 3 * p.u} }

// signOf is the shape of a series' points.
func signOf(style int) sign {
	if style < 0 {
		return disc
	}
	return sign(style) % signs
}

// pointInk is the colour of points: their series', or the text's where they
// belong to none.
func (p *page) pointInk(s chart.Series) rgba {
	if s.Style == chart.Plain {
		return p.inks.text
	}
	return p.of(s.Style)
}
