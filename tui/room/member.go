package room

import "bubblescope/model"

// Member is one line into a room. All methods are safe for many goroutines; on
// a line that is cut they change nothing and give why it was cut.
type Member struct {
	room    *room
	updates chan struct{}
	done    chan struct{}

	seat *seat  // under the room's mu, as is gone
	gone Reason // empty while the line is there
}

// Updates tells that a View would be new. However much has happened since the
// last look, there is one thing to read.
func (m *Member) Updates() <-chan struct{} { return m.updates }

// Done is closed when the line is cut, by whomever.
func (m *Member) Done() <-chan struct{} { return m.done }

func (m *Member) wake() {
	if m == nil {
		return
	}
	select {
	case m.updates <- struct{}{}:
	default:
	}
}

func (m *Member) cut(why Reason) {
	if m.gone != "" {
		return
	}
	m.gone = why
	close(m.done)
	m.wake()
}

// as does something under the lock, if the line is there and may do it.
func (m *Member) as(may func(*room, *seat) bool, do func(*room, *seat) error) error {
	m.room.mu.Lock()
	defer m.room.mu.Unlock()
	switch {
	case m.gone != "":
		return m.gone
	case !may(m.room, m.seat):
		return NotYours
	}
	return do(m.room, m.seat)
}

func drives(r *room, s *seat) bool { return r.driver == s }
func owns(r *room, s *seat) bool   { return r.owner == s }

// follows is whoever is in the room and neither drives nor only looks.
func follows(r *room, s *seat) bool { return r.driver != s && s.kind != canvas && !s.waiting }

// votes is a pupil, also one that was lent the wheel.
func votes(_ *room, s *seat) bool { return s.kind == pupil && !s.waiting }

func anybody(*room, *seat) bool { return true }

// Publish sets what all look at: the driver's alone. A scene that is no other
// than the last one wakes nobody.
func (m *Member) Publish(s Scene) error {
	return m.as(drives, func(r *room, _ *seat) error {
		if !s.sound() {
			return BadScene
		}
		if !s.differs(r.scene) {
			return nil
		}
		s.Version = r.scene.Version + 1
		r.turn(s)
		r.tell()
		return nil
	})
}

// Predict commits to a choice, counted from 0, at the step that the class is
// at. The first one stands.
func (m *Member) Predict(lesson string, step, choice int) error {
	return m.as(votes, func(r *room, s *seat) error {
		at := r.scene.spot()
		switch _, given := r.votes[at][s]; {
		case choice < 0 || choice >= Choices, lesson == "", at != spot{lesson, step}, r.shown[at]:
			return NotNow
		case given:
			return Committed
		}
		if r.votes[at] == nil {
			r.votes[at] = map[*seat]int{}
		}
		r.votes[at][s] = choice
		r.tell()
		return nil
	})
}

// Hand raises or lowers a pupil's hand.
func (m *Member) Hand(up bool) error {
	return m.as(votes, func(r *room, s *seat) error {
		if s.hand != up {
			s.hand = up
			r.tellSome(s)
		}
		return nil
	})
}

// Stray steps aside to a world of one's own; called again, it moves there.
func (m *Member) Stray(world model.Settings) error {
	return m.as(follows, func(r *room, s *seat) error {
		if world != world {
			return BadScene // NaN
		}
		if s.astray && s.world == world {
			return nil
		}
		news := !s.astray || r.scene.Cloud
		s.astray, s.world = true, world
		switch {
		case r.scene.Cloud:
			r.tell()
		case news:
			r.tellSome(s)
		}
		return nil
	})
}

// Follow comes back to what all look at.
func (m *Member) Follow() error {
	return m.as(follows, func(r *room, s *seat) error {
		if s.astray {
			s.astray = false
			r.tellSome(s)
		}
		return nil
	})
}

// Drop says that the line is lost. The place is kept for a while.
func (m *Member) Drop() {
	_ = m.as(anybody, func(r *room, s *seat) error {
		r.lose(s)
		return nil
	})
}

// Leave goes for good. The owner's place is kept all the same, and so is that of
// whoever has voted: no second vote by coming in again.
func (m *Member) Leave() {
	_ = m.as(anybody, func(r *room, s *seat) error {
		if owns(r, s) || r.hasVoted(s) {
			r.lose(s)
			return nil
		}
		r.rise(s, Left)
		return nil
	})
}

// Commons is a thing of the callers that the lines of one room share, made by
// whoever asks first. The room keeps it and knows nothing of it.
func (m *Member) Commons(first func() any) any {
	m.room.mu.Lock()
	defer m.room.mu.Unlock()
	if m.room.commons == nil {
		m.room.commons = first()
	}
	return m.room.commons
}
