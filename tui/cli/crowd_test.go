package cli

import (
	"errors"
	"flag"
	"io"
	"net"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/charmbracelet/x/vt"
	gossh "golang.org/x/crypto/ssh"
)

// crowdPatience is how long a crowd may take on a busy machine.
const crowdPatience = 2 * time.Minute

var long = flag.Bool("long", false, "the whole crowd: 200 sessions, 1,000 who come and go")

// crowd is how many visitors a test has.
func crowd() (open, pressing, passing int) {
	if *long {
		return 200, 50, 1000
	}
	return 40, 10, 200
}

// guest is a visitor with a terminal of 80x24.
type guest struct {
	client *gossh.Client
	sess   *gossh.Session
	keys   io.Writer
	mu     sync.Mutex // guards the two below
	screen *vt.Emulator
	over   error
	drawn  chan time.Time // when something came, if anybody listens
}

// arrive connects and asks for the explorer.
func arrive(s *remoteServer) (*guest, error) { return arriveAs(s, "guest", "") }

// arriveAs is arrive as a user, with words after "ssh host".
func arriveAs(s *remoteServer, user, words string) (*guest, error) {
	client, err := gossh.Dial("tcp", s.address, &gossh.ClientConfig{
		User: user, Timeout: crowdPatience,
		HostKeyCallback: func(string, net.Addr, gossh.PublicKey) error { return nil }, // another test checks it
	})
	if err != nil {
		return nil, err
	}
	g := &guest{client: client, screen: vt.NewEmulator(80, 24), drawn: make(chan time.Time, 1)}
	if g.sess, err = client.NewSession(); err != nil {
		return nil, err
	}
	keys, errIn := g.sess.StdinPipe()
	out, errOut := g.sess.StdoutPipe()
	g.keys, g.sess.Stderr = keys, g
	go func() { _, _ = io.Copy(io.Discard, g.screen) }() // a terminal's answers to questions, which nobody needs
	begin := g.sess.Shell
	if words != "" {
		begin = func() error { return g.sess.Start(words) }
	}
	err = errors.Join(errIn, errOut, g.sess.RequestPty("xterm-256color", 24, 80, nil))
	if err == nil {
		err = begin()
	}
	go g.draw(out)
	return g, err
}

// Write puts what comes on standard error on the same screen, as a terminal does.
func (g *guest) Write(b []byte) (int, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.screen.Write(b)
}

func (g *guest) draw(out io.Reader) {
	b := make([]byte, 32<<10)
	for {
		n, err := out.Read(b)
		at := time.Now()
		if err != nil {
			_ = g.sess.Wait() // for what comes on standard error
		}
		g.mu.Lock()
		_, _ = g.screen.Write(b[:n]) // an emulator takes whatever comes
		g.over = err
		g.mu.Unlock()
		select {
		case g.drawn <- at:
		default:
		}
		if err != nil {
			return
		}
	}
}

// sees waits until the screen shows want.
func (g *guest) sees(want string) error {
	return g.seesLike(regexp.MustCompile(regexp.QuoteMeta(want)))
}

// seesLike waits until the screen shows something like want.
func (g *guest) seesLike(want *regexp.Regexp) error {
	late := time.After(crowdPatience)
	for {
		g.mu.Lock()
		text, over := g.screen.String(), g.over
		g.mu.Unlock()
		switch {
		case want.MatchString(text):
			return nil
		case over != nil:
			return errors.New("the session ended before it showed " + want.String() + ":\n" + text)
		}
		select {
		case <-g.drawn:
		case <-late:
			return errors.New("the screen never showed " + want.String() + ":\n" + text)
		}
	}
}

func (g *guest) press(keys string) error {
	_, err := io.WriteString(g.keys, keys)
	return err
}

// each lets n visitors do something at once.
func each(t testing.TB, n int, do func(i int) error) {
	t.Helper()
	faults := make(chan error, n)
	for i := range n {
		go func() { faults <- do(i) }()
	}
	for range n {
		if err := <-faults; err != nil {
			t.Error(err)
		}
	}
}

// gather lets n visitors in.
func gather(t testing.TB, s *remoteServer, n int) []*guest {
	t.Helper()
	guests := make([]*guest, n)
	each(t, n, func(i int) (err error) {
		if guests[i], err = arrive(s); err != nil {
			return err
		}
		return guests[i].sees("GPU life")
	})
	if t.Failed() {
		t.FailNow()
	}
	return guests
}

const left = "\x1b[D"

// mostHeld is what a session may hold once garbage is gathered, half as much again
// as was seen. Its terminal, its connection and its goroutines are in it.
const mostHeld = 960 << 10

