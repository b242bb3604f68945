package chart

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// flatBand is a band between two heights.
func flatBand(low, high float64) Band {
	b := Band{Label: "band", Foot: "low edge", Beyond: "goes on"}
	for range 52 {
		b.Low, b.High = append(b.Low, low), append(b.High, high)
	}
	return b
}

// level is a series that never leaves a height.
func level(kind Kind, v float64) Series {
	s := Series{Label: "series", Kind: kind}
	for range 52 {
		s.Values = append(s.Values, v)
	}
	return s
}

func named(t *testing.T, theme Theme, d Data) (picture string) {
	t.Helper()
	c := New(nil)
	c.SetTheme(theme)
	c.SetSize(70, 16)
	c.SetData(Frame{Title: "title", Quarters: 52, Now: None, Cross: None}, d)
	return ansi.Strip(c.View())
}

// The marks of a band are named where they are drawn, and nowhere else: signs of
// the lower edge upon layers alone, arrows where the band leaves the axis.
func TestMarksOfABandAreNamed(t *testing.T) {
	rising := level(Line, 0)
	for q := range rising.Values {
		rising.Values[q] = float64(q)
	}
	for _, palette := range []Palette{DefaultPalette(true), SixteenPalette(), MonoPalette()} {
		for _, g := range []Glyphs{Braille, Block, ASCII} {
			theme := Theme{Palette: palette, Glyphs: g}
			for _, c := range []struct {
				name       string
				d          Data
				foot, more bool
			}{
				{"within", Data{Series: []Series{rising}, Bands: []Band{flatBand(10, 30)}}, false, false},
				{"beyond", Data{Series: []Series{rising}, Bands: []Band{flatBand(10, 900)}}, false, true},
				{"layers", Data{Series: []Series{level(Layer, 20)}, Bands: []Band{flatBand(10, 25)}}, true, false},
				{"foot on the floor", Data{Series: []Series{level(Layer, 20)}, Bands: []Band{flatBand(0, 25)}}, false, false},
			} {
				p := named(t, theme, c.d)
				if !strings.Contains(p, "band") || strings.Contains(p, "low edge") != c.foot || strings.Contains(p, "goes on") != c.more {
					t.Errorf("%s, glyphs %d: want foot %v, beyond %v:\n%s", c.name, g, c.foot, c.more, p)
				}
			}
		}
	}
}

// In sixteen colours and in none, where no tint shows a band, its edges do.
func TestBandsHaveEdgesWithoutTints(t *testing.T) {
	d := Data{Series: []Series{level(Line, 5)}, Bands: []Band{flatBand(0, 9)}}
	for name, palette := range map[string]Palette{"sixteen": SixteenPalette(), "mono": MonoPalette()} {
		full := 0
		for _, row := range strings.Split(named(t, Theme{Palette: palette}, d), "\n") {
			n := 0
			for _, r := range row {
				if r >= 0x2801 && r <= 0x28ff {
					n++
				}
			}
			if n > 50 {
				full++
			}
		}
		if full < 3 { // the line and two edges
			t.Errorf("%s: %d rows are drawn through, want the line and both edges", name, full)
		}
	}
}

// Lines that never leave zero leave the axis to the band; it ended at 1 and the
// whole plot was band.
func TestFlatLinesLeaveTheAxisToTheBand(t *testing.T) {
	c := New(nil)
	c.SetSize(70, 16)
	c.SetData(Frame{Quarters: 52, Now: None, Cross: None}, Data{Series: []Series{level(Line, 0)}, Bands: []Band{flatBand(0, 80)}})
	c.View()
	if c.scl.hi < 80 || c.scl.hi > 120 {
		t.Errorf("the axis ends at %v", c.scl.hi)
	}
}

// Keys that have no room below the title stand beside it.
func TestKeysSpillBesideTheTitle(t *testing.T) {
	d := Data{Bands: []Band{{Label: "band", Low: flatBand(1, 2).Low, High: flatBand(1, 2).High}}}
	for _, label := range []string{"one of these", "another line", "a third line"} {
		s := level(Line, float64(len(d.Series)))
		s.Label, s.Strong = label, true
		d.Series = append(d.Series, s)
	}
	c := New(nil)
	c.SetSize(44, 10)
	c.SetData(Frame{Title: "title", Quarters: 52, Now: None, Cross: None}, d)
	rows := strings.Split(ansi.Strip(c.View()), "\n")
	if !strings.Contains(rows[0], "band") || !strings.Contains(rows[1], "a third line") {
		t.Errorf("got\n%s", strings.Join(rows, "\n"))
	}
	if band, _, _ := c.Explained(); !band {
		t.Error("the chart does not know that it names the band")
	}
}

// Where names do not stand at the ends of lines, signs tell the lines apart and
// the legend shows them; a single line needs none.
func TestLinesAreToldApartByShape(t *testing.T) {
	for n, want := range map[int]bool{1: false, 2: true} {
		d := Data{}
		for i := range n {
			s := level(Line, float64(i))
			s.Label, s.Style, s.Values[3] = "abcdefgh", i, math.NaN()
			d.Series = append(d.Series, s)
		}
		c := New(nil)
		c.SetSize(44, 10)
		c.SetData(Frame{Title: "title", Quarters: 52, Now: None, Cross: None}, d)
		if got := strings.Count(ansi.Strip(c.View()), "▲") > 1; got != want {
			t.Errorf("%d lines bear signs: %v\n%s", n, got, ansi.Strip(c.View()))
		}
	}
}

// Two lines that lie on each other are both seen, the strong one more often.
func TestLinesUponEachOtherAreBothSeen(t *testing.T) {
	weak, strong := level(Line, 50), level(Line, 50)
	weak.Style, strong.Style, strong.Strong = 1, 0, true
	c, _ := bandPicture(Theme{Palette: DefaultPalette(true)}, 16, Frame{Title: "title", Quarters: 52, Now: None, Cross: None}, Data{Series: []Series{strong, weak}})
	for style, colour := range []string{"38;2;255;175;0m", "38;2;95;175;255m"} {
		if n := strings.Count(c.View(), colour); n < 2 { // its key is one
			t.Errorf("the line of style %d is seen %d times", style, n)
		}
	}
}
