package tui

import (
	"strings"

	"bubblescope/model"
	"bubblescope/tui/chart"
)

// stage shows the charts of a page. The charts keep their own last drawing; the
// stage tells them when their data, theme or size have changed.
type stage struct {
	page    page
	charts  []*chart.Chart
	at      []rect // where each chart is on the screen
	note    rect
	theme   chart.Theme
	perYear bool
	cross   int // quarter of the cross-hair, or chart.None
}

func newStage(t chart.Theme) *stage {
	s := &stage{page: pages()[0], perYear: true, cross: chart.None}
	surface := chart.NewSurface()
	for range s.page.pictures {
		s.charts = append(s.charts, chart.New(surface))
	}
	s.setTheme(t)
	return s
}

// setTheme sets the charts' colours and glyphs.
func (s *stage) setTheme(t chart.Theme) {
	s.theme = t
	for _, c := range s.charts {
		c.SetTheme(t)
	}
}

// setSize shares the rectangle among the charts, and keeps a row for the note
// and a column of air at the right.
func (s *stage) setSize(r rect) {
	r.W = max(0, r.W-1)
	rest, note := r.cutBottom(1)
	s.note, s.at = note, s.at[:0]
	for i, c := range s.charts {
		var part rect
		part, rest = rest.cutTop(rest.H / (len(s.charts) - i))
		s.at = append(s.at, part)
		c.SetSize(part.W, part.H)
	}
}

// draw gives the stage's rows.
func (s *stage) draw(sp *speech, l *live, t theme) []string {
	p := plotter{sp, l, s.perYear, s.cross, s.note.W}
	for i, c := range s.charts {
		c.SetData(s.page.pictures[i](p))
	}
	s.align()
	var rows []string
	for _, c := range s.charts {
		rows = append(rows, strings.Split(c.View(), "\n")...)
	}
	return append(rows, fit(t.muted.paint(s.page.note(p)), s.note.W, sp.g.more))
}

// labelled says whether every chart names its values at the ends of its lines.
func (s *stage) labelled() bool {
	for _, c := range s.charts {
		if !c.Labelled() {
			return false
		}
	}
	return true
}

// align gives all charts the same gutters, so that one quarter is one column.
func (s *stage) align() {
	left, right := 0, 0
	for _, c := range s.charts {
		l, r := c.Gutters()
		left, right = max(left, l), max(right, r)
	}
	for _, c := range s.charts {
		c.SetGutters(left, right)
	}
}

// moveCross shifts the cross-hair; the first move puts it at the last quarter
// of the record.
func (s *stage) moveCross(n int, from int) {
	if s.cross == chart.None {
		s.cross = from
		return
	}
	s.cross = clampInt(s.cross+n, 0, model.Quarters-1)
}

// point puts the cross-hair under a cell of the screen; false where there is no
// plot.
func (s *stage) point(x, y int) bool {
	for i, r := range s.at {
		if !r.has(x, y) {
			continue
		}
		q, ok := s.charts[i].ColumnToQuarter(x - r.X)
		if ok {
			s.cross = q
		}
		return ok
	}
	return false
}
