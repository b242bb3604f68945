package tui

import "testing"

// Swapped worlds change places, undo puts both back, and redo swaps again.
func TestSwapAndBack(t *testing.T) {
	d := drive(t).Press("left").Times(4).Press("p", "down", "right")
	now, pin := d.live.settings, d.live.base
	for range 2 {
		d.Press("=")
		if d.live.settings != pin || d.live.base != now || !d.live.pinned {
			t.Fatal("the worlds did not change places")
		}
		d.Press("u")
		if d.live.settings != now || d.live.base != pin || !d.live.pinned {
			t.Fatal("undo did not put both back")
		}
		d.Press("U")
		if d.live.settings != pin || d.live.base != now {
			t.Fatal("redo did not swap again")
		}
		d.Press("u")
	}
	d.Press("=", "=")
	if d.live.settings != now || d.live.base != pin {
		t.Error("two swaps are not none")
	}
}

// Swapping with the default unpins: the default is what one always compares
// with.
func TestSwapWithTheDefault(t *testing.T) {
	d := drive(t).Press("=").Shows("nothing to swap").Press("left").Press("=").At("gpu_life", 5)
	if !d.live.pinned || d.live.base[d.model.LeverIndex("gpu_life")] != 4.5 {
		t.Error("the moved world is not the pinned one")
	}
	d.Press("=").At("gpu_life", 4.5)
	if d.live.pinned {
		t.Error("the default is called pinned")
	}
}

// A pin of a user's own choice is left alone by the undo of an older swap.
func TestUndoOfASwapLeavesALaterPin(t *testing.T) {
	d := drive(t).Press("left").Press("=").Press("right", "right", "p")
	pin := d.live.base
	d.Press("u", "u").At("gpu_life", 4.5)
	if d.live.base != pin {
		t.Error("undo moved the pin")
	}
}

// The screen names what is pinned, at every size and in every language.
func TestThePinIsNamed(t *testing.T) {
	for _, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}} {
		for _, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			for _, w := range d.shipped() {
				if w.Settings == d.model.Defaults() {
					continue
				}
				d.pinWorld(w.Settings)
				d.touch()
				d.Shows(d.nameOf(w.Settings, true))
			}
			d.Press("left", "p", "right").Shows(d.say.short(&d.model.Levers()[0]) + " " + d.say.mark(0, 4.5, true))
			d.Press("left", "down", "left", "p", "right").Shows(d.say.N("world.moved", 2))
		}
	}
}
