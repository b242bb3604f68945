package cli

import (
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"bubblescope/data"
	"bubblescope/tui/walk"
)

// taught is the lesson that the class of the tests takes.
const taught = "who-pays"

// pupils is how many students a test has, and how many of them lose their line.
func pupils() (all, lost int) {
	if *long {
		return 40, 10
	}
	return 8, 3
}

// classroom is a room on a server: who drives, and who follows.
type classroom struct {
	server   *remoteServer
	teacher  *guest
	students []*guest
}

// assemble opens a room with so many students.
func assemble(t testing.TB, n int) *classroom {
	t.Helper()
	c := &classroom{server: serverIn(t, t.TempDir(), withRoom+"=econ"), students: make([]*guest, n)}
	var err error
	if c.teacher, err = arriveAs(c.server, "lee", "room econ "+c.server.ticket); err == nil {
		err = c.teacher.sees("Room econ")
	}
	if err != nil {
		t.Fatal(err)
	}
	each(t, n, func(i int) error { return c.enter(i) })
	if t.Failed() {
		t.FailNow()
	}
	return c
}

// enter lets the i-th student in, for the first time or again.
func (c *classroom) enter(i int) (err error) {
	name := fmt.Sprintf("s%02d", i)
	if c.students[i], err = arriveAs(c.server, name, "room econ "+c.server.code); err != nil {
		return err
	}
	return c.students[i].sees("you are " + name)
}

// text is what the screen shows now.
func (g *guest) text() string {
	g.mu.Lock()
	defer g.mu.Unlock()
	return g.screen.String()
}

// The rows of a screen of 80x24 in a class.
const (
	classRow  = 5
	noticeRow = 21
)

// board is what all in a class see alike: all but the row of the room and what
// stands below the charts; from a column on, if only the charts are meant.
func (g *guest) board(from int) string {
	var rows []string
	for n, row := range strings.Split(g.text(), "\n") {
		if n == classRow || n >= noticeRow {
			continue
		}
		if letters := []rune(row); n > classRow && from > 0 {
			row = string(letters[min(from, len(letters)):])
		}
		rows = append(rows, strings.TrimRight(row, " "))
	}
	return strings.Join(rows, "\n")
}

// chartsFrom is the column behind the lesson's.
func (g *guest) chartsFrom() int {
	rows := strings.Split(g.text(), "\n")
	before, _, _ := strings.Cut(rows[classRow+3], "│")
	return len([]rune(before))
}

// showsAs waits until this screen shows the same as another.
func (g *guest) showsAs(other *guest, from int) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	late := time.After(crowdPatience)
	for g.board(from) != other.board(from) {
		select {
		case <-tick.C:
		case <-late:
			return fmt.Errorf("the screens never agreed:\n%s\n\nand the driver's:\n%s", g.text(), other.text())
		}
	}
	return nil
}

// all lets every student do something at once.
func (c *classroom) all(t testing.TB, do func(i int, g *guest) error) {
	t.Helper()
	each(t, len(c.students), func(i int) error { return do(i, c.students[i]) })
	if t.Failed() {
		t.FailNow()
	}
}

// A class goes through a whole lesson. At every step each student's screen is
// the driver's; lines are lost and come back in between; every prediction counts
// once.
func TestAClassTakesALesson(t *testing.T) {
	n, lost := pupils()
	c := assemble(t, n)
	lesson := theLesson(t)
	if err := errors.Join(c.teacher.press("0"), c.teacher.sees("[0"), c.teacher.press("\r")); err != nil {
		t.Fatal(err)
	}
	for at, step := range lesson.Steps {
		mark := fmt.Sprintf(" %d/%d ", at+1, len(lesson.Steps))
		if err := c.teacher.sees(mark); err != nil {
			t.Fatal(err)
		}
		c.all(t, func(_ int, g *guest) error { return errors.Join(g.sees(mark), g.showsAs(c.teacher, 0)) })
		if step.Question != nil {
			c.predict(t, len(step.Question.Choices), lost)
		}
		if at == 2 { // the driver's own line too, between two steps
			c.teacherBack(t, mark)
		}
		if err := c.teacher.press("n"); err != nil {
			t.Fatal(err)
		}
	}
	c.counted(t, lesson)
}

func theLesson(t *testing.T) data.Lesson {
	t.Helper()
	lesson, err := theModel(t).Data().Lesson(taught, "en")
	if err != nil {
		t.Fatal(err)
	}
	return lesson
}

// predict lets every student choose, some lose their lines and come back, and
// the driver show the answer.
func (c *classroom) predict(t *testing.T, choices, lost int) {
	t.Helper()
	c.all(t, func(i int, g *guest) error {
		return errors.Join(g.press(string(rune('a'+i%choices))), g.sees(fmt.Sprintf("%c is marked", 'a'+i%choices)), g.press("\r"), g.sees("Wait for the answer"))
	})
	everybody := fmt.Sprintf("%d of %d have predicted", len(c.students), len(c.students))
	if err := c.teacher.sees(everybody); err != nil {
		t.Fatal(err)
	}
	each(t, lost, func(i int) error { return c.students[i].client.Close() }) // without a word, as a line breaks
	if err := c.teacher.seesLike(regexp.MustCompile(fmt.Sprintf(`%d (lost|lines? lost)`, lost))); err != nil {
		t.Fatal(err)
	}
	each(t, lost, func(i int) error { return errors.Join(c.enter(i), c.students[i].predictsNoMore()) })
	if err := errors.Join(c.teacher.sees(everybody), c.teacher.press("\r"), c.teacher.sees("(right)")); err != nil {
		t.Fatal(err)
	}
	c.all(t, func(_ int, g *guest) error {
		return errors.Join(g.seesLike(regexp.MustCompile(`✓`)), g.showsAs(c.teacher, c.teacher.chartsFrom()))
	})
}

// teacherBack loses the driver's line, and lets the driver come back to the step
// that the class is at.
func (c *classroom) teacherBack(t *testing.T, mark string) {
	t.Helper()
	err := errors.Join(c.teacher.client.Close(), c.students[0].sees("line is lost"))
	if err == nil {
		c.teacher, err = arriveAs(c.server, "lee", "room econ "+c.server.ticket)
	}
	if err = errors.Join(err, c.teacher.sees(mark)); err != nil {
		t.Fatal(err)
	}
	c.all(t, func(_ int, g *guest) error {
		return errors.Join(g.sees(mark), g.showsAs(c.teacher, c.teacher.chartsFrom()))
	})
}

// predictsNoMore says whether somebody who came back is known to have predicted.
func (g *guest) predictsNoMore() error {
	if err := g.sees("the question"); err != nil { // the class's step
		return err
	}
	return errors.Join(g.press("b"), g.sees("committed to an answer already"))
}

// counted compares the walk with what was chosen.
func (c *classroom) counted(t *testing.T, lesson data.Lesson) {
	t.Helper()
	out, errs, status := ask(t, c.server.address, "walk econ "+c.server.ticket)
	w, err := walk.Read("class.toml", []byte(out), theModel(t))
	if err != nil || status != exitDone || len(w.Steps) != len(lesson.Steps) {
		t.Fatalf("the walk: %v %q %d\n%s", err, errs, status, out)
	}
	for at, step := range lesson.Steps {
		var want []int
		if step.Question != nil {
			want = make([]int, len(step.Question.Choices))
			for i := range c.students {
				want[i%len(want)]++
			}
		}
		if got := w.Steps[at].Predictions; fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("step %d counts %v, want %v", at+1, got, want)
		}
	}
}
