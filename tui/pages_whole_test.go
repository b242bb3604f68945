package tui

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/model"
)

// eachPage opens every page at common sizes in every language.
func eachPage(t *testing.T, look func(d *driver, one *tab)) {
	t.Helper()
	for _, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}, {200, 55}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			for _, one := range d.stage.tabs {
				d.Press(one.digit)
				look(d, one)
			}
		}
	}
}

// seenStage is the rows of the stage as they are seen.
func (d *driver) seenStage() []string {
	r, rows := d.lay.stage, strings.Split(d.Screen(), "\n")
	var seen []string
	for _, row := range rows[r.Y : r.Y+r.H] {
		seen = append(seen, ansi.Cut(row, r.X, r.X+r.W))
	}
	return seen
}

// Each page is whole and bears its question, with the cross-hair too; its charts
// are checked as below.
func TestPagesAreWhole(t *testing.T) {
	eachPage(t, func(d *driver, one *tab) {
		for _, keys := range [][]string{nil, {"]", "]"}} {
			d.Press(keys...)
			whole(t, d, d.lay.W, d.lay.H)
			d.Shows(d.say.T("question." + one.id))
			if p, ok := one.page.(*chartPage); ok {
				d.nothingCut(t, one.id)
				d.allRead(t, one.id)
				d.allNamed(t, one.id, p)
			}
		}
		d.Press("esc")
	})
}

// nothingCut fails if a word or a number of charts or note is cut.
func (d *driver) nothingCut(t *testing.T, id string) {
	t.Helper()
	for _, row := range d.seenStage() {
		if strings.Contains(row, d.glyphs.more) {
			t.Errorf("%d columns, %s, page %s: cut: %q", d.lay.W, d.say.tag, id, row)
		}
	}
}

// allRead fails unless every value under the cross-hair stands on the screen: at
// its line, or below the stage, which has a row for each chart that needs one.
func (d *driver) allRead(t *testing.T, id string) {
	t.Helper()
	if n := len(d.stage.unlabelled()); n > d.lay.changed.H {
		t.Errorf("%d columns, %s, page %s: %d charts to be read in %d rows", d.lay.W, d.say.tag, id, n, d.lay.changed.H)
	}
	if !d.hasCross() {
		return
	}
	for _, row := range d.readings(d.lay.W - 2) {
		if width(row) > d.lay.W-2 {
			t.Errorf("%d columns, %s, page %s: too wide: %q", d.lay.W, d.say.tag, id, ansi.Strip(row))
		}
	}
}

// allNamed fails if a line or layer has no name: it says nothing then. What it
// is compared with may go without.
func (d *driver) allNamed(t *testing.T, id string, p *chartPage) {
	t.Helper()
	for range p.charts {
		screen := strings.Join(d.seenStage(), "\n")
		for _, c := range p.Charts() {
			for _, r := range c.ValuesAt(20) {
				spare := r.Label == "" || r.Label == d.say.T("chart.default") || r.Label == d.say.T("chart.record")
				if !spare && !strings.Contains(screen, r.Label) {
					t.Errorf("%d×%d, %s, page %s: no %q in\n%s", d.lay.W, d.lay.H, d.say.tag, id, r.Label, screen)
				}
			}
		}
		d.Press(moreKey)
	}
}

// Whatever the levers say, no figure of a page is cut, by the year or by the
// quarter, and the note keeps to its row.
func TestPagesHoldAnyWorld(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			for range 6 {
				d.anywhere(r)
				d.stage.cross = r.IntN(model.Quarters)
				d.Press("y")
				for _, one := range d.stage.tabs {
					if _, ok := one.page.(*chartPage); ok {
						d.Press(one.digit)
						d.nothingCut(t, one.id)
						d.allRead(t, one.id)
					}
				}
			}
		}
	}
}

// The band costs no chart a name, and bears its own once.
func TestBandsLeavePagesWhole(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}} {
		for _, lang := range []string{english, hans} {
			d := driveBands(t, Env{Lang: lang, Width: size[0], Height: size[1]}).Settle()
			for _, one := range d.stage.tabs {
				if _, ok := one.page.(*chartPage); !ok {
					continue
				}
				d.Press(one.digit)
				whole(t, d, size[0], size[1])
				screen := strings.Join(d.seenStage(), "\n")
				named := 0
				for _, id := range []string{"chart.band", "chart.band_short", "chart.band_tiny"} {
					named = max(named, strings.Count(screen, d.say.T(id)))
				}
				if strings.Contains(screen, d.glyphs.more) || named > 1 {
					t.Errorf("%v, %s, page %s: cut, or the band is named %d times:\n%s", size, lang, one.id, named, screen)
				}
			}
		}
	}
}
