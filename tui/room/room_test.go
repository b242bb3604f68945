package room

import (
	"errors"
	"strings"
	"testing"
	"time"
)

// clock is a clock that tests set.
type clock struct{ at time.Time }

func (c *clock) now() time.Time       { return c.at }
func (c *clock) pass(d time.Duration) { c.at = c.at.Add(d) }

func newClock() *clock { return &clock{time.Date(2026, 1, 12, 9, 0, 0, 0, time.UTC)} }

// class is a room with its owner.
type class struct {
	t     testing.TB
	clock *clock
	hub   *Hub
	owner *Member
	code  string
}

func newClass(t testing.TB) *class {
	t.Helper()
	c := &class{t: t, clock: newClock()}
	c.hub = NewHub(Limits{}, c.clock.now)
	owner, err := c.hub.Open("econ101", Identity{"Ms Li", "10.0.0.1"})
	if err != nil {
		t.Fatal(err)
	}
	c.owner, c.code = owner, owner.View().Code
	return c
}

func (c *class) join(name string) *Member {
	c.t.Helper()
	m, err := c.hub.Join("econ101", c.code, Identity{name, "10.0.0.7"}, "")
	if err != nil {
		c.t.Fatal(err)
	}
	return m
}

// at shows a step of a lesson.
func (c *class) at(step int, revealed bool) {
	c.t.Helper()
	c.want(c.owner.Publish(Scene{Lesson: "gpu-age", Step: step, Revealed: revealed}), nil)
}

func (c *class) want(got, want error) {
	c.t.Helper()
	if !errors.Is(got, want) {
		c.t.Errorf("got %v, want %v", got, want)
	}
}

func TestFollowersSeeWhatTheDriverPublishes(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	<-ana.Updates()
	c.want(c.owner.Publish(Scene{Page: "labs", Cross: 12}), nil)
	select {
	case <-ana.Updates():
	default:
		t.Error("ana was not told")
	}
	if v := ana.View(); v.Scene.Page != "labs" || v.Scene.Version != 1 || v.Role != Student || v.Wheel != "Ms Li" {
		t.Errorf("%+v", v)
	}
	c.want(c.owner.Publish(Scene{Page: "labs", Cross: 12}), nil)
	if len(ana.Updates()) > 0 || ana.View().Scene.Version != 1 {
		t.Error("the same scene woke somebody")
	}
}

func TestOnlyTheRoleAllows(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	beamer, err := c.hub.Project("econ101", c.code, Identity{"beamer", "10.0.0.9"})
	c.want(err, nil)
	door, err := c.hub.Join("econ101", "", Identity{"eve", "10.0.0.66"}, "")
	c.want(err, nil)
	c.at(1, false)
	before := c.owner.View()
	for name, m := range map[string]*Member{"student": ana, "projector": beamer, "waiting": door} {
		for what, err := range map[string]error{
			"publish": m.Publish(Scene{Page: "power"}), "admit": m.Admit("eve"), "refuse": m.Refuse("eve"),
			"remove": m.Remove("ana"), "lower": m.Lower("ana"), "call back": m.CallBack(), "wheel": m.Wheel("ana"),
			"take": m.TakeWheel(), "give back": m.GiveBack(), "mark": m.Mark(), "close": m.Close(),
		} {
			if !errors.Is(err, NotYours) {
				t.Errorf("%s may %s: %v", name, what, err)
			}
		}
		if _, err := m.Walk(); !errors.Is(err, NotYours) {
			t.Errorf("%s sees the walk", name)
		}
	}
	for name, m := range map[string]*Member{"projector": beamer, "waiting": door, "owner": c.owner} {
		c.want(m.Predict("gpu-age", 1, 0), NotYours)
		c.want(m.Hand(true), NotYours)
		if m.Stray(Scene{}.Settings) == nil {
			t.Errorf("%s stepped aside", name)
		}
	}
	after := c.owner.View()
	if after.Scene != before.Scene || after.Tally != before.Tally || after.Counts != before.Counts {
		t.Error("what is not allowed changed something")
	}
}

func TestViewsTellNoMoreThanTheRoleMaySee(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	door, _ := c.hub.Join("econ101", "", Identity{"eve", "x"}, "")
	c.at(2, false)
	c.want(ana.Predict("gpu-age", 2, 1), nil)
	if v := ana.View(); v.Code != "" || v.Roster != nil || v.Ticket == c.owner.View().Ticket {
		t.Errorf("a student sees %+v", v)
	}
	if v := door.View(); v.Role != Waiting || v.Code != "" || v.Scene != (Scene{}) || v.Counts != (Counts{}) {
		t.Errorf("who waits sees %+v", v)
	}
	v := c.owner.View()
	if v.Counts.Votes != ([Choices]int{}) || !v.Roster[2].Predicted {
		t.Errorf("before the answer the owner sees %+v, %+v", v.Counts, v.Roster)
	}
}

