package tui

import (
	"testing"

	tea "charm.land/bubbletea/v2"
)

// rowOf is the screen row of a lever.
func (d *driver) rowOf(id string) int {
	d.t.Helper()
	d.View()
	for i, it := range d.rail.items {
		if it.lever == d.model.LeverIndex(id) {
			return d.lay.list.Y + i - d.rail.top
		}
	}
	d.t.Fatalf("no row of %s", id)
	return 0
}

// onTrack is the screen column at a share of the track.
func (d *driver) onTrack(share float64) int {
	cols := columnsFor(d.lay.list.W)
	return cols.trackAt(d.lay.list.X) + int(share*float64(cols.track-1)+0.5)
}

func (d *driver) mouse(msg tea.Msg) *driver {
	if msg = Filter(d.App, msg); msg != nil {
		d.Update(msg)
	}
	return d
}

func left(x, y int) tea.Mouse { return tea.Mouse{X: x, Y: y, Button: tea.MouseLeft} }

func TestClickAndDragOnATrack(t *testing.T) {
	d := drive(t)
	y := d.rowOf("power_supply")
	d.mouse(tea.MouseClickMsg(left(d.onTrack(0), y))).At("power_supply", 0)
	d.mouse(tea.MouseMotionMsg(left(d.onTrack(1), y))).At("power_supply", 40)
	d.mouse(tea.MouseReleaseMsg(left(d.onTrack(0), y+9))).At("power_supply", 0)
	d.mouse(tea.MouseMotionMsg(left(d.onTrack(1), y))).At("power_supply", 0)
	d.Press("u").At("power_supply", d.Default("power_supply"))
	if d.canUndo() {
		t.Error("one drag made several steps")
	}
}

// A drag that outruns the pause keeps its newest place, and a release counts.
func TestDragIsThinnedOut(t *testing.T) {
	d := drive(t)
	y := d.rowOf("power_supply")
	d.mouse(tea.MouseClickMsg(left(d.onTrack(0), y)))
	gen := d.live.gen
	for i := range 50 {
		d.mouse(tea.MouseMotionMsg(left(d.onTrack(float64(i)/50), y)))
	}
	d.mouse(tea.MouseMotionMsg(left(d.onTrack(1), y)))
	if d.live.gen > gen+1 {
		t.Errorf("%d runs while one pause lasted", d.live.gen-gen)
	}
	d.Update(sampledMsg{})
	d.At("power_supply", 40)
	d.mouse(tea.MouseMotionMsg(left(d.onTrack(0), y)))
	d.mouse(tea.MouseReleaseMsg(left(d.onTrack(0.5), y)))
	if v := d.Lever("power_supply"); v < 15 || v > 25 {
		t.Errorf("released at half, the lever is at %v", v)
	}
}

func TestFilterPassesKeys(t *testing.T) {
	d := drive(t)
	d.pausing = true
	for _, msg := range []tea.Msg{keyMsg("left"), tea.MouseClickMsg(left(1, 1)), tea.MouseReleaseMsg(left(1, 1)), tea.WindowSizeMsg{}} {
		if Filter(d.App, msg) == nil {
			t.Errorf("%T was held back", msg)
		}
	}
}

func TestClickOnAHeadingFolds(t *testing.T) {
	d := drive(t)
	y := d.rowOf("subsidy_fade") + 1
	d.mouse(tea.MouseClickMsg(left(5, y))).Hides("Ceiling of spending")
	d.mouse(tea.MouseClickMsg(left(5, y))).Shows("Ceiling of spending")
}

func TestWheelMovesTheLeverUnderIt(t *testing.T) {
	d := drive(t)
	y := d.rowOf("power_supply")
	d.mouse(tea.MouseWheelMsg{X: d.onTrack(0.5), Y: y, Button: tea.MouseWheelUp})
	d.At("power_supply", d.Default("power_supply")+d.step("power_supply"))
	d.mouse(tea.MouseWheelMsg{X: 2, Y: y, Button: tea.MouseWheelDown}).At("power_supply", d.Default("power_supply")+d.step("power_supply"))
}

func TestClickOnAChartReadsIt(t *testing.T) {
	d := drive(t)
	d.View()
	r := d.stage.tab().page.(*chartPage).at[1]
	r.X, r.Y = r.X+d.stage.body.X, r.Y+d.stage.body.Y
	d.mouse(tea.MouseClickMsg(left(r.X+r.W/2, r.Y+r.H/2)))
	at := d.stage.cross
	if at == noQuarter {
		t.Fatal("no cross-hair after a click on a chart")
	}
	d.mouse(tea.MouseMotionMsg(left(r.X+r.W/2+8, r.Y+r.H/2)))
	if d.stage.cross <= at {
		t.Errorf("dragging to the right went from quarter %d to %d", at, d.stage.cross)
	}
}

// The two lives share one scale: the same column is the same number of years.
func TestLivesShareAScale(t *testing.T) {
	d := drive(t)
	x := d.onTrack(0.5)
	d.mouse(tea.MouseClickMsg(left(x, d.rowOf("gpu_life")))).mouse(tea.MouseReleaseMsg(left(x, d.rowOf("gpu_life"))))
	d.mouse(tea.MouseClickMsg(left(x, d.rowOf("book_life")))).mouse(tea.MouseReleaseMsg(left(x, d.rowOf("book_life"))))
	if a, b := d.Lever("gpu_life"), d.Lever("book_life"); a != b {
		t.Errorf("one column is %v and %v years", a, b)
	}
}
