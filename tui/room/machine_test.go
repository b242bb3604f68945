package room

import (
	"errors"
	"slices"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bubblescope/model"
)

// hall is a hub with two rooms and whoever was ever in them.
type hall struct {
	clock *clock
	hub   *Hub
	rooms [2]*lectures
}

type lectures struct {
	name, code, ticket string
	lines              []*Member
}

func newHall(t *rapid.T) *hall {
	h := &hall{clock: newClock()}
	h.hub = NewHub(Limits{Members: 6, Waiting: 2, WrongCodes: 4}, h.clock.now)
	for i, name := range []string{"red", "blue"} {
		m, err := h.hub.Open(name, Identity{"teacher", "10.0.0.1"})
		if err != nil {
			t.Fatal(err)
		}
		v := m.View()
		h.rooms[i] = &lectures{name: name, code: v.Code, ticket: v.Ticket, lines: []*Member{m}}
	}
	return h
}

func (h *hall) room(t *rapid.T) *lectures { return rapid.SampledFrom(h.rooms[:]).Draw(t, "room") }

func (l *lectures) line(t *rapid.T) *Member { return rapid.SampledFrom(l.lines).Draw(t, "line") }

func (h *hall) add(m *Member, err error, l *lectures) {
	if err == nil {
		l.lines = append(l.lines, m)
	}
}

func anyName(t *rapid.T) string {
	return rapid.SampledFrom([]string{"ana", "bo", "Ana", "teacher", "ana 2"}).Draw(t, "name")
}

func anyone(t *rapid.T) Identity {
	return Identity{anyName(t), rapid.SampledFrom([]string{"10.0.0.1", "10.0.0.2"}).Draw(t, "address")}
}

// Any order of whatever anybody may do.
func (h *hall) actions() map[string]func(*rapid.T) {
	return map[string]func(*rapid.T){
		"": h.check,
		"join": func(t *rapid.T) {
			l := h.room(t)
			code := rapid.SampledFrom([]string{l.code, l.code, l.code, "", "WRONGX", h.rooms[0].code}).Draw(t, "code")
			m, err := h.hub.Join(l.name, code, anyone(t), "")
			h.add(m, err, l)
		},
		"return": func(t *rapid.T) {
			l := h.room(t)
			m, err := h.hub.Join(l.name, "", anyone(t), l.line(t).View().Ticket)
			h.add(m, err, l)
		},
		"project": func(t *rapid.T) {
			l := h.room(t)
			m, err := h.hub.Project(l.name, l.code, anyone(t))
			h.add(m, err, l)
		},
		"drop":  func(t *rapid.T) { h.room(t).line(t).Drop() },
		"leave": func(t *rapid.T) { h.room(t).line(t).Leave() },
		"wait": func(t *rapid.T) {
			h.clock.pass(time.Duration(rapid.IntRange(1, 200).Draw(t, "seconds")) * time.Second)
			h.hub.Sweep()
		},
		"publish": h.publish,
		"predict": h.predict,
		"hand":    func(t *rapid.T) { _ = h.room(t).line(t).Hand(rapid.Bool().Draw(t, "up")) },
		"stray": func(t *rapid.T) {
			_ = h.room(t).line(t).Stray(model.Settings{rapid.Float64Range(0, 3).Draw(t, "lever")})
		},
		"follow":   func(t *rapid.T) { _ = h.room(t).line(t).Follow() },
		"callback": func(t *rapid.T) { _ = h.room(t).line(t).CallBack() },
		"wheel":    func(t *rapid.T) { _ = h.room(t).line(t).Wheel(anyName(t)) },
		"giveback": func(t *rapid.T) { _ = h.room(t).line(t).GiveBack() },
		"admit":    func(t *rapid.T) { _ = h.room(t).line(t).Admit(anyName(t)) },
		"refuse":   func(t *rapid.T) { _ = h.room(t).line(t).Refuse(anyName(t)) },
		"remove":   func(t *rapid.T) { _ = h.room(t).line(t).Remove(anyName(t)) },
		"mark":     func(t *rapid.T) { _ = h.room(t).line(t).Mark() },
		"regain":   h.regain,
	}
}