func TestPredictions(t *testing.T) {
	c := newClass(t)
	ana, bo := c.join("ana"), c.join("bo")
	c.at(2, false)
	c.want(ana.Predict("gpu-age", 2, 1), nil)
	c.want(ana.Predict("gpu-age", 2, 3), Committed)
	c.want(ana.Predict("gpu-age", 1, 1), NotNow)
	c.want(bo.Predict("gpu-age", 2, Choices), NotNow)
	c.want(bo.Predict("gpu-age", 2, -1), NotNow)
	if k := bo.View().Counts; k.Predicted != 1 || k.Of != 2 {
		t.Errorf("%+v", k)
	}
	c.at(2, true)
	c.want(bo.Predict("gpu-age", 2, 1), NotNow)
	if k := bo.View().Counts; k.Votes != ([Choices]int{0, 1}) || !k.Out {
		t.Errorf("%+v", k)
	}
	c.at(2, false) // the answer was out: hidden again it takes no votes
	c.want(bo.Predict("gpu-age", 2, 1), NotNow)
	if k := ana.View().Counts; k.Out || k.Votes != ([Choices]int{}) {
		t.Errorf("hidden again, the histogram is there: %+v", k)
	}
	if ana.View().Choice != 1 || bo.View().Choice != -1 {
		t.Error("own choices are not kept")
	}
}

func TestALostLineComesBackToItsPlace(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	ticket := ana.View().Ticket
	c.at(2, false)
	c.want(ana.Predict("gpu-age", 2, 1), nil)
	c.want(ana.Hand(true), nil)
	world := Scene{}.Settings
	world[3] = 7
	c.want(ana.Stray(world), nil)
	for _, back := range []struct{ code, name, address, ticket string }{
		{c.code, "ana", "10.0.0.7", ""},    // the name from the same address
		{"", "whoever", "1.2.3.4", ticket}, // the ticket from anywhere
		{ticket, "whoever", "1.2.3.4", ""}, // also where the code would stand
	} {
		ana.Drop()
		ana.Drop()
		if ana.View().Gone != Left {
			t.Error("the old line lives")
		}
		var err error
		ana, err = c.hub.Join("econ101", back.code, Identity{back.name, back.address}, back.ticket)
		c.want(err, nil)
		if v := ana.View(); v.Me != "ana" || v.Choice != 1 || !v.Hand || !v.Strayed || v.World != world || v.Ticket != ticket {
			t.Errorf("back with %+v: %+v", back, v)
		}
	}
	ana.Drop()
	c.clock.pass(11 * time.Minute)
	if v := c.join("ana").View(); v.Choice != -1 {
		t.Error("the place was kept for more than ten minutes")
	}
}

func TestAForgedNameTakesNoPlace(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	for i, forged := range []string{"ana", "Ana", "a\u200bna", "ａｎａ", "ms li"} {
		m := c.join(forged)
		if v := m.View(); v.Me == "ana" || v.Owner || v.Role != Student {
			t.Errorf("%d: %q came in as %+v", i, forged, v)
		}
	}
	if ana.View().Gone != "" {
		t.Error("ana lost her place")
	}
	ana.Drop()
	far, err := c.hub.Join("econ101", c.code, Identity{"ana", "10.9.9.9"}, "")
	c.want(err, nil)
	if far.View().Me == "ana" {
		t.Error("from another address her place was taken")
	}
	c.owner.Drop()
	m, err := c.hub.Join("econ101", c.code, Identity{"Ms Li", "10.0.0.1"}, "")
	c.want(err, nil)
	if v := m.View(); v.Owner || v.Role != Student {
		t.Error("the owner's place came back without the ticket")
	}
}

func TestATicketTakesItsPlaceFromALineThatHangs(t *testing.T) {
	c := newClass(t)
	again, err := c.hub.Join("econ101", "", Identity{"x", "y"}, c.owner.View().Ticket)
	c.want(err, nil)
	if c.owner.View().Gone != Elsewhere || !again.View().Owner || again.View().Role != Driver {
		t.Error("the owner did not come back")
	}
	c.want(c.owner.Publish(Scene{}), Elsewhere)
	<-c.owner.Done()
}

