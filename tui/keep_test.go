package tui

import (
	"path/filepath"
	"strings"
	"testing"

	"bubblescope/model"
	"bubblescope/tui/store"
)

// stateIn is what a home holds of the world that was left.
func stateIn(t *testing.T, home string) string {
	t.Helper()
	last, _, err := store.New(filepath.Join(home, "scenarios"), filepath.Join(home, "state")).Left()
	if err != nil {
		t.Fatal(err)
	}
	return string(last.Text)
}

// start opens a session as the program does: Init runs too.
func start(t testing.TB, home string, env Env) *driver {
	t.Helper()
	d := keptIn(t, home, env)
	d.todo = append(d.todo, d.Init())
	return d.Settle()
}

// What was left comes back when asked for: levers, pin and page.
func TestTheLastWorldIsOffered(t *testing.T) {
	for _, lang := range languages() {
		home, env := t.TempDir(), Env{Lang: lang, Width: 80, Height: 24}
		d := start(t, home, env)
		if d.isOffered() || d.notice != "" {
			t.Fatalf("%s: a first visitor is offered something: %q", lang, d.notice)
		}
		d.Press("left").Times(2).Press("p").Press("left").Times(2).Press("3").Settle()
		now, pin := d.live.settings, d.live.base

		d = start(t, home, env).At("gpu_life", 5)
		if !d.isOffered() || width(d.notice) > 78 {
			t.Fatalf("%s: nothing is offered, or in too many words: %q", lang, d.notice)
		}
		d.Shows(d.notice).Press("down").Shows(d.say.T("keep.take_up")).Press("r")
		if d.live.settings != now || d.live.base != pin || d.stage.tab().id != "overview" && d.stage.tab().id != "nvidia" {
			t.Errorf("%s: taken up elsewhere", lang)
		}
		d.Press("u").At("gpu_life", 5)
	}
}

// A long name does not cost the offer its end.
func TestALongNameFitsTheOffer(t *testing.T) {
	for _, lang := range languages() {
		d := driveEnv(t, Env{Lang: lang, Width: 80, Height: 24})
		s := allOff(d.model)
		d.meet(world{"long", saved, model.Scenario{Title: strings.Repeat("long ", 12), Settings: s}})
		l := leftWorld{settings: s, base: d.model.Defaults()}
		d.Update(recalledMsg{left: &l})
		if d.notice == "" || width(d.notice) > 78 {
			t.Errorf("%s: %q", lang, d.notice)
		}
	}
}

// One who goes on without it does not lose it: it stays in the list of worlds.
func TestWhatWasNotTakenUpStays(t *testing.T) {
	home := t.TempDir()
	start(t, home, english120()).Press("left").Times(4).Settle()
	d := start(t, home, english120()).Press("down", "right").Settle()
	if d.isOffered() {
		t.Error("the offer outlives a move")
	}
	d.Press("s").Settle().Shows("Left on ").Press("home", "enter").At("gpu_life", 3)
	start(t, home, english120()).Press("s").Settle().Shows("Left on ").Shows("Left before that")
}

// r is the key of the default again once a lever has moved.
func TestTheOfferEndsWithAMove(t *testing.T) {
	home := t.TempDir()
	start(t, home, english120()).Press("left").Times(4).Settle()
	start(t, home, english120()).Press("left").Settle().Press("r").At("gpu_life", 5)
}

// Who asked for a world is not offered another.
func TestAnOpenedWorldIsNotOverruled(t *testing.T) {
	home := t.TempDir()
	start(t, home, english120()).Press("left").Settle()
	d := keptIn(t, home, english120())
	d.live.run(allOff(d.model))
	if d.recall() != nil {
		t.Error("a session with a world of its own looks for another")
	}
}

// Nothing is written while nothing has changed, and one write follows many
// moves.
func TestWritesAreFewAndOnlyAfterMoves(t *testing.T) {
	home := t.TempDir()
	d := start(t, home, english120()).Press("down", "2", "?", "esc", "]", "g", "g", "g").Settle()
	if d.Close() != nil || stateIn(t, home) != "" {
		t.Error("something was written though nothing has moved")
	}
	d.hurried = false // commands are counted, not carried out
	asked := 0
	for range 20 {
		d.App.handle(keyMsg("left"))
		if d.keep() != nil {
			asked++
		}
		d.App.handle(keyMsg("right"))
		if d.keep() != nil {
			asked++
		}
	}
	if asked != 1 {
		t.Errorf("40 moves within a second ask for %d writes", asked)
	}
	write := (keepMsg{}).take(d.App)
	if d.keep() != nil {
		t.Error("a write is asked for while one is under way")
	}
	d.App.handle(keyMsg("left"))
	d.Update(write())
	if d.keep() == nil && !d.keeping.armed {
		t.Error("a move during a write is forgotten")
	}
}

// Quitting at once after a move keeps it, and a replay that is playing does not
// get in.
func TestCloseKeepsTheLastMove(t *testing.T) {
	home := t.TempDir()
	d := start(t, home, english120()).Press("left").Times(4).Press("a")
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	start(t, home, english120()).Press("r").At("gpu_life", 3)
}

// A file that was cut at any byte is not taken for another world, and does not
// stop the program.
func TestACutStateIsNotAnotherWorld(t *testing.T) {
	d := drive(t).Press("left").Times(4).Press("p").Press("down", "right")
	text := d.leftText(d.leaving())
	if l, err := readLeft(d.model, text); err != nil || l != d.leaving() {
		t.Fatalf("whole, it reads %+v, %v", l, err)
	}
	for n := range len(strings.TrimSpace(string(text))) {
		if l, err := readLeft(d.model, text[:n]); err == nil {
			t.Fatalf("cut after %d bytes it reads %+v", n, l)
		}
	}
	home := t.TempDir()
	disk := store.New(filepath.Join(home, "scenarios"), filepath.Join(home, "state"))
	if err := disk.Keep(text[:len(text)/2], true); err != nil {
		t.Fatal(err)
	}
	start(t, home, english120()).Shows("What you left last time cannot be read").Press("left").Settle()
	if _, before, _ := disk.Left(); string(before.Text) != string(text[:len(text)/2]) {
		t.Error("what could not be read was thrown away")
	}
}

// A session without a store keeps nothing and asks for nothing.
func TestNothingIsKeptWithoutAStore(t *testing.T) {
	d := drive(t).Press("left")
	if d.keep() != nil || d.recall() != nil {
		t.Error("work for a store that is not there")
	}
}
