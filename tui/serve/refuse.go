package serve

import (
	"fmt"

	"charm.land/ssh"
	"charm.land/wish/v2"
	gossh "golang.org/x/crypto/ssh"
)

// refuse ends a session with a plain word and a status that scripts notice.
func refuse(sess ssh.Session, word string) {
	wish.Errorln(sess, "bubblescope: "+word)
	_ = sess.Exit(1) // the visitor may have hung up already
}

// limit keeps the number of sessions within the server's places.
func (s *Server) limit(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		defer s.taken.Add(-1)
		if s.taken.Add(1) > s.places {
			refuse(sess, "all places are taken; please try again in a few minutes")
			return
		}
		next(sess)
	}
}

// noCommands refuses "ssh host command".
func noCommands(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		if sess.RawCommand() != "" {
			refuse(sess, "no commands here; connect without one to open the explorer")
			return
		}
		next(sess)
	}
}

// needTerminal refuses a session in which nothing could be drawn.
func needTerminal(next ssh.Handler) ssh.Handler {
	return func(sess ssh.Session) {
		switch pty, _, ok := sess.Pty(); {
		case !ok:
			refuse(sess, "the explorer needs a terminal; connect with ssh -t")
		case pty.Term == "dumb":
			refuse(sess, "the explorer needs a terminal that can place text, and TERM is dumb")
		default:
			next(sess)
		}
	}
}

// noForwarding refuses every channel that is not a session: ports, sockets
// and displays.
func noForwarding(_ *ssh.Server, _ *gossh.ServerConn, channel gossh.NewChannel, _ ssh.Context) {
	_ = channel.Reject(gossh.Prohibited, "bubblescope: no forwarding here") // the visitor may have hung up already
}

// sealedSession is the usual session without the requests that a visitor of
// the explorer has no use for.
func sealedSession(srv *ssh.Server, conn *gossh.ServerConn, channel gossh.NewChannel, ctx ssh.Context) {
	ssh.DefaultSessionHandler(srv, conn, sealed{channel, ctx}, ctx)
}

type sealed struct {
	gossh.NewChannel
	ctx ssh.Context
}

// Accept opens the channel and sifts its requests. The library itself would
// grant agent forwarding to whoever asks.
func (s sealed) Accept() (gossh.Channel, <-chan *gossh.Request, error) {
	channel, requests, err := s.NewChannel.Accept()
	if err != nil {
		return nil, nil, err
	}
	passed := make(chan *gossh.Request)
	go s.sift(channel, requests, passed)
	return channel, passed, nil
}

func (s sealed) sift(channel gossh.Channel, requests <-chan *gossh.Request, passed chan<- *gossh.Request) {
	defer close(passed)
	for r := range requests {
		if word := refusal(r.Type); word != "" {
			fmt.Fprintf(channel.Stderr(), "bubblescope: no %s here\r\n", word)
			_ = r.Reply(false, nil) // the visitor may have hung up already
			continue
		}
		select {
		case passed <- r:
		case <-s.ctx.Done():
			return
		}
	}
}

// refusal names what a request asks for if it is not to be had.
func refusal(request string) string {
	switch request {
	case "subsystem":
		return "file transfer or other subsystems"
	case "auth-agent-req@openssh.com":
		return "agent forwarding"
	case "x11-req":
		return "X11 forwarding"
	}
	return ""
}
