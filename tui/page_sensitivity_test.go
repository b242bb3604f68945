package tui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"bubblescope/model"
	"bubblescope/model/study"
)

// sensitivity is the page of what moves the outcome, shown.
func sensitivity(t *testing.T, env Env) (*driver, *sensitivityPage) {
	t.Helper()
	d := driveEnv(t, env).Press("9")
	p, ok := d.stage.tab().page.(*sensitivityPage)
	if !ok {
		t.Fatalf("9 shows %T", d.stage.tab().page)
	}
	return d, p
}

// The frame is exact at every size, in every language, for any axes, with and
// without what the work brings.
func TestSensitivityIsWhole(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(21, 22))
	for _, size := range foremost(pageSizes()) {
		for _, lang := range languages() {
			d, _ := sensitivity(t, Env{Lang: lang, Width: size[0], Height: size[1], ASCII: lang == hant})
			whole(t, d, size[0], size[1])
			for range 2 {
				d.Press([]string{"c", "v", "V", "C", "o", "left", "m"}[r.IntN(7)])
				whole(t, d, size[0], size[1])
				whole(t, d.Settle(), size[0], size[1])
			}
		}
	}
	for _, size := range [][2]int{{0, 0}, {1, 1}, {5, 2}, {30, 4}, {100, 3}} {
		d, p := sensitivity(t, Env{Lang: hans, Width: 80, Height: 24})
		d.Settle()
		p.SetSize(size[0], size[1])
		exact(t, p.View(), size[0], size[1])
	}
}

// Every pair of levers has a map that fits, choices and quarters too.
func TestEveryLeverCanBeAnAxis(t *testing.T) {
	t.Parallel()
	d, p := sensitivity(t, Env{Lang: "zh", Width: 80, Height: 24})
	seen := map[int]bool{}
	for range d.model.Levers() {
		d.Press("c", "V").Settle()
		seen[p.across], seen[p.up] = true, true
		if p.across == p.up {
			t.Fatalf("both axes have lever %d", p.up)
		}
		if s := p.surveys[mapSurvey].done; s.of != p.plane() || len(s.found) != s.of.cols*s.of.rows || len(s.found) == 0 {
			t.Fatalf("levers %d and %d have no map", p.across, p.up)
		}
		whole(t, d, 80, 24)
	}
	if len(seen) != len(d.model.Levers()) {
		t.Errorf("the keys reach %d of %d levers", len(seen), len(d.model.Levers()))
	}
}

// Random cells and bars show what a run by hand gives, also after moves.
func TestSensitivityTellsTheTruth(t *testing.T) {
	t.Parallel()
	d, p := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	r, room := rand.New(rand.NewPCG(23, 24)), d.model.NewResult()
	run := func(s model.Settings) summary {
		d.model.RunAlone(room, s)
		return newLens(d.model).summarise(room)
	}
	for range 4 {
		d.anywhere(r)
		d.Press([]string{"c", "v", "m"}[r.IntN(3)], "o").Settle()
		s := p.surveys[mapSurvey].done
		for range 12 {
			x, y, at := r.IntN(s.of.cols), r.IntN(s.of.rows), d.live.settings
			at[p.across] = axisValue(d.model, p.across, x, s.of.cols)
			at[p.up] = axisValue(d.model, p.up, y, s.of.rows)
			if got, want := s.found[y*s.of.cols+x], run(at); got != want {
				t.Fatalf("cell %d,%d shows %+v, by hand %+v", x, y, got, want)
			}
		}
		for _, b := range p.bars() {
			k := slices.IndexFunc(p.spans, func(s study.Span) bool { return s.Lever == b.lever })
			low, high := d.live.settings, d.live.settings
			low[b.lever], high[b.lever] = p.spans[k].Low, p.spans[k].High
			if b.low != p.figure(run(low)) || b.high != p.figure(run(high)) {
				t.Errorf("lever %d: %v and %v, by hand %v and %v", b.lever, b.low, b.high, p.figure(run(low)), p.figure(run(high)))
			}
		}
	}
}

// Bars come longest first, and there are several of them.
func TestLongestBarsComeFirst(t *testing.T) {
	d, p := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Shows("Computing").Settle().Hides("omputing")
	bars := p.bars()
	if len(bars) < 8 || !slices.IsSortedFunc(bars, func(a, b swing) int { return int(1e6 * (b.length() - a.length())) }) {
		t.Errorf("bars %+v", bars)
	}
}

// What an older world's slice brings is dropped; the old picture says that it
// is old until the new one comes.
func TestOldSurveysAreDropped(t *testing.T) {
	d, p := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Settle()
	old := p.surveys[mapSurvey].slice(mapSurvey, p.lens, d.model.NewResult())
	d.Press("left").Shows("(computing)")
	d.todo = nil
	before := len(p.surveys[mapSurvey].next.found)
	d.Update(surveyedMsg{mapSurvey, p.surveys[mapSurvey].gen - 1, make([]summary, 5)})
	if old() == nil || len(p.surveys[mapSurvey].next.found) != before {
		t.Error("an old world's runs were taken")
	}
	d.Settle().Hides("computing")
	if p.surveys[mapSurvey].done.of != p.plane() || p.surveys[tornadoSurvey].done.of.world != d.live.settings {
		t.Error("the newest world's surveys did not come")
	}
}

