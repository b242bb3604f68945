package serve

import (
	"context"
	"io"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	bt "charm.land/wish/v2/bubbletea"
	"github.com/charmbracelet/colorprofile"

	"bubblescope/tui/paint"
)

// framesPerSecond is half of what a terminal of one's own gets: each session
// costs the server a tick.
const framesPerSecond = 30

// program runs the App in the session.
func (s *Server) program() wish.Middleware {
	return bt.MiddlewareWithProgramHandler(func(sess ssh.Session) *tea.Program {
		pty, _, _ := sess.Pty()
		app := s.app(Session{Width: pty.Window.Width, Height: pty.Window.Height, Env: sess.Environ()})
		in := &untilGone{reader: sess}
		screen := paint.New(sess, pty.Term, colorprofile.Env(append(sess.Environ(), "TERM="+pty.Term)), framesPerSecond)
		context.AfterFunc(sess.Context(), screen.Close)
		// Ours come last: of two options of one kind the later one counts.
		p := tea.NewProgram(screen.Model(app), append(bt.MakeOptions(sess), tea.WithInput(in), tea.WithOutput(screen.Output()), tea.WithFPS(framesPerSecond), tea.WithFilter(paint.Filter(guard(s.filter))))...)
		in.gone = p.Quit
		unhook := context.AfterFunc(s.stopping, p.Quit)
		context.AfterFunc(sess.Context(), func() { unhook() })
		return p
	})
}

// guard drops what must not reach the App over SSH, and hands the rest to the
// App's own filter: a suspension would stop the whole server, and a client
// that hangs up sends a size of nothing.
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

// untilGone ends the program when its visitor hangs up: Bubble Tea itself
// takes the end of its input for silence and would wait for ever.
type untilGone struct {
	reader io.Reader
	gone   func()
}

// Read passes on what the visitor types.
func (r *untilGone) Read(b []byte) (int, error) {
	n, err := r.reader.Read(b)
	if err != nil {
		go r.gone() // not from here: the program waits for this very read
	}
	return n, err
}

// farewell says why a session ended that its visitor did not end.
func farewell(s *Server) wish.Middleware {
	return func(next ssh.Handler) ssh.Handler {
		return func(sess ssh.Session) {
			if s.stopping.Err() != nil {
				wish.Println(sess, "The server is closing. Please come back later.")
			}
			next(sess)
		}
	}
}
