package chart

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// banded is a line about 10 with a band from low to high.
func banded(kind Kind, low, high float64) (Frame, Data) {
	flat := func(v float64) []float64 { return curve(func(float64) float64 { return v }) }
	return Frame{Title: "t", Quarters: 52, Now: None, Cross: None}, Data{
		Series: []Series{{Label: "line", Values: curve(func(q float64) float64 { return q / 5 }), Kind: kind}},
		Bands:  []Band{{Label: "worlds", Low: flat(low), High: flat(high)}},
	}
}

func bandPicture(theme Theme, h int, f Frame, d Data) (*Chart, string) {
	c := New(nil)
	c.SetTheme(theme)
	c.SetSize(60, h)
	c.SetData(f, d)
	return c, ansi.Strip(c.View())
}

// A band many times as high as the line may take half of the height, and
// arrows tell that it goes on; on a short plot it takes nothing.
func TestBandLeavesLinesTheirHeight(t *testing.T) {
	for _, theme := range []Theme{{Palette: DefaultPalette(true)}, {Palette: MonoPalette()}, {Palette: MonoPalette(), Glyphs: ASCII}} {
		f, d := banded(Line, -500, 800)
		c, view := bandPicture(theme, 24, f, d)
		if share := 10.2 / (c.scl.hi - c.scl.lo); share < 0.4 || share > 0.55 {
			t.Errorf("the line has %.0f%% of the height", 100*share)
		}
		if g := theme.Glyphs; !strings.ContainsRune(view, g.arrow(true)) || !strings.ContainsRune(view, g.arrow(false)) {
			t.Errorf("no arrows tell that the band goes on:\n%s", view)
		}
		if c, _ = bandPicture(theme, 9, f, d); c.scl.lo < -1 || c.scl.hi > 13 {
			t.Errorf("on a short plot the axis runs from %g to %g", c.scl.lo, c.scl.hi)
		}
	}
	f, d := banded(Line, 1, 9)
	if _, view := bandPicture(Theme{Palette: MonoPalette()}, 24, f, d); strings.ContainsAny(view, "▴▾") {
		t.Error("arrows where the band goes nowhere")
	}
}

// An unseen band has no key and no mark, and the axis of a seen one.
func TestUnseenBandHoldsTheAxis(t *testing.T) {
	for _, palette := range []Palette{DefaultPalette(true), MonoPalette()} {
		f, d := banded(Line, -4, 14)
		seen, _ := bandPicture(Theme{Palette: palette}, 24, f, d)
		lo, hi := seen.scl.lo, seen.scl.hi
		d.Bands[0].Unseen = true
		c, view := bandPicture(Theme{Palette: palette}, 24, f, d)
		if c.scl.lo != lo || c.scl.hi != hi {
			t.Errorf("the axis moved from %g–%g to %g–%g", lo, hi, c.scl.lo, c.scl.hi)
		}
		d.Bands = nil
		f.Locked, f.Min, f.Max = true, lo, hi
		if _, without := bandPicture(Theme{Palette: palette}, 24, f, d); without != view {
			t.Errorf("something of the band is seen:\n%s\nwithout:\n%s", view, without)
		}
	}
}

// Upon layers the lower edge is marked, also where no colour stands behind.
func TestBandHasAFootUponLayers(t *testing.T) {
	for _, theme := range []Theme{{Palette: DefaultPalette(true)}, {Palette: MonoPalette()}, {Palette: MonoPalette(), Glyphs: ASCII}} {
		f, d := banded(Layer, 2, 9)
		_, view := bandPicture(theme, 20, f, d)
		if n := strings.Count(view, string(theme.Glyphs.foot())); n < 5 {
			t.Errorf("glyphs %d: %d feet\n%s", theme.Glyphs, n, view)
		}
	}
}

// A band without values at a time is not there.
func TestBandWithGaps(t *testing.T) {
	f, d := banded(Line, 1, 9)
	d.Bands[0].Low = curve(func(float64) float64 { return math.NaN() })
	_, view := bandPicture(Theme{Palette: MonoPalette()}, 20, f, d)
	if rows := strings.Split(view, "\n"); strings.ContainsRune(strings.Join(rows[2:], ""), Braille.shade()) || strings.ContainsAny(view, "▴▾") {
		t.Errorf("a band without a lower edge is drawn:\n%s", view)
	}
}
