package tui

import (
	"strings"
	"testing"
	"time"

	"bubblescope/model"
	"bubblescope/tui/chart"
	"bubblescope/tui/room"
)

// lecture is a room with the sessions in it, all in one process.
type lecture struct {
	t       testing.TB
	now     time.Time
	m       *model.Model
	hub     *room.Hub
	code    string
	ticket  string
	teacher *driver
	all     []*driver
}

// lectureOf opens a room, with a teacher at 120×40 in English.
func lectureOf(t testing.TB, pupils ...string) *lecture {
	t.Helper()
	return lectureIn(t, testModel(t), pupils...)
}

// lectureIn is a lecture with a model of one's own.
func lectureIn(t testing.TB, m *model.Model, pupils ...string) *lecture {
	t.Helper()
	l := &lecture{t: t, now: time.Date(2026, 1, 12, 9, 0, 0, 0, time.UTC)}
	l.hub = room.NewHub(room.Limits{}, func() time.Time { return l.now })
	me, err := l.hub.Open("econ101", room.Identity{Name: "Ms Li", Address: "10.0.0.1"})
	if err != nil {
		t.Fatal(err)
	}
	l.code, l.ticket = me.View().Code, me.View().Ticket
	l.m = m
	l.teacher = l.sit(me, Env{Lang: "en", Width: 120, Height: 40})
	for _, name := range pupils {
		l.pupil(name)
	}
	return l
}

// sit opens the explorer for a member.
func (l *lecture) sit(me *room.Member, env Env) *driver {
	l.t.Helper()
	env.Room, env.Model, env.Settings = me, l.m, l.m.Defaults()
	d := &driver{t: l.t, App: New(env)}
	d.hurried = true
	d.Update(nil) // as the first message of a session does
	l.all = append(l.all, d)
	l.settle()
	return d
}

func (l *lecture) pupil(name string) *driver {
	l.t.Helper()
	return l.come(name, l.code, "")
}

// come is a session of whoever comes with a code or a ticket.
func (l *lecture) come(name, code, ticket string) *driver {
	l.t.Helper()
	me, err := l.hub.Join("econ101", code, room.Identity{Name: name, Address: "10.0.0.7"}, ticket)
	if err != nil {
		l.t.Fatal(err)
	}
	return l.sit(me, Env{Lang: "en", Width: 120, Height: 40})
}

// settle lets everybody read what is new, until nothing is.
func (l *lecture) settle() {
	for again := true; again; {
		again = false
		for _, d := range l.all {
			select {
			case <-d.class.me.Updates():
				d.Update(classMsg{})
				again = true
			default:
			}
		}
	}
}

// do presses keys in one session; all others learn of it.
func (l *lecture) do(d *driver, keys ...string) *driver {
	d.Press(keys...)
	l.settle()
	return d
}

// lost cuts a session's line.
func (l *lecture) lost(d *driver) {
	d.class.me.Drop()
	for i := range l.all {
		if l.all[i] == d {
			l.all = append(l.all[:i], l.all[i+1:]...)
			break
		}
	}
	l.settle()
}

func TestAClassFollows(t *testing.T) {
	l := lectureOf(t, "ana")
	ana := l.all[1]
	ana.Shows("Room econ101").Shows("you follow Ms Li")
	l.teacher.Shows("code " + l.code).Shows("1 here")
	l.do(l.teacher, "left", "left")
	ana.At("gpu_life", 4).Shows("GPU life").Shows("labs' loss in 2028")
	if ana.live.now != l.teacher.live.now {
		t.Error("ana sees other figures")
	}
	for _, keys := range [][]string{{"3"}, {"]", "]"}, {"p"}, {"right"}, {"y"}, {"o"}, {"f"}, {"w"}, {"tab"}, {"tab"}, {"esc"}, {"4"}, {"="}, {"f", "f"}, {"P"}} {
		l.do(l.teacher, keys...)
		mine, hers := l.teacher.scene(), ana.scene()
		if mine != hers {
			t.Fatalf("after %v ana is elsewhere:\n%+v\n%+v", keys, mine, hers)
		}
	}
	if ana.class.aside || len(ana.history.past) > 0 {
		t.Error("to follow is no step of one's own")
	}
}

