package tui

import (
	"runtime"
	"testing"

	"github.com/charmbracelet/colorprofile"

	"bubblescope/model"
	"bubblescope/tui/paint"
)

// heldBy is how many bytes stay in use for each of the things that are made: the
// median of a few looks, for other tests may leave something that goes meanwhile.
func heldBy[T any](make func() T) int {
	make() // what is made once is made now
	var looks []int
	for range 5 {
		looks = append(looks, heldOnce(make))
	}
	return median(looks)
}

func heldOnce[T any](make func() T) int {
	const n = 8
	var held [n]T
	before := inUse()
	for i := range held {
		held[i] = make()
	}
	grown := inUse() - before
	runtime.KeepAlive(&held)
	return grown / n
}

func inUse() int {
	for range 3 { // pools give up what they hold at the second
		runtime.GC()
	}
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	return int(memory.HeapAlloc)
}

// sitting is a session and what its terminal shows.
type sitting struct {
	app    *App
	screen *paint.Screen
}

// sit opens a session of a common size and moves a lever.
func sit(m *model.Model, c *Commons, turns Turns) sitting {
	a := New(Env{Model: m, Settings: m.Defaults(), Lang: hant, Width: 80, Height: 24, Commons: c, Turns: turns})
	s := sitting{a, paint.NewScreen(80, 24, colorprofile.TrueColor, "xterm-256color")}
	for _, key := range []string{"left", "2", "3", "right"} {
		a.Update(keyMsg(key))
		s.screen.Show(a.View().Content)
	}
	return s
}

// A server holds a session for every visitor: what is the same for all must not be
// in each. A result of the model is the measure of what a session has to have.
func TestASessionIsLight(t *testing.T) {
	m := testModel(t)
	result := heldBy(m.NewResult)
	commons, turns := NewCommons(m.Data()), NewTurns()
	one, among := heldBy(func() sitting { return sit(m, nil, nil) }), heldBy(func() sitting { return sit(m, commons, turns) })
	t.Logf("a result holds %d bytes, a session %d, a session alone %d", result, among, one)
	if among > 12*result {
		t.Errorf("a session holds %d bytes, a result %d", among, result)
	}
	if one < among*3/2 {
		t.Errorf("a session alone holds %d bytes, one among others still %d", one, among)
	}
}
