package serve

import (
	"charm.land/ssh"
	"charm.land/wish/v2"

	"bubblescope/tui/room"
)

// Word is the id of a sentence that the server says to a visitor.
type Word string

// All that the server has to say.
const (
	Full        Word = "full"        // no place is left
	FullHere    Word = "full_here"   // none for this address
	NoTerminal  Word = "no_terminal" // a shell was asked for without a terminal
	Dumb        Word = "dumb"        // a terminal that cannot place text
	NotACommand Word = "no_command"  // a command that is not to be had here
	Closing     Word = "closing"     // the server stops
	Silent      Word = "silent"      // the visitor was silent too long
	TimeIsUp    Word = "time_is_up"  // a session has lasted as long as one may
	TooMuch     Word = "too_much"    // more input than a person types
	Broken      Word = "broken"      // a fault of ours
	Busy        Word = "busy"        // commands wait too long for their turn
	RoomHow     Word = "room_how"    // the words of a room are not understood
	WalkHow     Word = "walk_how"    // those of a walk
)

// roomWords are why somebody does not get into a room, or is in it no more.
func roomWords() (all []Word) {
	for _, why := range []room.Reason{
		room.BadName, room.NoSuchRoom, room.TooManyRooms, room.RoomFull, room.TooManyWaiting, room.WrongCode,
		room.Elsewhere, room.Refused,
	} {
		all = append(all, wordOf(why))
	}
	return all
}

// Words lists them, so that whoever translates can see that none is missing.
func Words() []Word {
	return append(roomWords(), Full, FullHere, NoTerminal, Dumb, NotACommand, Closing, Silent, TimeIsUp, TooMuch, Broken, Busy, RoomHow, WalkHow)
}

// refuse ends a session with a plain word and a status that scripts notice.
func (s *Server) refuse(sess ssh.Session, w Word) {
	s.count.refused.Add(1)
	s.log.Info("refused", "address", address(sess), "why", string(w))
	wish.Errorln(sess, "bubblescope: "+s.say(environ(sess), w))
	_ = sess.Exit(1) // the visitor may have hung up already
}
