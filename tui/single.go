package tui

import "bubblescope/tui/chart"

// One line or layer of a chart can be singled out, so that a small one can be
// read: the axis then is its own. A click on its name does it, or a key; the
// same again brings the others back.

// single is a line that is singled out, by its label; "" is none.
type single struct {
	picture int
	label   string
}

// reduce leaves of a picture the singled line, its published figures, and, if it
// is the one that the chart is about, what that is compared with.
func reduce(d chart.Data, label string) chart.Data {
	var only chart.Series
	found := false
	for _, s := range d.Series {
		if s.Label == label && selectable(s) && !found {
			only, found = s, true
		}
	}
	if !found {
		return d
	}
	out := chart.Data{Series: []chart.Series{only}, Marks: d.Marks}
	main := only.Strong
	if main {
		out.Bands = d.Bands
	}
	for _, s := range d.Series {
		if s.Kind == chart.Ghost && main || s.Kind == chart.Points && only.Kind == chart.Line && mine(s, only) {
			out.Series = append(out.Series, s)
		}
	}
	return out
}

// mine says whether published figures belong to a line.
func mine(points, line chart.Series) bool {
	return points.Style == line.Style || points.Style == chart.Plain && line.Strong
}

// selectable says whether a series can be singled out.
func selectable(s chart.Series) bool {
	return s.Label != "" && (s.Kind == chart.Line || s.Kind == chart.Layer)
}

// choices are what can be singled out on the charts that are shown; a chart with
// one line has nothing to choose from.
func (c *chartPage) choices() (all []single) {
	for i := range c.at {
		var own []single
		_, d := c.pictures[c.picture(i)](c.plotter(c.at[i].W))
		for _, s := range d.Series {
			if selectable(s) {
				own = append(own, single{c.picture(i), s.Label})
			}
		}
		if len(own) > 1 {
			all = append(all, own...)
		}
	}
	return all
}

func (c *chartPage) plotter(w int) plotter {
	return plotter{speech: c.say, live: c.live, perYear: c.perYear, cross: c.cross, w: w}
}

// charts of the page that is shown, if it has any.
func (a *App) chartPage() (*chartPage, bool) {
	c, ok := a.stage.tab().page.(*chartPage)
	return c, ok
}

func (a *App) canSingle() bool {
	c, ok := a.chartPage()
	return ok && c.say != nil && len(c.choices()) > 0
}

// canClose says whether Esc has something to take away.
func (a *App) canClose() bool {
	c, ok := a.chartPage()
	return a.hasCross() || ok && c.single != (single{})
}

// nextSingle singles out the next line, and after the last shows all again.
func (a *App) nextSingle() {
	c, ok := a.chartPage()
	if !ok || c.say == nil {
		a.notice = a.say.T("tell.no_single")
		return
	}
	all := c.choices()
	if len(all) == 0 {
		a.notice = a.say.T("tell.no_single")
		return
	}
	next := single{}
	for i, s := range all {
		if c.single == (single{}) {
			next = all[0]
			break
		}
		if s == c.single && i+1 < len(all) {
			next = all[i+1]
		}
	}
	a.singleOut(c, next)
}

func (a *App) singleOut(c *chartPage, s single) {
	c.single = s
	a.stage.gen++
	a.notice = a.say.T("single.all")
	if s != (single{}) {
		a.notice = a.say.F("single.one", "Line", s.label)
	}
}

// clickLegend singles out the line whose name is under a click, or shows all.
func (a *App) clickLegend(x, y int) bool {
	c, ok := a.chartPage()
	if !ok || c.say == nil {
		return false
	}
	x, y = x-a.stage.body.X, y-a.stage.body.Y
	for i, r := range c.at {
		if !r.has(x, y) {
			continue
		}
		one := c.charts[c.picture(i)]
		n, hit := one.LegendAt(x-r.X, y-r.Y)
		if !hit {
			return false
		}
		label := one.ValuesAt(0)[n].Label
		return a.clickName(c, single{c.picture(i), label})
	}
	return false
}

// clickName answers a click on the name of a line.
func (a *App) clickName(c *chartPage, s single) bool {
	if c.single == s {
		a.singleOut(c, single{})
		return true
	}
	for _, can := range c.choices() {
		if can == s {
			a.singleOut(c, s)
			return true
		}
	}
	return false
}