func TestTheWheel(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	c.want(c.owner.Wheel("nobody"), NobodyHere)
	c.want(c.owner.Wheel("ana"), nil)
	c.want(c.owner.Publish(Scene{Page: "labs"}), NotYours)
	c.want(ana.Publish(Scene{Page: "labs"}), nil)
	c.want(ana.Stray(Scene{}.Settings), NotYours)
	c.want(ana.CallBack(), NotYours)
	c.want(c.owner.Stray(Scene{}.Settings), nil)
	ana.Drop()
	if v := c.owner.View(); v.Role != Driver || v.Scene.Page != "labs" {
		t.Error("the wheel of a lost line did not come back")
	}
	ana = c.join("ana")
	c.want(c.owner.Wheel("ana"), nil)
	c.want(c.owner.TakeWheel(), nil)
	c.want(ana.Publish(Scene{}), NotYours)
	c.want(c.owner.Wheel("ana"), nil)
	c.want(ana.GiveBack(), nil)
	c.want(c.owner.Publish(Scene{}), nil)
}

func TestCalledBack(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	c.want(ana.Stray(Scene{}.Settings), nil)
	if c.owner.View().Tally.Astray != 1 {
		t.Error("nobody is astray")
	}
	c.want(c.owner.CallBack(), nil)
	if v := ana.View(); v.Strayed || v.Calls != 1 {
		t.Errorf("%+v", v)
	}
	c.want(ana.Stray(Scene{}.Settings), nil)
	if !ana.View().Strayed {
		t.Error("nobody may step aside again")
	}
}

func TestTheCloudIsShownWhileTheSceneHasIt(t *testing.T) {
	c := newClass(t)
	ana, bo := c.join("ana"), c.join("bo")
	world := Scene{}.Settings
	world[0] = 1
	c.want(ana.Stray(world), nil)
	if bo.View().Worlds != nil {
		t.Error("a cloud that nobody asked for")
	}
	c.want(c.owner.Publish(Scene{Cloud: true}), nil)
	<-bo.Updates()
	if w := bo.View().Worlds; len(w) != 1 || w[0] != world {
		t.Errorf("%v", w)
	}
	world[0] = 2
	c.want(ana.Stray(world), nil)
	select {
	case <-bo.Updates():
	default:
		t.Error("bo was not told of the cloud")
	}
}

func TestTheDoor(t *testing.T) {
	c := newClass(t)
	eve, err := c.hub.Join("econ101", "", Identity{"eve", "x"}, "")
	c.want(err, nil)
	c.want(c.owner.Refuse("eve"), nil)
	if eve.View().Gone != Refused {
		t.Error("eve is still there")
	}
	eve, _ = c.hub.Join("econ101", "", Identity{"eve", "x"}, "")
	c.want(c.owner.Admit("eve"), nil)
	c.want(c.owner.Admit("eve"), NobodyHere)
	if eve.View().Role != Student {
		t.Error("eve waits")
	}
	ticket := eve.View().Ticket
	eve.Drop()
	eve, _ = c.hub.Join("econ101", "", Identity{"eve", "x"}, "")
	c.want(c.owner.Admit(eve.View().Me), nil)
	if v := eve.View(); v.Me != "eve" || v.Ticket != ticket {
		t.Errorf("let in again, eve has another place: %+v", v)
	}
	c.want(c.owner.Remove("eve"), nil)
	if eve.View().Gone != Removed {
		t.Error("eve is still there")
	}
	eve, err = c.hub.Join("econ101", c.code, Identity{"eve", "x"}, "")
	c.want(err, nil)
	if eve.View().Role != Waiting {
		t.Error("who was removed came in by the code")
	}
	_, err = c.hub.Join("econ101", "", Identity{"eve", "x"}, ticket)
	c.want(err, WrongCode)
	c.want(c.owner.Remove("Ms Li"), NotYours)
}

func TestGuessingIsLimited(t *testing.T) {
	c := newClass(t)
	for range 30 {
		_, err := c.hub.Join("econ101", "AAAAAA", Identity{"eve", "x"}, "")
		c.want(err, WrongCode)
	}
	if c.join("ana").View().Role != Waiting {
		t.Error("the code opens while somebody guesses")
	}
	c.clock.pass(61 * time.Second)
	if c.join("bo").View().Role != Student {
		t.Error("the code opens no more")
	}
}

