package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// over moves the mouse without a button, past any pause.
func (d *driver) over(x, y int) *driver {
	d.pausing = false
	return d.mouse(tea.MouseMotionMsg{X: x, Y: y})
}

// plot is a cell of the n-th chart, at a share of its width.
func (d *driver) plot(n int, share float64) (x, y int) {
	d.View()
	c, _ := d.chartPage()
	r := c.at[n]
	p := c.charts[c.picture(n)].PlotRect()
	return d.stage.body.X + r.X + p.X + int(share*float64(p.W-1)), d.stage.body.Y + r.Y + p.Y + p.H/2
}

// Hovering reads a quarter, and leaves no trace where the mouse goes away.
func TestHoverReadsAQuarter(t *testing.T) {
	d := drive(t).Settle()
	before := d.Screen()
	x, y := d.plot(0, 0.5)
	d.over(x, y)
	at := d.stage.cross
	if at == noQuarter {
		t.Fatal("hovering reads nothing")
	}
	x, y = d.plot(1, 0.7)
	if d.over(x, y); d.stage.cross <= at {
		t.Error("the cross-hair does not follow")
	}
	if d.over(1, 1); d.Screen() != before {
		t.Error("the mouse left a trace")
	}
	d.Press("]").over(x, y).over(1, 1)
	if d.stage.cross != int(d.model.LastActual()) {
		t.Error("the cross-hair of the keys was lost")
	}
	d.over(x, y)
	d.mouse(tea.MouseClickMsg(left(x, y))).mouse(tea.MouseReleaseMsg(left(x, y))).over(1, 1)
	if d.stage.cross <= at {
		t.Error("a click does not keep the cross-hair")
	}
	x, y = d.plot(0, 0.3)
	at = d.over(x, y).Press("]").over(1, 1).stage.cross
	if at == noQuarter {
		t.Error("a key does not keep the cross-hair")
	}
}

// A place that the mouse passed before a click does not move what it clicked.
func TestAClickForgetsWhereTheMouseCameFrom(t *testing.T) {
	d := drive(t).Settle()
	x, y := d.plot(0, 0.5)
	d.over(x, y)
	row := d.rowOf("power_supply")
	d.mouse(tea.MouseMotionMsg{X: d.onTrack(0), Y: row})
	d.mouse(tea.MouseClickMsg(left(d.onTrack(1), row))).At("power_supply", 40)
	d.Update(sampledMsg{})
	d.At("power_supply", 40)
}

// A mouse that moves where nothing is to be read changes nothing, draws nothing
// and asks for nothing.
func TestIdleMouseCostsNothing(t *testing.T) {
	d := drive(t).Settle()
	d.View()
	touched := d.touched
	for y := range 40 {
		if d.lay.list.has(1, y) {
			continue
		}
		if _, cmd := d.App.Update(tea.MouseMotionMsg{X: 1, Y: y}); d.touched != touched || d.pausing {
			t.Fatalf("row %d: touched, or a pause asked for: %v", y, cmd)
		}
	}
	x, y := d.plot(0, 0.5)
	d.over(x, y)
	touched = d.touched
	if d.over(x, y); d.touched != touched {
		t.Error("the same cell is read twice")
	}
}

// Over a track the footer tells what lies there: the same as a run with that
// value.
func TestHoverLooksAhead(t *testing.T) {
	d := drive(t).Settle()
	for range outcomes() {
		for _, id := range []string{"gpu_life", "equity_appetite", "shock", "power_supply"} {
			d.Focus(id).Settle()
			y := d.rowOf(id)
			i := d.model.LeverIndex(id)
			cols := d.say.slot(columnsFor(d.lay.list.W), &d.model.Levers()[i])
			for cell := range cols.track {
				d.over(cols.trackAt(d.lay.list.X)+cell, y)
				tr := newTrack(d.model, i, d.Lever(id), 0, cols.track)
				if first, last := tr.ends(); cell < first || cell > last {
					if d.hover.hint != "" {
						t.Errorf("%s: cell %d is outside the range, yet tells %q", id, cell, d.hover.hint)
					}
					continue
				}
				s := d.live.settings
				s[i] = d.model.Notch(i, tr.notch(cell))
				d.model.RunAlone(d.live.probe, s)
				o := d.foresight.outcomes[d.foresight.chosen]
				want := d.say.value(i, s[i]) + ": " + d.say.outcome(&d.foresight, "outcome.") + " " + d.say.outcomeWord(o.id, outcomeFigure(o.id, d.live.lens.summarise(d.live.probe)))
				d.Shows(want)
			}
		}
		d.Press("o")
	}
	d.over(1, 1)
	if d.hover.hint != "" {
		t.Error("the hint stays")
	}
}

// The hint has room in every language.
func TestHintsFit(t *testing.T) {
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24}).Settle()
		for range outcomes() {
			for i, l := range d.model.Levers() {
				for k := range d.model.Notches(i) + 1 {
					v := d.model.Notch(i, k)
					if hint := d.ahead(i, v, d.foresight.usual); width(hint) > 78 {
						t.Fatalf("%s: %s: %q", lang, l.ID, hint)
					}
				}
			}
			d.Press("o")
		}
	}
}

