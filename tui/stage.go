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

// setSize shares the rectangle among the charts, and keeps a row for the note.
func (s *stage) setSize(r rect) {
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
	var rows []string
	for i, c := range s.charts {
		f, d := s.page.pictures[i](p)
		c.SetData(f, d)
		rows = append(rows, strings.Split(c.View(), "\n")...)
	}
	return append(rows, fit(t.muted.paint(s.page.note(p)), s.note.W, sp.g.more))
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
