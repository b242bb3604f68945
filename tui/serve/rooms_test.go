package serve

import (
	"fmt"
	"io"
	"net"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	gossh "golang.org/x/crypto/ssh"

	"bubblescope/tui/room"
)

// attendant is an App that shows its place in a room; s publishes a scene and h
// raises a hand.
type attendant struct {
	in   *room.Member
	view room.View
}

type newsMsg struct{}

func (a attendant) Init() tea.Cmd { return a.listen }

func (a attendant) listen() tea.Msg {
	select {
	case <-a.in.Updates():
		return newsMsg{}
	case <-a.in.Done():
		return nil
	}
}

func (a attendant) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case newsMsg:
		a.view = a.in.View()
		return a, a.listen
	case tea.KeyPressMsg:
		switch msg.String() {
		case "q":
			return a, tea.Quit
		case "s":
			scene := a.in.View().Scene
			scene.Lesson, scene.Step = "who-pays", scene.Step+1
			_ = a.in.Publish(scene) // a student may not
		case "h":
			_ = a.in.Hand(true)
		}
	}
	return a, nil
}

func (a attendant) View() tea.View {
	v := a.view
	return tea.NewView(fmt.Sprintf("me %s.\nrole %d\ncode %s\nstep %d\nhere %d away %d hands %d waiting %d\n", v.Me, v.Role, v.Code, v.Scene.Step, v.Tally.Here, v.Tally.Away, v.Tally.Hands, v.Tally.Waiting))
}

// class serves rooms.
func class(t *testing.T, edit func(*Config)) *Server {
	t.Helper()
	return start(t, func(c *Config) {
		c.Rooms = room.NewHub(room.Limits{Members: 4}, time.Now)
		c.Walk = func(w room.Walk) []byte { return fmt.Appendf(nil, "walk of %s: %d\n", w.Room, len(w.Stops)) }
		c.App = func(s Session) (tea.Model, error) {
			if s.Room == nil {
				return newCounter(s)
			}
			return attendant{in: s.Room}, nil
		}
		if edit != nil {
			edit(c)
		}
	})
}

// seat types a line of words with a terminal, as a user.
func seat(t *testing.T, s *Server, user, words string) *terminal {
	t.Helper()
	return openWords(t, dialAs(t, s.Addr().String(), user), words)
}

func dialAs(t *testing.T, address, user string) *gossh.Client {
	t.Helper()
	c, err := gossh.Dial("tcp", address, &gossh.ClientConfig{User: user, HostKeyCallback: gossh.InsecureIgnoreHostKey(), Timeout: patience})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() }) // a test may have closed it before
	return c
}

// reserved opens a room for a teacher who comes with the ticket.
func reserved(t *testing.T, s *Server) room.Opened {
	t.Helper()
	o, err := s.rooms.Reserve("econ", room.Identity{Name: "teacher"})
	if err != nil {
		t.Fatal(err)
	}
	return o
}

func TestKnocks(t *testing.T) {
	for _, c := range []struct {
		words string
		want  knock
		word  Word
	}{
		{"room", knock{}, RoomHow},
		{"room econ", knock{room: "econ", id: room.Identity{Name: "user", Address: "::1"}}, ""},
		{"room econ ABC", knock{room: "econ", code: "ABC", id: room.Identity{Name: "user", Address: "::1"}}, ""},
		{"room econ ABC Ana Maria", knock{room: "econ", code: "ABC", id: room.Identity{Name: "Ana Maria", Address: "::1"}}, ""},
		{"room econ ABC Projector", knock{room: "econ", code: "ABC", id: room.Identity{Name: "Projector", Address: "::1"}, projector: true}, ""},
	} {
		if got, w := knocks(strings.Fields(c.words), "user", "::1"); got != c.want || w != c.word {
			t.Errorf("%s: %+v %q", c.words, got, w)
		}
	}
}

func TestAClassOverSSH(t *testing.T) {
	s := class(t, nil)
	teacher := seat(t, s, "lee", "room Econ")
	teacher.waitFor(t, "role 2")
	code := codeOn(t, teacher)
	ana := seat(t, s, "ana", "room econ "+code)
	ana.waitFor(t, "me ana.")
	seat(t, s, "x", "room econ "+strings.ToLower(code)+" Bo Li").waitFor(t, "me Bo Li.")
	seat(t, s, "x", "room econ "+code+" projector").waitFor(t, "role 3")
	teacher.waitFor(t, "here 2 away 0")
	teacher.press(t, "s")
	ana.waitFor(t, "step 1")
	ana.press(t, "sh") // s is not hers to press
	teacher.waitFor(t, "hands 1")
	seat(t, s, "late", "room econ").waitFor(t, "role 0")
	teacher.waitFor(t, "waiting 1")
	if rooms, in := s.rooms.Rooms(); rooms != 1 || in != 5 {
		t.Errorf("%d rooms and %d in them are counted", rooms, in)
	}
}

