package chart

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func plain(f Frame, d Data, w, h int) string {
	c := New(nil)
	c.SetSize(w, h)
	c.SetData(f, d)
	return ansi.Strip(c.View())
}

func TestUnchangedChartIsNotDrawnAgain(t *testing.T) {
	c := New(nil)
	c.SetSize(80, 20)
	c.SetData(lossLines())
	first := c.View()
	allocs := testing.AllocsPerRun(20, func() {
		c.SetSize(80, 20)
		c.SetCross(None)
		c.View()
	})
	if allocs != 0 || c.draws != 1 || c.View() != first {
		t.Errorf("%g allocations, %d drawings", allocs, c.draws)
	}
	c.SetCross(30)
	if c.View() == first || c.draws != 2 {
		t.Errorf("the cross-hair moved and the picture did not")
	}
}

func TestDrawingTwiceGivesTheSamePicture(t *testing.T) {
	c := New(nil)
	c.SetSize(80, 20)
	f, d := lossLines()
	c.SetData(f, d)
	first := c.View()
	c.SetData(revenueStack())
	c.View()
	c.SetData(f, d)
	if c.View() != first {
		t.Error("an earlier drawing shows through")
	}
}

func TestEmptySeriesHidesNoOther(t *testing.T) {
	f, d := lossLines()
	with := Data{Series: []Series{d.Series[0], {Kind: Line}, {Values: []float64{math.NaN()}}, d.Series[1]}}
	without := Data{Series: []Series{d.Series[0], d.Series[1]}}
	if plain(f, with, 50, 20) != plain(f, without, 50, 20) {
		t.Error("an empty series changes the picture")
	}
}

func TestMissingQuartersAreNotZero(t *testing.T) {
	v := make([]float64, 52)
	for i := range v {
		v[i] = math.NaN()
		if i >= 26 {
			v[i] = 50
		}
	}
	f := Frame{Quarters: 52, Now: None, Cross: None, Min: 0, Max: 100, Locked: true}
	for _, row := range strings.Split(plain(f, Data{Series: []Series{{Values: v}}}, 60, 12), "\n") {
		if left := []rune(row)[5:30]; strings.ContainsFunc(string(left), isBraille) {
			t.Errorf("a line where there are no values: %q", row)
		}
	}
}

func isBraille(r rune) bool { return r > 0x2800 && r <= 0x28ff }

func TestClippedLineHasAnArrow(t *testing.T) {
	f := Frame{Quarters: 52, Now: None, Cross: None, Min: 0, Max: 10, Locked: true}
	up := Data{Series: []Series{{Values: curve(func(t float64) float64 { return t })}}}
	down := Data{Series: []Series{{Values: curve(func(t float64) float64 { return 5 - t })}}}
	if v := plain(f, up, 40, 10); !strings.Contains(v, "▴") || strings.Contains(v, "▾") {
		t.Errorf("no arrow upwards:\n%s", v)
	}
	if v := plain(f, down, 40, 10); !strings.Contains(v, "▾") || strings.Contains(v, "▴") {
		t.Errorf("no arrow downwards:\n%s", v)
	}
}

func TestFarValueCostsNoMore(t *testing.T) {
	f := Frame{Quarters: 2, Now: None, Cross: None, Min: 0, Max: 100, Locked: true}
	v := plain(f, Data{Series: []Series{{Values: []float64{1, 1e140}}}}, 60, 12)
	if !strings.ContainsFunc(v, isBraille) {
		t.Errorf("the visible part of the line is missing:\n%s", v)
	}
}

func TestMonoWritesNoColour(t *testing.T) {
	for _, make := range []func() (Frame, Data){lossLines, revenueStack} {
		c := New(nil)
		c.SetTheme(Theme{Palette: MonoPalette()})
		c.SetSize(70, 20)
		c.SetData(make())
		for _, part := range strings.Split(c.View(), "\x1b[")[1:] {
			switch seq, _, _ := strings.Cut(part, "m"); seq {
			case "", "0", "0;1", "0;2":
			default:
				t.Fatalf("mono writes %q", seq)
			}
		}
	}
}

func TestASCIIGlyphsAreASCII(t *testing.T) {
	for _, make := range []func() (Frame, Data){lossLines, revenueStack} {
		for _, size := range [][2]int{{70, 20}, {40, 12}, {30, 6}, {20, 2}, {3, 1}} {
			c := New(nil)
			c.SetTheme(Theme{Palette: DefaultPalette(true), Glyphs: ASCII, Markers: true})
			c.SetSize(size[0], size[1])
			f, d := make()
			f.Cross = 20
			c.SetData(f, d)
			for _, r := range ansi.Strip(c.View()) {
				if r > 126 {
					t.Errorf("%v: %q is not ASCII", size, r)
				}
			}
		}
	}
}

func TestReadings(t *testing.T) {
	c := New(nil)
	f, d := revenueStack()
	d.Series[1].Values = every(d.Series[1].Values, 2, 50)
	c.SetData(f, d)
	got := c.ValuesAt(11)
	if len(got) != 6 || !got[0].OK || got[0].Text != percent(d.Series[0].Values[11]) || got[1].OK {
		t.Errorf("%+v", got)
	}
	if c.ValuesAt(-5)[0].OK || c.ValuesAt(99)[0].OK {
		t.Error("a value outside the data")
	}
}

func TestThinStrongLayerShowsInEveryColumn(t *testing.T) {
	f, d := revenueStack()
	for _, p := range []Palette{DefaultPalette(true), MonoPalette()} {
		c := New(nil)
		c.SetTheme(Theme{Palette: p})
		c.SetSize(80, 12)
		c.SetData(f, d)
		if n := strings.Count(ansi.Strip(c.View()), "━"); n < c.PlotRect().W {
			t.Errorf("the thin layer shows in %d of %d columns", n, c.PlotRect().W)
		}
	}
}