// A lever that is an axis moves the mark and asks for no new map.
func TestAnAxisMoveKeepsTheMap(t *testing.T) {
	d, p := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Settle().Press("m").Settle()
	gen, spot := p.surveys[mapSurvey].gen, p.spot(p.world, p.plane())
	d.Focus("equity_appetite").Press("end").Settle()
	if p.surveys[mapSurvey].gen != gen {
		t.Error("the map was made again")
	}
	if now := p.spot(p.world, p.plane()); now == spot || now[0] != p.plane().cols-1 {
		t.Errorf("the mark stays at %v", now)
	}
	d.Shows("▒┼▒")
}

// The key of the outlook changes tracks and page alike, without runs.
func TestOutcomeOfTracksAndPageIsOne(t *testing.T) {
	d, p := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Settle().Press("o").Shows("Nvidia data centre 2028, now $")
	if d.foresight.chosen != 1 || p.Work() != nil {
		t.Error("another outcome asked for runs, or the tracks kept theirs")
	}
	d.Press("o").Shows("first missed payment, now never").Press("o").Shows("own money 2028, now 3.")
}

// A panic in the work leaves the page without its picture, not without keys.
func TestAPanicInASurveyIsCaught(t *testing.T) {
	d, p := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Settle().Press("left")
	s := &p.surveys[mapSurvey]
	msg := s.slice(mapSurvey, p.lens, &model.Result{})().(surveyedMsg)
	s.take(msg)
	if len(msg.found) != 0 || !s.next.complete() {
		t.Errorf("got %d runs, and the work would be met again: %v", len(msg.found), !s.next.complete())
	}
	whole(t, d, 120, 40)
}

// A click on a bar puts its lever on the axis across.
func TestClickOnABar(t *testing.T) {
	d, p := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Settle()
	want, was := p.bars()[1].lever, p.across
	if !p.Point(4, 2) || p.across != want || p.up != was {
		t.Errorf("axes %d and %d, want %d and %d", p.across, p.up, want, was)
	}
	if p.Point(4, 0) {
		t.Error("a click on the title was taken")
	}
}

func TestSettledSensitivityRests(t *testing.T) {
	d, _ := sensitivity(t, Env{Lang: "en", Width: 120, Height: 40})
	settledPageRests(t, d.Settle())
}

// A mono theme tells the focus by reverse video, in which a full block is an
// empty cell: the high half of every bar once vanished.
func TestBarsOfAMonoThemeAreNotReversed(t *testing.T) {
	_, p := sensitivity(t, Env{Mono: true, Width: 120, Height: 40})
	now := p.figure(p.now)
	bar := p.drawBar(swing{low: now - 5, high: now + 5}, track{lo: now - 5, hi: now + 5, cells: 11})
	if !strings.Contains(bar, p.barGlyph(false)) || strings.Contains(bar, string(p.theme.focus)) {
		t.Errorf("a bar of blocks in reverse video is invisible: %q", bar)
	}
}

// The map opens with the levers of the two longest bars, and stays with them:
// at the default the first pair of all gives bands that say nothing of equity.
// That pair is beside it where there is room, and else a key away.
func TestTheMapOpensWithWhatMovesMost(t *testing.T) {
	t.Parallel()
	for _, size := range foremost([][2]int{{80, 24}, {120, 40}, {200, 55}}) {
		d, p := sensitivity(t, Env{Lang: "en", Width: size[0], Height: size[1]})
		d.Settle()
		x, y, ok := p.strongest()
		if !ok || p.across != x || p.up != y {
			t.Fatalf("%v: the map has levers %d and %d, the longest bars %d and %d", size, p.across, p.up, x, y)
		}
		equity, fade := d.model.LeverIndex("equity_appetite"), d.model.LeverIndex("subsidy_fade")
		if views := p.views(); len(views) > 1 && (views[1].x != equity || views[1].y != fade || len(p.surveys[secondSurvey].done.found) == 0) {
			t.Errorf("%v: the second map is of %d and %d", size, views[1].x, views[1].y)
		} else if len(views) == 1 && size[0] > 80 {
			t.Errorf("%v has room for one map only", size)
		}
		d.Press("left").Settle()
		if p.across != x || p.up != y {
			t.Errorf("%v: a move of a lever changed the axes", size)
		}
		d.Press("m").Settle()
		if p.across != equity || p.up != fade {
			t.Errorf("%v: m brings %d and %d", size, p.across, p.up)
		}
		whole(t, d, size[0], size[1])
		for range p.round() {
			d.Press("m")
		}
		if p.across != equity || p.up != fade {
			t.Errorf("%v: m does not go round", size)
		}
	}
}
