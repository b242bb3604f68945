package cli

import (
	"bytes"
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// ask runs a command over SSH.
func ask(t *testing.T, address, words string) (out, errs string, status int) {
	t.Helper()
	client, err := gossh.Dial("tcp", address, &gossh.ClientConfig{
		User: "visitor", Timeout: patience,
		HostKeyCallback: func(string, net.Addr, gossh.PublicKey) error { return nil }, // another test checks it
	})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	sess, err := client.NewSession()
	if err != nil {
		t.Fatal(err)
	}
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

// What a visitor's command prints is what it prints at home.
func TestCommandsOverSSHPrintTheSame(t *testing.T) {
	address, _ := serving(t, filepath.Join(t.TempDir(), "host"))
	for _, words := range []string{
		"run --set gpu_life=3 --format json", "levers", "outputs --format csv", "ledger --quarter 2025Q4",
		"claims --format json", "hindcast --format csv", "run --scenario essay-bust",
		"chart labs.cash --out -", "lesson --format json", "why --output labs.cash --scenario essay-bust --against pays-off",
	} {
		home := call(t, strings.Fields(words)...)
		out, errs, status := ask(t, address, words)
		if home.code != exitDone || status != exitDone || errs != "" || out != home.stdout {
			t.Errorf("%s: status %d, error %q, and %d bytes where %d are printed at home", words, status, errs, len(out), len(home.stdout))
		}
	}
}

func TestWhatIsRefusedOverSSH(t *testing.T) {
	address, _ := serving(t, filepath.Join(t.TempDir(), "host"))
	secret := filepath.Join(t.TempDir(), "secret.toml")
	if err := os.WriteFile(secret, []byte("password"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		words  string
		status int
		want   string
	}{
		{"run --scenario " + secret, exitUsage, "is not to be had over SSH"},
		{"run --scenario=./x.toml", exitUsage, "--scenario: ./x.toml is not to be had over SSH"},
		{"run --scenario my-own-world", exitUsage, "--scenario: my-own-world is not to be had over SSH"},
		{"why --output labs.cash --against ./x.toml", exitUsage, "--against: ./x.toml is not to be had over SSH"},
		{"chart labs.cash --out loss.svg", exitUsage, "--out: loss.svg is not to be had over SSH"},
		{"chart labs.cash --out - --font /etc/passwd", exitUsage, "--font: /etc/passwd is not to be had over SSH"},
		{"hindcast --bands", exitUsage, "--bands: true is not to be had over SSH"},
		{"hindcast --refit", exitUsage, "--refit: true is not to be had over SSH"},
		{"run --set gpu_lif=3", exitUsage, "gpu_life"},
		{"serve --listen :0", exitFailed, "no such command here; there are run, levers"},
		{"calibrate", exitFailed, "no such command here"},
		{"completion bash", exitFailed, "no such command here"},
	} {
		out, errs, status := ask(t, address, c.words)
		if status != c.status || !strings.Contains(errs, c.want) || strings.Count(errs, "\n") != 1 || out != "" {
			t.Errorf("%s: status %d, %q, %q; want %d and %q", c.words, status, out, errs, c.status, c.want)
		}
	}
}

// A variable stands for a flag that is left out.
func TestServeReadsItsEnvironment(t *testing.T) {
	for _, c := range []struct{ env, args, want string }{
		{"BUBBLESCOPE_LISTEN=nowhere", "serve", "--listen"},
		{"BUBBLESCOPE_MAX_SESSIONS=many", "serve", "BUBBLESCOPE_MAX_SESSIONS: many is not what --max-sessions takes"},
		{"BUBBLESCOPE_MAX_SESSIONS=0", "serve", "--max-sessions: 0 sessions are none"},
		{"BUBBLESCOPE_IDLE=-1s", "serve", "--idle: -1s is no time"},
		{"BUBBLESCOPE_DEBUG=0.0.0.0:6060", "serve", "can be reached from outside"},
		{"BUBBLESCOPE_DEBUG=:6060", "serve", "can be reached from outside"},
		{"BUBBLESCOPE_LISTEN=nowhere", "serve --listen 127.0.0.1:x", "127.0.0.1:x"},
	} {
		var out, errs bytes.Buffer
		code := Run(t.Context(), strings.Fields(c.args), nil, &out, &errs, []string{c.env})
		if code != exitUsage || !strings.Contains(errs.String(), c.want) {
			t.Errorf("%s %s: %d %q, want %q", c.env, c.args, code, errs.String(), c.want)
		}
	}
}
