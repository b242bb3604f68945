package tui

import (
	"testing"

	"pgregory.net/rapid"

	"bubblescope/model"
)

// Whatever was moved, undo leads back to the start through every state, and
// redo forward again.
func TestUndoRedoRoundTrip(t *testing.T) {
	m := testModel(t)
	rapid.Check(t, func(r *rapid.T) {
		d := &driver{t: t, App: New(Env{Model: m, Lang: "en", Width: 80, Height: 24, Settings: m.Defaults()})}
		keys := []string{"left", "right", "H", "L", "up", "down", "R", "W", "X", "r", "home", "end", "pgdown", "tab", "p"}
		for range rapid.IntRange(1, 25).Draw(r, "presses") {
			d.Press(rapid.SampledFrom(keys).Draw(r, "key"))
		}
		end, states := d.live.settings, []model.Settings{d.live.settings}
		for d.canUndo() {
			d.Press("u")
			states = append(states, d.live.settings)
		}
		if d.live.settings != m.Defaults() {
			r.Fatalf("undoing everything led to %v", d.live.settings)
		}
		for i := len(states) - 1; i >= 0; i-- {
			if d.live.settings != states[i] {
				r.Fatalf("redo went another way at step %d", i)
			}
			d.Press("U")
		}
		if d.live.settings != end {
			r.Fatalf("redoing everything led to %v, not %v", d.live.settings, end)
		}
	})
}

func TestOneGestureIsOneStep(t *testing.T) {
	d := drive(t).Press("left").Times(3).Press("right").Press("u").At("gpu_life", 3.5)
	d.Press("u").At("gpu_life", 5).Press("u").Shows("nothing to undo")
}

func TestNewMoveDropsRedo(t *testing.T) {
	d := drive(t).Press("left", "u", "right")
	if d.canRedo() {
		t.Error("redo is offered after a new move")
	}
}

func TestUndoSpeaksInWords(t *testing.T) {
	drive(t).Press("left").Times(2).Press("u").Shows("Undone. GPU life 4 → 5 years: labs' loss in 2028").
		Press("U").Shows("Done again. GPU life 5 → 4 years")
}

func TestHistoryIsBounded(t *testing.T) {
	var h history
	for i := range depth * 2 {
		h.add(step{lever: i})
	}
	if len(h.past) != depth || h.past[depth-1].lever != depth*2-1 {
		t.Errorf("%d steps kept, the last of lever %d", len(h.past), h.past[len(h.past)-1].lever)
	}
}
