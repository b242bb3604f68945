package room

import (
	"sync"
	"time"

	"bubblescope/model"
)

// room is one class. All below mu is under it.
type room struct {
	hub      *Hub
	name     string
	code     string
	opened   time.Time
	standing bool // stays while nobody is there

	mu      sync.Mutex
	owner   *seat   // who opened it; never nil
	driver  *seat   // who has the wheel; never nil, maybe away
	seats   []*seat // the owner first, then in the order of their coming
	scene   Scene
	calls   int // how often all were called back
	votes   map[spot]map[*seat]int
	shown   map[spot]bool // the answer is out
	stops   []stop
	wrong   []time.Time     // codes of the last minute
	barred  map[string]bool // who was removed comes in only by the driver
	commons any             // what the callers share
	end     Reason          // why it has ended; empty while it has not
}

// kind is what a seat is for.
type kind int

const (
	pupil kind = iota
	teacher
	canvas // a projector
)

// seat is a place in a room, whether its line is there or lost.
type seat struct {
	kind    kind
	name    string // as shown
	asked   string // as it was asked for
	address string
	ticket  string
	waiting bool

	line  *Member   // nil while it is lost
	since time.Time // when it was lost

	hand   bool
	astray bool
	world  model.Settings
}

func newRoom(h *Hub, name string, id Identity, standing bool) *room {
	r := &room{
		hub: h, name: name, code: secret(codeLetters), opened: h.now(), standing: standing,
		votes: map[spot]map[*seat]int{}, shown: map[spot]bool{}, barred: map[string]bool{},
	}
	r.owner = r.place(id, teacher)
	r.owner.ticket = secret(driverLetters)
	r.driver = r.owner
	r.scene.Cross = -1
	return r
}

// place makes a seat under a name that is free.
func (r *room) place(id Identity, k kind) *seat {
	name := CleanName(id.Name)
	s := &seat{kind: k, name: r.free(name), asked: name, address: id.Address, ticket: secret(ticketLetters), since: r.hub.now()}
	r.seats = append(r.seats, s)
	return s
}

// free is a name that nobody has, present or away.
func (r *room) free(name string) string {
	free := name
	for n := 2; r.named(free) != nil; n++ {
		free = another(name, n)
	}
	return free
}

func (r *room) named(name string) *seat {
	for _, s := range r.seats {
		if key(s.name) == key(name) {
			return s
		}
	}
	return nil
}

// sit connects a seat. A line that it still had is cut.
func (r *room) sit(s *seat) *Member {
	if s.line != nil {
		s.line.cut(Elsewhere)
	}
	m := &Member{room: r, seat: s, updates: make(chan struct{}, 1), done: make(chan struct{})}
	s.line = m
	m.wake()
	r.tell()
	return m
}

// rise takes a seat away for good.
func (r *room) rise(s *seat, why Reason) {
	if s.line != nil {
		s.line.cut(why)
		s.line = nil
	}
	for i := range r.seats {
		if r.seats[i] == s {
			r.seats = append(r.seats[:i], r.seats[i+1:]...)
			break
		}
	}
	if r.driver == s {
		r.driver = r.owner
	}
	r.tell()
}

// lose takes note of a lost line. A wheel that was lent comes back to the owner.
func (r *room) lose(s *seat) {
	s.line.cut(Left)
	s.line, s.since = nil, r.hub.now()
	if s.waiting || s.kind == canvas {
		r.rise(s, Left)
		return
	}
	if r.driver == s {
		r.driver = r.owner
	}
	r.tell()
}

// over ends the room for all.
func (r *room) over(why Reason) {
	if r.end != "" {
		return
	}
	r.settle()
	r.end = why
	for _, s := range r.seats {
		if s.line != nil {
			s.line.cut(why)
			s.line = nil
		}
	}
}

// sweep takes away what was kept for long enough; it tells whether the room has
// ended.
func (r *room) sweep(now time.Time) (ended bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.end == "" && !r.standing && r.late(r.owner, now) {
		r.over(Expired)
	}
	if r.end != "" {
		return true
	}
	for i := len(r.seats) - 1; i > 0; i-- { // the owner, at 0, stays
		if r.late(r.seats[i], now) {
			r.rise(r.seats[i], Left)
		}
	}
	return false
}

func (r *room) late(s *seat, now time.Time) bool {
	return s.line == nil && now.Sub(s.since) > r.hub.limits.Away
}

// tell wakes everybody.
func (r *room) tell() {
	for _, s := range r.seats {
		s.line.wake()
	}
}

// tellSome wakes those who oversee the room, and the one whom it is about.
func (r *room) tellSome(about *seat) {
	for _, s := range r.seats {
		if s == about || s == r.driver || s.kind != pupil {
			s.line.wake()
		}
	}
}

func (r *room) connected() (n int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, s := range r.seats {
		n += bit(s.line != nil)
	}
	return n
}

func (r *room) owns(ticket string) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return same(tidy(ticket), r.owner.ticket)
}
