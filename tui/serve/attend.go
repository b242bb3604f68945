package serve

import (
	"context"
	"time"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"bubblescope/tui/room"
)

// attendance is a session's part in a room.
type attendance struct {
	*room.Member
	place place
}

// idle says whether silence means that nobody is there. Whoever follows a class
// that is being held listens; so does whoever holds one.
func (a *attendance) idle() bool {
	v := a.View()
	switch {
	case v.Gone != "":
		return true
	case v.Role == room.Driver:
		return v.Tally.Here == 0
	case v.Role == room.Student || v.Role == room.Projector:
		return v.Strayed || !v.DriverHere
	}
	return true
}

// part ends it: whoever quits leaves, and the place of a lost line is kept.
func (a *attendance) part(quit bool) {
	if quit {
		a.Leave()
		return
	}
	a.Drop()
}

// watchRoom ends the session of whoever has no business here without the room:
// who was not let in, or goes on elsewhere. Others go on alone.
func (v *visit) watchRoom(ctx context.Context) {
	v.server.holders.add(v)
	defer v.server.holders.remove(v)
	go v.beats(ctx)
	select {
	case <-v.room.Done():
		if why := v.room.View().Gone; why == room.Refused || why == room.Elsewhere {
			v.end(wordOf(why))
		}
	case <-ctx.Done():
	}
}

// beats asks the visitor's ssh for a sign of life, again and again: a laptop
// that was shut says nothing, and the class should know.
func (v *visit) beats(ctx context.Context) {
	tick := time.NewTicker(v.server.beat)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			if !v.answers(v.server.deaf) {
				return
			}
		}
	}
}

// answers asks for one sign of life; a line without any is cut.
func (v *visit) answers(within time.Duration) bool {
	c, ok := v.sess.Context().Value(ssh.ContextKeyConn).(*gossh.ServerConn)
	if !ok {
		return true
	}
	late := time.AfterFunc(within, func() {
		v.server.log.Info("cut off", "address", address(v.sess), "why", "answers nothing")
		_ = c.Close() // what waits for it fails, and the program ends
	})
	defer late.Stop()
	_, _, err := c.SendRequest("keepalive@openssh.com", true, nil)
	return err == nil
}
