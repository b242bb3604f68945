package plot

import (
	"bytes"
	"math"
	"testing"

	"bubblescope/tui/chart"
)

// wave is a series of 52 quarters.
func wave(height, phase float64) []float64 {
	v := make([]float64, 52)
	for q := range v {
		v[q] = height * (math.Sin(phase+float64(q)/9) + float64(q)/40)
	}
	return v
}

func scaled(v []float64, by float64) []float64 {
	out := make([]float64, len(v))
	for i := range v {
		out[i] = v[i] * by
	}
	return out
}

// points keeps every n-th value of the record.
func published(v []float64, every int) []float64 {
	out := make([]float64, len(v))
	for q := range out {
		out[q] = math.NaN()
		if q < 12 && q%every == 0 {
			out[q] = v[q] * 1.02
		}
	}
	return out
}

func frame(title string) chart.Frame {
	return chart.Frame{Title: title, Unit: "$bn a year", Quarters: 52, Now: 11, Cross: chart.None, Below: []string{"below zero: profit"}}
}

// lines is a panel of three lines with all that there can be on it.
func lines() Panel {
	a := wave(30, 0)
	return Panel{Frame: frame("How much do the labs lose?"), Data: chart.Data{
		Series: []chart.Series{
			{Label: "all labs", Values: a, Style: 7, Strong: true},
			{Label: "OpenAI", Values: wave(20, 0.1), Style: 0, Dash: true},
			{Label: "Anthropic", Values: wave(20, 0.15), Style: 1},
			{Label: "default", Values: wave(25, 0.3), Kind: chart.Ghost, Style: 7},
			{Label: "published", Values: published(a, 2), Kind: chart.Points, Style: chart.Plain},
		},
		Bands: []chart.Band{{Label: "8 of 10 worlds", Low: scaled(a, 0.4), High: scaled(a, 3)}},
		Marks: []chart.Mark{{At: 24, Label: "First default"}, {At: 8, Label: "Stargate"}, {At: 60, Label: "beyond"}},
	}}
}

// stack is a panel of layers, one of them strong and thin.
func stack() Panel {
	a := wave(40, 1)
	return Panel{Frame: frame("Whose money is it?"), Data: chart.Data{
		Series: []chart.Series{
			{Label: "Nvidia", Values: scaled(a, 0.01), Kind: chart.Layer, Style: 4, Strong: true},
			{Label: "users", Values: scaled(a, 0.6), Kind: chart.Layer, Style: 0},
			{Label: "lenders", Values: scaled(a, 0.4), Kind: chart.Layer, Style: 3},
			{Label: "published", Values: published(a, 3), Kind: chart.Points, Style: chart.Plain},
		},
		Bands: []chart.Band{{Label: "8 of 10 worlds", Low: scaled(a, 0.8), High: scaled(a, 1.2)}},
	}}
}

// loop is a panel of payments.
func loop() Panel {
	return Panel{Flow: &Flow{
		Columns: []string{"Labs", "Clouds", "Nvidia"}, Round: "comes round again",
		Text: func(v float64) string { return num(v) },
		Ribbons: []Ribbon{
			{Label: "Nvidia into labs", Amount: 14, From: 2, To: 0, Style: 4},
			{Label: "Nvidia into clouds", Amount: 6, From: 2, To: 1, Style: 4},
			{Label: "users", Amount: 200, From: Outside, To: 0, Style: 0},
			{Label: "rent", Amount: 180, From: 0, To: 1, Style: 6},
			{Label: "staff and all the rest of it", Amount: 40, From: 0, To: Outside, Style: 7},
			{Label: "own business", Amount: 190, From: Outside, To: 1, Style: 1},
			{Label: "chips", Amount: 300, Own: 12, From: 1, To: 2, Style: 1, OwnStyle: 4},
			{Label: "sites", Amount: 70, From: 1, To: Outside, Style: 7},
			{Label: "nothing", Amount: 0, From: Outside, To: 2, Style: 0},
			{Label: "shareholders", Amount: 200, From: 2, To: Outside, Style: 7},
			{Label: "tax", Amount: 80, From: 2, To: Outside, Style: 7},
		},
	}}
}

func sheet(panels ...Panel) Sheet {
	return Sheet{
		Title: "How much do the labs lose?", Subtitle: "Labs: operating loss, $bn a year. Every lever at its default.", Panels: panels,
		Notes: []string{"Source: audited accounts; the model.", "A scenario is a set of assumptions, not a prediction."}, Imprint: "bubblescope v1  ·  share code b1-0000",
		Before: "record", After: "scenario", Desc: "Labs lose 49 in 2025Q4 & less later.", Lang: "en", Size: UsualSize,
	}
}

func svgOf(t testing.TB, s Sheet) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := SVG(&b, s); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
