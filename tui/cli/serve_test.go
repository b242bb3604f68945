package cli

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	gossh "golang.org/x/crypto/ssh"
)

// patience is how long a test waits for the server before it gives up.
const patience = 20 * time.Second

// serving starts "bubblescope serve" on a free port, gives the address and the
// fingerprint that it printed, and stops it when the test ends.
func serving(t *testing.T, hostKey string) (address, fingerprint string) {
	t.Helper()
	ctx, stop := context.WithCancel(context.Background())
	read, write := io.Pipe()
	code := make(chan int, 1)
	var errs strings.Builder
	go func() {
		defer write.Close()
		code <- Run(ctx, []string{"serve", "--listen", "127.0.0.1:0", "--host-key", hostKey}, nil, write, &errs, nil)
	}()
	t.Cleanup(func() {
		stop()
		if got := <-code; got != exitDone || strings.Contains(errs.String(), "level=ERROR") {
			t.Errorf("serve ended with %d %q", got, errs.String())
		}
	})
	lines := bufio.NewScanner(read)
	var said string
	for range 2 {
		lines.Scan()
		said += lines.Text() + "\n"
	}
	found := regexp.MustCompile(`Host key (SHA256:\S+)\n.*ssh -p (\d+) 127\.0\.0\.1`).FindStringSubmatch(said)
	if found == nil {
		t.Fatalf("serve said %q", said)
	}
	return "127.0.0.1:" + found[2], found[1]
}

// visit opens a session and reads what it draws until it has drawn want.
func visit(t *testing.T, address, fingerprint, lang, want string) {
	t.Helper()
	client, err := gossh.Dial("tcp", address, &gossh.ClientConfig{
		User: "visitor", Timeout: patience,
		HostKeyCallback: func(_ string, _ net.Addr, key gossh.PublicKey) error {
			if got := gossh.FingerprintSHA256(key); got != fingerprint {
				return fmt.Errorf("the host key is %s, serve printed %s", got, fingerprint)
			}
			return nil
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	sess, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	out, errOut := sess.StdoutPipe()
	keys, errIn := sess.StdinPipe()
	errEnv := sess.Setenv("LANG", lang)
	errPty := sess.RequestPty("xterm-256color", 40, 120, nil)
	for _, err := range []error{errOut, errIn, errEnv, errPty, sess.Shell()} {
		if err != nil {
			t.Fatal(err)
		}
	}
	watchdog := time.AfterFunc(patience, func() { _ = client.Close() })
	defer watchdog.Stop()
	readUntil(t, out, want)
	if _, err := io.WriteString(keys, "q"); err != nil {
		t.Fatal(err)
	}
	if err := sess.Wait(); err != nil {
		t.Errorf("q ended the session with %v", err)
	}
}

func readUntil(t *testing.T, out io.Reader, want string) {
	t.Helper()
	var drawn strings.Builder
	b := make([]byte, 4096)
	for !strings.Contains(drawn.String(), want) {
		n, err := out.Read(b)
		drawn.Write(b[:n])
		if err != nil {
			t.Fatalf("the session ended (%v) before it drew %q:\n%q", err, want, drawn.String())
		}
	}
	go func() { _, _ = io.Copy(io.Discard, out) }() // the rest, so that the session is not held up
}

func TestServeSpeaksTheVisitorsLanguage(t *testing.T) {
	address, fingerprint := serving(t, filepath.Join(t.TempDir(), "host"))
	visit(t, address, fingerprint, "zh_CN.UTF-8", "芯片")
	visit(t, address, fingerprint, "en_GB.UTF-8", "GPU life")
}

func TestServeKeepsItsHostKey(t *testing.T) {
	file := filepath.Join(t.TempDir(), "host")
	var prints []string
	for range 2 {
		t.Run("start", func(t *testing.T) {
			_, fingerprint := serving(t, file)
			prints = append(prints, fingerprint)
		})
	}
	if prints[0] != prints[1] {
		t.Errorf("the second start shows %s, the first %s", prints[1], prints[0])
	}
}