// codeOn reads the code of the room on the teacher's screen.
func codeOn(t *testing.T, teacher *terminal) string {
	t.Helper()
	_, rest, ok := strings.Cut(teacher.text(), "code ")
	if !ok || len(strings.Fields(rest)[0]) != 6 {
		t.Fatalf("no code:\n%s", teacher.text())
	}
	return strings.Fields(rest)[0]
}

func TestWhoIsNotLetIn(t *testing.T) {
	s := class(t, nil)
	o := reserved(t, s)
	for _, c := range []struct{ words, want string }{
		{"room", "room_how"},
		{"room '///'", "room_bad_name"},
		{"room other ABCDEF", "room_no_such_room"},
		{"room econ ABCDEF ana", "room_wrong_code"},
		{"room econ ABCDEF projector", "room_wrong_code"},
		{"room econ " + strings.Repeat("A", 26), "room_wrong_code"},
		{"walk econ", "walk_how"},
		{"walk econ " + o.Code, "room_wrong_code"},
		{"walk other " + o.Ticket, "room_no_such_room"},
	} {
		said, err := saidTo(t, dial(t, s), c.words)
		if err == nil || said != "bubblescope: word "+c.want+"\r\n" && said != "bubblescope: word "+c.want+"\n" {
			t.Errorf("%s: %q, %v; want the word %s", c.words, said, err, c.want)
		}
	}
	for i := range 3 {
		seat(t, s, "a", fmt.Sprintf("room econ %s s%d", o.Code, i)).waitFor(t, "role 1")
	}
	if said, _ := saidTo(t, dial(t, s), "room econ "+o.Code+" one-more"); !strings.Contains(said, "room_room_full") {
		t.Errorf("a full room says %q", said)
	}
	if out, _ := dialAs(t, s.Addr().String(), "x").NewSession(); out.Run("room econ "+o.Code) == nil {
		t.Error("a room is entered without a terminal")
	}
}

// saidTo is what a line of words with a terminal is answered that is to fail; no
// words ask for a shell, as ssh does.
func saidTo(t *testing.T, c *gossh.Client, words string) (string, error) {
	t.Helper()
	sess, err := c.NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if err := sess.RequestPty("xterm", 24, 80, nil); err != nil {
		t.Fatal(err)
	}
	var said strings.Builder
	sess.Stderr = &said
	start := func() error { return sess.Start(words) }
	if words == "" {
		start = sess.Shell
	}
	if err := start(); err != nil {
		t.Fatal(err)
	}
	err = sess.Wait()
	return said.String(), err
}

func TestQuittingLeavesAndALostLineKeepsThePlace(t *testing.T) {
	s := class(t, nil)
	o := reserved(t, s)
	teacher := seat(t, s, "lee", "room econ "+o.Ticket)
	ana, bo := seat(t, s, "ana", "room econ "+o.Code), seat(t, s, "bo", "room econ "+o.Code)
	teacher.waitFor(t, "here 2 away 0")
	ana.press(t, "q")
	teacher.waitFor(t, "here 1 away 0")
	bo.press(t, "h")
	teacher.waitFor(t, "hands 1")
	_ = bo.Session.Close()
	teacher.waitFor(t, "here 0 away 1 hands 1")
	back := seat(t, s, "bo", "room econ "+o.Code)
	back.waitFor(t, "me bo.")
	teacher.waitFor(t, "here 1 away 0 hands 1")
	teacher.press(t, "q")
	if err := teacher.Wait(); err != nil {
		t.Error(err)
	}
	seat(t, s, "lee", "room econ "+o.Ticket).waitFor(t, "role 2")
}

// Whoever is not let in, or has come back on another line, is told so and shown
// out; whoever was in a room that ends goes on alone.
func TestWhoIsShownOut(t *testing.T) {
	s := class(t, nil)
	o := reserved(t, s)
	teacher, err := s.rooms.Join("econ", "", room.Identity{}, o.Ticket)
	if err != nil {
		t.Fatal(err)
	}
	stranger := seat(t, s, "eve", "room econ")
	stranger.waitFor(t, "me eve.")
	if err := teacher.Refuse("eve"); err != nil {
		t.Fatal(err)
	}
	stranger.waitFor(t, "word room_refused")
	first := seat(t, s, "lee", "room econ "+o.Ticket)
	first.waitFor(t, "role 2")
	second := seat(t, s, "lee", "room econ "+o.Ticket)
	first.waitFor(t, "word room_elsewhere")
	s.rooms.End()
	second.press(t, "q")
	if err := second.Wait(); err != nil || strings.Contains(second.text(), "word") {
		t.Errorf("whose room has ended: %v\n%s", err, second.text())
	}
}

