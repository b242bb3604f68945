package room

import (
	"sync"
	"time"
)

// Hub holds the rooms of a process.
type Hub struct {
	limits Limits
	now    func() time.Time
	ended  func(Walk)

	mu    sync.Mutex
	rooms map[string]*room // by key
}

// NewHub makes a hub; now is its clock.
func NewHub(limits Limits, now func() time.Time) *Hub {
	return &Hub{limits: limits.orDefaults(), now: now, rooms: map[string]*room{}}
}

// OnEnd is called with the walk of each room that ends, outside of all locks.
// Set it before the first room is opened.
func (h *Hub) OnEnd(do func(Walk)) { h.ended = do }

// Identity is who comes in.
type Identity struct {
	Name    string // any text: the hub cleans it
	Address string // of the line, without its port
}

// Opened is what the owner of a room has to know.
type Opened struct{ Room, Code, Ticket string }

// Open makes a room; the caller owns it and drives. Errors: BadName, RoomTaken,
// TooManyRooms.
func (h *Hub) Open(name string, id Identity) (*Member, error) {
	r, err := h.make(name, id, false)
	if err != nil {
		return nil, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.sit(r.owner), nil
}

// Reserve makes a room whose owner comes later, with the ticket. Such a room
// does not end while nobody is there. Errors as of Open.
func (h *Hub) Reserve(name string, owner Identity) (Opened, error) {
	r, err := h.make(name, owner, true)
	if err != nil {
		return Opened{}, err
	}
	return Opened{r.name, r.code, r.owner.ticket}, nil
}

func (h *Hub) make(name string, id Identity, standing bool) (*room, error) {
	h.Sweep()
	h.mu.Lock()
	defer h.mu.Unlock()
	name = CleanRoom(name)
	switch {
	case name == "":
		return nil, BadName
	case h.rooms[key(name)] != nil:
		return nil, RoomTaken
	case len(h.rooms) >= h.limits.Rooms:
		return nil, TooManyRooms
	}
	r := newRoom(h, name, id, standing)
	h.rooms[key(name)] = r
	return r, nil
}

// Has tells whether a room is open.
func (h *Hub) Has(name string) bool { return h.find(name) != nil }

// Rooms counts the rooms, and who is connected to them.
func (h *Hub) Rooms() (rooms, connected int) {
	for _, r := range h.all() {
		rooms++
		connected += r.connected()
	}
	return rooms, connected
}

func (h *Hub) find(name string) *room {
	h.Sweep()
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.rooms[key(CleanRoom(name))]
}

func (h *Hub) all() []*room {
	h.mu.Lock()
	defer h.mu.Unlock()
	all := make([]*room, 0, len(h.rooms))
	for _, r := range h.rooms {
		all = append(all, r)
	}
	return all
}

// Sweep takes away the places that were kept for long enough, and the rooms
// whose owner stayed away. The hub sweeps whenever somebody comes; a server
// calls it every now and then, so that those who are there learn of it.
func (h *Hub) Sweep() {
	now := h.now()
	for _, r := range h.all() {
		if r.sweep(now) {
			h.forget(r)
		}
	}
}

// forget takes a room that has ended out of the hub, once.
func (h *Hub) forget(r *room) {
	h.mu.Lock()
	mine := h.rooms[key(r.name)] == r
	if mine {
		delete(h.rooms, key(r.name))
	}
	h.mu.Unlock()
	if mine && h.ended != nil {
		h.ended(r.walk())
	}
}

// Walk is what a room has been through, for whoever has the owner's ticket.
// Errors: NoSuchRoom, WrongCode.
func (h *Hub) Walk(name, ticket string) (Walk, error) {
	r := h.find(name)
	if r == nil {
		return Walk{}, NoSuchRoom
	}
	if !r.owns(ticket) {
		return Walk{}, WrongCode
	}
	return r.walk(), nil
}
