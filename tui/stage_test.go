package tui

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// One quarter is one column in all charts, and the last column of the screen
// stays empty beside them.
func TestChartsLineUp(t *testing.T) {
	for _, size := range [][2]int{{76, 22}, {80, 24}, {100, 30}, {120, 40}, {160, 48}, {200, 55}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]}).Press("left")
			rows := strings.Split(d.Screen(), "\n")
			if len(d.stage.charts()) < 2 {
				continue
			}
			a, b := d.stage.charts()[0].PlotRect(), d.stage.charts()[1].PlotRect()
			if a.X != b.X || a.W != b.W {
				t.Errorf("%v in %s: plots at %d, %d wide, and at %d, %d wide", size, lang, a.X, a.W, b.X, b.W)
			}
			r := d.lay.stage
			for y := r.Y; y < r.Y+r.H; y++ {
				if !strings.HasSuffix(ansi.Strip(rows[y]), " ") {
					t.Errorf("%v in %s: row %d touches the edge", size, lang, y)
				}
			}
		}
	}
}

// Of a stack every layer has its whole name, on the smallest screen too.
func TestEveryOriginIsNamed(t *testing.T) {
	for _, lang := range languages() {
		for _, w := range []int{minWidth, 80, 100, 120} {
			d := driveEnv(t, Env{Lang: lang, Width: w, Height: 24})
			screen := d.Screen()
			for _, l := range (plotter{speech: d.say, live: &d.live, w: d.stage.body.W}).originLayers() {
				if !strings.Contains(screen, d.say.T(l.word)+" ") {
					t.Errorf("%d columns: no %q in\n%s", w, d.say.T(l.word), screen)
				}
			}
		}
	}
}

func TestBelowZeroIsCalledProfit(t *testing.T) {
	for _, w := range []int{80, 120, 200} {
		driveEnv(t, Env{Lang: "en", Width: w, Height: 40}).Shows("profit")
		driveEnv(t, Env{Lang: "zh", Width: w, Height: 40}).Shows("盈利")
		driveEnv(t, Env{Lang: "zh-Hant", Width: w, Height: 40}).Shows("獲利")
	}
}
