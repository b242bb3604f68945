package room

// What only the owner of a room may do, also while another drives.

// Admit lets in who waits under a name. If it is somebody whose line was lost,
// that place comes back. Errors: NotYours, NobodyHere, RoomFull.
func (m *Member) Admit(name string) error {
	return m.with(name, func(r *room, s *seat) error {
		if !s.waiting {
			return NobodyHere
		}
		delete(r.barred, barKey(Identity{s.asked, s.address}))
		if old := r.lost(Identity{s.asked, s.address}); old != nil {
			line := s.line
			s.line = nil
			r.rise(s, Left)
			old.line, line.seat = line, old
		} else if r.full() {
			return RoomFull
		}
		s.waiting = false
		r.tell()
		return nil
	})
}

// Refuse sends away who waits under a name. Errors: NotYours, NobodyHere.
func (m *Member) Refuse(name string) error {
	return m.with(name, func(r *room, s *seat) error {
		if !s.waiting {
			return NobodyHere
		}
		r.rise(s, Refused)
		return nil
	})
}

// Remove sends a member away, with its place. Under the same name from the same
// address it comes back only by being let in. Errors: NotYours, NobodyHere.
func (m *Member) Remove(name string) error {
	return m.with(name, func(r *room, s *seat) error {
		if owns(r, s) {
			return NotYours
		}
		if len(r.barred) < mostBarred {
			r.barred[barKey(Identity{s.asked, s.address})] = true
		}
		r.rise(s, Removed)
		return nil
	})
}

// Lower takes a hand down. Errors: NotYours, NobodyHere.
func (m *Member) Lower(name string) error {
	return m.with(name, func(r *room, s *seat) error {
		s.hand = false
		r.tellSome(s)
		return nil
	})
}

// CallBack makes all follow. They may step aside again afterwards.
func (m *Member) CallBack() error {
	return m.as(owns, func(r *room, _ *seat) error {
		r.calls++
		for _, s := range r.seats {
			s.astray = false
		}
		r.tell()
		return nil
	})
}

// Wheel lends the wheel to a connected pupil. Errors: NotYours, NobodyHere.
func (m *Member) Wheel(name string) error {
	return m.with(name, func(r *room, s *seat) error {
		if s.line == nil || s.waiting || s.kind == canvas {
			return NobodyHere
		}
		r.lend(s)
		return nil
	})
}

// TakeWheel takes the wheel back.
func (m *Member) TakeWheel() error {
	return m.as(owns, func(r *room, s *seat) error {
		r.lend(s)
		return nil
	})
}

// GiveBack gives a wheel that was lent back to the owner.
func (m *Member) GiveBack() error {
	return m.as(drives, func(r *room, _ *seat) error {
		r.lend(r.owner)
		return nil
	})
}

func (r *room) lend(to *seat) {
	r.driver, to.astray, to.hand = to, false, false
	r.tell()
}

// Mark adds what all look at to the walk, where there is no lesson to do it.
func (m *Member) Mark() error {
	return m.as(owns, func(r *room, _ *seat) error {
		r.mark()
		return nil
	})
}

// Walk is what the room has been through so far.
func (m *Member) Walk() (Walk, error) {
	if err := m.as(owns, func(*room, *seat) error { return nil }); err != nil {
		return Walk{}, err
	}
	return m.room.walk(), nil
}

// Close ends the room for all.
func (m *Member) Close() error {
	err := m.as(owns, func(r *room, _ *seat) error {
		r.over(Closed)
		return nil
	})
	if err == nil {
		m.room.hub.forget(m.room)
	}
	return err
}

// with is an action of the owner on somebody, by name.
func (m *Member) with(name string, do func(*room, *seat) error) error {
	return m.as(owns, func(r *room, _ *seat) error {
		s := r.named(name)
		if s == nil {
			return NobodyHere
		}
		return do(r, s)
	})
}
