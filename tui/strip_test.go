package tui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// byHand is the world of a lever at a cell of its track, set the way
// `run --set` sets it: as text, all other levers as they stand.
func (d *driver) byHand(i, cell int) summary {
	d.t.Helper()
	k := newTrack(d.model, i, 0, 0, d.foresight.cells(i)).notch(cell)
	text := d.model.FormatLever(i, d.model.Notch(i, k))
	at, v, err := d.model.Parse(d.model.Levers()[i].ID, text)
	if err != nil {
		d.t.Fatal(err)
	}
	s, r := d.live.settings, d.model.NewResult()
	s[at] = v
	d.model.Run(r, s)
	return newLens(d.model).summarise(r)
}

// truthful fails unless n random cells in sight show what a run by hand gives.
func (d *driver) truthful(r *rand.Rand, n int) {
	d.t.Helper()
	levers := d.rail.shown(d.lay.list.H)
	for range n {
		i := levers[r.IntN(len(levers))]
		t := d.railView().track(i, d.foresight.cells(i))
		first, last := t.ends()
		c := first + r.IntN(last-first+1)
		want := d.byHand(i, c)
		if got := d.foresight.strips[i].cells[c]; got != want {
			d.t.Fatalf("%s at cell %d shows %+v, by hand %+v", d.model.Levers()[i].ID, c, got, want)
		}
		if level := d.foresight.outcomes[d.foresight.chosen].level(want, d.foresight.usual); t.tints[c].level != level {
			d.t.Fatalf("%s at cell %d is tinted %d, want %d", d.model.Levers()[i].ID, c, t.tints[c].level, level)
		}
	}
}

// At random positions the tint is that of a run with the lever set there, also
// after other levers have moved, and for every outcome.
func TestStripsTellTheTruth(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 55}} {
		d := driveEnv(t, Env{Lang: "en", Width: size[0], Height: size[1]})
		d.Settle().truthful(r, 5)
		for range 6 {
			d.anywhere(r)
			d.Press("o").Press([]string{"up", "down", "pgdown", "tab", "u"}[r.IntN(5)]).Settle().truthful(r, 8)
		}
	}
}

// Every lever has a strip, choices and quarters too, and it has the outcome of
// the present world where the lever stands on a cell.
func TestEveryLeverHasAStrip(t *testing.T) {
	d := drive(t)
	for i, l := range d.model.Levers() {
		d.Focus(l.ID).Press("o")
		if d.foresight.stale(i) {
			t.Fatalf("%s has no strip while it is in focus", l.ID)
		}
		tr := d.railView().track(i, d.foresight.cells(i))
		c := tr.cell(tr.at)
		if d.model.Notch(i, tr.notch(c)) == tr.at && d.foresight.strips[i].cells[c].Loss != d.live.now.Loss {
			t.Errorf("%s: the strip says %v where it stands, the verdict %v", l.ID, d.foresight.strips[i].cells[c].Loss, d.live.now.Loss)
		}
	}
	if n := d.foresight.cells(d.model.LeverIndex("shock")); n != len(d.model.Levers()[d.model.LeverIndex("shock")].Choices) {
		t.Errorf("the shocks have %d cells", n)
	}
}

// A lever's own move leaves its strip alone, and asks for the others anew.
func TestAMoveLeavesItsOwnStrip(t *testing.T) {
	d := drive(t).Settle()
	own, other := d.model.LeverIndex("gpu_life"), d.model.LeverIndex("power_supply")
	before := slices.Clone(d.foresight.strips)
	d.Press("left")
	if &before[own].cells[0] != &d.foresight.strips[own].cells[0] {
		t.Error("the moved lever's strip was made again")
	}
	if !d.foresight.stale(other) {
		t.Error("the strip of another lever did not notice the move")
	}
	d.Settle()
	if d.foresight.stale(other) || slices.Equal(before[other].cells, d.foresight.strips[other].cells) {
		t.Error("the strip of another lever did not follow")
	}
}

// What an older world's slice brings is dropped, and the newest world's is
// asked for at once.
func TestOldSlicesAreDropped(t *testing.T) {
	d := drive(t).Settle()
	_, cmd := d.Update(keyMsg("left"))
	d.Press("left").Press("left")
	other := d.model.LeverIndex("book_life")
	before := d.foresight.strips[other]
	old := cmd()
	d.todo = nil
	_, next := d.Update(old)
	if d.foresight.strips[other].world != before.world {
		t.Error("an old world's strip was taken")
	}
	if next == nil || !d.foresight.busy {
		t.Fatal("the newest world's strips were not asked for")
	}
	d.Settle().truthful(rand.New(rand.NewPCG(7, 8)), 10)
}

