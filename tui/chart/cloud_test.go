package chart

import (
	"strings"
	"testing"
	"unicode"
)

// count counts the dots of a drawing, or its signs of dots.
func count(view string) (n int) {
	for _, r := range view {
		if r >= 0x2800 && r < 0x2900 {
			for bits := r - 0x2800; bits > 0; bits &= bits - 1 {
				n++
			}
		}
	}
	return n
}

func cloudChart(g Glyphs, clouds ...Cloud) *Chart {
	c := New(NewSurface())
	c.SetTheme(Theme{Palette: MonoPalette(), Glyphs: g})
	c.SetSize(60, 14)
	flat := make([]float64, 52)
	for i := range flat {
		flat[i] = 10
	}
	c.SetData(Frame{Quarters: 52, Now: None, Cross: None}, Data{Series: []Series{{Values: flat}}, Clouds: clouds})
	return c
}

// Every world is a dot, also where many say the same.
func TestACloudHasADotForEachValue(t *testing.T) {
	none := count(cloudChart(Braille).View())
	c := Cloud{At: 30, Values: []float64{2, 4, 6, 6, 6, 8}}
	if got := count(cloudChart(Braille, c).View()) - none; got != 6 {
		t.Errorf("%d dots for six values", got)
	}
	c.Thin = true
	if got := count(cloudChart(Braille, c).View()) - none; got != 4 {
		t.Errorf("%d thin dots for four heights", got)
	}
	c.At = 60
	if got := count(cloudChart(Braille, c).View()); got != none {
		t.Error("a cloud outside the frame is drawn")
	}
}

func TestACloudWithoutBraille(t *testing.T) {
	view := cloudChart(ASCII, Cloud{At: 30, Values: []float64{2, 6}}).View()
	if strings.Count(view, "o") != 2 || strings.IndexFunc(view, func(r rune) bool { return r > unicode.MaxASCII }) >= 0 {
		t.Error(view)
	}
}

// A wild world makes the axis longer, but leaves the lines half of it.
func TestACloudStretchesTheAxis(t *testing.T) {
	c := cloudChart(Braille, Cloud{At: 30, Values: []float64{1e6}})
	c.data.Series[0].Values[3] = 12
	c.View()
	if c.scl.hi > 100 {
		t.Errorf("the axis goes to %v", c.scl.hi)
	}
	if !strings.ContainsRune(c.View(), '▴') {
		t.Error("no arrow tells of what lies beyond")
	}
}
