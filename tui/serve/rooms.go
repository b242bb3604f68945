package serve

import (
	"context"
	"errors"
	"strings"
	"time"

	"charm.land/ssh"

	"bubblescope/tui/room"
)

// The words after "ssh host" that lead into rooms.
const (
	roomWord      = "room" // room NAME [CODE [WHO]]
	walkWord      = "walk" // walk NAME TICKET
	projectorWord = "projector"
)

// knock is what a visitor said in order to enter a room.
type knock struct {
	room      string
	code      string // or a ticket; empty opens the room, or asks to be let in
	id        room.Identity
	projector bool
}

// knocks reads "room NAME [CODE [WHO]]". A name may be of several words; without
// one it is that of the SSH user.
func knocks(words []string, user, address string) (knock, Word) {
	if len(words) < 2 {
		return knock{}, RoomHow
	}
	k := knock{room: words[1], id: room.Identity{Name: user, Address: address}}
	if len(words) > 2 {
		k.code = words[2]
	}
	if len(words) > 3 {
		k.projector = len(words) == 4 && strings.EqualFold(words[3], projectorWord)
		k.id.Name = strings.Join(words[3:], " ")
	}
	return k, ""
}

// enter takes a visitor into the room, or tells why not.
func (s *Server) enter(k knock) (*room.Member, error) {
	switch {
	case k.projector:
		return s.rooms.Project(k.room, k.code, k.id)
	case k.code != "":
		return s.rooms.Join(k.room, k.code, k.id, "")
	case s.rooms.Has(k.room):
		return s.rooms.Join(k.room, "", k.id, "")
	}
	m, err := s.rooms.Open(k.room, k.id)
	if errors.Is(err, room.RoomTaken) { // by another, just now
		return s.rooms.Join(k.room, "", k.id, "")
	}
	return m, err
}

// attend gives a session the explorer in a room.
func (s *Server) attend(sess ssh.Session, words []string) {
	k, w := knocks(words, sess.User(), address(sess))
	if w != "" {
		s.refuse(sess, w)
		return
	}
	s.holders.probe(k.place())
	m, err := s.enter(k)
	if err != nil {
		s.refuse(sess, wordOf(err))
		return
	}
	s.explore(sess, words, &attendance{Member: m, place: k.place()})
}

// wordOf is the sentence for why the hub let nobody in, or let somebody go.
func wordOf(err error) Word {
	var why room.Reason
	if !errors.As(err, &why) {
		return Broken
	}
	return Word("room_" + string(why))
}

// sweep has the hub look every now and then for whom it has waited long enough.
func (s *Server) sweep(ctx context.Context) {
	tick := time.NewTicker(sweepTime)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			s.rooms.Sweep()
		case <-ctx.Done():
			return
		}
	}
}

// tellWalk prints what a room has been through, for whoever has the ticket.
func (s *Server) tellWalk(sess ssh.Session, words []string) {
	if len(words) != 3 {
		s.refuse(sess, WalkHow)
		return
	}
	walk, err := s.rooms.Walk(words[1], words[2])
	if err != nil {
		s.refuse(sess, wordOf(err))
		return
	}
	s.count.commands.Add(1)
	s.log.Info("command", "address", address(sess), "name", walkWord)
	out := newOutput(sess, s.stalled, &s.count.bytesSent, func() { _ = sess.Close() })
	_, _ = out.Write(s.walk(walk)) // the visitor may have hung up already
	_ = sess.Exit(0)
}
