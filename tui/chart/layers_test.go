package chart

import (
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"
)

// ghostly is one layer with a ghost through its middle.
func ghostly() (Frame, Data) {
	f := Frame{Title: "t", Quarters: 52, Now: None, Cross: None}
	return f, Data{Series: []Series{
		{Label: "layer", Values: curve(func(float64) float64 { return 10 }), Kind: Layer},
		{Label: "ghost", Values: curve(func(float64) float64 { return 5.2 }), Kind: Ghost},
	}}
}

// A ghost across layers left holes where nothing can stand behind a glyph, and
// whole rows of them in the coarser glyphs.
func TestGhostLeavesNoHoles(t *testing.T) {
	for _, theme := range []Theme{
		{Palette: MonoPalette()}, {Palette: MonoPalette(), Glyphs: ASCII}, {Palette: DefaultPalette(true), Glyphs: Block},
	} {
		c := New(nil)
		c.SetTheme(theme)
		c.SetSize(60, 18)
		c.SetData(ghostly())
		fill, holes := string(theme.Glyphs.texture(0)), 0
		for _, row := range strings.Split(ansi.Strip(c.View()), "\n")[c.lay.plot.Y+1 : c.lay.axis] {
			holes += c.lay.plot.W - strings.Count(row, fill)
		}
		if seen := c.lay.plot.W; theme.Palette.Mono && (holes == 0 || holes > seen/3+1) {
			t.Errorf("glyphs %d: the ghost takes %d cells of a row of %d", theme.Glyphs, holes, seen)
		}
		if !theme.Palette.Mono && strings.Contains(ansi.Strip(c.View()), "▄") {
			t.Errorf("glyphs %d: the ghost is drawn in blocks", theme.Glyphs)
		}
	}
}

// Plain areas are calmer than textures; those are kept for palettes that need
// them.
func TestTexturesOnlyWhereColoursAreFew(t *testing.T) {
	for _, c := range []struct {
		theme Theme
		want  bool
	}{
		{Theme{Palette: DefaultPalette(true)}, false},
		{Theme{Palette: DefaultPalette(true), Markers: true}, true},
		{Theme{Palette: SixteenPalette()}, true},
		{Theme{Palette: MonoPalette()}, true},
	} {
		f, d := revenueStack()
		chart := New(nil)
		chart.SetTheme(c.theme)
		chart.SetSize(60, 18)
		chart.SetData(f, d)
		if got := strings.ContainsAny(ansi.Strip(chart.View()), "▒░"); got != c.want {
			t.Errorf("%+v: textures %v", c.theme, got)
		}
	}
}

// The money that the chart is about lies on the floor at its true height, but
// never at none.
func TestFloorLayerIsTrueToAnEighth(t *testing.T) {
	f, d := ghostly()
	d.Series[1] = Series{Label: "own", Values: curve(func(q float64) float64 { return 0.001 * (1 + q) }), Kind: Layer, Strong: true, Style: 4}
	d.Series[0], d.Series[1] = d.Series[1], d.Series[0]
	c := New(nil)
	c.SetSize(60, 18)
	c.SetData(f, d)
	row := strings.Split(ansi.Strip(c.View()), "\n")[c.lay.axis-1]
	if n := strings.Count(row, "▁"); n != c.lay.plot.W {
		t.Errorf("%d of %d columns show the layer: %q", n, c.lay.plot.W, row)
	}
}

// Published figures of two series looked the same.
func TestPointsTakeTheColourOfTheirSeries(t *testing.T) {
	f, d := ghostly()
	d.Series = []Series{
		{Label: "a", Values: curve(func(float64) float64 { return 1 }), Kind: Points, Style: 1},
		{Label: "b", Values: curve(func(float64) float64 { return 9 }), Kind: Points, Style: 2},
	}
	c := New(nil)
	c.SetSize(60, 18)
	c.SetData(f, d)
	for _, style := range []int{1, 2} {
		ink := lipgloss.NewStyle().Foreground(DefaultPalette(true).Series[style].Color).Render("x")
		colour := ink[strings.Index(ink, "38;"):strings.Index(ink, "m")]
		if !strings.Contains(c.View(), colour) {
			t.Errorf("no point in the colour of style %d", style)
		}
	}
	c.SetTheme(Theme{Palette: MonoPalette()})
	if s := c.View(); !strings.Contains(s, "■") || !strings.Contains(s, "◆") {
		t.Error("without colours the points have no markers")
	}
}

// A point upon the stack stamped a hole into it.
func TestPointsKeepTheLayerBehindThem(t *testing.T) {
	f, d := ghostly()
	d.Series[1] = Series{Label: "seen", Values: curve(func(float64) float64 { return 5 }), Kind: Points, Style: Plain}
	for _, p := range []Palette{DefaultPalette(true), DefaultPalette(false), SixteenPalette()} {
		c := New(nil)
		c.SetTheme(Theme{Palette: p})
		c.SetSize(60, 18)
		c.SetData(f, d)
		y := c.PlotRect().Y + c.scl.row(5)
		for _, piece := range strings.Split(strings.Split(c.View(), "\n")[y], "\x1b[") {
			if strings.Contains(piece, "•") && !strings.Contains(piece, "48;") && !strings.Contains(piece, ";4") {
				t.Errorf("a point without a layer behind it: %q", piece)
			}
		}
	}
}

// A cell in which many layers meet shows the two that fill most of it, and never
// one that has a sliver of it while another has half.
func TestCellShowsTheLargestLayers(t *testing.T) {
	for _, c := range []struct {
		cell       [8]int
		low, up, n int
	}{
		{[8]int{1, 1, 1, 2, 2, 2, 2, 2}, 1, 2, 3},
		{[8]int{1, 1, 1, 1, 2, 3, 3, 3}, 1, 3, 4},
		{[8]int{1, 2, 2, 2, 2, 2, 3, 3}, 2, 3, 6},
		{[8]int{4, 4, 4, 5, none, none, none, none}, 4, none, 4},
		{[8]int{4, 5, 5, 5, 5, 5, 5, none}, 5, none, 7},
		{[8]int{1, none, none, none, none, none, none, none}, 1, none, 1},
	} {
		if low, up, n := halves(c.cell); low != c.low || up != c.up || n != c.n {
			t.Errorf("%v: %d below %d in %d eighths, want %d, %d, %d", c.cell, low, up, n, c.low, c.up, c.n)
		}
	}
}