// The name of a line that is singled out is another in every language.
func TestASingledLineIsFollowedInAnyLanguage(t *testing.T) {
	l := lectureOf(t)
	me, _ := l.hub.Join("econ101", l.code, room.Identity{Name: "王小明"}, "")
	wang := l.sit(me, Env{Lang: hans, Width: 160, Height: 50})
	l.do(l.teacher, "3", "f")
	theirs, _ := l.teacher.chartPage()
	his, _ := wang.chartPage()
	if theirs.single == (single{}) || wang.singled() != l.teacher.singled() || his.single.label == theirs.single.label {
		t.Errorf("%+v, %+v", theirs.single, his.single)
	}
}

func TestSteppingAsideAndComingBack(t *testing.T) {
	l := lectureOf(t, "ana", "bo")
	ana, bo := l.all[1], l.all[2]
	l.do(ana, "right").Shows("You have stepped aside").Shows("F comes back").At("gpu_life", 5.5)
	l.teacher.Shows("1 aside")
	l.do(l.teacher, "left", "2")
	ana.At("gpu_life", 5.5).Shows("you have stepped aside")
	bo.At("gpu_life", 4.5).Hides("you have stepped aside")
	l.do(ana, "u").At("gpu_life", 5)
	l.do(ana, "F").At("gpu_life", 4.5).Shows("You follow the class again").Shows("you follow Ms Li")
	l.teacher.Hides("1 aside")
	if len(ana.history.past) > 0 {
		t.Error("a world of her own can be undone into the class's")
	}
	for _, key := range []string{"3", "]", "p", "w", "}"} {
		l.do(ana, key)
		if !ana.class.aside {
			t.Errorf("%s is no step aside", key)
		}
		l.do(ana, "F")
		if ana.class.aside || ana.scene() != l.teacher.scene() {
			t.Errorf("after %s ana does not come back", key)
		}
	}
	for _, key := range []string{"y", "o", "t", "g", "down", "?", "f"} {
		if l.do(ana, key); ana.class.aside {
			t.Errorf("%s is a step aside", key)
		}
	}
}

func TestCallBackBringsEverybody(t *testing.T) {
	l := lectureOf(t, "ana")
	ana := l.all[1]
	l.do(ana, "right", "right", "4")
	l.do(l.teacher, "A", "c").Shows("All were called back")
	ana.At("gpu_life", 5).Shows("called everybody back")
	if ana.scene() != l.teacher.scene() || ana.class.aside {
		t.Error("ana did not come")
	}
	l.do(ana, "right").At("gpu_life", 5.5)
	if !ana.class.aside {
		t.Error("nobody may step aside again")
	}
}

func TestAHandGoesUp(t *testing.T) {
	l := lectureOf(t, "ana")
	ana := l.all[1]
	l.do(ana, "I").Shows("your hand is up")
	l.teacher.Shows("A hand is up: ana").Shows("1 hand")
	l.do(l.teacher, "A").Shows("hand")
	l.do(l.teacher, "enter").Shows("Take the hand of ana down")
	l.do(l.teacher, "enter", "esc")
	ana.Shows("took your hand down").Hides("your hand is up")
	l.do(ana, "I", "I").Shows("I raises a hand")
}

func TestTheWheelGoesRound(t *testing.T) {
	l := lectureOf(t, "ana", "bo")
	ana, bo := l.all[1], l.all[2]
	l.do(l.teacher, "left")
	l.do(ana, "right", "right") // astray: the wheel begins where the class is
	l.do(l.teacher, "A", "enter").Shows("Hand ana the wheel")
	l.do(l.teacher, "enter").Shows("ana has the wheel")
	ana.Shows("You have the wheel").At("gpu_life", 4.5)
	l.do(ana, "left", "3").At("gpu_life", 4)
	bo.At("gpu_life", 4).Shows("you follow ana")
	l.teacher.At("gpu_life", 4)
	l.do(l.teacher, "right").Shows("stepped aside")
	bo.At("gpu_life", 4)
	l.do(l.teacher, "A", "t").Shows("You have the wheel").At("gpu_life", 4)
	l.do(l.teacher, "right")
	ana.At("gpu_life", 4.5).Shows("you follow Ms Li")
	l.do(l.teacher, "A", "enter", "enter")
	l.do(ana, "F").Shows("Ms Li has the wheel now")
	l.do(l.teacher, "right")
	bo.At("gpu_life", 5)
}

