package serve

import (
	"context"
	"errors"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	"github.com/charmbracelet/colorprofile"
	gossh "golang.org/x/crypto/ssh"

	"bubblescope/tui/paint"
)

// visit is one session of the explorer while it lasts.
type visit struct {
	server  *Server
	sess    ssh.Session
	env     []string
	screen  *paint.Terminal
	program *tea.Program
	silence *time.Timer
	room    *attendance  // its place in a room; nil for none
	why     atomic.Value // Word: why the server ended it, if it did
	lost    atomic.Bool  // the line went, not the visitor
}

func (s *Server) newVisit(sess ssh.Session, app tea.Model, env []string, w, h int) *visit {
	v := &visit{server: s, sess: sess, env: env}
	v.silence = time.AfterFunc(s.limits.Idle, v.silent)
	pty, _, _ := sess.Pty()
	v.screen = paint.New(newOutput(sess, s.stalled, &s.count.bytesSent, v.cutOff), pty.Term, colorprofile.Env(env), framesPerSecond)
	v.program = tea.NewProgram(v.screen.Model(app), v.options(env, w, h)...)
	return v
}

// run lasts as long as the session, and gives the reason of its end for the
// log.
func (v *visit) run() string {
	defer v.watch()()
	defer v.screen.Close()
	ctx, done := context.WithCancel(v.sess.Context())
	defer done()
	go v.followSize(ctx)
	if v.room != nil {
		go v.watchRoom(ctx)
	}
	_, err := v.program.Run()
	v.part(err)
	v.program.Kill() // also restores the terminal after a fault
	return v.farewell(err)
}

// watch sets what ends a session from outside; the result lifts it again.
func (v *visit) watch() (lift func()) {
	limit := time.AfterFunc(v.server.limits.Time, func() { v.end(TimeIsUp) })
	warned := context.AfterFunc(v.server.closing, v.warn)
	stopped := context.AfterFunc(v.server.stopping, func() { v.end(Closing) })
	gone := context.AfterFunc(v.sess.Context(), v.lose)
	return func() {
		v.silence.Stop()
		limit.Stop()
		warned()
		stopped()
		gone()
	}
}

// end asks the program to finish; the first reason stands.
func (v *visit) end(w Word) {
	v.why.CompareAndSwap(nil, w)
	v.program.Quit()
}

// warn tells the App that the server is going to stop.
func (v *visit) warn() {
	if notice := v.server.notice; notice != nil {
		v.program.Send(notice(v.server.limits.Grace))
	}
}

// alive puts off the end that silence brings.
func (v *visit) alive() { v.silence.Reset(v.server.limits.Idle) }

// inputOver takes the end of the input.
func (v *visit) inputOver(err error) {
	if errors.Is(err, errTooMuch) {
		v.end(TooMuch)
		return
	}
	v.lose()
}

// lose ends a session whose line is gone.
func (v *visit) lose() {
	v.lost.Store(true)
	v.program.Quit()
}

// part tells the room how the session ended.
func (v *visit) part(err error) {
	if v.room != nil {
		v.room.part(err == nil && v.why.Load() == nil && !v.lost.Load())
	}
}

// silent ends a session in which nothing was typed for long, unless its visitor
// listens.
func (v *visit) silent() {
	if v.room != nil && !v.room.idle() {
		v.alive()
		return
	}
	v.end(Silent)
}

// cutOff hangs up on whoever does not read what is sent.
func (v *visit) cutOff() {
	v.server.log.Info("cut off", "address", address(v.sess), "why", "takes nothing")
	if c, ok := v.sess.Context().Value(ssh.ContextKeyConn).(*gossh.ServerConn); ok {
		_ = c.Close() // the write that waits fails, and the program ends
	}
}

// followSize passes on the sizes of the window.
func (v *visit) followSize(ctx context.Context) {
	_, sizes, _ := v.sess.Pty()
	for {
		select {
		case <-ctx.Done():
			return
		case size, open := <-sizes:
			if !open {
				return
			}
			w, h := clampSize(size.Width, size.Height)
			v.program.Send(tea.WindowSizeMsg{Width: w, Height: h})
		}
	}
}

// farewell says why a session ended that its visitor did not end.
func (v *visit) farewell(err error) string {
	w, ended := v.why.Load().(Word)
	switch {
	case ended:
	case errors.Is(err, tea.ErrProgramPanic):
		v.server.count.faults.Add(1)
		w = Broken
	default:
		return "visitor"
	}
	wish.Println(v.sess, v.server.say(v.env, w))
	return string(w)
}
