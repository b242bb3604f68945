package serve

import (
	"context"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// patience is how long a test waits for the other end before it gives up.
const patience = 20 * time.Second

// counting is a server of counters, whose words are their ids.
func counting(t *testing.T) Config {
	t.Helper()
	return Config{
		Listen: "127.0.0.1:0", HostKey: filepath.Join(t.TempDir(), "keys", "host"), App: newCounter,
		Say: func(_ []string, w Word) string { return "word " + string(w) },
	}
}

// start serves counters on a free port until the test ends.
func start(t *testing.T, edit func(*Config)) *Server {
	t.Helper()
	config := counting(t)
	if edit != nil {
		edit(&config)
	}
	s, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Errorf("Serve ended with %v", err)
		}
	})
	return s
}

func dial(t *testing.T, s *Server) *gossh.Client {
	t.Helper()
	c, err := gossh.Dial("tcp", s.Addr().String(), &gossh.ClientConfig{
		User: "visitor", HostKeyCallback: gossh.FixedHostKey(s.signer.PublicKey()), Timeout: patience,
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() }) // a test may have closed it before
	return c
}

// terminal is a visitor's terminal: what the server drew, on a screen.
type terminal struct {
	*gossh.Session
	keys   io.Writer
	mu     sync.Mutex // guards the screen
	screen *vt.Emulator
	drawn  chan struct{} // one for some piece drawn; closed when the session ends
}

// open asks for a shell of 80x24 on the client.
func open(t *testing.T, c *gossh.Client) *terminal {
	t.Helper()
	return openWords(t, c, "")
}

// openWords is open with words after "ssh host".
func openWords(t *testing.T, c *gossh.Client, words string) *terminal {
	t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	keys, errIn := sess.StdinPipe()
	out, errOut := sess.StdoutPipe()
	_ = sess.Setenv("LANG", "zh_CN.UTF-8")
	errPty := sess.RequestPty("xterm-256color", 24, 80, nil)
	begin := sess.Shell
	if words != "" {
		begin = func() error { return sess.Start(words) }
	}
	for _, err := range []error{errIn, errOut, errPty, begin()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	term := &terminal{Session: sess, keys: keys, screen: vt.NewEmulator(80, 24), drawn: make(chan struct{}, 1)}
	go func() { // a terminal's answers to questions
		_, _ = io.Copy(keys, term.screen)
		_, _ = io.Copy(io.Discard, term.screen) // to nobody any more, but the screen waits until somebody reads them
	}()
	go term.draw(out)
	return term
}

func (term *terminal) draw(out io.Reader) {
	defer close(term.drawn)
	b := make([]byte, 4096)
	for {
		n, err := out.Read(b)
		if err != nil {
			return
		}
		term.mu.Lock()
		_, _ = term.screen.Write(b[:n]) // an emulator takes whatever comes
		term.mu.Unlock()
		select {
		case term.drawn <- struct{}{}:
		default:
		}
	}
}

// resize makes room on the visitor's side, without telling the server.
func (term *terminal) resize(w, h int) {
	term.mu.Lock()
	defer term.mu.Unlock()
	term.screen.Resize(w, h)
}

func (term *terminal) text() string {
	term.mu.Lock()
	defer term.mu.Unlock()
	return term.screen.String()
}

// waitFor waits until the screen shows want.
func (term *terminal) waitFor(t *testing.T, want string) {
	t.Helper()
	late := time.After(patience)
	for !strings.Contains(term.text(), want) {
		select {
		case _, open := <-term.drawn:
			if !open && !strings.Contains(term.text(), want) {
				t.Fatalf("the session ended before the screen showed %q:\n%s", want, term.text())
			}
		case <-late:
			t.Fatalf("the screen never showed %q:\n%s", want, term.text())
		}
	}
}

func (term *terminal) press(t *testing.T, keys string) {
	t.Helper()
	if _, err := io.WriteString(term.keys, keys); err != nil {
		t.Fatal(err)
	}
}
