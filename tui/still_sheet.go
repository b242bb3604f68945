package tui

import (
	"math"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui/chart"
	"bubblescope/tui/plot"
)

// Sheet lays the still out as a picture of a size.
func (s *Still) Sheet(size plot.Size, dark bool) plot.Sheet {
	c := caption{plotter: s.plots, settings: s.Settings, version: s.Version}
	sheet := c.sheet(s.shots)
	sheet.Size, sheet.Dark = size, dark
	return sheet
}

// caption is what a picture says around its charts.
type caption struct {
	plotter
	settings model.Settings
	version  string
	page     string // of the explorer, by id; empty elsewhere
}

// mostSaid is how many moved levers the subtitle names.
const mostSaid = 2

// sheet puts charts and words together.
func (c caption) sheet(shots []shot) plot.Sheet {
	s := plot.Sheet{
		Title: shots[0].frame.Title, Subtitle: c.subtitle(shots), Lang: c.tag,
		Before: c.T("picture.before"), After: c.T("picture.after"),
		Notes: c.notes(shots), Imprint: c.imprint(), Desc: c.describe(shots),
	}
	switch {
	case len(shots) > 1 && c.page != "":
		s.Title = c.T("question." + c.page)
	case len(shots) > 1:
		s.Title = c.T("picture.several")
	}
	for _, one := range shots {
		s.Panels = append(s.Panels, plot.Panel{Frame: one.frame, Data: one.data})
	}
	return s
}

// subtitle is the unit, and the levers that were moved if they are few.
func (c caption) subtitle(shots []shot) string {
	text := ""
	if len(shots) == 1 {
		text = c.unitLine(shown(shots[0]), shots[0].frame.Unit)
	}
	if text == "" {
		return c.worldInShort()
	}
	return c.F("picture.subtitle", "Unit", text, "World", c.worldInShort())
}

// worldInShort names the moved levers, or says how many they are.
func (c caption) worldInShort() string {
	moved := c.movedLevers(c.settings)
	switch {
	case len(moved) == 0:
		moved = []string{c.T("picture.at_default")}
	case len(moved) > mostSaid:
		moved = []string{c.N("picture.count", len(moved))}
	}
	return capital(strings.Join(moved, c.T("picture.comma")))
}

// shown are the outputs that name a chart: a stack is named by its total.
func shown(one shot) []string {
	if one.data.Series[0].Kind == chart.Layer {
		return one.ids[:1]
	}
	return one.ids
}

// notes are the lines below the charts; a few moved levers stand above already.
func (c caption) notes(shots []shot) (notes []string) {
	if moved := c.movedLevers(c.settings); len(moved) > mostSaid {
		notes = append(notes, c.F("picture.moved", "Levers", strings.Join(moved, c.T("picture.semicolon"))))
	}
	var ids []string
	for _, one := range shots {
		ids = append(ids, one.ids...)
	}
	source := c.T("picture.model")
	if from := c.sourcesOf(ids); len(from) > 0 {
		source = strings.Join(append(from, source), c.T("picture.semicolon"))
	}
	return append(notes, c.F("picture.source", "Sources", source), c.T("picture.caveat"))
}

// imprint says by what the picture was made, and from what it can be made again.
func (c caption) imprint() string {
	return c.F("picture.imprint", "Version", c.version, "Quarter", c.quarter(c.m.LastActual()), "Code", c.m.Share(c.settings))
}

// describe tells the picture to who cannot see it: each line at the end of the
// record, three years later and at the end of the window.
func (c caption) describe(shots []shot) string {
	var parts []string
	for _, one := range shots {
		parts = append(parts, c.F("picture.desc", "Title", one.frame.Title, "Unit", one.frame.Unit))
		for _, line := range one.data.Series {
			if line.Kind == chart.Line || line.Kind == chart.Layer {
				parts = append(parts, c.trace(one.frame, line))
			}
		}
	}
	return strings.Join(append(parts, c.T("picture.caveat")), " ")
}

func (c caption) trace(f chart.Frame, line chart.Series) string {
	var at []string
	last := int(c.m.LastActual())
	for _, q := range []int{last, last + 4*ahead, f.Last()} {
		if v, ok := line.At(q); ok && q >= f.First && q <= f.Last() && !math.IsNaN(v) {
			at = append(at, c.F("picture.reading", "V", f.Text(v), "Q", c.quarter(data.Quarter(q))))
		}
	}
	name := line.Label
	if name == "" {
		name = f.Title
	}
	return c.F("picture.trace", "Line", name, "Values", strings.Join(at, c.T("picture.comma")))
}
