package serve

import (
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"github.com/charmbracelet/colorprofile"

	"bubblescope/tui/paint"
	"bubblescope/tui/room"
)

// Session is what one visitor's terminal has told of itself.
type Session struct {
	Width, Height int
	Env           []string     // NAME=value: only what is honoured, see environ
	Args          []string     // the words after "ssh host"
	Room          *room.Member // the place in a room; nil for none
}

// framesPerSecond is half of what a terminal of one's own gets: each session
// costs the server a tick.
const framesPerSecond = 30

// explore gives a session the explorer, until its visitor or the server ends
// it; at is its place in a room, or nil.
func (s *Server) explore(sess ssh.Session, words []string, at *attendance) {
	pty, _, _ := sess.Pty()
	w, h := clampSize(pty.Window.Width, pty.Window.Height)
	env := environ(sess)
	asked := Session{Width: w, Height: h, Env: env, Args: words}
	if at != nil {
		asked.Args, asked.Room = nil, at.Member
		defer at.Drop() // whatever goes wrong; of no effect once it has parted
	}
	app, err := s.app(asked)
	if err != nil {
		s.refuseLine(sess, err.Error())
		return
	}
	s.count.begun.Add(1)
	began := time.Now()
	s.log.Info("session", "address", address(sess), "term", termName(pty.Term), "columns", w, "rows", h)
	v := s.newVisit(sess, app, env, w, h)
	v.room = at
	why := v.run()
	s.log.Info("left", "address", address(sess), "after", time.Since(began).Round(time.Second), "why", why)
}

// options are all that the program of a session is told. None of them may look
// at the server's own terminal or environment.
func (v *visit) options(env []string, w, h int) []tea.ProgramOption {
	return []tea.ProgramOption{
		tea.WithInput(newInput(v.sess, v.alive, v.inputOver)),
		tea.WithOutput(v.screen.Output()),
		tea.WithEnvironment(env),
		tea.WithColorProfile(colorprofile.Env(env)),
		v.screen.Size(w, h),
		tea.WithFPS(framesPerSecond),
		tea.WithFilter(paint.Filter(guard(v.server.filter))),
		tea.WithoutSignalHandler(),
	}
}

// guard drops what must not reach the App over SSH, and hands the rest to the
// App's own filter: a suspension would stop the whole server, and a client that
// hangs up sends a size of nothing.
func guard(own Filter) Filter {
	return func(m tea.Model, msg tea.Msg) tea.Msg {
		switch msg := msg.(type) {
		case tea.SuspendMsg:
			return tea.ResumeMsg{}
		case tea.WindowSizeMsg:
			if msg.Width <= 0 || msg.Height <= 0 {
				return nil
			}
		}
		if own == nil {
			return msg
		}
		return own(m, msg)
	}
}