// A crowd comes, some of it presses keys, all leave: every key is answered, and
// the server is as it was before.
func TestACrowdLeavesNothingBehind(t *testing.T) {
	s := serverIn(t, t.TempDir())
	open, pressing, passing := crowd()
	first := gather(t, s, 1)[0]
	if err := first.seesLike(regexp.MustCompile(`\(\d+–\d+\)`)); err != nil { // the band: what is made once is made now
		t.Fatal(err)
	}
	_ = first.client.Close()
	before := s.settled(t)
	guests := gather(t, s, open)
	if got := s.count(t)["sessions_open"]; got != int64(open) {
		t.Errorf("%d sessions are open, want %d", got, open)
	}
	each(t, pressing, func(i int) error {
		return errors.Join(guests[i].press(strings.Repeat(left, 4)), guests[i].sees("GPU life 5 → 3 years"))
	})
	held := (s.count(t)["heap_bytes"] - before["heap_bytes"]) / int64(open)
	if t.Logf("a session holds %d kB", held>>10); held > mostHeld {
		t.Errorf("a session holds %d kB, want no more than %d", held>>10, mostHeld>>10)
	}
	for _, g := range guests {
		_ = g.client.Close() // without a word, as a line breaks
	}
	passBy(t, s, passing)
	s.until(t, "the house as it was", func(c map[string]int64) bool {
		return c["sessions_open"] == 0 && c["goroutines"] <= before["goroutines"]+5 && c["heap_bytes"] <= before["heap_bytes"]+8<<20
	})
}

// passBy lets visitors connect and drop, some in the midst of the handshake.
func passBy(t testing.TB, s *remoteServer, n int) {
	t.Helper()
	for batch := 0; batch < n; batch += 50 {
		each(t, min(50, n-batch), func(i int) error {
			if i%2 == 0 {
				c, err := net.Dial("tcp", s.address)
				if err != nil {
					return err
				}
				return c.Close()
			}
			g, err := arrive(s)
			if err != nil {
				return err
			}
			return g.client.Close()
		})
	}
}

// A fault in one session leaves the others as they are.
func TestAPlantedFaultStaysInItsSession(t *testing.T) {
	s := serverIn(t, t.TempDir())
	guests := gather(t, s, 2)
	if err := guests[0].press("\x1b[24~"); err != nil { // F12
		t.Fatal(err)
	}
	if err := guests[0].sees("Something broke in this session"); err != nil {
		t.Error(err)
	}
	if err := errors.Join(guests[1].press(left), guests[1].sees("GPU life 5 → 4.5 years")); err != nil {
		t.Error(err)
	}
	if got := s.count(t)["faults"]; got != 1 {
		t.Errorf("%d faults are counted, want 1", got)
	}
}

// Who floods, hangs half-open or opens a window beyond all measure pays for it
// alone.
func TestAbuseLeavesTheOthersAlone(t *testing.T) {
	s := serverIn(t, t.TempDir())
	sound := gather(t, s, 1)[0]
	for range 100 { // half-open: no handshake ever comes
		c, err := net.Dial("tcp", s.address)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
	}
	flooding, err := arrive(s)
	if err != nil {
		t.Fatal(err)
	}
	go func() { _, _ = io.Copy(flooding.keys, endless{}) }() // until it is cut off
	huge, err := arrive(s)
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(huge.sess.WindowChange(5000, 5000), huge.sess.WindowChange(1, 1), huge.sess.WindowChange(1000, 1000)); err != nil {
		t.Fatal(err)
	}
	if err := flooding.sees("More came in than a person types"); err != nil {
		t.Error(err)
	}
	if err := errors.Join(sound.press(left), sound.sees("GPU life 5 → 4.5 years")); err != nil {
		t.Error(err)
	}
	if got := s.count(t)["memory_bytes"]; got > 400<<20 {
		t.Errorf("the server holds %d MB", got>>20)
	}
}

// endless is a paste that never ends.
type endless struct{}

func (endless) Read(b []byte) (int, error) {
	return copy(b, strings.Repeat("\x1b[200~paste", len(b)/11+1)), nil
}

// A stop under load ends in order, within the grace and the farewell.
func TestAStopUnderLoadEndsInOrder(t *testing.T) {
	s := serverIn(t, t.TempDir())
	guests := gather(t, s, 10)
	stop := make(chan struct{})
	for _, g := range guests[1:] {
		go func() {
			for g.press(left+"\x1b[C") == nil {
				select {
				case <-stop:
					return
				case <-time.After(20 * time.Millisecond):
				}
			}
		}()
	}
	defer close(stop)
	ended := make(chan error, 1)
	go func() { ended <- s.terminate(t) }()
	if err := guests[0].sees("The server closes in 2 seconds"); err != nil {
		t.Error(err)
	}
	each(t, len(guests), func(i int) error { return guests[i].sees("The server is closing.") })
	if err := <-ended; err != nil {
		t.Errorf("the server ended with %v", err)
	}
}

// After the hardest end the same host key greets.
func TestTheHostKeyOutlivesAKill(t *testing.T) {
	folder := t.TempDir()
	first := serverIn(t, folder)
	_ = gather(t, first, 1)
	if err := first.process.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	<-first.ended
	if second := serverIn(t, folder); second.fingerprint != first.fingerprint {
		t.Errorf("%s greets, %s did before", second.fingerprint, first.fingerprint)
	}
}
