package serve

import (
	"context"
	"errors"
	"io"
	"net"
	"slices"
	"strings"

	"charm.land/ssh"
	"charm.land/wish/v2"
	"github.com/anmitsu/go-shlex"
)

// Command carries out one command line without a terminal. It may write to the
// two streams and touch nothing else; it gives the exit status.
type Command func(ctx context.Context, words, env []string, out, errOut io.Writer) int

// longestCommand is more than any command of ours needs.
const longestCommand = 4 << 10

// dispatch gives a session what it asked for.
func (s *Server) dispatch(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		words, ok := split(sess)
		pty, _, terminal := sess.Pty()
		switch {
		case !ok:
			s.refuse(sess, NotACommand)
		case terminal && pty.Term != "dumb" && len(words) > 0 && words[0] == roomWord:
			s.attend(sess, words)
		case len(words) > 0 && words[0] == walkWord:
			s.tellWalk(sess, words)
		case terminal && pty.Term != "dumb" && len(words) > 0 && slices.Contains(s.opens, words[0]):
			s.explore(sess, words, nil)
		case len(words) > 0 && slices.Contains(s.names, words[0]):
			s.carryOut(sess, words)
		case !terminal && len(words) > 0 && words[0] != roomWord:
			s.refuse(sess, NotACommand)
		case !terminal:
			s.refuse(sess, NoTerminal)
		case pty.Term == "dumb":
			s.refuse(sess, Dumb)
		default:
			s.explore(sess, words, nil)
		}
		next(sess)
	}
}

// split reads the words of a command as a shell would, but for the shell: there
// is none, and nothing in them is special. A quote must have its end.
func split(sess ssh.Session) (words []string, ok bool) {
	raw := sess.RawCommand()
	if len(raw) > longestCommand {
		return nil, false
	}
	words, err := shlex.Split(raw, true)
	return words, err == nil
}

// carryOut runs a command in its turn: one at a time, so that no flood of them
// takes the processors from the explorers.
func (s *Server) carryOut(sess ssh.Session, words []string) {
	ctx, done := context.WithTimeout(sess.Context(), commandTime)
	defer done()
	select {
	case s.turn <- struct{}{}:
		defer func() { <-s.turn }()
	case <-ctx.Done():
		s.refuse(sess, Busy)
		return
	}
	s.count.commands.Add(1)
	s.log.Info("command", "address", address(sess), "name", words[0])
	out := newOutput(sess, s.stalled, &s.count.bytesSent, func() { _ = sess.Close() })
	_ = sess.Exit(s.command(ctx, words, environ(sess), out, sess.Stderr())) // the visitor may have hung up already
}

// refuseLine ends a session with a line that the App itself wrote.
func (s *Server) refuseLine(sess ssh.Session, line string) {
	s.count.refused.Add(1)
	s.log.Info("refused", "address", address(sess), "why", "arguments")
	wish.Errorln(sess, strings.Join(strings.Fields(line), " "))
	_ = sess.Exit(2) // the visitor may have hung up already
}

// limit keeps the number of sessions within the server's places.
func (s *Server) limit(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		from := origin(sess.RemoteAddr())
		if w := s.places.take(from); w != "" {
			s.refuse(sess, w)
			return
		}
		defer s.places.giveBack(from)
		s.count.open.Add(1)
		defer s.count.open.Add(-1)
		next(sess)
	}
}

// address is where a session comes from, without the port.
func address(sess ssh.Session) string {
	host, _, err := net.SplitHostPort(sess.RemoteAddr().String())
	if err != nil {
		return "unknown"
	}
	return host
}

// failed takes note of a handshake that came to nothing. Scanners make so many
// that the log only counts them.
func (s *Server) failed(_ net.Conn, err error) {
	s.count.failed.Add(1)
	if err != nil && !errors.Is(err, io.EOF) {
		s.log.Debug("handshake failed", "why", err.Error())
	}
}
