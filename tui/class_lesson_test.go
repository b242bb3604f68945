package tui

import (
	"strings"
	"testing"

	"bubblescope/tui/room"
)

// seminar is a lecture with the lessons of the tests, of which the first is open.
func seminar(t *testing.T, pupils ...string) *lecture {
	t.Helper()
	m, err := lessonModel()
	if err != nil {
		t.Fatal(err)
	}
	l := lectureIn(t, m, pupils...)
	l.teacher.Press("0", "enter")
	return l.study()
}

// study lets everybody read what is new, and the lessons that takes.
func (l *lecture) study() *lecture {
	l.t.Helper()
	for range 3 {
		l.settle()
		for _, d := range l.all {
			d.Settle()
		}
	}
	l.settle()
	return l
}

func TestAClassTakesALessonTogether(t *testing.T) {
	l := seminar(t, "ana", "bo")
	ana, bo := l.all[1], l.all[2]
	for _, d := range l.all {
		d.stands(0, false).Shows("Two lives of one chip").At("gpu_life", 4)
	}
	l.do(l.teacher, "n")
	for _, d := range l.all {
		d.stands(1, false).Shows("Suppose that chips wear out").Hides("The loss moves by")
	}
	l.do(ana, "c", "enter").stands(1, false).Shows("Your prediction counts").Shows("1 of 2 have predicted")
	l.do(ana, "right").stands(1, false).Shows("The levers rest until the answer is shown").At("gpu_life", 4)
	l.teacher.Shows("1 of 2 have predicted").Hides("What the class predicted")
	l.do(l.teacher, "enter").stands(1, false).Shows("1 of 2 have predicted. Enter once more")
	l.do(bo, "a", "enter")
	l.do(l.teacher, "enter").stands(1, true)
	for _, d := range l.all {
		d.stands(1, true).At("gpu_life", 3).Shows("What the class predicted: 2 of 2").Shows("The loss moves by")
		if bars := strings.Count(d.Screen(), "\u2587"); bars < 20 {
			t.Errorf("%d cells of bars", bars)
		}
		if d != l.teacher && d.scene() != l.teacher.scene() {
			t.Errorf("elsewhere than the teacher: %+v", d.scene())
		}
	}
	ana.Shows("✓ c It grows")
	bo.Shows("✗ a It falls")
	l.do(l.teacher, "n", "n", "n")
	for _, d := range l.all {
		d.stands(3, false)
	}
	ana.Shows("you predicted 1, and 1 of them")
	l.do(l.teacher, "Q")
	if ana.lesson != nil || ana.At("gpu_life", 5).class.aside {
		t.Error("ana did not leave the lesson with the class")
	}
}

// A step forth alone is a step aside; the way back leads to the class's step,
// also out of the lesson and into it.
func TestAsideOfALesson(t *testing.T) {
	l := seminar(t, "ana")
	ana := l.all[1]
	l.do(ana, "n").stands(1, false).Shows("stepped aside")
	l.do(ana, "a", "enter").stands(1, false).Shows("The class is at another step")
	if k := l.teacher.class.me.View().Counts; k.Predicted != 0 {
		t.Error("a vote for a step that the class has not seen")
	}
	l.do(ana, "F").stands(0, false)
	l.do(ana, "Q")
	if ana.lesson != nil || !ana.class.aside {
		t.Fatal("ana cannot leave")
	}
	l.do(ana, "F")
	l.study()
	ana.stands(0, false)
	if ana.class.aside {
		t.Error("ana is still aside")
	}
	l.do(ana, "v").Shows("The notes are the teacher")
	l.do(l.teacher, "v").Shows("Students mix up the two lives")
	l.do(ana, "right")
	l.do(l.teacher, "n")
	ana.stands(0, false)
	l.do(l.teacher, "A", "c")
	ana.stands(1, false)
}

