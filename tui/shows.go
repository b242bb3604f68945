package tui

import (
	"slices"

	"bubblescope/data"
)

// Which chart shows an output is found by letting each picture read its lines:
// no list of it has to be kept.

// shows lists the outputs that a picture reads as it is drawn at the page's
// width.
func (c *chartPage) shows(picture int) (ids []string) {
	p := plotter{speech: c.say, live: c.live, perYear: c.perYear, cross: c.cross, w: c.w}.spying(&ids)
	if len(c.at) > 0 {
		p.w = c.at[0].W
	}
	c.pictures[picture](p)
	return ids
}

// spying is the plotter with an eye on the outputs that are read through it, each
// noted once, in order.
func (p plotter) spying(note *[]string) plotter {
	spied := *p.live
	spied.lens.asked = func(id string) {
		if !slices.Contains(*note, id) && p.m.OutputIndex(id) >= 0 {
			*note = append(*note, id)
		}
	}
	p.live = &spied
	return p
}

// chartOf is the page and the picture of an output; the page that is shown comes
// first. It is false where no chart has a line of it.
func (a *App) chartOf(id string) (tab, picture int, ok bool) {
	order := []int{a.stage.shown}
	for i := range a.stage.tabs {
		order = append(order, i)
	}
	for _, i := range order {
		c, charts := a.stage.tabs[i].page.(*chartPage)
		if !charts {
			continue
		}
		c.SetLook(a.say, a.theme)
		c.SetSize(a.stage.body.W, a.stage.body.H)
		for n := range c.pictures {
			if slices.Contains(c.shows(n), id) {
				return i, n, true
			}
		}
	}
	return 0, 0, false
}

// bring shows a picture, if it is not on the screen already.
func (c *chartPage) bring(picture int) {
	for place := range c.at {
		if c.picture(place) == picture {
			return
		}
	}
	c.first = picture
	c.place()
}

// fromTheFirst shows the first charts again.
func (c *chartPage) fromTheFirst() {
	if c.first != 0 {
		c.first = 0
		c.place()
	}
}

// goTo turns to the page and the chart that show an output; where none does, its
// own card tells of it.
func (a *App) goTo(o *data.Output) {
	tab, picture, ok := a.chartOf(o.ID)
	if !ok {
		a.open(&outputDialog{o})
		return
	}
	a.show(tab)
	a.stage.tell(a)
	page := a.stage.tab().page.(*chartPage)
	page.bring(picture)
	a.stage.gen++
	a.notice = a.say.F("find.shown", "Output", a.say.output(o), "Value", a.outputNow(o))
}

// output is the name of an output.
func (w *words) output(o *data.Output) string { return w.or("output."+o.ID+".label", o.Label) }

// meaning is what an output is.
func (w *words) meaning(o *data.Output) string {
	return w.or("output."+o.ID+".definition", o.Definition)
}

// outputNow writes an output at the quarter of the cross-hair, or at the end of
// the year of the figures on top.
func (a *App) outputNow(o *data.Output) string {
	p := plotter{speech: a.say, live: &a.live, perYear: a.stage.perYear, cross: a.stage.cross}.counting(o.ID)
	q := p.noteQuarter()
	v := p.live.lens.series(p.live.result, o.ID)[q] * p.scale()
	text := p.shown(v) + " " + p.unit()
	if p.count.share {
		text = p.shown(v) + "%"
	}
	return a.say.F("find.value", "Q", a.say.quarter(q), "V", text)
}
