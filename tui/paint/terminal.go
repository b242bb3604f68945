// Package paint brings views to a terminal. Bubble Tea's own renderer writes
// again all cells between the first and the last that changed in a row, and the
// whole of every row with a wide character; charts beside a rail, in Chinese,
// make that twenty kilobytes a frame. This one sends the cells that changed.
// Bubble Tea still owns the terminal's modes: it draws an empty screen.
package paint

import (
	"bytes"
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
)

// Terminal stands between a Bubble Tea program and its output. What the program
// writes passes through, and tells when the screen is ours to paint; views are
// painted at once if the last one is a frame ago, else at the frame's end, the
// newest only. Nothing runs while nothing changes.
type Terminal struct {
	frame time.Duration
	wake  chan struct{} // holds one at most
	done  chan struct{}
	close sync.Once

	first, sized *tea.WindowSizeMsg // the size at the start, and one on its way; of the program's loop

	next struct { // what is wanted; never held while writing
		sync.Mutex
		view    string
		w, h    int
		profile colorprofile.Profile
		atOnce  bool // the terminal takes a frame as a whole
	}

	screen struct { // what is there
		sync.Mutex
		*Screen
		out     io.Writer
		ours    bool // between entering the alternate screen and leaving it
		profile colorprofile.Profile
	}
}

// New wraps an output. The kind is what TERM says of it, the profile how many
// colours it has until the program tells otherwise; frames a second are at most
// so many. Close it when the program has ended.
func New(out io.Writer, kind string, profile colorprofile.Profile, frames int) *Terminal {
	t := &Terminal{
		frame: time.Second / time.Duration(max(frames, 1)),
		wake:  make(chan struct{}, 1), done: make(chan struct{}),
	}
	t.next.profile = profile
	t.screen.out, t.screen.profile = out, profile
	t.screen.Screen = NewScreen(0, 0, profile, kind)
	go t.run()
	return t
}

// Close ends the painting. It does not wait for a frame under way.
func (t *Terminal) Close() { t.close.Do(func() { close(t.done) }) }

// Output is what the program is to write to: a file if the output is one, so
// that the program finds the terminal behind it.
func (t *Terminal) Output() io.Writer {
	if f, ok := t.screen.out.(term.File); ok {
		return file{f, t}
	}
	return t
}

// file is a terminal's file whose writing we see.
type file struct {
	term.File
	t *Terminal
}

func (f file) Write(b []byte) (int, error) { return f.t.Write(b) }

// Write passes on what the program writes. Before it leaves the screen, the last
// view is painted.
func (t *Terminal) Write(b []byte) (int, error) {
	t.screen.Lock()
	defer t.screen.Unlock()
	if bytes.Contains(b, []byte(ansi.ResetModeAltScreenSaveCursor)) {
		t.show()
	}
	n, err := t.screen.out.Write(b)
	t.notice(b)
	return n, err
}

// notice looks for what concerns the screen: entering and leaving it, and
// wiping it.
func (t *Terminal) notice(b []byte) {
	enters := bytes.LastIndex(b, []byte(ansi.SetModeAltScreenSaveCursor))
	leaves := bytes.LastIndex(b, []byte(ansi.ResetModeAltScreenSaveCursor))
	if enters != leaves {
		t.screen.ours = enters > leaves
	}
	if enters >= 0 || bytes.Contains(b, []byte(ansi.EraseEntireScreen)) || bytes.Contains(b, []byte(ansi.EraseScreenBelow)) {
		t.screen.Forget()
		t.stir()
	}
}

// stir asks for a frame.
func (t *Terminal) stir() {
	select {
	case t.wake <- struct{}{}:
	default:
	}
}

// run paints when asked, and no oftener than the frames allow.
func (t *Terminal) run() {
	pause := time.NewTimer(0)
	defer pause.Stop()
	for {
		select {
		case <-t.done:
			return
		case <-t.wake:
		}
		select {
		case <-t.done:
			return
		case <-pause.C:
		}
		t.paint()
		pause.Reset(t.frame)
	}
}

// paint sends a frame.
func (t *Terminal) paint() {
	t.screen.Lock()
	defer t.screen.Unlock()
	t.show()
}

// show sends the newest view to a screen that is ours. A panic must not end the
// session, which is perhaps not the only one: it costs the frame.
func (t *Terminal) show() {
	defer func() {
		if recover() != nil {
			t.screen.Forget()
		}
	}()
	view, atOnce, ready := t.wanted()
	if !t.screen.ours || !ready {
		return // entering it, or its size, will stir us
	}
	frame := t.screen.Show(view)
	if len(frame) == 0 {
		return
	}
	if atOnce {
		frame = append(append([]byte(ansi.SetModeSynchronizedOutput), frame...), ansi.ResetModeSynchronizedOutput...)
	}
	_, _ = t.screen.out.Write(frame) // who is gone is noticed by the program's input
}

// wanted is the newest view; the screen follows its size and colours. It is not
// ready until the size has been told.
func (t *Terminal) wanted() (view string, atOnce, ready bool) {
	t.next.Lock()
	defer t.next.Unlock()
	if t.next.profile != t.screen.profile {
		t.screen.profile = t.next.profile
		t.screen.SetProfile(t.next.profile)
	}
	if t.next.w != t.screen.next.w || t.next.h != t.screen.next.h {
		t.screen.Resize(t.next.w, t.next.h)
	}
	return t.next.view, t.next.atOnce, t.next.w > 0 && t.next.h > 0
}