// Step, prediction and what was seen come back with the line.
func TestALessonComesBackWithTheLine(t *testing.T) {
	l := seminar(t, "ana")
	l.do(l.teacher, "n")
	l.do(l.all[1], "c", "enter")
	l.lost(l.all[1])
	ana := l.pupil("ana")
	l.study()
	ana.stands(1, false).Shows("(your answer)")
	l.do(ana, "a").Shows("committed to an answer already")
	l.do(l.teacher, "enter")
	ana.stands(1, true).Shows("✓ c It grows").Shows("What the class predicted: 1 of 1")
	l.lost(l.teacher)
	back := l.come("", "", l.ticket)
	l.study()
	back.stands(1, true).At("gpu_life", 3)
	l.do(back, "n")
	ana.stands(2, false)
}

// A teacher who has been through a lesson alone does not give its answers away.
func TestAnAnswerSeenAloneIsNotShownToTheClass(t *testing.T) {
	l := seminar(t, "ana")
	l.do(l.teacher, "n", "a", "enter", "enter").stands(1, true)
	l.do(l.teacher, "N", "n").stands(1, false)
	l.all[1].stands(1, false)
	l.do(l.all[1], "b", "enter").Shows("The class is at another step")
	l.do(l.teacher, "enter").stands(1, true)
}

// The projector shows the question below the charts, then the bars, and no rail.
func TestAProjectorOfALesson(t *testing.T) {
	for _, size := range [][2]int{{80, 24}, {120, 40}, {200, 55}} {
		l := seminar(t, "ana")
		me, _ := l.hub.Project("econ101", l.code, room.Identity{})
		wall := l.sit(me, Env{Lang: english, Width: size[0], Height: size[1]})
		l.study()
		wall.Shows("Two lives of one chip")
		whole(t, wall, size[0], size[1])
		l.do(l.teacher, "n")
		wall.Shows("Suppose that chips wear out").Shows("It falls").Shows("It grows").Hides("1 ✓")
		whole(t, wall, size[0], size[1])
		l.do(l.all[1], "c", "enter")
		l.do(l.teacher, "enter")
		wall.Shows("▇").Shows("1 ✓").Hides("GPU life  ")
		whole(t, wall, size[0], size[1])
		l.do(l.teacher, "n", "n", "n")
		whole(t, wall, size[0], size[1])
	}
}

// Frames of a class in a lesson are whole at every size.
func TestFramesOfAClassInALessonAreWhole(t *testing.T) {
	for n, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {101, 30}, {160, 48}, {240, 66}} {
		l := seminar(t, "ana")
		me, _ := l.hub.Join("econ101", l.code, room.Identity{Name: "bo"}, "")
		bo := l.sit(me, Env{Lang: languages()[n%3], Width: size[0], Height: size[1], ASCII: n == 2})
		l.study()
		for _, keys := range [][]string{{"n"}, {"enter"}, {"enter"}, {"n"}, {"A", "d"}, {"n", "n"}, {"Q"}} {
			l.do(l.teacher, keys...)
			whole(t, bo, size[0], size[1])
			l.do(bo, "a", "enter", "v")
			whole(t, bo, size[0], size[1])
		}
	}
}

// What can be done in a lesson is said whole, also where a class leaves it one row;
// and those who follow are not told of the teacher's keys.
func TestWhatCanBeDoneInALessonIsNotCut(t *testing.T) {
	for _, lang := range languages() {
		l := seminar(t, "ana")
		me, _ := l.hub.Join("econ101", l.code, room.Identity{Name: "bo"}, "")
		bo := l.sit(me, Env{Lang: lang, Width: 80, Height: 24})
		l.study()
		for _, d := range []*driver{l.teacher, bo} {
			d.resize(80, 24)
			for step := range d.lesson.book.steps() + 1 {
				d.lesson.to(step, false)
				text := d.lesson.welcome()
				if n := len(wrap(text, d.lay.W-2)); n > d.lay.changed.H {
					t.Errorf("%s: %d rows of %d: %s", lang, n, d.lay.changed.H, text)
				}
				if d == bo && strings.Contains(text, leaveKey) {
					t.Errorf("a student is told to leave: %s", text)
				}
			}
		}
	}
}
