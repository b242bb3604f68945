package tui

import (
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
)

func TestDigitsTurnPages(t *testing.T) {
	d := drive(t)
	for i, one := range d.stage.tabs {
		if i > 0 && one.digit != lessonsDigit && one.digit <= d.stage.tabs[i-1].digit {
			t.Errorf("page %s comes after page %s", one.digit, d.stage.tabs[i-1].digit)
		}
		d.Press(one.digit).Shows("[" + one.digit + " " + d.say.T("page."+one.id) + "]").Shows("GPU life")
	}
	d.Press("1").Press("}").Shows("[2 ").Press("{", "{")
	if d.stage.shown != len(d.stage.tabs)-1 {
		t.Errorf("before the first page comes %d", d.stage.shown)
	}
}

// Where the names have no room, the digits stay; and each tab takes its click.
func TestTabsTakeClicks(t *testing.T) {
	for _, w := range []int{minWidth, 80, 120, 200} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: w, Height: 30})
			for i, one := range d.stage.tabs {
				line := ansi.Strip(d.tabRow()[0])
				x := ansi.StringWidth(line[:strings.Index(line, one.digit)])
				d.mouse(tea.MouseClickMsg(left(x, d.lay.tabs.Y))).Shows("[" + one.digit + " ")
				if d.stage.shown != i {
					t.Errorf("%d columns, %s: a click on %s shows page %d", w, lang, one.digit, d.stage.shown+1)
				}
				if width(d.tabRow()[0]) != w || strings.Contains(line, d.glyphs.more) {
					t.Errorf("%d columns, %s: %q", w, lang, line)
				}
			}
		}
	}
}

// On a small screen a key brings every chart of a page in its turn.
func TestEveryChartIsReached(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24}).Press("5")
	p := d.stage.tab().page.(*chartPage)
	var seen []int
	for range p.charts {
		for i := range p.Charts() {
			seen = append(seen, p.picture(i))
		}
		d.Press(moreKey)
	}
	slices.Sort(seen)
	if got := slices.Compact(seen); len(got) != len(p.charts) || len(p.Charts()) < 2 {
		t.Errorf("of %d charts %v are seen, %d at a time", len(p.charts), got, len(p.Charts()))
	}
}

// A page that has been turned to again shows the present run.
func TestPagesKeepUp(t *testing.T) {
	d := drive(t).Press("2")
	d.View()
	d.Press("1", "left", "left", "2").Settle()
	fresh := drive(t).Press("left", "left", "2").Settle()
	if a, b := strings.Join(d.seenStage(), "\n"), strings.Join(fresh.seenStage(), "\n"); a != b {
		t.Errorf("turned to again:\n%s\nafresh:\n%s", a, b)
	}
}

func TestIdlePageDoesNoWork(t *testing.T) {
	d := drive(t)
	for _, one := range d.stage.tabs {
		d.Press(one.digit).Settle().View()
		drawn := d.drawn()
		if n := testing.AllocsPerRun(20, func() { d.View() }); n != 0 || d.drawn() != drawn {
			t.Errorf("page %s: an idle View allocates %v times, draws %d blocks", one.id, n, d.drawn()-drawn)
		}
	}
}

// Money by the quarter is a quarter of money by the year; shares and prices are
// the same.
func TestUnitsOfPages(t *testing.T) {
	d := drive(t)
	p := plotter{speech: d.say, live: &d.live, perYear: true, w: 70}
	for id, times := range map[string]float64{
		"labs.revenue": 4, "labs.cash": 1, "power.added": 4, "power.price": 1, "nvidia.hhi": 100, "macro.growth": 1, "clouds.debt": 1,
	} {
		if got := p.counting(id).scale(); got != times {
			t.Errorf("%s by the year is %v times that of the model, want %v", id, got, times)
		}
		if got := p.counting(id).unit(); strings.Contains(got, "unit_axis") {
			t.Errorf("%s has no word for its unit: %s", id, got)
		}
	}
	d.Press("5").Shows("GW a year").Press("y").Shows("GW a quarter").Shows("$ per MWh")
}

func BenchmarkPages(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 160, Height: 48}).Settle()
	for _, one := range d.stage.tabs {
		b.Run(one.id, func(b *testing.B) {
			d.Press(one.digit).Settle().View()
			for i := 0; b.Loop(); i++ {
				d.Press([]string{"left", "right"}[i/4%2]).View()
			}
		})
	}
}

// The published capital spending of the clouds lies where the model was told
// it: at the top of their layers.
func TestRecordOfAStackLiesOnIt(t *testing.T) {
	d := drive(t)
	p := plotter{speech: d.say, live: &d.live, perYear: true, w: 100}
	_, drawn := stackPicture("chart.capex", "clouds.capex", members("cloud.", ".capex"))(p)
	points := drawn.Series[len(drawn.Series)-1]
	for q := range int(d.model.LastActual()) + 1 {
		top := 0.0
		for _, s := range drawn.Series[:5] {
			top += s.Values[q]
		}
		if gap := points.Values[q]/top - 1; !(gap > -0.15 && gap < 0.15) {
			t.Errorf("quarter %d: published %v, modelled %v", q, points.Values[q], top)
		}
	}
}

// The key for the other charts is nobody else's.
func TestMoreKeyIsFree(t *testing.T) {
	if _, bound := keymap(bindings())[moreKey]; bound {
		t.Errorf("%s is bound twice", moreKey)
	}
}