// publish shows a scene that tells which room it is of. It must be refused to
// all but the driver, and reach everybody else at once.
func (h *hall) publish(t *rapid.T) {
	l := h.room(t)
	m := l.line(t)
	s := Scene{
		Page: l.name, Lesson: rapid.SampledFrom([]string{"", "a", "b"}).Draw(t, "lesson"), Step: rapid.IntRange(0, 2).Draw(t, "step"),
		Revealed: rapid.Bool().Draw(t, "revealed"), Cloud: rapid.Bool().Draw(t, "cloud"), Cross: rapid.IntRange(-1, 40).Draw(t, "cross"),
	}
	before := m.View()
	err := m.Publish(s)
	if (err == nil) != (before.Role == Driver && before.Gone == "") {
		t.Fatalf("a line of role %v, gone %q, published: %v", before.Role, before.Gone, err)
	}
	if err != nil {
		return
	}
	for _, other := range l.lines {
		if v := other.View(); v.Gone == "" && v.Role != Waiting && v.Scene.differs(s) {
			t.Fatalf("%s sees another scene", v.Me)
		}
	}
}

func (h *hall) predict(t *rapid.T) {
	l := h.room(t)
	m := l.line(t)
	before := m.View()
	choice := rapid.IntRange(-1, Choices).Draw(t, "choice")
	err := m.Predict(before.Scene.Lesson, before.Scene.Step, choice)
	after := m.View()
	switch {
	case err != nil && after.Counts != before.Counts:
		t.Fatalf("a refused prediction counts: %v", err)
	case err == nil && (after.Choice != choice || before.Choice != -1 || before.Counts.Out || before.Owner || before.Role == Projector):
		t.Fatalf("%+v could predict %d", before, choice)
	case err == nil && after.Counts.Predicted != before.Counts.Predicted+1:
		t.Fatal("a vote is not one vote")
	}
}

// regain: whatever has happened, the ticket brings the owner back, and the wheel.
func (h *hall) regain(t *rapid.T) {
	l := h.room(t)
	m, err := h.hub.Join(l.name, l.ticket, anyone(t), "")
	if errors.Is(err, NoSuchRoom) {
		return
	}
	if err != nil || m.TakeWheel() != nil || m.View().Role != Driver || !m.View().Owner {
		t.Fatalf("the owner does not get the wheel back: %v", err)
	}
	l.lines = append(l.lines, m)
}

// check is what holds whatever has happened.
func (h *hall) check(t *rapid.T) {
	for i, l := range h.rooms {
		drivers, owners, wheel := 0, 0, ""
		names := map[string]bool{}
		for _, m := range l.lines {
			v := m.View()
			if v.Gone != "" {
				continue
			}
			if names[key(v.Me)] {
				t.Fatalf("%s is there twice", v.Me)
			}
			names[key(v.Me)] = true
			drivers += bit(v.Role == Driver)
			owners += bit(v.Owner)
			if v.Role == Driver {
				wheel = v.Me
			}
			h.checkView(t, v, h.rooms[1-i])
		}
		if drivers > 1 || owners > 1 {
			t.Fatalf("%d drivers, %d owners", drivers, owners)
		}
		for _, m := range l.lines {
			if v := m.View(); v.Gone == "" && v.Role != Waiting && v.DriverHere && v.Wheel != wheel {
				t.Fatalf("%s has the wheel, says %s; it is %s", v.Wheel, v.Me, wheel)
			}
		}
	}
}

