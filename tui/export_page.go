package tui

import (
	"io"

	"bubblescope/model/study"
	"bubblescope/tui/chart"
	"bubblescope/tui/plot"
)

// Offers are the charts of the page together, and each of them.
func (c *chartPage) Offers(words caption) []offer {
	var shots []shot
	for _, draw := range c.pictures {
		shots = append(shots, words.shoot(draw))
	}
	var all []offer
	if len(shots) > 1 {
		whole := words.offer(words.T("export.all"), shots...)
		whole.slug = words.page
		all = append(all, whole)
	}
	for _, one := range shots {
		all = append(all, words.offer(one.frame.Title, one))
	}
	return all
}

// shoot draws a chart of the screen once more, with room for every word, and
// takes down what is on it.
func (c caption) shoot(draw picture) shot {
	var one shot
	c.plotter = c.spying(&one.ids)
	one.frame, one.data = draw(c.plotter)
	one.frame.Cross = chart.None
	one.data.Bands = seen(one.data.Bands)
	one.data.Marks = c.marks(one.ids[0], nil)
	return c.finish(one)
}

// seen leaves out bands that only hold a place, or are about to go.
func seen(all []chart.Band) (some []chart.Band) {
	for _, b := range all {
		if !b.Unseen && !b.Passing {
			some = append(some, b)
		}
	}
	return some
}

// The cells of a chart that is let out as text.
const textW, textH = 100, 28

// offer lets out some charts as everything that there is.
func (c caption) offer(label string, shots ...shot) offer {
	r := c.record(shots)
	return offer{
		label: label, slug: shots[0].ids[0],
		sheet: func() plot.Sheet {
			sheet := c.sheet(shots)
			sheet.Size = plot.UsualSize
			return sheet
		},
		text: func() string { return c.text(shots, TextLook{W: textW, H: textH}) },
		csv:  func(w io.Writer) error { return r.csv(w) },
		json: func(w io.Writer) error { return r.json(w) },
	}
}

// record is the numbers of charts of the present run.
func (c caption) record(shots []shot) record {
	l := c.live
	r := record{m: l.m, now: l.result, band: l.bands.current(l.settings), version: c.version, settings: l.settings, base: l.base}
	if len(shots) == 0 {
		r.band = nil
	}
	if l.settings != l.base {
		r.ghost = l.ghost
	}
	if r.band != nil {
		r.members = study.ScreenMembers
	}
	for _, one := range shots {
		r.add(one.ids)
	}
	return r
}