// Only one slice is under way however many keys come.
func TestOneSliceAtATime(t *testing.T) {
	d := drive(t)
	for range 20 {
		d.Press("left", "down", "right")
	}
	n := 0
	for _, cmd := range d.todo {
		if cmd != nil {
			n++
		}
	}
	if n != 1 {
		t.Errorf("%d slices were asked for", n)
	}
}

// When all strips are there, nothing more is asked for or drawn.
func TestSettledStripsRest(t *testing.T) {
	d := drive(t).Press("left").Settle()
	first, drawn := d.View().Content, d.drawn()
	if cmd := d.foresee(); cmd != nil || d.View().Content != first || d.drawn() != drawn {
		t.Error("a settled screen went on working")
	}
	if n := testing.AllocsPerRun(100, func() { d.View() }); n != 0 {
		t.Errorf("an idle View allocates %v times", n)
	}
}

// A panic in the worker leaves plain tracks, and is not met again until
// something moves.
func TestAPanicAheadIsCaught(t *testing.T) {
	d := drive(t)
	d.foresee()
	msg, ok := d.foresight.broken([]int{1, 2})().(foreseenMsg)
	if !ok {
		t.Fatal("no message came back")
	}
	d.Update(msg)
	for _, i := range []int{1, 2} {
		if d.foresight.stale(i) || d.railView().track(i, 9).tints != nil {
			t.Errorf("lever %d is looked at again at once, or tinted", i)
		}
	}
	d.Press("left").Settle().truthful(rand.New(rand.NewPCG(9, 1)), 10)
}

// broken is a slice whose work panics: its room holds no series.
func (f *foresight) broken(levers []int) tea.Cmd {
	room := f.away
	defer func() { f.away = room }()
	f.away = &model.Result{}
	return f.slice(levers)
}

// A cliff is marked on its far side only, and knob, tick and pin stay in sight
// upon it.
func TestCliffsAreMarked(t *testing.T) {
	calm, broken := summary{}, summary{}
	calm.Marks = model.Marks{BreakEven: -1 << 30, FirstMissedPayment: -1 << 30, FirstDefault: -1 << 30, NvidiaPeak: -1 << 30}
	broken.Marks = calm.Marks
	broken.Marks.FirstDefault = 20
	s := strip{cells: []summary{broken, broken, calm, calm, broken, broken}}
	var at []int
	for c, x := range s.tints(outcomes()[0], calm, 0, 5) {
		if x.cliff {
			at = append(at, c)
		}
	}
	if !slices.Equal(at, []int{1, 4}) {
		t.Fatalf("cliffs at %v", at)
	}
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

// Names and outcomes fit their places at any width, in both languages.
func TestLegendFits(t *testing.T) {
	for _, lang := range []string{"en", "zh"} {
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

// The focused lever's strip is made in Update, so its track must stay short.
func TestTracksAreShort(t *testing.T) {
	for w := range maxWidth {
		if n := columnsFor(newLayout(w, 40).list.W).track; n > 24 {
			t.Fatalf("%d columns: a track of %d cells", w, n)
		}
	}
}

// The choice of a shock can be clicked.
func TestClickOnAChoice(t *testing.T) {
	d := drive(t).Focus("shock")
	y := d.rowOf("shock")
	l := &d.model.Levers()[d.model.LeverIndex("shock")]
	x := d.say.slot(columnsFor(d.lay.list.W), l).trackAt(d.lay.list.X)
	d.mouse(tea.MouseClickMsg(left(x+2, y))).At("shock", 2)
	d.mouse(tea.MouseMotionMsg(left(x, y))).At("shock", 0)
}

// All strips are there soon after a move, with room to spare on a slow day.
func BenchmarkAllStrips(b *testing.B) {
	d := driveEnv(b, Env{Lang: "en", Width: 200, Height: 90}).Settle()
	longest := time.Duration(0)
	for i := 0; b.Loop(); i++ {
		d.Press([]string{"left", "right"}[i/4%2])
		from := time.Now()
		d.Settle()
		longest = max(longest, time.Since(from))
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms-longest")
}
