package tui

import (
	"math/rand/v2"
	"slices"
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
	var levers []int
	for _, i := range d.rail.shown(d.lay.list.H) {
		if !d.foresight.stale(i) {
			levers = append(levers, i)
		}
	}
	if len(levers) == 0 {
		d.t.Fatal("no lever in sight has a strip of this world")
	}
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

// complete fails unless every lever in sight has the strip of this world.
func (d *driver) complete() *driver {
	d.t.Helper()
	for _, i := range d.rail.shown(d.lay.list.H) {
		if d.foresight.stale(i) {
			d.t.Fatalf("%s has no strip of this world", d.model.Levers()[i].ID)
		}
	}
	return d
}

// At random positions the tint is that of a run with the lever set there, also
// after other levers have moved, and for every outcome.
func TestStripsTellTheTruth(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 55}} {
		d := driveEnv(t, Env{Lang: "en", Width: size[0], Height: size[1]})
		d.Settle().complete().truthful(r, 5)
		for range 6 {
			d.anywhere(r)
			d.Press("o").Press([]string{"up", "down", "pgdown", "tab", "u"}[r.IntN(5)]).Settle().complete().truthful(r, 8)
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
	d.Settle().complete().truthful(rand.New(rand.NewPCG(7, 8)), 10)
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
