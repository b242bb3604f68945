package cli

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
)

// Memory is given back once nothing comes any more, also after it has been before;
// messages pass as the filter has them.
func TestMemoryIsGivenBackAtRest(t *testing.T) {
	given := make(chan bool)
	f, stop := tidied(func(_ tea.Model, m tea.Msg) tea.Msg { return m.(int) + 1 }, time.Millisecond, func() { given <- true })
	defer stop()
	for range 3 {
		<-given
		if got := f(nil, 1); got != 2 {
			t.Fatalf("the filter's answer became %v", got)
		}
	}
	<-given
}

// Whoever quits before the rest is over leaves nothing running.
func TestNothingIsGivenBackAfterTheEnd(t *testing.T) {
	f, stop := tidied(func(_ tea.Model, m tea.Msg) tea.Msg { return m }, time.Hour, func() { t.Error("called") })
	f(nil, nil)
	if !stop() {
		t.Error("the timer was not waiting")
	}
}
