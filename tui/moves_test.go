package tui

import (
	"math/rand/v2"
	"testing"

	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// The list tells every move with what it did to the loss, and Enter leads to the
// world of the row.
func TestMovesAreListedInWords(t *testing.T) {
	d := drive(t).Press("left").Times(4).Press("down", "right").Press("down", "home")
	d.Press("M").Shows("the beginning").Shows("GPU life 5 → 3 years: labs' loss in 2028 +").Shows("Electricity supply 6 → 0 GW")
	d.Press("up", "up", "enter").At("gpu_life", 3).At("book_life", 5.5).At("power_supply", 6)
	d.Shows("Another place in the list of moves").Press("M").Shows("● GPU life 5 → 3").Press("end", "enter")
	d.At("power_supply", 0).At("book_life", 6)
	d.Press("M", "home", "enter").At("gpu_life", 5)
	if d.canUndo() || !d.canRedo() {
		t.Error("at the beginning there is something to undo, or nothing to do again")
	}
}

// From anywhere in the list any world is reached, and each row tells the loss of
// its world.
func TestJumpsReachEveryWorld(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	d := drive(t)
	worlds := []model.Settings{d.live.settings}
	for range 12 {
		d.anywhere(r)
		if d.live.settings != worlds[len(worlds)-1] {
			worlds = append(worlds, d.live.settings)
		}
	}
	for range 40 {
		to := r.IntN(len(worlds))
		d.jump(to)
		if d.live.settings != worlds[to] || d.spoken.after != worlds[to] {
			t.Fatalf("a jump to %d led elsewhere", to)
		}
		steps, now := d.history.all()
		for i, after := range d.afterEach(steps, now) {
			d.model.RunAlone(d.live.probe, worlds[i+1])
			if want := d.live.lens.summarise(d.live.probe); after != want {
				t.Fatalf("at %d, row %d tells %+v, the world is %+v", to, i+1, after, want)
			}
		}
	}
}

func TestMovesWithoutMoves(t *testing.T) {
	drive(t).Press("M").Shows("No lever has moved yet")
}

// play carries out a replay frame by frame, as the program would, and gives the
// losses that were seen.
func (d *driver) play() (losses []float64) {
	for d.replay.on {
		losses = append(losses, d.live.now.Loss)
		d.Update(replayMsg{d.replay.number})
	}
	return append(losses, d.live.now.Loss)
}

// A replay begins in the world before, ends in the present one, and leaves no
// trace: no step, no tick.
func TestReplayShowsTheMoveAgain(t *testing.T) {
	d := drive(t)
	before := d.live.now.Loss
	d.Press("left").Times(4)
	after, steps := d.live.now.Loss, len(d.history.past)
	d.Press("a").Shows("Once more. GPU life 5 → 3 years")
	losses := d.play()
	if len(losses) < 15 || losses[0] != before || losses[len(losses)-1] != after {
		t.Errorf("from %v to %v the replay shows %v", before, after, losses)
	}
	for i := 1; i < len(losses); i++ {
		if losses[i] < losses[i-1] {
			t.Errorf("frame %d goes back from %v to %v", i, losses[i-1], losses[i])
		}
	}
	if len(d.history.past) != steps || d.live.now.Loss != after {
		t.Error("the replay moved something")
	}
	if _, cmd := d.App.Update(replayMsg{d.replay.number}); cmd != nil && cmd() != nil {
		t.Error("something ticks after a replay")
	}
	d.At("gpu_life", 3).Shows("GPU life 5 → 3 years").Hides("Once more")
}

// Any key or click ends a replay where the levers stood, then acts as always.
func TestReplayIsInterrupted(t *testing.T) {
	for name, stop := range map[string]func(d *driver){
		"key":   func(d *driver) { d.Press("down") },
		"click": func(d *driver) { d.mouse(tea.MouseClickMsg(left(1, 30))) },
		"wheel": func(d *driver) { d.mouse(tea.MouseWheelMsg{X: 110, Y: 20, Button: tea.MouseWheelUp}) },
		"paste": func(d *driver) { d.Update(tea.PasteMsg{Content: "x"}) },
	} {
		d := drive(t).Press("left").Times(4).Press("a")
		for range 8 {
			d.Update(replayMsg{d.replay.number})
		}
		if d.Lever("gpu_life") == 3 {
			t.Fatal("the replay does not play")
		}
		stop(d)
		d.At("gpu_life", 3)
		number := d.replay.number
		if d.Update(replayMsg{number}); d.replay.on || d.Lever("gpu_life") != 3 {
			t.Errorf("%s: a late frame went on", name)
		}
	}
	drive(t).Press("left").Times(4).Press("a").Press("left").At("gpu_life", 2.5)
}

// While it plays, every frame is whole and no value of a lever is cut.
func TestReplayIsReadable(t *testing.T) {
	r := rand.New(rand.NewPCG(9, 10))
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24})
		for range 4 {
			d.anywhere(r)
			d.Press("a")
			for d.replay.on {
				whole(t, d, 80, 24)
				for i := range d.model.Levers() {
					if text := d.say.mark(i, d.live.settings[i], true); width(text) > columnsFor(d.lay.list.W).value && d.model.Levers()[i].Type != "choice" {
						t.Fatalf("%s: %s is too wide", lang, text)
					}
				}
				d.Update(replayMsg{d.replay.number})
			}
		}
	}
}

func TestReplayWithoutAMove(t *testing.T) {
	drive(t).Press("a").Shows("no move to play again")
	drive(t).Press("left", "u", "a").Shows("Once more. GPU life 4.5 → 5 years")
}
