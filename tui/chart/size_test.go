package chart

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// checkSize fails unless view is h rows of exactly w columns.
func checkSize(t *testing.T, view string, w, h int) {
	t.Helper()
	if w < 1 || h < 1 {
		if view != "" {
			t.Fatalf("%d×%d: want nothing, got %q", w, h, view)
		}
		return
	}
	rows := strings.Split(view, "\n")
	if len(rows) != h {
		t.Fatalf("%d×%d: %d rows", w, h, len(rows))
	}
	for y, row := range rows {
		if got := ansi.StringWidth(row); got != w {
			t.Fatalf("%d×%d: row %d is %d wide: %q", w, h, y, got, row)
		}
	}
}

func TestEverySmallSize(t *testing.T) {
	s := NewSurface()
	for _, make := range []func() (Frame, Data){lossLines, revenueStack} {
		f, d := make()
		f.Title, f.Unit = "模型的亏损 losses", "十亿美元"
		d.Series[0].Label = "所有实验室"
		f.Cross = 20
		for w := -1; w <= 70; w += 1 + w/12 {
			for h := -1; h <= 24; h++ {
				c := New(s)
				c.SetSize(w, h)
				c.SetData(f, d)
				checkSize(t, c.View(), w, h)
			}
		}
	}
}

// wild is a number of any kind, the unusable ones included.
func wild(r *rand.Rand) float64 {
	odd := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 0, math.MaxFloat64, -math.MaxFloat64, 5e-324, 1e149, -1e149}
	switch n := r.IntN(20); {
	case n < len(odd):
		return odd[n]
	case n < 15:
		return (r.Float64() - 0.5) * math.Pow(10, float64(r.IntN(40)-20))
	}
	return r.Float64() * 100
}

func wildValues(r *rand.Rand) []float64 {
	v := make([]float64, r.IntN(60))
	for i := range v {
		v[i] = wild(r)
	}
	return v
}

func wildChart(r *rand.Rand) (Frame, Data) {
	f := Frame{
		Title: strings.Repeat("标题 t", r.IntN(9)), Unit: strings.Repeat("元", r.IntN(4)),
		First: r.IntN(80) - 20, Quarters: r.IntN(90) - 5, Now: r.IntN(60) - 2, Cross: r.IntN(60) - 2,
		Min: wild(r), Max: wild(r), Locked: r.IntN(2) == 0,
	}
	var d Data
	for i := range r.IntN(9) {
		d.Series = append(d.Series, Series{
			Label: strings.Repeat("s系", r.IntN(9)), Values: wildValues(r), Style: r.IntN(40) - 10,
			Kind: Kind(r.IntN(4)), Dash: i%2 == 0, Strong: r.IntN(3) == 0,
		})
	}
	for range r.IntN(3) {
		d.Clouds = append(d.Clouds, Cloud{r.IntN(60) - 3, wildValues(r), r.IntN(2) == 0})
		d.Bands = append(d.Bands, Band{Label: "b", Low: wildValues(r), High: wildValues(r), Unseen: r.IntN(4) == 0, Foot: "edge", Beyond: "beyond"})
		d.Marks = append(d.Marks, Mark{r.IntN(60), "事件 event"})
	}
	return f, d
}

// checkWild draws a chart made from a seed and checks its size; one surface
// serves all, so a cell left over from an earlier chart would show.
func checkWild(t *testing.T, s *Surface, seed uint64, w, h int) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	palettes := []Palette{DefaultPalette(true), DefaultPalette(false), SixteenPalette(), MonoPalette()}
	c := New(s)
	c.SetTheme(Theme{Palette: palettes[r.IntN(4)], Glyphs: Glyphs(r.IntN(3)), Markers: r.IntN(2) == 0})
	c.SetSize(w, h)
	c.SetData(wildChart(r))
	checkSize(t, c.View(), w, h)
	for y := range s.h {
		for x := range s.w {
			if !s.blank(x, y) {
				t.Fatalf("seed %d, %d×%d: cell %d,%d is left on the surface", seed, w, h, x, y)
			}
		}
	}
}

func TestWildCharts(t *testing.T) {
	s := NewSurface()
	for seed := range uint64(400) {
		checkWild(t, s, seed, int(seed*7%90), int(seed*5%31))
	}
}

func FuzzChart(f *testing.F) {
	f.Add(uint64(1), int16(80), int16(20))
	f.Add(uint64(2), int16(-3), int16(1))
	f.Add(uint64(3), int16(16), int16(5))
	f.Fuzz(func(t *testing.T, seed uint64, w, h int16) {
		checkWild(t, NewSurface(), seed, int(w)%200, int(h)%60)
	})
}
