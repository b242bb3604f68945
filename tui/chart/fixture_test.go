package chart

import (
	"fmt"
	"math"
)

func curve(f func(t float64) float64) []float64 {
	v := make([]float64, 52)
	for i := range v {
		v[i] = f(float64(i))
	}
	return v
}

func hump(top, at, broad, slope float64) []float64 {
	return curve(func(t float64) float64 {
		return 2 + top*math.Exp(-math.Pow((t-at)/broad, 2)) - slope*t
	})
}

// every keeps one value in step up to quarter last and leaves out the others.
func every(v []float64, step, last int) []float64 {
	o := make([]float64, len(v))
	for i := range o {
		o[i] = math.NaN()
		if i <= last && i%step == 0 {
			o[i] = v[i]
		}
	}
	return o
}

func lossLines() (Frame, Data) {
	all := hump(60, 26, 9, 0.2)
	fan := func(by float64) []float64 {
		return curve(func(t float64) float64 { return all[int(t)] + by*math.Max(0, t-11) })
	}
	f := Frame{Title: "Operating loss", Unit: "$bn", Quarters: 52, Now: 11, Cross: None}
	return f, Data{
		Series: []Series{
			{Label: "All labs", Values: all, Strong: true},
			{Label: "OpenAI", Values: hump(40, 30, 11, 0.1), Style: 1},
			{Label: "Anthropic", Values: curve(func(t float64) float64 { return 8 + 10*math.Sin(t/6) }), Style: 2, Dash: true},
			{Label: "Pinned", Values: hump(48, 29, 10, 0.2), Kind: Ghost},
			{Label: "Observed", Values: every(all, 2, 11), Kind: Points, Style: Plain},
		},
		Bands: []Band{{Label: "80% of runs", Low: fan(-0.5), High: fan(0.9)}},
		Marks: []Mark{{8, "DeepSeek"}, {11, "now"}, {22, "Credit freeze"}, {24, "Rare earths"}},
	}
}

func percent(v float64) string { return fmt.Sprintf("%.0f%%", 100*v) }

// revenueStack is six origins of money whose shares add up to one; that of
// Nvidia is thinner than a cell.
func revenueStack() (Frame, Data) {
	f := Frame{
		Title: "Where Nvidia's revenue comes from", Unit: "share", Quarters: 52, Now: 11, Cross: None,
		Max: 1, Locked: true, Format: percent, Tick: func(v, _ float64) string { return percent(v) },
	}
	weights := [][]float64{
		curve(func(t float64) float64 { return 1 + t/12 }), curve(func(t float64) float64 { return 3 - t/40 }),
		hump(1.5, 20, 8, 0.01), hump(1.2, 26, 9, 0.02),
		curve(func(t float64) float64 { return 0.1 }), curve(func(t float64) float64 { return 0.1 + t/100 }),
	}
	var d Data
	for i, name := range []string{"Users", "Hyperscalers", "Equity", "Debt", "Nvidia", "Government"} {
		share := curve(func(t float64) float64 {
			sum := 0.0
			for _, w := range weights {
				sum += w[int(t)]
			}
			return weights[i][int(t)] / sum
		})
		d.Series = append(d.Series, Series{Label: name, Values: share, Style: i, Kind: Layer, Strong: name == "Nvidia"})
	}
	return f, d
}
