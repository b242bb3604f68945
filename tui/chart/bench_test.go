package chart

import "testing"

// shift moves every value a little, so that no cache can help.
func shift(d *Data, by float64) {
	for _, s := range d.Series {
		for i := range s.Values {
			s.Values[i] += by
		}
	}
}

func alternating(b *testing.B, charts []*Chart, f Frame, d Data) {
	b.ReportAllocs()
	by := 0.3
	for b.Loop() {
		shift(&d, by)
		by = -by
		for _, c := range charts {
			c.SetData(f, d)
			c.View()
		}
	}
}

func sized(s *Surface, w, h int) *Chart {
	c := New(s)
	c.SetSize(w, h)
	return c
}

func BenchmarkLine(b *testing.B) {
	f, d := lossLines()
	alternating(b, []*Chart{sized(nil, 80, 20)}, f, d)
}

func BenchmarkStack(b *testing.B) {
	f, d := revenueStack()
	alternating(b, []*Chart{sized(nil, 80, 20)}, f, d)
}

// BenchmarkFour is a page: four charts that share 160×48 cells.
func BenchmarkFour(b *testing.B) {
	f, d := lossLines()
	s := NewSurface()
	alternating(b, []*Chart{sized(s, 80, 24), sized(s, 80, 24), sized(s, 80, 24), sized(s, 80, 24)}, f, d)
}