// legend finds a cell of a name in the legend of a chart.
func (d *driver) legend(name string) (x, y int) {
	d.t.Helper()
	d.View()
	c, _ := d.chartPage()
	for i, r := range c.at {
		one := c.charts[c.picture(i)]
		for y := range r.H {
			for x := range r.W {
				if n, ok := one.LegendAt(x, y); ok && one.ValuesAt(0)[n].Label == name {
					return d.stage.body.X + r.X + x, d.stage.body.Y + r.Y + y
				}
			}
		}
	}
	d.t.Fatalf("no %s in a legend", name)
	return 0, 0
}

// lines are the labels that a chart draws.
func (d *driver) lines(place int) string {
	c, _ := d.chartPage()
	d.View()
	var all []string
	for _, r := range c.charts[c.picture(place)].ValuesAt(40) {
		if r.Label != "" {
			all = append(all, r.Label)
		}
	}
	return strings.Join(all, " ")
}

// A click on a name shows that line alone, and again all, at every size and in
// every language, beside the line or in the legend.
func TestClickOnANameSinglesItOut(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 55}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			all := d.lines(0)
			x, y := d.legend("OpenAI")
			d.mouse(tea.MouseClickMsg(left(x, y))).mouse(tea.MouseReleaseMsg(left(x, y)))
			if got := d.lines(0); got != "OpenAI" && got != "OpenAI "+d.say.T("chart.record") {
				t.Fatalf("%v %s: %q are drawn", size, lang, got)
			}
			whole(t, d, size[0], size[1])
			d.Press("down", "2", "1").Press("left").Press("right")
			if d.lines(0) == all {
				t.Errorf("%v %s: a move brings the others back", size, lang)
			}
			if d.hasCross() {
				t.Errorf("%v %s: the click moved the cross-hair too", size, lang)
			}
			d.Press("esc")
			if got := d.lines(0); got != all {
				t.Errorf("%v %s: Esc brings back %q of %q", size, lang, got, all)
			}
			x, y = d.legend("OpenAI")
			d.mouse(tea.MouseClickMsg(left(x, y)))
			if x, y, ok := d.nameAt("OpenAI"); ok {
				d.mouse(tea.MouseClickMsg(left(x, y)))
				if d.lines(0) != all {
					t.Errorf("%v %s: a second click does not bring the others back", size, lang)
				}
			}
		}
	}
}

// nameAt is legend for a name that may be gone.
func (d *driver) nameAt(name string) (x, y int, ok bool) {
	c, _ := d.chartPage()
	d.View()
	one, r := c.charts[c.picture(0)], c.at[0]
	for y := range r.H {
		for x := range r.W {
			if n, hit := one.LegendAt(x, y); hit && one.ValuesAt(0)[n].Label == name {
				return d.stage.body.X + r.X + x, d.stage.body.Y + r.Y + y, true
			}
		}
	}
	return 0, 0, false
}

// The key goes through all lines of all charts that are shown, and back to all.
func TestTheKeySinglesOutEveryLine(t *testing.T) {
	d := drive(t)
	c, _ := d.chartPage()
	d.View()
	n := len(c.choices())
	seen := map[single]bool{}
	for range n {
		d.Press("f")
		whole(t, d, 120, 40)
		seen[c.single] = true
	}
	if d.Press("f"); len(seen) != n || seen[single{}] || c.single != (single{}) {
		t.Errorf("%d lines, %d singled out", n, len(seen))
	}
	d.Press("6", "f").Shows("no lines to choose from")
}

// A single line keeps its values: the axis changes, the numbers do not.
func TestASingleLineKeepsItsValues(t *testing.T) {
	d := drive(t)
	c, _ := d.chartPage()
	d.View()
	want := c.charts[0].ValuesAt(model.Quarters - 1)[1]
	d.Press("f", "f").View()
	if got := c.charts[0].ValuesAt(model.Quarters - 1)[0]; got != want {
		t.Errorf("alone it reads %+v, among others %+v", got, want)
	}
}

// The mouse works in lists too: a click chooses, a second one picks, the wheel
// moves.
func TestMouseInLists(t *testing.T) {
	d := drive(t).Press("left").Press("down", "right").Press("M").Shows("›")
	d.View()
	row := d.coverTop() + 3
	d.mouse(tea.MouseClickMsg(left(10, row))).Shows("› ").mouse(tea.MouseClickMsg(left(10, row))).At("gpu_life", 4.5).At("book_life", 5.5)
	d.Press("/")
	d.View()
	d.mouse(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelDown})
	if f := d.dialog.(*findDialog); f.list.focus != 1 {
		t.Error("the wheel does not move the focus")
	}
	d.mouse(tea.MouseClickMsg(left(5, 39))).mouse(tea.MouseClickMsg(left(5, 0)))
	whole(t, d, 120, 40)
	d.Press("esc", "?").mouse(tea.MouseWheelMsg{X: 5, Y: 5, Button: tea.MouseWheelDown})
	whole(t, d, 120, 40)
}