func TestAWheelWhoseLineIsLostComesBack(t *testing.T) {
	l := lectureOf(t, "ana", "bo")
	l.do(l.teacher, "A", "enter", "enter")
	l.do(l.all[1], "left")
	l.lost(l.all[1])
	l.teacher.Shows("You have the wheel")
	l.do(l.teacher, "left")
	l.all[1].At("gpu_life", 4)
}

func TestTheTeachersLineIsLostAndComesBack(t *testing.T) {
	l := lectureOf(t, "ana")
	ana := l.all[1]
	l.do(l.teacher, "left", "3", "p", "left")
	where := l.teacher.scene()
	l.lost(l.teacher)
	ana.Shows("teacher's line is lost").At("gpu_life", 4)
	l.do(ana, "right").At("gpu_life", 4.5)
	back := l.come("x", "", l.ticket)
	if back.scene() != where || !back.class.drives() || back.class.aside {
		t.Errorf("the teacher comes back to\n%+v, not\n%+v", back.scene(), where)
	}
	ana.Shows("The teacher is here")
	l.do(ana, "F").At("gpu_life", 4)
	l.do(back, "left")
	ana.At("gpu_life", 3.5)
}

func TestAStudentComesBackToTheSamePlace(t *testing.T) {
	l := lectureOf(t, "ana")
	ana := l.all[1]
	l.do(ana, "I", "right", "right")
	l.lost(ana)
	l.teacher.Shows("1 line lost")
	l.do(l.teacher, "left")
	ana = l.pupil("ana")
	ana.At("gpu_life", 6).Shows("your hand is up").Shows("you have stepped aside")
	l.do(ana, "F").At("gpu_life", 4.5)
}

func TestTheDoorOfARoom(t *testing.T) {
	l := lectureOf(t)
	l.do(l.teacher, "left")
	eve := l.come("eve", "", "")
	eve.Shows("You wait to be let into room econ101 as eve").Hides("GPU life")
	eve.Press("left", "3", "A", "F", "I", "/").Hides("GPU life").At("gpu_life", 5)
	l.teacher.Shows("wants to be let in").Shows("1 at the door")
	l.do(l.teacher, "A").Shows("at the door")
	l.do(l.teacher, "enter", "enter")
	eve.Shows("You are let in").At("gpu_life", 4.5)
	l.do(l.teacher, "down", "enter", "end", "enter").Shows("was removed")
	eve.Shows("removed you").Hides("Room econ101")
	l.do(eve, "left").At("gpu_life", 4)
}

func TestTheRoomCloses(t *testing.T) {
	l := lectureOf(t, "ana")
	ana := l.all[1]
	l.do(l.teacher, "A", "E").Shows("E once more")
	l.do(l.teacher, "esc")
	l.do(l.teacher, "A", "E", "left")
	if l.hub.Has("econ101") == false {
		t.Fatal("one key ended the room")
	}
	l.do(l.teacher, "A", "E", "E")
	if l.hub.Has("econ101") {
		t.Fatal("the room is open")
	}
	ana.Shows("closed the room").Hides("Room econ101")
	l.do(ana, "left", "F").Shows("in no room").At("gpu_life", 4.5)
}

func TestAProjectorLooks(t *testing.T) {
	l := lectureOf(t)
	me, err := l.hub.Project("econ101", l.code, room.Identity{Name: "beamer"})
	if err != nil {
		t.Fatal(err)
	}
	wall := l.sit(me, Env{Lang: "en", Width: 120, Height: 40})
	l.do(l.teacher, "left")
	wall.At("gpu_life", 4.5).Shows("Room econ101").Shows("code " + l.code).Hides("Headline")
	wall.Press("left", "3", "A", "/", "enter").At("gpu_life", 4.5).Shows("How much do the labs lose?")
	whole(t, wall, 120, 40)
	wall.Press("g").Shows("实验室亏了多少")
}

// A class tells the hub only what is new.
func TestNothingIsPublishedWhileNothingChanges(t *testing.T) {
	l := lectureOf(t, "ana")
	l.do(l.teacher, "left")
	before := l.teacher.class.me.View().Scene.Version
	l.do(l.teacher, "down", "?", "esc", "t", "g", "z", "Z")
	if now := l.teacher.class.me.View().Scene.Version; now != before+2 {
		t.Errorf("%d scenes for two that differ", now-before)
	}
}

