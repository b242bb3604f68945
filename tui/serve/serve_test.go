package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

// counter is an App that shows its size, its language and how many keys it got.
type counter struct {
	size tea.WindowSizeMsg
	lang string
	keys int
}

func (c counter) Init() tea.Cmd { return nil }

func (c counter) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		c.size = msg
	case tea.KeyPressMsg:
		if msg.String() == "q" {
			return c, tea.Quit
		}
		if msg.String() == "p" {
			panic("a fault in the App")
		}
		c.keys++
	}
	return c, nil
}

func (c counter) View() tea.View {
	return tea.NewView(fmt.Sprintf("size %dx%d\nlang %s\nkeys %d\n", c.size.Width, c.size.Height, c.lang, c.keys))
}

func newCounter(s Session) (tea.Model, error) {
	if len(s.Args) > 0 {
		return nil, errors.New("no such code: " + s.Args[0])
	}
	return counter{tea.WindowSizeMsg{Width: s.Width, Height: s.Height}, strings.Join(s.Env, ","), 0}, nil
}

func TestSessionDrawsAndFollowsKeysAndSize(t *testing.T) {
	s := start(t, nil)
	term := open(t, dial(t, s))
	term.waitFor(t, "size 80x24")
	term.waitFor(t, "lang TERM=xterm-256color,LANG=zh_CN.UTF-8")
	term.press(t, "xx")
	term.waitFor(t, "keys 2")
	if err := term.WindowChange(30, 100); err != nil {
		t.Fatal(err)
	}
	term.waitFor(t, "size 100x30")
	if err := term.WindowChange(0, 0); err != nil {
		t.Fatal(err)
	}
	term.press(t, "x")
	term.waitFor(t, "keys 3")
	term.waitFor(t, "size 100x30")
	term.press(t, "q")
	if err := term.Wait(); err != nil {
		t.Errorf("quitting ended with %v", err)
	}
}

func TestCtrlZDoesNotStopTheServer(t *testing.T) {
	s := start(t, func(c *Config) {
		c.App = func(Session) (tea.Model, error) { return suspender{}, nil }
	})
	term := open(t, dial(t, s))
	term.waitFor(t, "ready")
	term.press(t, "x")
	term.waitFor(t, "resumed")
}

// suspender asks to be suspended at every key.
type suspender struct{ resumed bool }

func (s suspender) Init() tea.Cmd { return nil }

func (s suspender) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg.(type) {
	case tea.KeyPressMsg:
		return s, tea.Suspend
	case tea.ResumeMsg:
		s.resumed = true
	}
	return s, nil
}

func (s suspender) View() tea.View {
	if s.resumed {
		return tea.NewView("resumed")
	}
	return tea.NewView("ready")
}

func TestAFaultOfOneSessionLeavesTheOthers(t *testing.T) {
	s := start(t, nil)
	sound, broken := open(t, dial(t, s)), open(t, dial(t, s))
	sound.waitFor(t, "keys 0")
	broken.waitFor(t, "keys 0")
	broken.press(t, "p")
	_ = broken.Wait() // however it ends, it ends
	sound.press(t, "x")
	sound.waitFor(t, "keys 1")
}

func TestPlacesAreLimited(t *testing.T) {
	s := start(t, func(c *Config) { c.Limits.Sessions = 1 })
	first := open(t, dial(t, s))
	first.waitFor(t, "keys 0")
	if out, err := saidTo(t, dial(t, s), ""); err == nil || !strings.Contains(out, "word full") {
		t.Errorf("a second visitor got %q, %v", out, err)
	}
	first.press(t, "q")
	if err := first.Wait(); err != nil {
		t.Fatal(err)
	}
	open(t, dial(t, s)).waitFor(t, "keys 0")
}

// A client that vanishes gives its place back, with its connection still open
// or not.
func TestHangingUpGivesThePlaceBack(t *testing.T) {
	s := start(t, func(c *Config) { c.Limits.Sessions = 1 })
	client := dial(t, s)
	for range 3 {
		term := open(t, client)
		term.waitFor(t, "keys 0")
		if err := term.Close(); err != nil {
			t.Fatal(err)
		}
		waitUntil(t, func() bool { return s.places.open() == 0 })
	}
	open(t, client).waitFor(t, "keys 0")
	if err := client.Close(); err != nil {
		t.Fatal(err)
	}
	waitUntil(t, func() bool { return s.places.open() == 0 })
}

func TestSilenceEndsTheSession(t *testing.T) {
	s := start(t, func(c *Config) { c.Limits.Idle = 300 * time.Millisecond })
	term := open(t, dial(t, s))
	_ = term.Wait() // however it ends, it ends
	term.waitFor(t, "word silent")
	waitUntil(t, func() bool { return s.places.open() == 0 })
}

func waitUntil(t *testing.T, done func() bool) {
	t.Helper()
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	late := time.After(patience)
	for !done() {
		select {
		case <-tick.C:
		case <-late:
			t.Fatal("it never happened")
		}
	}
}

func TestStoppingEndsSessionsWithAWord(t *testing.T) {
	config := counting(t)
	config.Limits.Grace = time.Millisecond
	s, err := New(config)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx) }()
	client := dial(t, s)
	term := open(t, client)
	term.waitFor(t, "keys 0")
	stop()
	if err := term.Wait(); err != nil {
		t.Errorf("the session ended with %v", err)
	}
	term.waitFor(t, "word closing")
	_ = client.Close() // as ssh does when its session ends
	if err := <-ended; err != nil {
		t.Errorf("Serve ended with %v", err)
	}
	if _, err := net.Dial("tcp", s.Addr().String()); err == nil {
		t.Error("the server still takes connections")
	}
}

func TestHostKeyIsKept(t *testing.T) {
	file := filepath.Join(t.TempDir(), "settings", "host")
	first, err := hostKey(file)
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key's file has mode %v, %v; want 0600", info.Mode(), err)
	}
	second, err := hostKey(file)
	if err != nil || gossh.FingerprintSHA256(first.PublicKey()) != gossh.FingerprintSHA256(second.PublicKey()) {
		t.Errorf("a second start made another key: %v", err)
	}
}

func TestHostKeyThatIsNone(t *testing.T) {
	file := filepath.Join(t.TempDir(), "notes.txt")
	if err := os.WriteFile(file, []byte("not a key"), 0o600); err != nil {
		t.Fatal(err)
	}
	_, err := hostKey(file)
	if err == nil || !strings.Contains(err.Error(), "not a private key for SSH") {
		t.Errorf("got %v", err)
	}
	if kept, _ := os.ReadFile(file); string(kept) != "not a key" {
		t.Errorf("the file was overwritten: %q", kept)
	}
}

func TestAddressInUse(t *testing.T) {
	s := start(t, nil)
	_, err := New(Config{Listen: s.Addr().String(), HostKey: filepath.Join(t.TempDir(), "host"), App: newCounter})
	if err == nil || !strings.HasPrefix(err.Error(), "cannot listen on "+s.Addr().String()) {
		t.Errorf("got %v", err)
	}
}

func TestInvitation(t *testing.T) {
	s := start(t, nil)
	_, port, _ := net.SplitHostPort(s.Addr().String())
	if got, want := s.Invitation(), "ssh -p "+port+" 127.0.0.1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if !strings.HasPrefix(s.Fingerprint(), "SHA256:") {
		t.Errorf("fingerprint %q", s.Fingerprint())
	}
}
