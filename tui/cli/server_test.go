package cli

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/pflag"

	"bubblescope/tui/serve"
)

// asServer, set in the environment, makes this test binary a server: a process
// of its own, as its visitors meet it. Its value is the folder of the host key.
const asServer = "BUBBLESCOPE_TEST_SERVER"

// These, set in the environment, open a room of that name from the start, and
// keep walks in that folder.
const (
	withRoom  = "BUBBLESCOPE_TEST_ROOM"
	withWalks = "BUBBLESCOPE_TEST_WALKS"
)

// What a test may plant in the server.
const (
	plantedStall = "BUBBLESCOPE_TEST_STALL" // how long each key holds up the loop
	faultKey     = "f12"                    // panics
)

func TestMain(m *testing.M) {
	if folder := os.Getenv(asServer); folder != "" {
		if err := beServer(folder); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// beServer serves the explorer as the command does, with wide limits.
func beServer(folder string) error {
	a := &app{ctx: context.Background(), stdout: os.Stdout, stderr: os.Stderr}
	config := serve.Config{
		Listen: "127.0.0.1:0", HostKey: filepath.Join(folder, "host"),
		Limits: serve.Limits{Sessions: 1000, PerAddress: 3000, Grace: 2 * time.Second},
	}
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	serving := servingFlags(flags)
	_, _ = serving.room.Set(os.Getenv(withRoom)), serving.walks.Set(os.Getenv(withWalks)) // texts take anything
	class, err := a.equip(&config, stateFlags(flags), &choice{}, serving)
	if err != nil {
		return err
	}
	stall, _ := time.ParseDuration(os.Getenv(plantedStall)) // none if unset
	config.Filter = planted(config.Filter, stall)
	return a.listen(config, "127.0.0.1:0", class)
}

// planted makes faults on purpose, to see what they do to others.
func planted(own serve.Filter, stall time.Duration) serve.Filter {
	return func(m tea.Model, msg tea.Msg) tea.Msg {
		if key, ok := msg.(tea.KeyPressMsg); ok {
			if key.String() == faultKey {
				panic("a planted fault")
			}
			time.Sleep(stall)
		}
		return own(m, msg)
	}
}

// remoteServer is a server in another process.
type remoteServer struct {
	address, counters, fingerprint string
	code, ticket                   string // of the room that is open from the start
	process                        *exec.Cmd
	ended                          chan error
}

// serverIn starts a server in another process, and stops it when the test ends.
func serverIn(t testing.TB, folder string, env ...string) *remoteServer {
	t.Helper()
	binary, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	s := &remoteServer{process: exec.Command(binary), ended: make(chan error, 1)}
	s.process.Env = append(append(os.Environ(), asServer+"="+folder), env...)
	out, err := s.process.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := s.process.Start(); err != nil {
		t.Fatal(err)
	}
	s.read(t, out)
	go func() { s.ended <- s.process.Wait() }()
	t.Cleanup(func() {
		_ = s.process.Process.Kill() // it may have ended
	})
	return s
}

// read takes from what the server prints where it is to be found.
func (s *remoteServer) read(t testing.TB, out io.Reader) {
	t.Helper()
	lines := bufio.NewScanner(out)
	var said string
	for range 3 {
		lines.Scan()
		said += lines.Text() + "\n"
	}
	found := regexp.MustCompile(`Counters at (\S+)\nHost key (\S+)\n.*ssh -p (\d+) 127\.0\.0\.1`).FindStringSubmatch(said)
	if found == nil {
		t.Fatalf("the server said %q", said)
	}
	s.counters, s.fingerprint, s.address = found[1], found[2], "127.0.0.1:"+found[3]
	if !slices.ContainsFunc(s.process.Env, func(kv string) bool { return strings.HasPrefix(kv, withRoom+"=") }) {
		return
	}
	for s.ticket == "" && lines.Scan() {
		if found := regexp.MustCompile(`room \S+ (\S+)( YOUR-NAME)?$`).FindStringSubmatch(lines.Text()); found != nil && found[2] != "" {
			s.code = found[1]
		} else if found != nil && !strings.HasSuffix(found[1], "projector") {
			s.ticket = found[1]
		}
	}
}

// count reads the server's counters.
func (s *remoteServer) count(t testing.TB) map[string]int64 {
	t.Helper()
	answer, err := http.Get(s.counters + "?collect")
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	counters := map[string]int64{}
	if err := json.NewDecoder(answer.Body).Decode(&counters); err != nil {
		t.Fatal(err)
	}
	return counters
}

// until waits until the counters are as wanted.
func (s *remoteServer) until(t testing.TB, what string, done func(map[string]int64) bool) {
	t.Helper()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	late := time.After(crowdPatience)
	var last map[string]int64
	for last = s.count(t); !done(last); last = s.count(t) {
		select {
		case <-tick.C:
		case <-late:
			t.Fatalf("%s never came: %v", what, last)
		}
	}
}

// terminate asks the server to stop, and waits for its end.
func (s *remoteServer) terminate(t testing.TB) error {
	t.Helper()
	if err := s.process.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	select {
	case err := <-s.ended:
		return err
	case <-time.After(crowdPatience):
		t.Fatal("the server did not stop")
		return nil
	}
}

// settled is the memory that the server holds once it has nothing to do.
func (s *remoteServer) settled(t testing.TB) map[string]int64 {
	t.Helper()
	s.until(t, "an empty house", func(c map[string]int64) bool { return c["sessions_open"] == 0 })
	return s.count(t)
}
