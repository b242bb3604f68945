package cli

import (
	"errors"
	"io"
	"net"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// opens is a second room, whose teacher comes over SSH; its code is read from the
// screen, as a class reads it.
func (s *remoteServer) opens(t *testing.T, name string) (teacher *guest, code string) {
	t.Helper()
	teacher, err := arriveAs(s, "kim", "room "+name)
	if err == nil {
		err = teacher.seesLike(regexp.MustCompile(`Room ` + name + ` . code \w{6}`))
	}
	if err != nil {
		t.Fatal(err)
	}
	return teacher, regexp.MustCompile(`code (\w{6})`).FindStringSubmatch(teacher.text())[1]
}

// What happens in a room stays there.
func TestTwoRoomsNeverMix(t *testing.T) {
	c := assemble(t, 2)
	kim, code := c.server.opens(t, "other")
	guests := make([]*guest, 2)
	each(t, 2, func(i int) (err error) {
		if guests[i], err = arriveAs(c.server, "s00", "room other "+code); err != nil { // as one next door is called
			return err
		}
		return guests[i].sees("Room other")
	})
	if t.Failed() {
		t.FailNow()
	}
	if g, err := arriveAs(c.server, "spy", "room other "+c.server.code); err != nil || g.sees("not the code of this room") != nil {
		t.Error("the code of one room opens another")
	}
	if err := errors.Join(c.teacher.press("3"), kim.press("5"+left)); err != nil {
		t.Fatal(err)
	}
	c.all(t, func(_ int, g *guest) error { return errors.Join(g.sees("[3"), g.showsAs(c.teacher, 0)) })
	each(t, 2, func(i int) error { return errors.Join(guests[i].sees("[5"), guests[i].showsAs(kim, 0)) })
	if err := errors.Join(guests[0].press("I"), kim.sees("1 hand"), kim.sees("2 here")); err != nil {
		t.Error(err)
	}
	if text := c.teacher.text(); strings.Contains(text, "hand") || !strings.Contains(text, "2 here") {
		t.Errorf("a hand next door is seen here:\n%s", text)
	}
	if got := c.server.count(t); got["rooms"] != 2 || got["in_rooms"] != 6 {
		t.Errorf("%d rooms with %d in them are counted", got["rooms"], got["in_rooms"])
	}
}

// hostile is what somebody types who wants to harm a class.
func hostile(code string) []string {
	return []string{
		"room econ " + code + " '\x1b[2J\x1b]0;owned\x07\x1b[31mred'", // draws on other screens, if it can
		"room econ " + code + " 'a\u202egpj\u200b\u2066b'",
		"room econ " + code + " '" + strings.Repeat("W", 3000) + "'",
		"room econ " + code + " teacher", // a name that is taken
		"room econ " + code + " s00",
		"room econ",                              // at the door
		"room econ " + strings.Repeat("A", 26),   // as the driver, without the ticket
		"room econ AAAAAA eve",                   // a guess
		"room 'econ\x1b[2J'",                     // a room of its own
		"room econ " + code + " projector extra", // a name of two words
	}
}

// Whoever means harm changes nothing for the others: not by names, nor by floods
// of keys, nor by guessing codes, nor by claiming the wheel.
func TestAHostileStudentChangesNothing(t *testing.T) {
	c := assemble(t, 3)
	if err := errors.Join(c.teacher.press("3"), c.teacher.sees("[3")); err != nil {
		t.Fatal(err)
	}
	var bad []*guest
	for _, words := range hostile(c.server.code) {
		g, err := arriveAs(c.server, "\x1b[2Jeve", words)
		if err != nil {
			t.Fatal(err)
		}
		bad = append(bad, g)
	}
	for _, i := range []int{0, 1, 2, 3, 4, 9} {
		if err := bad[i].sees("in room econ as "); err != nil {
			t.Error(err)
		}
	}
	for _, i := range []int{6, 7} {
		if err := bad[i].sees("not the code of this room"); err != nil {
			t.Error(err)
		}
	}
	for _, g := range bad { // keys of a driver, of a lesson, of nobody
		_, _ = io.WriteString(g.keys, strings.Repeat("A0n\rEEQtcdp^I4"+left+"\x1b[200~\x1b[2J\x1b[201~", 300)) // it may have been shown out
	}
	each(t, 60, func(int) error { c.guess(); return nil })
	if err := errors.Join(c.teacher.press("4"), c.teacher.sees("[4")); err != nil {
		t.Fatal(err)
	}
	c.all(t, func(_ int, g *guest) error { return errors.Join(g.sees("[4"), g.showsAs(c.teacher, 0)) })
	if text := c.teacher.text(); !strings.Contains(text, "Room econ") || strings.Contains(text, "lost") {
		t.Errorf("somebody of the class was thrown out:\n%s", text)
	}
	if err := errors.Join(c.teacher.press("A"), c.teacher.sees("The class in room econ")); err != nil {
		t.Fatal(err)
	}
	for _, r := range c.teacher.text() {
		if r != '\n' && r < ' ' || r == '\u202e' || r == '\u200b' || r == '\u2066' {
			t.Errorf("the list of the class holds %q", r)
		}
	}
}

// guess tries a code, and is refused.
func (c *classroom) guess() {
	client, err := gossh.Dial("tcp", c.server.address, &gossh.ClientConfig{
		User: "eve", Timeout: crowdPatience, HostKeyCallback: func(string, net.Addr, gossh.PublicKey) error { return nil },
	})
	if err != nil {
		return
	}
	defer client.Close()
	if sess, err := client.NewSession(); err == nil {
		_ = sess.RequestPty("xterm", 24, 80, nil)
		_ = sess.Run("room econ ZZZZZZ") // refused: that is the point
	}
}

// A server that stops tells the class, and keeps what it went through.
func TestAStopKeepsTheWalk(t *testing.T) {
	folder := t.TempDir()
	s := serverIn(t, t.TempDir(), withRoom+"=econ", withWalks+"="+folder)
	teacher, err := arriveAs(s, "lee", "room econ "+s.ticket)
	if err != nil {
		t.Fatal(err)
	}
	for _, do := range [][2]string{{"", "Room econ"}, {"0", "[0"}, {"\r", " 1/"}, {"n", " 2/"}} {
		if err := errors.Join(teacher.press(do[0]), teacher.sees(do[1])); err != nil {
			t.Fatal(err)
		}
	}
	ended := make(chan error, 1)
	go func() { ended <- s.terminate(t) }()
	if err := teacher.sees("The server closes in"); err != nil {
		t.Error(err)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
	_, w, err := readWalk([]string{onlyFile(t, folder)})
	if err != nil || len(w.Steps) != 2 || w.Room != "econ" {
		t.Errorf("the walk: %+v, %v", w, err)
	}
}

func onlyFile(t *testing.T, folder string) string {
	t.Helper()
	all, err := os.ReadDir(folder)
	if err != nil || len(all) != 1 {
		t.Fatalf("%d files lie there, %v", len(all), err)
	}
	return filepath.Join(folder, all[0].Name())
}