// What the mouse reads in passing is neither published nor a step aside.
func TestHoveringIsNobodyElses(t *testing.T) {
	l := lectureOf(t, "ana")
	ana := l.all[1]
	for _, d := range []*driver{l.teacher, ana} {
		d.View()
		d.over(d.lay.stage.X+20, d.lay.stage.Y+8)
		l.settle()
		if d.stage.cross == noQuarter {
			t.Fatal("the mouse reads nothing")
		}
	}
	if ana.class.aside || l.teacher.class.sent.Cross != noQuarter {
		t.Error("the mouse was followed")
	}
}

// Each world of those who stepped aside is a dot on everybody's charts, and
// nothing says whose.
func TestTheCloudOfThoseAside(t *testing.T) {
	l := lectureOf(t, "ana", "bo", "cy")
	l.do(l.teacher, "]", "]", "]", "]", "]")
	l.do(l.all[1], "home")
	l.do(l.all[2], "end")
	l.do(l.teacher, "A", "d").Shows("each world of the 2 who stepped aside")
	for _, d := range []*driver{l.teacher, l.all[3]} {
		d.Settle().View()
		if len(d.live.cloud) != 2 || d.live.cloud[0].Settings == d.live.settings {
			t.Fatalf("%d worlds", len(d.live.cloud))
		}
		loss := d.stage.tab().page.(*chartPage)
		for i := range loss.charts {
			_, base := loss.pictures[i](loss.plotter(60))
			loss.clouded(loss.plotter(60), i, &base)
			var at *chart.Cloud
			for n := range base.Clouds {
				if base.Clouds[n].At == d.stage.cross {
					at = &base.Clouds[n]
				}
			}
			if at == nil || at.Thin || len(at.Values) != 2 || at.Values[0] == at.Values[1] {
				t.Errorf("chart %d: at the cross-hair %+v", i, at)
			}
		}
	}
	l.do(l.all[1], "F")
	l.teacher.Settle()
	if l.settle(); len(l.teacher.Settle().live.cloud) != 1 {
		t.Error("who came back is still a dot")
	}
	l.do(l.teacher, "A", "d").Settle().Shows("are hidden")
	if l.all[3].Settle(); len(l.teacher.live.cloud)+len(l.all[3].live.cloud) > 0 {
		t.Error("the cloud stays")
	}
}

// In a room frames are whole at any size, whoever looks, in all languages.
func TestFramesOfARoomAreWhole(t *testing.T) {
	for n, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {97, 31}, {120, 40}, {200, 55}, {260, 70}} {
		l := lectureOf(t)
		l.hub.Project("econ101", l.code, room.Identity{})
		env := Env{Lang: languages()[n%3], Width: size[0], Height: size[1], ASCII: n%2 == 0}
		look, _ := l.hub.Project("econ101", l.code, room.Identity{})
		door, _ := l.hub.Join("econ101", "", room.Identity{Name: "王王王王王王王王王王王"}, "")
		pupil, _ := l.hub.Join("econ101", l.code, room.Identity{Name: "abcdefghijklmnopqrstuvwxyz"}, "")
		owner, _ := l.hub.Join("econ101", "", room.Identity{}, l.ticket)
		teacher := l.sit(owner, env)
		for _, d := range []*driver{teacher, l.sit(pupil, env), l.sit(look, env), l.sit(door, env)} {
			for _, keys := range [][]string{{}, {"left"}, {"9"}, {"I"}, {"A"}, {"enter"}, {"esc", "esc"}, {"3", "?"}, {"esc", "F"}} {
				l.do(d, keys...)
				for _, e := range l.all[1:] {
					whole(t, e, size[0], size[1])
				}
			}
		}
	}
}

func TestOnlyOneLeverMoved(t *testing.T) {
	var a, b model.Settings
	if onlyMoved(a, b) != several {
		t.Error("none is one")
	}
	b[7] = 1
	if onlyMoved(a, b) != 7 {
		t.Error("one is not found")
	}
	if b[2] = 1; onlyMoved(a, b) != several {
		t.Error("two are one")
	}
}

// Keys of a class are in help and footer only of a session in one.
func TestKeysOfAClass(t *testing.T) {
	l := lectureOf(t, "ana")
	for key, in := range map[string]*driver{"the class: list": l.teacher, "follow the class again": l.all[1], "raise or lower": l.all[1]} {
		in.Press("?")
		if !strings.Contains(in.Screen(), key) {
			t.Errorf("help does not tell %q", key)
		}
		in.Press("esc")
		drive(t).Press("?").Hides(key)
	}
	drive(t).Press("A").Shows("in no room")
}
