package tui

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model/study"
	"bubblescope/tui/chart"
)

// fewWorlds is an ensemble that is settled quickly.
const fewWorlds = 5

// driveBands opens the explorer with an ensemble, and waits for no pause.
func driveBands(t testing.TB, env Env) *driver {
	t.Helper()
	env.Ensemble = study.NewShared(testModel(t), fewWorlds)
	d := driveEnv(t, env)
	d.live.bands.pause, d.live.bands.linger = 0, 0
	d.todo = append(d.todo, d.spread())
	return d
}

var broad = Env{Lang: "en", Width: 150, Height: 40}

// What is drawn is the band that study makes of the settings on the screen.
func TestBandIsOfThePresentWorld(t *testing.T) {
	d := driveBands(t, broad).Press("left", "left").Settle()
	members, err := study.ReadEnsemble(d.model)
	if err != nil {
		t.Fatal(err)
	}
	e, err := study.NewEnsemble(d.model, members, fewWorlds)
	if err != nil {
		t.Fatal(err)
	}
	want := e.Band(d.live.settings)
	for _, id := range []string{"labs.operating_loss", "nvidia.datacenter_revenue"} {
		low, high, ok := d.live.band(id)
		o := d.model.OutputIndex(id)
		if !ok || !slices.Equal(low, want.P10[o]) || !slices.Equal(high, want.P90[o]) {
			t.Errorf("%s: shown %v, low %v", id, ok, low)
		}
	}
	if _, _, ok := d.live.band("no.such"); ok {
		t.Error("an output that is not there has a band")
	}
	for _, b := range d.drawnBands() {
		if b.Unseen || !math.IsNaN(b.Low[0]) || b.High[51] <= b.Low[51] {
			t.Errorf("drawn: %+v", b)
		}
	}
	if o := d.model.OutputIndex("labs.operating_loss"); d.drawnBands()[0].High[40] != 4*want.P90[o][40] {
		t.Error("the chart has another edge than the band")
	}
	d.Shows("8 of 10 worlds that the record allows")
}

// drawnBands are the bands that the charts were given.
func (d *driver) drawnBands() []chart.Band {
	p := plotter{speech: d.say, live: &d.live, perYear: true, cross: noQuarter, w: 100}
	_, loss := lossPicture(p)
	_, origin := originPicture(p)
	return append(loss.Bands, origin.Bands...)
}

// From the move to the new band nothing of the old one is seen, but it holds
// the axes; what comes late for an earlier world is dropped.
func TestBandOfAnotherWorldIsNeverShown(t *testing.T) {
	d := driveBands(t, broad).Settle()
	old := bandMsg{d.live.bands.gen, d.live.bands.band}
	d.Shows("worlds that the record").Press("left").Hides("worlds that the record")
	for _, b := range d.drawnBands() {
		if !b.Unseen || b.Label != "" {
			t.Errorf("the band before the move is drawn: %+v", b)
		}
	}
	if rested := d.live.bands.rested(restedMsg{old.gen}); rested != nil {
		t.Error("an old pause began a band")
	}
	d.Update(old)
	d.Hides("worlds that the record").Settle().Shows("worlds that the record")
	d.Press("right").Hides("worlds that the record")
	if _, _, ok := d.live.band("labs.operating_loss"); ok {
		t.Error("the band of the world before is there after undoing it by hand")
	}
}

// Back in the world that the band is of, it is there at once.
func TestBandIsThereAgain(t *testing.T) {
	d := driveBands(t, broad).Settle().Press("left")
	d.Press("right").Shows("worlds that the record")
	if d.spread() != nil {
		t.Error("a band that is there is asked for")
	}
}

// A move abandons the work under way, and its news changes nothing.
func TestMoveAbandonsTheBand(t *testing.T) {
	d := driveBands(t, broad)
	b := &d.live.bands
	work := b.rested(restedMsg{b.gen})
	d.Press("left")
	if msg := work().(bandMsg); msg.band != nil {
		t.Error("the band of a world that is gone was made")
	}
	d.Settle().Shows("worlds that the record")
}

// A band that breaks down leaves none, is not asked for again at once, and the
// next move asks anew.
func TestBandBreaksDown(t *testing.T) {
	d := driveBands(t, broad)
	whole := d.live.bands.shared
	d.live.bands.shared = study.NewShared(nil, fewWorlds)
	d.Settle().Hides("worlds that the record")
	if d.spread() != nil {
		t.Error("the same broken work is begun again")
	}
	d.live.bands.shared = whole
	d.Press("left").Settle().Shows("worlds that the record")
}

// The work may even panic.
func TestBandPanics(t *testing.T) {
	msg := bandOf(t.Context(), nil, 7, testModel(t).Defaults())()
	if got, ok := msg.(bandMsg); !ok || got.gen != 7 || got.band != nil {
		t.Errorf("a panic leaves %#v", msg)
	}
}

func TestNoBandWithoutEnsemble(t *testing.T) {
	d := drive(t).Press("left")
	if d.spread() != nil {
		t.Error("a session without an ensemble asks for a band")
	}
	d.Settle().Press("B").Hides("worlds that the record").Shows("no other worlds")
}

