package room

import "bubblescope/model"

// Role is what a member is in its room.
type Role int

// The roles.
const (
	Waiting   Role = iota // to be let in
	Student               // follows, or has stepped aside
	Driver                // has the wheel
	Projector             // looks
)

// State is how a member stands to the class.
type State int

// The states.
const (
	Following State = iota
	Astray
	Away   // its line is lost
	AtDoor // waits to be let in
)

// View is a room as one member may see it.
type View struct {
	Room   string
	Code   string // for the owner and for projectors
	Ticket string // the member's own
	Me     string // the member's name
	Role   Role
	Owner  bool // opened the room, whoever drives

	Scene      Scene
	Calls      int    // grows when all are called back
	Wheel      string // name of who drives
	DriverHere bool
	OwnerHere  bool
	Tally      Tally

	Hand    bool // the member's own is up
	Strayed bool // the member has stepped aside, to World
	World   model.Settings
	Choice  int // the member's own prediction at this step; -1 is none

	Counts Counts
	Worlds []model.Settings // of all who stepped aside, while Scene.Cloud; no names
	Roster []Entry          // for the owner
	Gone   Reason           // why the line is cut; empty while it is not
}

// Tally counts the pupils of a room.
type Tally struct{ Here, Astray, Away, Hands, Waiting int }

// Counts are the predictions at the present step.
type Counts struct {
	Predicted, Of int
	Closed        bool         // the answer has been out: no more predictions
	Out           bool         // the answer is out
	Votes         [Choices]int // zeros until the answer is out
}

// Entry is one row of the roster.
type Entry struct {
	Name      string
	State     State
	Hand      bool
	Predicted bool // that, never what
	Drives    bool
	Projector bool
}

// View is the room as it stands. Of a line that is cut only Gone, and what a
// farewell needs, is told.
func (m *Member) View() View {
	r := m.room
	r.mu.Lock()
	defer r.mu.Unlock()
	s := m.seat
	v := View{
		Room: r.name, Ticket: s.ticket, Me: s.name, Owner: owns(r, s), Choice: -1, Gone: m.gone,
		OwnerHere: r.owner.line != nil, DriverHere: r.driver.line != nil,
	}
	if m.gone != "" || s.waiting {
		return v
	}
	v.Role, v.Scene, v.Calls, v.Wheel = r.role(s), r.scene, r.calls, r.driver.name
	v.Hand, v.Strayed, v.World = s.hand, s.astray, s.world
	if choice, given := r.votes[r.scene.spot()][s]; given {
		v.Choice = choice
	}
	v.Counts, v.Tally = r.counts(), r.tally()
	if r.scene.Cloud {
		v.Worlds = r.worlds()
	}
	if s.kind != pupil {
		v.Code = r.code
	}
	if v.Owner {
		v.Roster = r.roster()
	}
	return v
}

func (r *room) role(s *seat) Role {
	switch {
	case s.kind == canvas:
		return Projector
	case r.driver == s:
		return Driver
	}
	return Student
}

// counts are of those who may vote: a vote stays when its voter has gone.
func (r *room) counts() Counts {
	at := r.scene.spot()
	c := Counts{Predicted: len(r.votes[at]), Of: len(r.votes[at]), Closed: r.shown[at], Out: r.shown[at] && r.scene.Revealed}
	for _, s := range r.seats {
		if _, given := r.votes[at][s]; !given && votes(r, s) && s.line != nil {
			c.Of++
		}
	}
	if c.Out {
		for _, choice := range r.votes[at] {
			c.Votes[choice]++
		}
	}
	return c
}

func (r *room) tally() (t Tally) {
	for _, s := range r.seats {
		if s.kind != pupil {
			continue
		}
		t.Waiting += bit(s.waiting)
		t.Here += bit(s.line != nil && !s.waiting)
		t.Away += bit(s.line == nil)
		t.Astray += bit(s.astray)
		t.Hands += bit(s.hand)
	}
	return t
}

// roster lists those who wait first, then hands, then the others as they came.
func (r *room) roster() []Entry {
	all := make([]Entry, 0, len(r.seats))
	for _, want := range []func(*seat) bool{
		func(s *seat) bool { return s.waiting },
		func(s *seat) bool { return !s.waiting && s.hand },
		func(s *seat) bool { return !s.waiting && !s.hand },
	} {
		for _, s := range r.seats {
			if want(s) {
				all = append(all, r.entry(s))
			}
		}
	}
	return all
}

func (r *room) entry(s *seat) Entry {
	_, predicted := r.votes[r.scene.spot()][s]
	e := Entry{Name: s.name, Hand: s.hand, Predicted: predicted, Drives: r.driver == s, Projector: s.kind == canvas}
	switch {
	case s.waiting:
		e.State = AtDoor
	case s.line == nil:
		e.State = Away
	case s.astray:
		e.State = Astray
	}
	return e
}
