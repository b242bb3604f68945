package tui

import (
	"slices"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

// cliffs is a world in which nothing breaks, and a strip with a cliff at each
// end of that.
func cliffs() (calm summary, s strip) {
	never := data.None
	calm.Marks = model.Marks{BreakEven: never, FirstMissedPayment: never, FirstDefault: never, NvidiaPeak: never}
	broken := calm
	broken.Marks.FirstDefault = 20
	return calm, strip{cells: []summary{broken, broken, calm, calm, broken, broken}}
}

// A cliff is marked on its far side only.
func TestCliffsAreMarked(t *testing.T) {
	calm, s := cliffs()
	var at []int
	for c, x := range s.tints(outcomes()[0], calm, 0, 5) {
		if x.cliff {
			at = append(at, c)
		}
	}
	if !slices.Equal(at, []int{1, 4}) {
		t.Fatalf("cliffs at %v", at)
	}
}

// Knob, tick and pin stay in sight, upon a cliff too.
func TestMarksStayInSight(t *testing.T) {
	calm, s := cliffs()
	for _, ascii := range []bool{false, true} {
		g, th := newGlyphs(ascii), newTheme(looks{mono: true})
		for c := range 6 {
			for pin := range 6 {
				tr := track{hi: 5, max: 5, cells: 6, notches: 5, def: 2, at: float64(c), pin: float64(pin)}
				tr.tints = s.tints(outcomes()[0], calm, 0, 5)
				row := tr.draw(g, th)
				if !strings.Contains(row, g.knob[bit(tr.cliff(c))]) {
					t.Errorf("no knob in %q", row)
				}
				if c != 2 && pin != 2 && !strings.Contains(row, g.tick[0]) || c != pin && pin != 2 && !strings.Contains(row, g.pin[bit(tr.cliff(pin))]) {
					t.Errorf("no tick or pin in %q", row)
				}
			}
		}
	}
}

// Without colours the steps and marks are still apart.
func TestTintsReadWithoutColour(t *testing.T) {
	for _, ascii := range []bool{false, true} {
		g := newGlyphs(ascii)
		all := append(append(g.tints[:], g.cliff), append(append(g.knob[:], g.tick[:]...), g.pin[:]...)...)
		for n, a := range all {
			if width(a) != 1 || slices.Contains(all[:n], a) {
				t.Errorf("%q stands twice, or is not one cell", a)
			}
		}
	}
}

// Names and outcomes fit their places at any width, in every language.
func TestLegendFits(t *testing.T) {
	for _, lang := range languages() {
		for _, size := range [][2]int{{minWidth, 22}, {80, 24}, {100, 30}, {120, 40}, {200, 55}} {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]}).Press("pgdown").Times(30)
			l := &d.model.Levers()[d.model.LeverIndex("shock")]
			if c := d.say.slot(columnsFor(d.lay.list.W), l); width(d.say.short(l)) > c.name {
				t.Errorf("%v: %q does not fit %d cells", size, d.say.short(l), c.name)
			}
			for range d.foresight.outcomes {
				row := d.Press("o").railView().ruled(d.railView().legend(d.railView().elsewhere(d.lay.list.H)))
				if width(row) > d.lay.list.W {
					t.Errorf("%v: the legend takes %d of %d cells: %q", size, width(row), d.lay.list.W, row)
				}
				if d.View(); strings.Contains(d.footerText(d.lay.W-2), d.glyphs.more) {
					t.Errorf("%v: the notice is cut: %q", size, d.notice)
				}
			}
		}
	}
}

// Sooner trouble is worse, and no trouble is good.
func TestSoonerIsWorse(t *testing.T) {
	before := levels - 1
	for q := range data.Quarter(model.Quarters) {
		level := soonness(q)
		if level > before || level < 1 {
			t.Errorf("trouble in %v is at level %d, a quarter earlier at %d", q, level, before)
		}
		before = level
	}
	if soonness(data.None) != 0 || before != 1 {
		t.Errorf("no trouble is at level %d, the latest at %d", soonness(data.None), before)
	}
}

// Each outcome has the world of the defaults in the middle, or says that
// nothing is missed there, and both ends can be reached.
func TestOutcomesHaveAMiddleAndEnds(t *testing.T) {
	usual := newForesight(testModel(t)).usual
	better, worse := usual, usual
	better.Loss, better.Nvidia, better.Circular = -usual.Loss, 2*usual.Nvidia, 0
	worse.Loss, worse.Nvidia, worse.Circular = 3*usual.Loss, usual.Nvidia/2, 3*usual.Circular
	worse.Marks.FirstMissedPayment = 12
	for _, o := range outcomes() {
		if o.level(better, usual) != 0 || o.level(worse, usual) != levels-1 {
			t.Errorf("%s: better is at level %d, worse at %d", o.id, o.level(better, usual), o.level(worse, usual))
		}
		if mid := o.level(usual, usual); mid != levels/2 && o.id != "breach" {
			t.Errorf("%s: the defaults are at level %d", o.id, mid)
		}
	}
}
