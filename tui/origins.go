package tui

import (
	"slices"

	"bubblescope/tui/chart"
)

// layer is one band of the stack of origins: one origin, or two together where
// the stage is too narrow to name each.
type layer struct {
	word    string // id of its label
	style   int
	origins []string
}

// narrow is the stage below which there is no room to name every line.
const narrow = 60

// originLayers lists the layers from the floor up. Nvidia's own money lies on
// the floor, where its height can be read off: it is what the chart is about.
func (p plotter) originLayers() []layer {
	var all []layer
	for i, origin := range originsOf(p.m.Outputs()) {
		all = append(all, layer{"origin." + origin, i, []string{origin}})
	}
	slices.SortStableFunc(all, func(a, b layer) int { return own(b) - own(a) })
	if p.w < narrow {
		return fewer(all)
	}
	return all
}

// fewer puts the lenders' layer into the investors' and shortens a name.
func fewer(all []layer) []layer {
	var some []layer
	for _, l := range all {
		switch l.origins[0] {
		case "hyperscalers":
			l.word = "origin.clouds"
		case "equity":
			l.word, l.origins = "origin.finance", []string{"equity", "debt"}
		case "debt":
			continue
		}
		some = append(some, l)
	}
	return some
}

func own(l layer) int { return bit(l.origins[0] == "nvidia") }

// originPicture: whose money is Nvidia's revenue? Shares of each quarter's
// revenue, in dollars.
func originPicture(p plotter) (chart.Frame, chart.Data) {
	p = p.counting("nvidia.datacenter_revenue")
	f := p.frame("chart.origin")
	d := chart.Data{Bands: p.bandsOf("nvidia.datacenter_revenue")}
	for _, l := range p.originLayers() {
		d.Series = append(d.Series, chart.Series{
			Label: p.T(l.word), Values: p.revenueFrom(l.origins), Kind: chart.Layer, Style: l.style, Strong: own(l) > 0,
		})
	}
	d.Series = append(d.Series, p.ghostOf("nvidia.datacenter_revenue"))
	d.Series = p.addPoints(d.Series, "nvidia.datacenter_revenue", chart.Plain)
	return f, d
}

// revenueFrom is the part of Nvidia's revenue that came from some origins.
func (p plotter) revenueFrom(origins []string) []float64 {
	total := p.live.lens.series(p.live.result, "nvidia.datacenter_revenue")
	sum := make([]float64, len(total))
	for _, origin := range origins {
		for q, share := range p.live.lens.series(p.live.result, "nvidia.source."+origin) {
			sum[q] += share * total[q] * p.scale()
		}
	}
	return sum
}