func TestLimits(t *testing.T) {
	k := newClock()
	h := NewHub(Limits{Rooms: 2, Members: 3, Waiting: 1}, k.now)
	a, err := h.Open("a", Identity{})
	if err != nil {
		t.Fatal(err)
	}
	_, _ = h.Open("b", Identity{})
	for name, want := range map[string]Reason{"c": TooManyRooms, "A": RoomTaken, "\x1b[2J": TooManyRooms, "\u202e": BadName} {
		if _, err := h.Open(name, Identity{}); !errors.Is(err, want) {
			t.Errorf("opening %q: %v, want %v", name, err, want)
		}
	}
	code := a.View().Code
	one, _ := h.Join("a", code, Identity{"one", ""}, "")
	_, _ = h.Join("a", strings.ToLower(code[:3]+"-"+code[3:]), Identity{"two", ""}, "")
	if _, err := h.Join("a", code, Identity{"three", ""}, ""); !errors.Is(err, RoomFull) {
		t.Error(err)
	}
	_, _ = h.Join("a", "", Identity{"four", ""}, "")
	if _, err := h.Join("a", "", Identity{"five", ""}, ""); !errors.Is(err, TooManyWaiting) {
		t.Error(err)
	}
	one.Drop() // has nothing to come back for
	if _, err := h.Join("a", code, Identity{"three", ""}, ""); err != nil {
		t.Error(err)
	}
	if _, err := h.Join("nowhere", code, Identity{}, ""); !errors.Is(err, NoSuchRoom) {
		t.Error(err)
	}
	if err := a.Publish(Scene{Page: strings.Repeat("x", 999)}); !errors.Is(err, BadScene) {
		t.Error(err)
	}
}

func TestRoomsEnd(t *testing.T) {
	c := newClass(t)
	var walks []Walk
	c.hub.OnEnd(func(w Walk) { walks = append(walks, w) })
	ana := c.join("ana")
	c.at(1, false)
	c.owner.Drop()
	if v := ana.View(); v.DriverHere || v.OwnerHere {
		t.Error("the driver seems to be here")
	}
	c.clock.pass(9 * time.Minute)
	c.hub.Sweep()
	if ana.View().Gone != "" {
		t.Error("the room ended too soon")
	}
	c.clock.pass(2 * time.Minute)
	c.hub.Sweep()
	c.hub.Sweep()
	if ana.View().Gone != Expired || c.hub.Has("econ101") || len(walks) != 1 || len(walks[0].Stops) != 1 {
		t.Errorf("the room did not end once: %v", walks)
	}
	<-ana.Done()
}

func TestClosing(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	c.want(c.owner.Close(), nil)
	c.want(c.owner.Close(), Closed)
	if ana.View().Gone != Closed || c.hub.Has("econ101") {
		t.Error("the room is open")
	}
	c.want(ana.Hand(true), Closed)
}

func TestAReservedRoomWaitsForItsOwner(t *testing.T) {
	k := newClock()
	h := NewHub(Limits{}, k.now)
	opened, err := h.Reserve("Econ 101", Identity{Name: "teacher"})
	if err != nil || opened.Room != "econ-101" {
		t.Fatal(opened, err)
	}
	k.pass(time.Hour)
	ana, err := h.Join("econ-101", opened.Code, Identity{"ana", ""}, "")
	if err != nil || ana.View().OwnerHere {
		t.Fatal(err)
	}
	owner, err := h.Join("ECON-101", opened.Ticket, Identity{}, "")
	if err != nil || owner.View().Role != Driver || !ana.View().OwnerHere {
		t.Fatal(err)
	}
}

func TestTheWalk(t *testing.T) {
	c := newClass(t)
	ana := c.join("ana")
	c.at(0, false)
	c.at(1, false)
	c.want(ana.Predict("gpu-age", 1, 2), nil)
	c.want(ana.Stray(Scene{}.Settings), nil)
	c.at(1, true)
	c.at(2, false)
	c.at(1, true)
	c.want(ana.Follow(), nil)
	c.want(c.owner.Mark(), nil)
	w, err := c.hub.Walk("econ101", strings.ToLower(c.owner.View().Ticket))
	c.want(err, nil)
	if len(w.Stops) != 4 || w.Stops[1].Votes != ([Choices]int{0, 0, 1}) || !w.Stops[1].Scene.Revealed || w.Stops[0].Votes != ([Choices]int{}) {
		t.Errorf("%+v", w)
	}
	if len(w.Stops[1].Astray) != 1 || len(w.Stops[2].Astray) != 1 || len(w.Stops[0].Astray) != 0 {
		t.Errorf("astray at the stops: %+v", w)
	}
	if _, err := c.hub.Walk("econ101", ana.View().Ticket); !errors.Is(err, WrongCode) {
		t.Error("a student read the walk")
	}
}

func TestTwoRoomsNeverMix(t *testing.T) {
	c := newClass(t)
	other, err := c.hub.Open("other", Identity{"Mr Wu", "10.0.0.2"})
	c.want(err, nil)
	_, err = c.hub.Join("other", c.code, Identity{"ana", ""}, "")
	c.want(err, WrongCode)
	_, err = c.hub.Join("other", c.owner.View().Ticket, Identity{"ana", ""}, "")
	c.want(err, WrongCode)
	_ = c.join("ana")
	c.want(other.Wheel("ana"), NobodyHere)
	c.want(other.Publish(Scene{Page: "power"}), nil)
	if c.owner.View().Scene.Page != "" || other.View().Tally.Here != 0 {
		t.Error("the rooms mix")
	}
}
