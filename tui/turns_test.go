package tui

import (
	"sync/atomic"
	"testing"

	tea "charm.land/bubbletea/v2"
)

func TestTurnsAreTakenOneAfterTheOther(t *testing.T) {
	turns := make(Turns, 1)
	var under, most atomic.Int32
	slice := turns.wait(func() tea.Msg {
		most.Store(max(most.Load(), under.Add(1)))
		defer under.Add(-1)
		return nil
	})
	done := make(chan struct{})
	for range 50 {
		go func() {
			slice()
			done <- struct{}{}
		}()
	}
	for range 50 {
		<-done
	}
	if most.Load() != 1 {
		t.Errorf("%d slices were under way at once", most.Load())
	}
}

// A slice that breaks down gives its turn back.
func TestATurnIsGivenBackAfterAFault(t *testing.T) {
	turns := make(Turns, 1)
	func() {
		defer func() { _ = recover() }()
		turns.wait(func() tea.Msg { panic("a fault") })()
	}()
	turns.wait(func() tea.Msg { return nil })()
}

func TestWithoutTurnsNothingWaits(t *testing.T) {
	if Turns(nil).wait(nil) != nil || NewTurns().wait(nil) != nil {
		t.Error("no work became work")
	}
}

// The work of a session waits for its turn, and no key does.
func TestKeysDoNotWaitForATurn(t *testing.T) {
	turns := make(Turns, 1)
	turns <- struct{}{} // somebody else's, for ever
	a := New(Env{Model: testModel(t), Lang: "en", Width: 120, Height: 40, Settings: testModel(t).Defaults(), Turns: turns})
	before := a.live.settings
	a.Update(tea.KeyPressMsg{Code: tea.KeyLeft})
	if a.live.settings == before {
		t.Error("the key did nothing")
	}
	if a.View().Content == "" {
		t.Error("nothing was drawn")
	}
}
