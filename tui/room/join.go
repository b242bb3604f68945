package room

import "time"

// Join lets somebody in: with the code; with a ticket, back to the place that
// it is of; with neither, to wait for the driver. Whoever comes with the code
// under the name and from the address of a lost line gets that place back. A
// name that is connected is never taken over, nor is the owner's without its
// ticket. Errors: NoSuchRoom, WrongCode, RoomFull, TooManyWaiting.
func (h *Hub) Join(name, code string, id Identity, ticket string) (*Member, error) {
	r := h.find(name)
	if r == nil {
		return nil, NoSuchRoom
	}
	if IsTicket(code) && ticket == "" {
		code, ticket = "", code
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case r.end != "":
		return nil, NoSuchRoom
	case ticket != "":
		return r.comeBack(tidy(ticket))
	case code == "":
		return r.wait(id)
	}
	return r.enter(tidy(code), id)
}

// Project lets a projector in, which only looks. Errors as of Join.
func (h *Hub) Project(name, code string, id Identity) (*Member, error) {
	r := h.find(name)
	if r == nil {
		return nil, NoSuchRoom
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case r.end != "":
		return nil, NoSuchRoom
	case r.locked() || !same(tidy(code), r.code):
		r.misses()
		return nil, WrongCode
	case r.full():
		return nil, RoomFull
	}
	return r.sit(r.place(id, canvas)), nil
}

func (r *room) enter(code string, id Identity) (*Member, error) {
	locked := r.locked()
	if !same(code, r.code) {
		r.misses()
		return nil, WrongCode
	}
	switch s := r.lost(id); {
	case locked, r.barred[barKey(id)]:
		return r.wait(id)
	case s != nil:
		return r.sit(s), nil
	case r.full():
		return nil, RoomFull
	}
	return r.sit(r.place(id, pupil)), nil
}

func (r *room) comeBack(ticket string) (*Member, error) {
	for _, s := range r.seats {
		if s.kind != canvas && !s.waiting && same(ticket, s.ticket) {
			return r.sit(s), nil
		}
	}
	r.misses()
	return nil, WrongCode
}

// wait takes somebody on the list of those who want to be let in.
func (r *room) wait(id Identity) (*Member, error) {
	n := 0
	for _, s := range r.seats {
		n += bit(s.waiting)
	}
	if n >= r.hub.limits.Waiting {
		return nil, TooManyWaiting
	}
	s := r.place(id, pupil)
	s.waiting = true
	return r.sit(s), nil
}

// lost is the place of a pupil of this name and address whose line is lost.
func (r *room) lost(id Identity) *seat {
	want := key(CleanName(id.Name))
	for _, s := range r.seats {
		if s.line == nil && s.kind == pupil && !s.waiting && s.address == id.Address && (key(s.name) == want || key(s.asked) == want) {
			return s
		}
	}
	return nil
}

// full says whether there is no place left. A lost line that has nothing to
// come back for makes room.
func (r *room) full() bool {
	n := 0
	var idle *seat
	for _, s := range r.seats {
		n += bit(!s.waiting)
		if s.line == nil && s.kind == pupil && !s.hand && !s.astray && !r.hasVoted(s) && (idle == nil || s.since.Before(idle.since)) {
			idle = s
		}
	}
	if n < r.hub.limits.Members {
		return false
	}
	if idle == nil {
		return true
	}
	r.rise(idle, Left)
	return false
}

func (r *room) hasVoted(s *seat) bool {
	for _, votes := range r.votes {
		if _, voted := votes[s]; voted {
			return true
		}
	}
	return false
}

// misses counts a wrong code.
func (r *room) misses() {
	r.recent()
	if len(r.wrong) < r.hub.limits.WrongCodes {
		r.wrong = append(r.wrong, r.hub.now())
	}
}

// locked says whether so many wrong codes came within a minute that somebody is
// guessing: then the right one is no proof.
func (r *room) locked() bool {
	r.recent()
	return len(r.wrong) >= r.hub.limits.WrongCodes
}

func (r *room) recent() {
	cut := r.hub.now().Add(-time.Minute)
	for len(r.wrong) > 0 && !r.wrong[0].After(cut) {
		r.wrong = r.wrong[1:]
	}
}

func barKey(id Identity) string { return key(CleanName(id.Name)) + "\n" + id.Address }
