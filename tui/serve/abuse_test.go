package serve

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"
)

func TestAHugeWindowIsClamped(t *testing.T) {
	term := open(t, dial(t, start(t, nil)))
	term.waitFor(t, "size 80x24")
	term.resize(400, 120)
	if err := term.WindowChange(5000, 5000); err != nil {
		t.Fatal(err)
	}
	term.press(t, "x")
	term.waitFor(t, "size 400x120")
}

func TestAHugeFirstWindowIsClamped(t *testing.T) {
	sess := session(t, dial(t, start(t, nil)))
	out, err := sess.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(sess.RequestPty("xterm", 5000, 5000, nil), sess.Shell()); err != nil {
		t.Fatal(err)
	}
	waitForBytes(t, out, "400x120")
}

// waitForBytes reads until want has come.
func waitForBytes(t *testing.T, from io.Reader, want string) {
	t.Helper()
	var seen bytes.Buffer
	b := make([]byte, 4096)
	for !strings.Contains(seen.String(), want) {
		n, err := from.Read(b)
		seen.Write(b[:n])
		if err != nil {
			t.Fatalf("it ended with %v before %q came: %q", err, want, seen.String())
		}
	}
}

// A paste without an end would be kept in memory for ever.
func TestEndlessInputEndsTheSession(t *testing.T) {
	s := start(t, nil)
	term := open(t, dial(t, s))
	term.waitFor(t, "keys 0")
	flood := "\x1b[200~" + strings.Repeat("x", 1<<20)
	_, _ = io.WriteString(term.keys, flood) // it may be cut off at any byte
	_ = term.Wait()                         // however it ends, it ends
	term.waitFor(t, "word too_much")
	waitUntil(t, func() bool { return s.places.open() == 0 })
}

func TestASessionLastsNoLongerThanItMay(t *testing.T) {
	s := start(t, func(c *Config) { c.Limits.Time = 200 * time.Millisecond })
	term := open(t, dial(t, s))
	_ = term.Wait() // however it ends, it ends
	term.waitFor(t, "word time_is_up")
}

// gusher is an App that draws something new as often as it may.
type gusher struct{ n int }

type gush struct{}

func (g gusher) Init() tea.Cmd { return func() tea.Msg { return gush{} } }

func (g gusher) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	if _, ok := msg.(gush); ok {
		g.n++
		return g, tea.Tick(time.Millisecond, func(time.Time) tea.Msg { return gush{} })
	}
	return g, nil
}

func (g gusher) View() tea.View {
	line := strings.Repeat(string(rune('a'+g.n%26)), 390) + "\n"
	v := tea.NewView(strings.Repeat(line, 110))
	v.AltScreen = true
	return v
}

// Who stops reading is cut off, though the session waits inside a write.
func TestAReaderThatStopsIsCutOff(t *testing.T) {
	s := start(t, func(c *Config) {
		c.App = func(Session) (tea.Model, error) { return gusher{}, nil }
	})
	s.stalled = 300 * time.Millisecond
	sess := session(t, dial(t, s))
	if _, err := sess.StdoutPipe(); err != nil { // never read: the window fills
		t.Fatal(err)
	}
	if err := errors.Join(sess.RequestPty("xterm", 120, 400, nil), sess.Shell()); err != nil {
		t.Fatal(err)
	}
	waitUntil(t, func() bool { return s.places.open() == 1 })
	waitUntil(t, func() bool { return s.places.open() == 0 })
}

func TestAddressesHaveTheirShare(t *testing.T) {
	s := start(t, func(c *Config) { c.Limits.PerAddress = 1 })
	client := dial(t, s)
	open(t, client).waitFor(t, "keys 0")
	if out, err := saidTo(t, client, ""); err == nil || !strings.Contains(out, "word full_here") {
		t.Errorf("a second session got %q, %v", out, err)
	}
}

func TestChannelsOfAConnectionAreFew(t *testing.T) {
	client := dial(t, start(t, nil))
	for range channelsAtOnce {
		session(t, client)
	}
	if _, err := client.NewSession(); err == nil || !strings.Contains(err.Error(), "too many sessions") {
		t.Errorf("one too many got %v", err)
	}
}

func session(t *testing.T, c *gossh.Client) *gossh.Session {
	t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = sess.Close() }) // it may have ended before
	return sess
}

func TestOnlyLooksAndLanguageAreHonoured(t *testing.T) {
	for _, c := range []struct {
		name, value string
		want        bool
	}{
		{"LANG", "zh_TW.UTF-8", true},
		{"LC_ALL", "en_GB", true},
		{"COLORTERM", "truecolor", true},
		{"NO_COLOR", "1", true},
		{"TERM", "xterm", false}, // comes with the terminal
		{"TMUX", "/tmp/x", false},
		{"LD_PRELOAD", "x", false},
		{"BUBBLESCOPE_KEYS", "x", false},
		{"LC_ALL\x1b[2J", "x", false},
		{"LANG", "en\x1b]0;gotcha\a", false},
		{"LANG", "../../etc/passwd", false},
		{"LANG", strings.Repeat("x", longestValue+1), false},
	} {
		if got := honoured(c.name, c.value); got != c.want {
			t.Errorf("%q=%q: %v, want %v", c.name, c.value, got, c.want)
		}
	}
}

func TestTerminalNamesAreNoPaths(t *testing.T) {
	for name, want := range map[string]string{
		"tmux-256color": "tmux-256color", "": "xterm-256color", "../../etc/passwd": "xterm-256color",
		"..": "xterm-256color", "xterm\x1b[2J": "xterm-256color",
	} {
		if got := termName(name); got != want {
			t.Errorf("%q became %q, want %q", name, got, want)
		}
	}
}

