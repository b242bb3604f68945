package plot

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"bubblescope/tui/chart"
)

// apart fails if two texts of a sheet cover each other, or one leaves the sheet.
func apart(t interface{ Fatalf(string, ...any) }, s Sheet) {
	d := compose(s)
	var texts []text
	for _, i := range d.items {
		if one, ok := i.(text); ok && strings.TrimSpace(one.words) != "" {
			texts = append(texts, one)
		}
	}
	page := box{-0.5, -0.5, d.w + 0.5, d.h + 0.5}
	for i, a := range texts {
		b := a.box()
		if !page.has(point{b.x0, b.y0}) || !page.has(point{b.x1, b.y1}) {
			t.Fatalf("%q leaves the sheet of %v: %v", a.words, s.Size, b)
		}
		for _, o := range texts[:i] {
			// Letters hardly use what is below the baseline: a hair may meet.
			if shrunk(b).meets(shrunk(o.box())) {
				t.Fatalf("%v: %q covers %q: %v, %v", s.Size, a.words, o.words, b, o.box())
			}
		}
	}
}

func shrunk(b box) box {
	by := (b.y1 - b.y0) * 0.12
	return box{b.x0, b.y0 + by, b.x1, b.y1 - by}
}

func TestWordsOfSamplesStandApart(t *testing.T) {
	for _, s := range samples() {
		apart(t, s)
	}
}

// anyPanel is a set of lines as a model might make: some near each other, some
// far, some without values.
func anyPanel(t *rapid.T) Panel {
	p := Panel{Frame: frame(rapid.SampledFrom([]string{"What?", "A rather long question that asks for two lines of its own, at least here"}).Draw(t, "title"))}
	p.Frame.First = rapid.SampledFrom([]int{0, 0, 7, 45}).Draw(t, "first")
	p.Frame.Quarters = rapid.IntRange(2, 52-p.Frame.First).Draw(t, "quarters")
	p.Frame.Now = rapid.IntRange(-1, 51).Draw(t, "now")
	names := []string{"OpenAI", "Anthropic", "xAI", "Other labs", "depreciation in the books", "economic depreciation", "實驗室", "a name that will not fit in one line of the margin"}
	n := rapid.IntRange(1, 8).Draw(t, "lines")
	size := rapid.SampledFrom([]float64{0.01, 1, 300, 40000}).Draw(t, "size")
	for i := range n {
		v := wave(size*rapid.Float64Range(-1, 1).Draw(t, "height"), float64(i))
		if rapid.IntRange(0, 9).Draw(t, "empty") == 0 {
			v = []float64{math.NaN()}
		}
		p.Data.Series = append(p.Data.Series, chart.Series{Label: names[rapid.IntRange(0, len(names)-1).Draw(t, "name")], Values: v, Style: i, Strong: i == 0})
	}
	for range rapid.IntRange(0, 12).Draw(t, "marks") {
		p.Data.Marks = append(p.Data.Marks, chart.Mark{At: rapid.IntRange(0, 51).Draw(t, "at"), Label: names[rapid.IntRange(0, len(names)-1).Draw(t, "word")]})
	}
	return p
}

func TestWordsStandApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := sheet()
		for range rapid.IntRange(1, 4).Draw(t, "panels") {
			s.Panels = append(s.Panels, anyPanel(t))
		}
		least := LeastFor(len(s.Panels))
		s.Size = Size{least.W + rapid.IntRange(0, 1600).Draw(t, "w"), least.H + rapid.IntRange(0, 1300).Draw(t, "h")}
		apart(t, s)
	})
}

func TestSpread(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 12).Draw(t, "n")
		var all []endLabel
		high := 0.0
		for range n {
			l := endLabel{from: rapid.Float64Range(0, 500).Draw(t, "from"), height: rapid.Float64Range(5, 40).Draw(t, "height")}
			high += l.height
			all = append(all, l)
		}
		spread(all, 0, 500)
		for i, l := range all {
			if i > 0 && l.top < all[i-1].top+all[i-1].height-1e-6 {
				t.Fatalf("label %d covers the one above: %v", i, all)
			}
			if high <= 500 && (l.top < -1e-6 || l.top+l.height > 500+1e-6) {
				t.Fatalf("label %d leaves the field: %v", i, all)
			}
		}
	})
}

func TestLabelsThatNeedNotMoveStay(t *testing.T) {
	all := []endLabel{{from: 400, height: 20}, {from: 100, height: 20}}
	spread(all, 0, 500)
	if all[0].top != 90 || all[1].top != 390 {
		t.Errorf("got %v", all)
	}
}
