package chart

import (
	"image/color"

	"github.com/charmbracelet/x/ansi"
)

// pen names an ink, and in its upper byte the ink behind it. Cells carry pens,
// not colours, so that one Surface serves charts of any theme.
type pen uint16

const (
	penNone pen = iota
	penAxis
	penGrid
	penText
	penTitle
	penMuted
	penNow
	penCross
	penGhost
	penPoint
	penUpon // a point upon a layer
	penBand
	penEdge                       // of a band that is no tint
	penSeries                     // and the seven after it
	penShade  = penSeries + 8     // darker: the texture upon a layer's own colour
	penBlend  = penShade + 8      // the two mixed: what the texture looks like from afar
	penCount  = int(penBlend) + 8 // how many inks there are
)

// ofLine says whether a pen is a series' own colour.
func (p pen) ofLine() bool { return p >= penSeries && p < penShade }

func seriesPen(style int) pen { return penSeries + pen(wrap(style)) }

func shadePen(style int) pen { return penShade + pen(wrap(style)) }

func blendPen(style int) pen { return penBlend + pen(wrap(style)) }

// wrap folds any style number into 0..7.
func wrap(style int) int { return ((style % 8) + 8) % 8 }

func (p pen) on(behind pen) pen { return p&0xff | behind<<8 }

func (p pen) front() pen { return p & 0xff }

func (p pen) behind() pen { return p >> 8 }

// RGBA makes pen a color.Color, the form in which a canvas cell carries it. It
// is never shown: the writer looks up the ink.
func (p pen) RGBA() (r, g, b, a uint32) { return 0, 0, 0, 0 }

// inkTable lists the palette by pen.
func inkTable(p Palette) [penCount]Ink {
	title := p.Text
	title.Bold = true
	t := [penCount]Ink{
		penAxis: p.Axis, penGrid: p.Grid, penText: p.Text, penTitle: title, penMuted: p.Muted,
		penNow: p.Now, penCross: p.Cross, penGhost: p.Ghost, penPoint: p.Point, penUpon: p.Upon, penBand: p.Band, penEdge: p.Edge,
	}
	for i, ink := range p.Series {
		t[int(penSeries)+i] = ink
		t[int(penShade)+i] = Ink{Color: shade(ink.Color, 0.6)}
		t[int(penBlend)+i] = Ink{Color: blend(ink.Color, Glyphs.texture(Braille, i))}
	}
	return t
}

// shade darkens a true colour to a part of its light, or lightens a dark one as
// much, and turns any other into black, so that a texture shows upon it.
func shade(c color.Color, part float64) color.Color {
	switch c.(type) {
	case nil:
		return nil
	case ansi.BasicColor, ansi.IndexedColor:
		return ansi.Black
	}
	r, g, b, _ := c.RGBA()
	to := 0.0
	if 2*r+5*g+b < darkSum {
		to = 0xff
	}
	dim := func(v uint32) uint8 { return uint8(float64(v>>8)*part + to*(1-part)) }
	return color.RGBA{dim(r), dim(g), dim(b), 0xff}
}

// darkSum is the weighed sum of a colour's parts below which it counts as dark.
const darkSum = 8 * 0xffff * 2 / 5

// blend is the mean colour of a texture in shade upon c.
func blend(c color.Color, texture rune) color.Color {
	switch c.(type) {
	case nil, ansi.BasicColor, ansi.IndexedColor:
		return c
	}
	switch texture {
	case '▓':
		return shade(c, 0.81)
	case '▒':
		return shade(c, 0.88)
	case '░', '╱', '╲', '┼', '═':
		return shade(c, 0.95)
	}
	return c
}

// sequence is the escape sequence that sets exactly pen p, whatever was set
// before.
func sequence(inks *[penCount]Ink, mono bool, p pen) string {
	if p == penNone {
		return ansi.ResetStyle
	}
	ink := inks[p.front()]
	s := ansi.NewStyle().Reset()
	if ink.Bold {
		s = s.Bold()
	}
	if ink.Faint {
		s = s.Faint()
	}
	if ink.Color != nil && !mono {
		s = s.ForegroundColor(ink.Color)
	}
	if back := inks[p.behind()].Color; back != nil && !mono {
		s = s.BackgroundColor(back)
	}
	return s.String()
}