// A student who follows presses nothing for an hour; without a driver, or on a
// world of their own, silence means that nobody is there.
func TestListeningIsNotSilence(t *testing.T) {
	s := class(t, func(c *Config) { c.Limits.Idle = 200 * time.Millisecond })
	o := reserved(t, s)
	teacher, err := s.rooms.Join("econ", "", room.Identity{}, o.Ticket)
	if err != nil {
		t.Fatal(err)
	}
	ana := seat(t, s, "ana", "room econ "+o.Code)
	ana.waitFor(t, "me ana.")
	alone := open(t, dial(t, s))
	for range 3 { // so many times somebody alone has been silent for too long
		alone.waitFor(t, "word silent")
		alone = open(t, dial(t, s))
	}
	if text := ana.text(); strings.Contains(text, "silent") {
		t.Errorf("a student was taken for silent:\n%s", text)
	}
	teacher.Leave()
	ana.waitFor(t, "word silent")
}

func TestWhoseSilenceIsAbsence(t *testing.T) {
	hub := room.NewHub(room.Usual(), time.Now)
	teacher, _ := hub.Open("econ", room.Identity{Name: "lee"})
	idle := func(m *room.Member) bool { return (&attendance{Member: m}).idle() }
	if !idle(teacher) {
		t.Error("a teacher without a class holds none")
	}
	ana, _ := hub.Join("econ", teacher.View().Code, room.Identity{Name: "ana"}, "")
	wall, _ := hub.Project("econ", teacher.View().Code, room.Identity{})
	late, _ := hub.Join("econ", "", room.Identity{Name: "late"}, "")
	if idle(teacher) || idle(ana) || idle(wall) || !idle(late) {
		t.Error("in class nobody is idle but who waits at the door")
	}
	_ = ana.Stray(teacher.View().Scene.Settings)
	if !idle(ana) {
		t.Error("whoever has stepped aside listens to nobody")
	}
	_ = ana.Follow()
	teacher.Drop()
	if !idle(ana) || !idle(wall) || !idle(teacher) {
		t.Error("nobody listens to a teacher who is away")
	}
}

// The place of a line that is dead, of which the server knows nothing yet, is
// free for whom it belongs to; one that is alive keeps its place.
func TestADeadLineGivesWayToItsOwner(t *testing.T) {
	s := class(t, nil)
	o := reserved(t, s)
	wire := newWire(t, s.Addr().String())
	first := openWords(t, dialAs(t, wire.Addr().String(), "ana"), "room econ "+o.Code)
	first.waitFor(t, "me ana.")
	seat(t, s, "ana", "room econ "+o.Code).waitFor(t, "me ana 2.")
	wire.cut.Store(true)
	seat(t, s, "ana", "room econ "+o.Code).waitFor(t, "me ana.")
}

// A line without a sign of life is noticed though nobody comes for its place.
func TestADeadLineIsNoticed(t *testing.T) {
	s := class(t, nil)
	s.beat, s.deaf = 50*time.Millisecond, 200*time.Millisecond
	o := reserved(t, s)
	teacher := seat(t, s, "lee", "room econ "+o.Ticket)
	wire := newWire(t, s.Addr().String())
	openWords(t, dialAs(t, wire.Addr().String(), "ana"), "room econ "+o.Code).waitFor(t, "me ana.")
	teacher.waitFor(t, "here 1 away 0")
	wire.cut.Store(true)
	teacher.waitFor(t, "here 0 away 1")
}

// wire passes connections on to a server until it is cut; then it swallows all
// and says nothing, as a laptop out of reach.
type wire struct {
	net.Listener
	cut atomic.Bool
}

func newWire(t *testing.T, to string) *wire {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	w := &wire{Listener: l}
	t.Cleanup(func() { _ = l.Close() })
	go func() {
		for {
			near, err := l.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", to)
			if err != nil {
				return
			}
			go w.pass(far, near)
			go w.pass(near, far)
		}
	}()
	return w
}

func (w *wire) pass(to io.Writer, from io.Reader) {
	b := make([]byte, 4096)
	for {
		n, err := from.Read(b)
		if err != nil {
			return
		}
		if !w.cut.Load() {
			_, _ = to.Write(b[:n]) // the other side may have gone
		}
	}
}

func TestAWalkIsFetchedWithTheTicket(t *testing.T) {
	s := class(t, nil)
	o := reserved(t, s)
	teacher := seat(t, s, "lee", "room econ "+o.Ticket)
	teacher.waitFor(t, "role 2")
	teacher.press(t, "s")
	teacher.waitFor(t, "step 1")
	sess, err := dial(t, s).NewSession()
	if err != nil {
		t.Fatal(err)
	}
	if out, err := sess.Output("walk econ " + o.Ticket); err != nil || string(out) != "walk of econ: 1\n" {
		t.Errorf("%q, %v", out, err)
	}
}
