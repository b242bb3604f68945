package tui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/tui/chart"
)

// stage shows one of the pages below its question. It tells the page what has
// changed, and holds what all pages share: the cross-hair and the unit.
type stage struct {
	tabs    []*tab
	shown   int // index into tabs
	title   rect
	body    rect // the page's cells
	perYear bool
	cross   int  // quarter of the cross-hair, or chart.None
	why     *tab // the split, which stands before the page while it is asked for
	asking  bool
	gen     int // grows when another page is shown or the page itself has changed
}

// told is what a page knows, as counters and flags.
type told struct {
	once              bool
	run, band, styled int
	cross             int
	perYear, veiled   bool
}

// concludes is a page that says in words what its charts come to; it leaves that out
// while it is veiled.
type concludes interface{ SetVeil(veiled bool) }

func newStage(tabs []*tab) *stage { return &stage{tabs: tabs, perYear: true, cross: chart.None} }

// tab is what stands in front.
func (s *stage) tab() *tab {
	if s.asking {
		return s.why
	}
	return s.tabs[s.shown]
}

// setSize keeps a row for the question and a column of air at the right.
func (s *stage) setSize(r rect) {
	r.W = max(0, r.W-1)
	s.title, s.body = r.cutTop(1)
}

// tell brings the page that is shown up to date.
func (s *stage) tell(a *App) {
	t := s.tab()
	was, now := t.told, told{true, a.live.gen, a.live.bands.shown, a.styled, s.cross, s.perYear, a.veiled()}
	if was == now {
		return
	}
	t.told = now
	if !was.once || was.styled != now.styled {
		t.page.SetLook(a.say, a.theme)
		t.page.SetSize(s.body.W, s.body.H)
	}
	if !was.once || was.run != now.run || was.band != now.band {
		t.page.SetRun(a.live.settings, a.live.result, a.live.ghost)
	}
	if !was.once || was.cross != now.cross || was.perYear != now.perYear {
		t.page.SetReading(s.cross, s.perYear)
	}
	if p, ok := t.page.(concludes); ok && was.veiled != now.veiled {
		p.SetVeil(now.veiled)
	}
}

// asked is the question that the page answers.
func (s *stage) asked(sp *speech) string {
	if p, ok := s.tab().page.(interface{ Title() string }); ok {
		return p.Title()
	}
	return sp.T("question." + s.tab().id)
}

// draw gives the stage's rows: the question, with a note at the right in what
// room it leaves, then the page.
func (s *stage) draw(sp *speech, t theme, note func(w int) string) []string {
	asked := s.asked(sp)
	free := max(0, s.title.W-width(asked)-2)
	question := t.head.paint(fit(asked, s.title.W, sp.g.more))
	if said := note(free); said != "" {
		question = t.head.paint(asked) + t.muted.paint(fitRight(said, s.title.W-width(asked), ""))
	}
	return append([]string{question}, strings.Split(s.tab().page.View(), "\n")...)
}

// show turns to a page; false if there is none.
func (s *stage) show(i int) bool {
	if i < 0 || i >= len(s.tabs) || i == s.shown && !s.asking {
		return false
	}
	s.shown, s.asking = i, false
	s.gen++
	return true
}

// charts are those of the page that is shown, if it has any.
func (s *stage) charts() []*chart.Chart {
	if p, ok := s.tab().page.(interface{ Charts() []*chart.Chart }); ok {
		return p.Charts()
	}
	return nil
}

// unlabelled are the charts that have no room for values at the ends of their
// lines.
func (s *stage) unlabelled() []*chart.Chart {
	var some []*chart.Chart
	for _, c := range s.charts() {
		if !c.Labelled() {
			some = append(some, c)
		}
	}
	return some
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
	p, ok := s.tab().page.(interface{ quarterAt(x, y int) (int, bool) })
	if !ok {
		return false
	}
	q, ok := p.quarterAt(x-s.body.X, y-s.body.Y)
	if ok {
		s.cross = q
	}
	return ok
}

// poke offers a click or drag to a page that minds the mouse.
func (s *stage) poke(x, y int) bool {
	p, ok := s.tab().page.(pointed)
	if !ok || !s.body.has(x, y) || !p.Point(x-s.body.X, y-s.body.Y) {
		return false
	}
	s.gen++
	return true
}

// wheel offers a turn of the wheel to a page that minds the mouse.
func (s *stage) wheel(x, y, turn int) bool {
	p, ok := s.tab().page.(pointed)
	if !ok || !s.body.has(x, y) || !p.Wheel(x-s.body.X, y-s.body.Y, turn) {
		return false
	}
	s.gen++
	return true
}

// press offers a key to the page.
func (s *stage) press(key string) (bool, tea.Cmd) {
	handled, cmd := s.tab().page.Press(key)
	if handled {
		s.gen++
		s.follow()
	}
	return handled, cmd
}

// follow puts the cross-hair at the quarter of a page that chooses its own.
func (s *stage) follow() {
	if p, ok := s.tab().page.(interface{ Quarter() int }); ok {
		s.cross = p.Quarter()
	}
}

// keys are those that the page that is shown has for itself.
func (s *stage) keys() []pageKey {
	if p, ok := s.tab().page.(keyed); ok {
		return p.Keys()
	}
	return nil
}

// work asks the page for work off the screen's path.
func (s *stage) work() tea.Cmd {
	if p, ok := s.tab().page.(worker); ok {
		return p.Work()
	}
	return nil
}

// took offers a message to every page; it tells whether one took it.
func (s *stage) took(msg tea.Msg) (bool, tea.Cmd) {
	for _, t := range slices.Concat(s.tabs, []*tab{s.why}) {
		if p, ok := t.page.(worker); ok {
			if took, cmd := p.Took(msg); took {
				s.gen++
				s.follow()
				return true, cmd
			}
		}
	}
	return false, nil
}
