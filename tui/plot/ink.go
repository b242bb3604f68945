package plot

import (
	"image/color"

	"bubblescope/tui/chart"
)

// rgba is a colour that is not multiplied by its alpha.
type rgba struct{ R, G, B, A uint8 }

// inks are the colours of a sheet; those of the series are the explorer's own.
type inks struct {
	back, text, soft, faint, grid, axis, band, accent rgba
	series                                            [8]rgba
}

func inksOf(dark bool) inks {
	p := chart.DefaultPalette(dark)
	i := inks{
		back: shade(0xff), text: hex(0x1a1a1a), soft: shade(0x55), faint: shade(0x70),
		grid: shade(0xdd), axis: shade(0x44),
		band: opaque(p.Band.Color), accent: hex(0xc24a00),
	}
	if dark {
		i.back, i.text, i.soft, i.faint = hex(0x12171c), shade(0xf0), shade(0xb8), shade(0x98)
		i.grid, i.axis, i.accent = hex(0x2c333a), shade(0xbb), hex(0xf2703f)
	}
	for k, ink := range p.Series {
		i.series[k] = opaque(ink.Color)
	}
	return i
}

func shade(v uint8) rgba { return rgba{v, v, v, 255} }

// hex reads a colour written as 0xRRGGBB.
func hex(v uint32) rgba { return rgba{uint8(v >> 16), uint8(v >> 8), uint8(v), 255} }

func opaque(c color.Color) rgba {
	r, g, b, _ := c.RGBA()
	return rgba{uint8(r >> 8), uint8(g >> 8), uint8(b >> 8), 255}
}

// of is the colour of a series' style; that of no series is the text's.
func (i inks) of(style int) rgba {
	if style < 0 {
		return i.text
	}
	return i.series[style%len(i.series)]
}

// ghost is the colour of what is compared with.
func (i inks) ghost(style int) rgba { return mix(i.of(style), i.soft, 0.4) }

// mix puts a share of b into a.
func mix(a, b rgba, share float64) rgba {
	m := func(x, y uint8) uint8 { return uint8(float64(x)*(1-share) + float64(y)*share + 0.5) }
	return rgba{m(a.R, b.R), m(a.G, b.G), m(a.B, b.B), 255}
}