func (h *hall) checkView(t *rapid.T, v View, other *lectures) {
	sum := 0
	for _, n := range v.Counts.Votes {
		sum += n
	}
	switch {
	case v.Counts.Out && sum != v.Counts.Predicted || !v.Counts.Out && sum != 0:
		t.Fatalf("the histogram is not of the votes: %+v", v.Counts)
	case v.Counts.Predicted > v.Counts.Of:
		t.Fatalf("more predictions than pupils: %+v", v.Counts)
	case v.Scene.Page == other.name:
		t.Fatal("the rooms mix")
	case !v.Owner && v.Roster != nil:
		t.Fatal("the roster is for the owner alone")
	case v.Role == Driver && v.Strayed:
		t.Fatal("the driver is astray")
	case v.Owner && len(v.Roster) > 6+2:
		t.Fatalf("%d in a room for six", len(v.Roster))
	}
}

func TestWhateverHappensARoomHolds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) { t.Repeat(newHall(t).actions()) })
}

// Many at once, for the race detector: readers, voters, strays, drops, and a
// driver who does not wait for any of them.
func TestManyAtOnce(t *testing.T) {
	c := newClass(t)
	var all sync.WaitGroup
	for i := range 24 {
		m := c.join("pupil")
		all.Go(func() { busy(m, i) })
		all.Go(func() { watch(m) })
	}
	for step := range 60 {
		c.at(step/2, step%2 == 1)
		_ = c.owner.CallBack()
		_ = c.owner.Wheel("pupil 3")
		_ = c.owner.TakeWheel()
		_ = c.owner.View()
	}
	c.want(c.owner.Close(), nil)
	all.Wait()
}

func busy(m *Member, i int) {
	for n := 0; ; n++ {
		s := m.View().Scene
		_ = m.Predict(s.Lesson, s.Step, n%Choices)
		_ = m.Stray(model.Settings{float64(n)})
		_ = m.Hand(n%2 == 0)
		if i == 5 && n == 20 {
			m.Drop()
		}
		if m.Follow() != nil && m.View().Gone != "" {
			return
		}
	}
}

// watch reads until the line is cut; versions never go back.
func watch(m *Member) {
	var last uint64
	for {
		select {
		case <-m.Updates():
			if v := m.View(); v.Gone == "" {
				if v.Scene.Version < last {
					panic("an older scene came after a newer one")
				}
				last = v.Scene.Version
			}
		case <-m.Done():
			return
		}
	}
}

// A member that reads nothing keeps nobody waiting, and finds the newest scene.
func TestASleeperKeepsNobodyWaiting(t *testing.T) {
	c := newClass(t)
	asleep := c.join("ana")
	for i := range 1000 {
		c.want(c.owner.Publish(Scene{Cross: i}), nil)
	}
	<-asleep.Updates()
	if v := asleep.View(); v.Scene.Cross != 999 || len(asleep.Updates()) != 0 {
		t.Error("the newest scene did not win")
	}
}

func TestWorldsTellNothingOfWhoseTheyAre(t *testing.T) {
	c := newClass(t)
	c.want(c.owner.Publish(Scene{Cloud: true}), nil)
	for i, name := range []string{"ana", "bo", "cy"} {
		c.want(c.join(name).Stray(model.Settings{float64(5 - i)}), nil)
	}
	w := c.owner.View().Worlds
	if !slices.IsSortedFunc(w, func(a, b model.Settings) int { return slices.Compare(a[:], b[:]) }) || len(w) != 3 {
		t.Errorf("%v", w)
	}
}

func BenchmarkPublishTo40(b *testing.B) {
	c := newClass(b)
	for range 40 {
		m := c.join("pupil")
		go watch(m)
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		if err := c.owner.Publish(Scene{Cross: i}); err != nil {
			b.Fatal(err)
		}
	}
	_ = c.owner.Close()
}

func BenchmarkViewsOf40(b *testing.B) {
	c := newClass(b)
	all := []*Member{c.owner}
	for range 40 {
		all = append(all, c.join("pupil"))
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, m := range all {
			_ = m.View()
		}
	}
}
