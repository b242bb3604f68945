package chart

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

func belowZero(top float64) (Frame, Data) {
	f := Frame{Title: "Loss", Quarters: 52, Now: 11, Cross: None, Below: []string{"below zero: profit", "profit"}}
	return f, Data{Series: []Series{{Label: "Loss", Values: curve(func(t float64) float64 { return top - t })}}}
}

// What a value below zero means stands under the line of zero: in as many
// words as fit, not at all where nothing is below zero, and in wide letters too.
func TestBelowZeroIsNamed(t *testing.T) {
	for _, c := range []struct {
		w     int
		top   float64
		words []string
		want  string
	}{
		{80, 30, nil, "below zero: profit"},
		{34, 30, nil, " profit"},
		{80, 60, nil, ""},
		{80, 30, []string{"零线以下为盈利"}, "零线以下为盈利"},
	} {
		f, d := belowZero(c.top)
		if c.words != nil {
			f.Below = c.words
		}
		chart := New(nil)
		chart.SetSize(c.w, 16)
		chart.SetData(f, d)
		s := ansi.Strip(chart.View())
		if c.want == "" && strings.Contains(s, "profit") || !strings.Contains(s, c.want) {
			t.Errorf("%d columns from %v: no %q in\n%s", c.w, c.top, c.want, s)
		}
		for _, row := range strings.Split(s, "\n") {
			if width(row) != c.w {
				t.Errorf("%d columns: %q", width(row), row)
			}
		}
	}
}

func TestGuttersLineUp(t *testing.T) {
	a, b := New(nil), New(nil)
	a.SetSize(70, 16)
	b.SetSize(70, 16)
	a.SetData(lossLines())
	b.SetData(revenueStack())
	la, ra := a.Gutters()
	lb, rb := b.Gutters()
	if la == lb && ra == rb {
		t.Fatal("these charts line up by chance")
	}
	a.SetGutters(max(la, lb), max(ra, rb))
	b.SetGutters(max(la, lb), max(ra, rb))
	if p, q := a.PlotRect(), b.PlotRect(); p.X != q.X || p.W != q.W {
		t.Errorf("plots at %+v and %+v", p, q)
	}
}
