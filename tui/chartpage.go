package tui

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/chart"
)

// picture says what a chart shows.
type picture func(p plotter) (chart.Frame, chart.Data)

// chartPage is a page of charts and a line of figures below them. Where not
// all charts have room, it shows some, and a key brings the others. The charts
// keep their own last drawing.
type chartPage struct {
	live     *live
	pictures []picture
	note     func(p plotter) string
	charts   []*chart.Chart // one for each picture, once it has a look

	say     *speech
	theme   theme
	perYear bool
	veiled  bool
	cross   int
	w, h    int

	first  int    // the first picture shown
	single single // the line that is singled out
	clouds map[cloudKey][][]float64
	at     []rect // where each shown chart is within the page
}

// moreKey brings the charts that had no room.
const moreKey = "c"

func newChartPage(l *live, note func(p plotter) string, pictures ...picture) *chartPage {
	return &chartPage{live: l, pictures: pictures, note: note, cross: chart.None}
}

// SetSize shares the cells among as many charts as have room, and keeps a row
// for the note.
func (c *chartPage) SetSize(w, h int) {
	c.w, c.h = w, h
	c.place()
}

// SetLook sets words and colours.
func (c *chartPage) SetLook(sp *speech, t theme) {
	c.say, c.theme = sp, t
	for range c.pictures[len(c.charts):] { // a page that is never shown has none
		c.charts = append(c.charts, chart.New(c.live.surface))
	}
	for _, one := range c.charts {
		one.SetTheme(t.chart)
	}
}

// SetRun need not keep anything: the plotter reads the live runs.
func (c *chartPage) SetRun(model.Settings, *model.Result, *model.Result) {}

// SetReading sets the cross-hair and the unit.
func (c *chartPage) SetReading(cross int, perYear bool) { c.cross, c.perYear = cross, perYear }

// Press brings the other charts.
func (c *chartPage) Press(key string) (bool, tea.Cmd) {
	if key != moreKey || c.shown() == len(c.pictures) {
		return false, nil
	}
	c.first = (c.first + c.shown()) % len(c.pictures)
	c.place()
	return true, nil
}

// Keys names the key for the other charts while there are any.
func (c *chartPage) Keys() []pageKey {
	if c.shown() == len(c.pictures) {
		return nil
	}
	return []pageKey{{moreKey, "charts"}}
}

// SetVeil leaves the note out, or shows it again.
func (c *chartPage) SetVeil(veiled bool) { c.veiled = veiled }

// Charts are those on the screen, in the order of their places.
func (c *chartPage) Charts() []*chart.Chart {
	var some []*chart.Chart
	for i := range c.at {
		some = append(some, c.charts[c.picture(i)])
	}
	return some
}

// picture is the number of the picture at a place.
func (c *chartPage) picture(place int) int { return (c.first + place) % len(c.pictures) }

// View draws the charts whose data have changed and the note.
func (c *chartPage) View() string {
	p := plotter{speech: c.say, live: c.live, perYear: c.perYear, cross: c.cross, w: c.w}
	c.paint(p)
	c.align()
	p.w = c.w
	note := ""
	if !c.veiled {
		note = c.note(p)
	}
	rows := append(c.rows(), fit(c.theme.muted.paint(note), c.w, c.say.g.more))
	return strings.Join(box(rows, c.w, c.h, c.say.g.more), "\n")
}

// paint gives the charts their data. The band and its marks bear their names on
// the first chart that has room for them: on each they would cost a row. A band
// that is only called one is named again where a chart is wide enough.
func (c *chartPage) paint(p plotter) {
	var named bandNames
	for i, one := range c.Charts() {
		p.w = c.at[i].W
		f, d := c.pictures[c.picture(i)](p)
		if c.single.label != "" && c.single.picture == c.picture(i) {
			d = reduce(d, c.single.label)
		}
		c.clouded(p, c.picture(i), &d)
		for b := range d.Bands {
			p.nameBand(&d.Bands[b], named, keysWidth(d))
		}
		one.SetData(f, d)
		if len(d.Bands) > 0 {
			named.add(p.explained(one, f, d))
		}
	}
}

// explained tells what of the band a chart names; where the name in full finds
// no room, a short one may, which counts as a name only where all are short.
func (p plotter) explained(one *chart.Chart, f chart.Frame, d chart.Data) (band, foot, beyond bool) {
	band, foot, beyond = one.Explained()
	tiny := p.T("chart.band_tiny")
	if !band && d.Bands[0].Label != "" {
		d.Bands[0].Label = tiny
		one.SetData(f, d)
		band, foot, beyond = one.Explained()
	}
	return band && (d.Bands[0].Label != tiny || p.w < narrow), foot, beyond
}

// bandNames is what of the band is named already.
type bandNames struct{ band, foot, beyond bool }

func (n *bandNames) add(band, foot, beyond bool) {
	n.band, n.foot, n.beyond = n.band || band, n.foot || foot, n.beyond || beyond
}

// nameBand takes off the names that stand elsewhere, and shortens what is left
// where all keys together would take more than a row.
func (p plotter) nameBand(b *chart.Band, named bandNames, keys int) {
	if named.band {
		b.Label = ""
	} else if b.Label != "" && p.w < narrow && keys > p.w {
		b.Label = p.T("chart.band_tiny")
	}
	if named.foot || p.w < narrow {
		b.Foot = ""
	}
	if named.beyond || p.w < narrow {
		b.Beyond = ""
	}
}

// keysWidth is the least width of a legend of one row: each key has a sign and
// air.
func keysWidth(d chart.Data) int {
	w := 0
	for _, s := range d.Series {
		if s.Label != "" {
			w += width(s.Label) + 3
		}
	}
	for _, b := range d.Bands {
		w += width(b.Label) + 3
	}
	return w
}

// quarterAt is the quarter under a cell of the page.
func (c *chartPage) quarterAt(x, y int) (int, bool) {
	for i, r := range c.at {
		if r.has(x, y) {
			return c.charts[c.picture(i)].ColumnToQuarter(x - r.X)
		}
	}
	return chart.None, false
}