// Nothing is asked for and nothing is drawn while nothing changes.
func TestIdleBandsDoNothing(t *testing.T) {
	d := driveBands(t, broad).Settle()
	d.View()
	drawn := d.drawn()
	if n := testing.AllocsPerRun(50, func() { d.spread(); d.View() }); n != 0 || d.spread() != nil || d.drawn() != drawn {
		t.Errorf("idle bands allocate %v times", n)
	}
	d.Press("down")
	if d.spread() != nil {
		t.Error("a move of the focus asks for a band")
	}
}

// B hides the bands, and no work is done for them until it shows them again.
func TestKeyHidesBands(t *testing.T) {
	d := driveBands(t, broad).Settle().Press("B").Hides("worlds that the record")
	if len(d.drawnBands()) != 0 {
		t.Error("hidden bands are drawn")
	}
	if d.Press("left"); d.live.bands.gen != 1 {
		t.Error("hidden bands are worked for")
	}
	d.Press("B")
	for _, b := range d.drawnBands() {
		if !b.Unseen {
			t.Error("the band of the world before came back")
		}
	}
	if d.Settle(); d.drawnBands()[0].Unseen {
		t.Error("the new world's band did not come")
	}
}

// The brackets beside the labs' loss hold the band of that year.
func TestFiguresHoldTheBand(t *testing.T) {
	d := driveBands(t, broad).Settle()
	r := d.live.lossBand()
	want := d.say.within(r, d.live.now.Loss)
	if !r.ok || r.low >= r.high {
		t.Fatalf("the band is %+v", r)
	}
	d.Shows(d.say.money(d.live.now.Loss) + " " + want).Press("left").Hides(want)
}

func TestIntervalsInWords(t *testing.T) {
	en, zh := newSpeech(testModel(t), english, newGlyphs(false)), newSpeech(testModel(t), hans, newGlyphs(false))
	for _, c := range []struct {
		s         *speech
		low, high float64
		want      string
	}{
		{en, 16, 214, "(16–214)"},
		{en, -47, 224, "(−47 to 224)"},
		{en, 300, 2100, "($300bn–$2.1tn)"},
		{zh, 16, 214, "(160–2140)"},
		{zh, -47, 2240, "(−470亿至2.2万亿)"},
	} {
		if got := c.s.within(interval{c.low, c.high, true}, 67); got != c.want {
			t.Errorf("%g to %g reads %q, want %q", c.low, c.high, got, c.want)
		}
	}
}

// The screen stays whole with bands at any size, in all looks, and the figures
// keep within their row.
func TestScreenIsWholeWithBands(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for n, size := range [][2]int{{80, 24}, {76, 22}, {120, 40}, {131, 33}, {200, 60}, {97, 28}} {
		d := driveBands(t, Env{Lang: languages()[n%3], Width: size[0], Height: size[1], Mono: n%2 == 0, ASCII: n == 3, Light: n == 4})
		for range 4 {
			d.Settle()
			whole(t, d, size[0], size[1])
			d.wordsFit(t)
			d.anywhere(r)
			d.touch()
			whole(t, d, size[0], size[1])
		}
	}
}

// A running program shows the band by itself, a pause after the last move.
func TestBandComesByItself(t *testing.T) {
	d := driveBands(t, broad)
	d.live.bands.pause = 1
	var p *tea.Program
	seen := func(_ tea.Model, msg tea.Msg) tea.Msg {
		if _, ok := msg.(bandMsg); ok {
			go p.Quit()
		}
		return msg
	}
	p = tea.NewProgram(d.App, tea.WithInput(nil), tea.WithOutput(&strings.Builder{}), tea.WithFilter(seen), tea.WithWindowSize(150, 40), tea.WithoutSignals())
	go p.Send(keyMsg("left"))
	if _, err := p.Run(); err != nil {
		t.Fatal(err)
	}
}

func BenchmarkKeyToViewWithBands(b *testing.B) {
	d := driveBands(b, Env{Lang: "en", Width: 160, Height: 48}).Settle()
	keys := []string{"left", "right"}
	for i := 0; b.Loop(); i++ {
		d.Press(keys[i/4%2]).View()
	}
}

// BenchmarkBandToView is the drawing of a band that has come.
func BenchmarkBandToView(b *testing.B) {
	d := driveBands(b, Env{Lang: "en", Width: 160, Height: 48}).Settle()
	for b.Loop() {
		d.stage.gen++
		d.live.bands.shown++
		d.touch()
		d.View()
	}
}

// Visitors of one server share one ensemble, and the band of a world that
// several look at.
func TestSessionsShareTheEnsemble(t *testing.T) {
	shared := study.NewShared(testModel(t), fewWorlds)
	var seen []*study.Band
	for range 2 {
		d := driveEnv(t, Env{Lang: "en", Width: 120, Height: 40, Ensemble: shared})
		d.live.bands.pause = 0
		d.todo = append(d.todo, d.spread())
		seen = append(seen, d.Settle().live.bands.band)
	}
	if seen[0] == nil || seen[0] != seen[1] {
		t.Error("two visitors of one world have bands of their own")
	}
}

// The first screen does not wait for the ensemble.
func TestFirstScreenComesBeforeTheEnsemble(t *testing.T) {
	d := driveBands(t, broad)
	d.View()
	if d.live.bands.shared.Ready() {
		t.Error("the ensemble was settled before the first screen")
	}
}
