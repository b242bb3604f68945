package tui

import (
	"math"
	"slices"

	"bubblescope/tui/chart"
)

// unsingle shows all lines of every page, and its first charts.
func (a *App) unsingle() {
	for _, t := range a.stage.tabs {
		if c, ok := t.page.(*chartPage); ok {
			c.single = single{}
			c.fromTheFirst()
		}
	}
	a.stage.gen++
}

// singleOutput brings the chart that shows an output on the page in front, and
// singles its line out where it has one among others.
func (a *App) singleOutput(id string) {
	c, ok := a.chartPage()
	if id == "" || !ok {
		return
	}
	a.stage.tell(a)
	for n := range c.pictures {
		if slices.Contains(c.shows(n), id) {
			c.bring(n)
			c.single = c.lineOf(n, id)
			a.stage.gen++
			return
		}
	}
}

// lineOf is the line of a picture that draws an output and nothing else, or none
// where it is not drawn alone.
func (c *chartPage) lineOf(n int, id string) single {
	p := c.plotter(c.w)
	if len(c.at) > 0 {
		p.w = c.at[0].W
	}
	_, d := c.pictures[n](p)
	want := p.counting(id).line("", id, 0).Values
	lines := 0
	found := single{}
	for _, s := range d.Series {
		if !selectable(s) {
			continue
		}
		lines++
		if found == (single{}) && draws(s, want) {
			found = single{n, s.Label}
		}
	}
	if lines < 2 {
		return single{}
	}
	return found
}

// draws says whether a series has the values, gaps where they have gaps.
func draws(s chart.Series, want []float64) bool {
	return slices.EqualFunc(s.Values, want, func(a, b float64) bool { return a == b || math.IsNaN(a) && math.IsNaN(b) })
}