func TestVariablesReachTheApp(t *testing.T) {
	sess := session(t, dial(t, start(t, nil)))
	out, err := sess.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if sess.Setenv("LD_PRELOAD", "x") == nil {
		t.Error("LD_PRELOAD was granted")
	}
	for range 2 * mostVariables {
		_ = sess.Setenv("NO_COLOR", "1") // granted only so often
	}
	if err := errors.Join(sess.RequestPty("dumber", 24, 200, nil), sess.Shell()); err != nil {
		t.Fatal(err)
	}
	waitForBytes(t, out, "lang TERM=dumber"+strings.Repeat(",NO_COLOR=1", mostVariables)[:60])
}

// command runs words without a terminal.
func command(t *testing.T, s *Server, words string) (out, errs string, status int) {
	t.Helper()
	sess := session(t, dial(t, s))
	var o, e bytes.Buffer
	sess.Stdout, sess.Stderr = &o, &e
	var exit *gossh.ExitError
	switch err := sess.Run(words); {
	case errors.As(err, &exit):
		status = exit.ExitStatus()
	case err != nil:
		t.Fatal(err)
	}
	return o.String(), e.String(), status
}

// echoing is a server with one command, which says what it was given.
func echoing(t *testing.T) *Server {
	return start(t, func(c *Config) {
		c.Commands = []string{"echo"}
		c.Command = func(_ context.Context, words, env []string, out, errOut io.Writer) int {
			_, _ = io.WriteString(out, strings.Join(words[1:], "|")+" "+strings.Join(env, ","))
			_, _ = io.WriteString(errOut, "done")
			return 7
		}
	})
}

func TestACommandWritesAndEnds(t *testing.T) {
	out, errs, status := command(t, echoing(t), "echo a 'b c'")
	if out != "a|b c " || errs != "done" || status != 7 {
		t.Errorf("got %q, %q, %d", out, errs, status)
	}
}

// There is no shell: what is special to one is plain text here, and what is not
// the name of a command is refused.
func TestNothingIsSpecialInACommand(t *testing.T) {
	s := echoing(t)
	for words, want := range map[string]string{
		"echo a; echo b":        "a;|echo|b ",
		"echo $(id) `id` $HOME": "$(id)|`id`|$HOME ",
		"echo a\nb":             "a|b ",
		"echo a > /tmp/x":       "a|>|/tmp/x ",
		"echo \x1b[2J":          "\x1b[2J ",
	} {
		if out, _, _ := command(t, s, words); out != want {
			t.Errorf("%q gave %q, want %q", words, out, want)
		}
	}
	for _, words := range []string{"sh", "/bin/sh -c id", "scp -t /tmp", "rsync --server .", "'echo", "echo " + strings.Repeat("x", longestCommand)} {
		if out, errs, status := command(t, s, words); out != "" || status != 1 || !strings.Contains(errs, "word no_command") {
			t.Errorf("%.40q gave %q, %q, %d", words, out, errs, status)
		}
	}
}

func TestAWordWithATerminalReachesTheApp(t *testing.T) {
	sess := session(t, dial(t, start(t, nil)))
	var errs bytes.Buffer
	sess.Stderr = &errs
	var exit *gossh.ExitError
	if err := errors.Join(sess.RequestPty("xterm", 24, 80, nil), sess.Run("CODE")); !errors.As(err, &exit) || exit.ExitStatus() != 2 {
		t.Fatalf("it ended with %v, want status 2", err)
	}
	if !strings.Contains(errs.String(), "no such code: CODE") {
		t.Errorf("it said %q", errs.String())
	}
}

func TestOnlyTheKeysComeIn(t *testing.T) {
	known, err := hostKey(filepath.Join(t.TempDir(), "known"))
	if err != nil {
		t.Fatal(err)
	}
	file := filepath.Join(t.TempDir(), "keys")
	if err := os.WriteFile(file, append([]byte("# a class\n\n"), gossh.MarshalAuthorizedKey(known.PublicKey())...), 0o600); err != nil {
		t.Fatal(err)
	}
	s := start(t, func(c *Config) { c.Keys = file })
	stranger, err := hostKey(filepath.Join(t.TempDir(), "stranger"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		key gossh.Signer
		in  bool
	}{{known, true}, {stranger, false}} {
		client, err := gossh.Dial("tcp", s.Addr().String(), &gossh.ClientConfig{
			User: "visitor", HostKeyCallback: gossh.FixedHostKey(s.signer.PublicKey()), Timeout: patience,
			Auth: []gossh.AuthMethod{gossh.PublicKeys(c.key)},
		})
		if (err == nil) != c.in {
			t.Errorf("admitted %v, want %v: %v", err == nil, c.in, err)
		}
		if err == nil {
			_ = client.Close()
		}
	}
}

func TestKeysThatAreNone(t *testing.T) {
	for text, want := range map[string]string{
		"":                 "holds no key",
		"# nobody\n":       "holds no key",
		"# one\nssh-rot13": ":2: not a public key",
	} {
		file := filepath.Join(t.TempDir(), "keys")
		if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if _, err := readKeys(file); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: got %v, want %q", text, err, want)
		}
	}
}

func TestTheMessageCannotDraw(t *testing.T) {
	file := filepath.Join(t.TempDir(), "motd")
	if err := os.WriteFile(file, []byte("Hello\x1b[2J\r\n歡迎\n\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got, err := readMessage(file); err != nil || got != "Hello[2J\n歡迎\n" {
		t.Errorf("got %q, %v", got, err)
	}
}
