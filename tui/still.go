package tui

import (
	"slices"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui/chart"
)

// Request says what a Still shows.
type Request struct {
	Model       *model.Model
	Settings    model.Settings
	Outputs     []string // ids, each of an output of the model
	Lang        string
	PerQuarter  bool // flows by the quarter, not by the year
	First, Last data.Quarter
	Events      []string        // ids of the events to mark; nil chooses, empty marks none
	Pin         *model.Settings // what it is compared with; nil for the defaults
	Band        *study.Band     // of Settings; nil for none
	Members     int             // of the ensemble that Band is of
	Seed        uint64
	Version     string // of the program
}

// Still is outputs drawn once, for a file or a pipe: the same charts as on the
// screen, without the screen. It is not safe for concurrent use.
type Still struct {
	Request
	live  live
	plots plotter
	shots []shot
}

// shot is one chart of a still, and the outputs that are on it.
type shot struct {
	frame chart.Frame
	data  chart.Data
	ids   []string
}

// NewStill runs the world of the request, and the default one to compare with.
func NewStill(r Request) *Still {
	s := &Still{Request: r, live: newLive(r.Model, r.Settings, nil)}
	if r.Pin != nil && *r.Pin != r.Model.Defaults() {
		s.live.pin(*r.Pin, true)
	}
	if r.Band != nil {
		s.live.bands.band, s.live.bands.of = r.Band, r.Settings
	}
	say := newSpeech(r.Model, localeOf(r.Lang), newGlyphs(false))
	s.plots = plotter{speech: say, live: &s.live, perYear: !r.PerQuarter, cross: chart.None, w: roomyStill}
	s.draw()
	return s
}

// draw makes the charts of the present run.
func (s *Still) draw() {
	s.shots = nil
	for _, group := range s.groups() {
		s.shots = append(s.shots, s.shoot(group))
	}
}

// Charts is how many charts the still has.
func (s *Still) Charts() int { return len(s.shots) }

// roomyStill is a width, in cells, at which every word is written in full.
const roomyStill = 200

// mostLines is how many lines share an axis: there are so many colours.
const mostLines = 8

// groups puts outputs that are counted alike on one axis; where they are too
// many for that, each gets a chart of its own.
func (s *Still) groups() (groups [][]string) {
	for _, id := range s.Outputs {
		i := slices.IndexFunc(groups, func(g []string) bool { return s.plots.measureOf(g[0]) == s.plots.measureOf(id) })
		if i < 0 {
			groups = append(groups, []string{id})
			continue
		}
		groups[i] = append(groups[i], id)
	}
	var out [][]string
	for _, g := range groups {
		if len(g) <= mostLines || s.isStack(g) {
			out = append(out, g)
			continue
		}
		for _, id := range g {
			out = append(out, []string{id})
		}
	}
	return out
}

// isStack tells whether outputs are all the origins of Nvidia's revenue, which
// are drawn one upon the other.
func (s *Still) isStack(ids []string) bool {
	all := originsOf(s.Model.Outputs())
	return len(ids) == len(all) && !slices.ContainsFunc(all, func(o string) bool { return !slices.Contains(ids, "nvidia.source."+o) })
}

// shoot draws one group.
func (s *Still) shoot(ids []string) shot {
	var one shot
	if s.isStack(ids) {
		one.frame, one.data = originPicture(s.plots)
		one.ids = append([]string{"nvidia.datacenter_revenue"}, ids...)
	} else {
		one.frame, one.data = s.lines(ids)
		one.ids = totalFirst(ids)
	}
	first := clampInt(int(s.First), 0, model.Quarters-2)
	one.frame.First, one.frame.Quarters = first, max(2, int(s.Last)-first+1)
	return s.plots.finish(one)
}

// finish makes a chart of the screen ready for a file: no ghost where nothing
// departs from it, and the band by its full name.
func (p plotter) finish(one shot) shot {
	if p.live.settings == p.live.base {
		one.data.Series = withoutGhosts(one.data.Series)
	}
	for i := range one.data.Bands {
		one.data.Bands[i].Label = p.T("picture.band")
	}
	return one
}

// withoutGhosts leaves out a ghost that no line departs from.
func withoutGhosts(all []chart.Series) []chart.Series {
	return slices.DeleteFunc(all, func(s chart.Series) bool { return s.Kind == chart.Ghost })
}

// mostGhosts is how many lines may each have a ghost.
const mostGhosts = 3

// lines draws outputs on one axis. The first is strong and has the band; its
// ghost is named, and stands for those of the others.
func (s *Still) lines(ids []string) (chart.Frame, chart.Data) {
	ids = totalFirst(ids)
	p := s.plots.counting(ids[0])
	f, d := p.frame("chart.record"), chart.Data{Bands: p.bandsOf(ids[0])}
	f.Title = p.pictureTitle(ids)
	if p.count.goods {
		f.Format, f.Tick = p.compact, func(v, _ float64) string { return p.compact(v) }
	}
	if p.lossWord(ids) {
		f.Below = []string{p.T("chart.profit_long"), p.T("chart.profit")}
	}
	labels := p.lineLabels(ids)
	for i, id := range ids {
		line := p.line(labels[i], id, styleOf(ids, i))
		line.Strong, line.Dash = i == 0, i > 0 && i%2 == 0
		d.Series = append(d.Series, line)
	}
	haunted := ids
	if len(ids) > mostGhosts {
		haunted = ids[:1]
	}
	for i, id := range haunted {
		ghost := p.ghostOf(id)
		ghost.Style = styleOf(ids, i)
		if i > 0 {
			ghost.Label = ""
		}
		d.Series = append(d.Series, ghost)
	}
	for i, id := range ids {
		d.Series = p.addPoints(d.Series, id, styleOf(ids, i))
	}
	d.Marks = p.marks(ids[0], s.Events)
	return f, d
}

// styleOf is the colour of the i-th of some outputs: grey for a total among its
// parts, as on the screen.
func styleOf(ids []string, i int) int {
	if i == 0 && len(ids) > 1 && totalOf(ids) {
		return neutral
	}
	if len(ids) > 1 && totalOf(ids) {
		return i - 1
	}
	return []int{4, 0, 2, 1, 5, 6, 3, 7}[i%mostLines]
}
