package chart

import (
	"image/color"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// Ink is a pen's colour and weight. A nil colour is the terminal's own.
type Ink struct {
	Color       color.Color // true colour, ansi.IndexedColor (256) or ansi.BasicColor (16)
	Bold, Faint bool
}

// Palette gives an ink to each meaning. Band is laid behind its cells, or drawn
// as dots if it has no colour. Mono writes no colour at all, only
// bold and faint, and tells the series apart by markers and textures.
type Palette struct {
	Axis, Grid, Text, Muted        Ink
	Now, Cross, Ghost, Point, Band Ink
	Upon                           Ink // points upon a stacked layer
	Edge                           Ink // of a band that is drawn as dots
	Series                         [8]Ink
	Mono                           bool
}

// Glyphs is the set of characters that draw.
type Glyphs int

const (
	Braille Glyphs = iota // 2×4 dots a cell; needs a font that has them
	Block                 // 2×2 quarters of a cell
	ASCII                 // nothing beyond ASCII, but for the labels
)

// Theme is how charts look. Markers puts the series' marker on its line now and
// then; Mono palettes do so in any case.
type Theme struct {
	Palette Palette
	Glyphs  Glyphs
	Markers bool
}

// DefaultPalette is made of the colours of Okabe and Ito, moved to the nearest
// of the 256 fixed ones and then apart, until eyes without red or green cones
// tell all of them from each other on either background; a test of tui holds it.
func DefaultPalette(dark bool) Palette {
	p := Palette{
		Axis: hex("#7a7a7a"), Grid: hex("#4a4a4a"), Muted: hex("#9a9a9a"),
		Now: hex("#8a8a8a"), Cross: Ink{Bold: true}, Ghost: hex("#8c8c8c"),
		Band: hex("#303030"), Text: Ink{}, Point: Ink{Bold: true}, Upon: Ink{Color: lipgloss.Color("#000000"), Bold: true},
	}
	codes := [8]string{"#FFAF00", "#5FAFFF", "#00AF5F", "#FFFF5F", "#5F87FF", "#FF5F00", "#D787AF", "#C6C6C6"}
	if !dark {
		p.Grid, p.Muted, p.Axis, p.Band = hex("#c4c4c4"), hex("#6a6a6a"), hex("#808080"), hex("#e4e4e4")
		p.Upon.Color = lipgloss.Color("#ffffff") // the layers are dark here
		codes = [8]string{"#D75F00", "#0087D7", "#00875F", "#005F00", "#0000D7", "#AF0000", "#AF5FAF", "#585858"}
	}
	return p.coloured(codes)
}

// ContrastPalette is for a projector or weak eyes, on black or on white: no
// greys but those of the grid.
func ContrastPalette(dark bool) Palette {
	p := DefaultPalette(dark)
	p.Grid, p.Band = hex("#767676"), hex("#3a3a3a")
	p.Axis, p.Muted, p.Now, p.Ghost = Ink{}, Ink{}, Ink{}, Ink{}
	codes := [8]string{"#FFAF00", "#5FD7FF", "#00D787", "#FFFF5F", "#8787FF", "#FF5F00", "#D787AF", "#D0D0D0"}
	if !dark {
		p.Band = hex("#dadada")
		codes = [8]string{"#AF5F00", "#005FFF", "#00875F", "#005F00", "#0000AF", "#AF0000", "#AF00AF", "#4E4E4E"}
	}
	return p.coloured(codes)
}

// Plain is the palette without its faint inks, which a projector swallows.
func (p Palette) Plain() Palette {
	for _, ink := range []*Ink{&p.Axis, &p.Muted, &p.Now, &p.Ghost, &p.Band} {
		ink.Faint = false
	}
	return p
}

func (p Palette) coloured(codes [8]string) Palette {
	for i, code := range codes {
		p.Series[i] = hex(code)
	}
	return p
}

// SixteenPalette keeps to the sixteen colours that every terminal names; the
// last series has the colour of text, for white is not seen on white.
func SixteenPalette() Palette {
	p := MonoPalette()
	p.Mono, p.Upon = false, Ink{Color: ansi.Black, Bold: true}
	order := [...]ansi.BasicColor{ansi.Yellow, ansi.Cyan, ansi.Green, ansi.Magenta, ansi.Blue, ansi.Red, ansi.BrightBlack}
	for i, c := range order {
		p.Series[i] = Ink{Color: c}
	}
	return p
}

// MonoPalette uses no colour: weight, markers and textures carry the meaning.
func MonoPalette() Palette {
	faint := Ink{Faint: true}
	return Palette{
		Axis: faint, Grid: faint, Muted: faint, Now: faint, Ghost: faint, Band: faint,
		Cross: Ink{Bold: true}, Point: Ink{Bold: true}, Mono: true,
	}
}

func hex(code string) Ink { return Ink{Color: lipgloss.Color(code)} }
