package tui

import (
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/pprof"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"

	"bubblescope/tui/paint"
)

// patience is how long a test waits before it gives up.
const patience = 20 * time.Second

// When a session has ended, in the midst of work, nothing of it goes on.
func TestNothingIsLeftRunning(t *testing.T) {
	c := make(chan os.Signal, 1)
	signal.Notify(c, os.Interrupt) // brings the process's own goroutine for signals, which stays
	signal.Stop(c)
	before := runtime.NumGoroutine()
	for seed := range uint64(4) {
		d := driveBands(t, Env{Lang: english, Width: 120, Height: 40})
		screen := paint.New(io.Discard, "xterm-256color", colorprofile.ANSI256, 60)
		p := tea.NewProgram(screen.Model(d.App), tea.WithInput(nil), tea.WithOutput(screen.Output()),
			tea.WithFilter(paint.Filter(Filter)), tea.WithWindowSize(120, 40), tea.WithoutSignals())
		go func() {
			s, keys := script(anyScript(seed, 300)), keysToPress()
			for len(s) > 0 {
				p.Send(keyMsg(keys[s.longer(len(keys))]))
			}
			p.Quit()
		}()
		if _, err := p.Run(); err != nil {
			t.Fatal(err)
		}
		screen.Close()
	}
	late, look := time.After(patience), time.NewTicker(time.Millisecond)
	defer look.Stop()
	for runtime.NumGoroutine() > before {
		select {
		case <-look.C:
		case <-late:
			var all strings.Builder
			_ = pprof.Lookup("goroutine").WriteTo(&all, 1)
			t.Fatalf("%d goroutines before, %d after:\n%s", before, runtime.NumGoroutine(), all.String())
		}
	}
}
