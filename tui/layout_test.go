package tui

import "testing"

// The parts of the screen cover each cell once, at any size.
func TestPartsTileTheScreen(t *testing.T) {
	for w := minWidth; w < 210; w += 7 {
		for h := minHeight; h < 70; h += 3 {
			for n, l := range []layout{
				newLayout(w, h), newLessonLayout(w, h, 1), newLessonLayout(w, h, 5),
				newLayout(w, h).withClass(), newLessonLayout(w, h, 1).withClass(), newLessonLayout(w, h, 5).withClass(),
				newLayout(w, h).withClass().projected(0), newLessonLayout(w, h, 3).withClass().projected(h / 3),
			} {
				parts := []rect{l.header, l.tabs, l.class, l.panel, l.list, l.card, l.prose, l.progress, l.rule, l.stage, l.changed, l.footer}
				for y := range h {
					for x := range w {
						if c := covers(parts, x, y); c != 1 {
							t.Fatalf("layout %d, %d×%d: cell %d,%d lies in %d parts", n, w, h, x, y, c)
						}
					}
				}
			}
		}
	}
}

func covers(parts []rect, x, y int) (n int) {
	for _, r := range parts {
		if r.has(x, y) {
			n++
		}
	}
	return n
}

// Some levers and a chart are on the screen at the smallest size, both charts of
// the first page from 80×24.
func TestNothingIsSqueezedOut(t *testing.T) {
	for _, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}, {200, 55}} {
		d := driveEnv(t, Env{Lang: "en", Width: size[0], Height: size[1]})
		if l := d.lay; l.list.H < 8 || l.card.H < 5 {
			t.Errorf("%v: %d rows of levers, %d of the card", size, l.list.H, l.card.H)
		}
		d.View()
		if d.lay.H >= 24 && len(d.stage.charts()) != 2 {
			t.Errorf("%v: %d charts", size, len(d.stage.charts()))
		}
		for i, r := range d.stage.tab().page.(*chartPage).at {
			if r.W < 40 || r.H < 6 {
				t.Errorf("%v: chart %d has %d×%d cells", size, i, r.W, r.H)
			}
		}
	}
}

func TestNoKeyStandsTwice(t *testing.T) {
	seen := map[string]string{}
	for _, b := range bindings() {
		for _, k := range b.keys {
			if seen[k] != "" {
				t.Errorf("%s does %s and %s", k, seen[k], b.id)
			}
			seen[k] = b.id
		}
	}
}
