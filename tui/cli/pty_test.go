//go:build unix

package cli

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/term"
	"github.com/creack/pty"
)

// terminalEnv is what a terminal of today tells a program: true colours.
func terminalEnv() []string {
	return []string{"TERM=xterm-256color", "COLORTERM=truecolor", "LANG=en_US.UTF-8", "HOME=" + os.TempDir(), "PATH=" + os.Getenv("PATH")}
}

// console is the keyboard and the screen of a program in a pty.
type console struct {
	*os.File
	mu    sync.Mutex
	bytes int
	at    time.Time // of the last byte
	tail  []byte    // the last bytes
	wrote chan struct{}
}

func newConsole(f *os.File) *console {
	c := &console{File: f, wrote: make(chan struct{}, 1)}
	go c.listen()
	return c
}

// listen counts what comes, and answers as a terminal would. It ends with the
// program.
func (c *console) listen() {
	b := make([]byte, 1<<16)
	for {
		n, err := c.Read(b)
		if err != nil {
			return
		}
		c.took(b[:n])
		if bytes.Contains(b[:n], []byte(ansi.RequestModeSynchronizedOutput)) {
			_, _ = c.WriteString("\x1b[?2026;2$y")
		}
	}
}

func (c *console) took(b []byte) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.bytes, c.at = c.bytes+len(b), time.Now()
	c.tail = append(c.tail, b...)
	c.tail = c.tail[max(0, len(c.tail)-1<<16):]
	select {
	case c.wrote <- struct{}{}:
	default:
	}
}

func (c *console) count() (int, time.Time) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.bytes, c.at
}

func (c *console) last() []byte {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.tail)
}

// press sends keys and waits for the first bytes that answer.
func (c *console) press(t testing.TB, keys string) (wait time.Duration) {
	t.Helper()
	before, _ := c.count()
	from := time.Now()
	if _, err := c.WriteString(keys); err != nil {
		t.Fatal(err)
	}
	for {
		if n, at := c.count(); n > before {
			return at.Sub(from)
		}
		c.wait(t)
	}
}

func (c *console) wait(t testing.TB) {
	t.Helper()
	select {
	case <-c.wrote:
	case <-time.After(patience):
		t.Fatal("the terminal stays silent")
	}
}

// rest waits until nothing has come for so long.
func (c *console) rest(quiet time.Duration) {
	for {
		select {
		case <-c.wrote:
		case <-time.After(quiet):
			return
		}
	}
}

// holds waits until the last bytes hold a text.
func (c *console) holds(t testing.TB, text string) {
	t.Helper()
	for !bytes.Contains(c.last(), []byte(text)) {
		c.wait(t)
	}
}

// build makes a program of this module.
func build(t testing.TB, pkg string) string {
	t.Helper()
	out := filepath.Join(t.TempDir(), "program")
	if text, err := exec.Command("go", "build", "-o", out, pkg).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, text)
	}
	return out
}

// open runs a program in a pty of 160×48 until the test ends.
func open(t testing.TB, name string, args ...string) (*console, *exec.Cmd) {
	t.Helper()
	cmd := exec.Command(name, args...)
	cmd.Env = terminalEnv()
	f, err := pty.StartWithSize(cmd, &pty.Winsize{Cols: 160, Rows: 48})
	if err != nil {
		t.Fatal(err)
	}
	c := newConsole(f)
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
		_ = f.Close()
	})
	return c, cmd
}

// The explorer leaves the terminal as it was: its modes, its own screen, no
// mouse, a cursor.
func TestTheTerminalIsLeftClean(t *testing.T) {
	for _, key := range []string{"q", "\x03"} {
		keyboard, tty, err := pty.Open()
		if err != nil {
			t.Fatal(err)
		}
		if err := pty.Setsize(keyboard, &pty.Winsize{Cols: 120, Rows: 40}); err != nil {
			t.Fatal(err)
		}
		before, _ := term.GetState(tty.Fd())
		c, code := newConsole(keyboard), make(chan int, 1)
		go func() { code <- Run(context.Background(), nil, tty, tty, tty, terminalEnv()) }()
		c.holds(t, "GPU life")
		c.press(t, "\x1b[D")
		c.holds(t, "4.5 years") // in words below the stage
		c.press(t, key)
		if got := <-code; got != 0 {
			t.Errorf("%q ends with status %d", key, got)
		}
		c.holds(t, ansi.ResetModeAltScreenSaveCursor)
		for _, want := range []string{ansi.ResetModeMouseButtonEvent, ansi.ResetModeMouseExtSgr, ansi.ResetModeBracketedPaste, ansi.SetModeTextCursorEnable} {
			c.holds(t, want)
		}
		if end := c.last(); bytes.Contains(end[bytes.LastIndex(end, []byte(ansi.ResetModeAltScreenSaveCursor)):], []byte("GPU")) {
			t.Errorf("after %q something is drawn upon the terminal's own screen", key)
		}
		if after, _ := term.GetState(tty.Fd()); *after != *before {
			t.Errorf("after %q the terminal is in another mode", key)
		}
		_ = tty.Close()
		_ = keyboard.Close()
	}
}
