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

// DefaultPalette is made of the colours of Okabe and Ito, which colour-blind
// eyes tell apart, lightened for dark backgrounds and darkened for light ones.
func DefaultPalette(dark bool) Palette {
	p := Palette{
		Axis: hex("#7a7a7a"), Grid: hex("#4a4a4a"), Muted: hex("#9a9a9a"),
		Now: hex("#8a8a8a"), Cross: Ink{Bold: true}, Ghost: hex("#8c8c8c"),
		Band: hex("#26343f"), Text: Ink{}, Point: Ink{Bold: true}, Upon: Ink{Color: lipgloss.Color("#000000"), Bold: true},
	}
	codes := [8]string{"#E69F00", "#56B4E9", "#2DBE8D", "#F0E442", "#4C8DFF", "#F2703F", "#DD8FBE", "#B8B8B8"}
	if !dark {
		p.Grid, p.Muted, p.Axis, p.Band = hex("#c4c4c4"), hex("#6a6a6a"), hex("#808080"), hex("#dde7ee")
		codes = [8]string{"#B57700", "#1F86C7", "#00845E", "#8F8300", "#0058C0", "#C24A00", "#B0568C", "#555555"}
	}
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
	order := [...]ansi.BasicColor{ansi.Yellow, ansi.Cyan, ansi.Green, ansi.Magenta, ansi.Blue, ansi.Red, ansi.BrightYellow}
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
