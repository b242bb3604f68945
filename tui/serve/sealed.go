package serve

import (
	"fmt"
	"sync"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// noForwarding refuses every channel that is not a session: ports, sockets
// and displays.
func noForwarding(_ *ssh.Server, _ *gossh.ServerConn, channel gossh.NewChannel, _ ssh.Context) {
	_ = channel.Reject(gossh.Prohibited, "bubblescope: no forwarding here") // the visitor may have hung up already
}

// openChannels counts the sessions of each connection, begun or not: a client
// may open channels without ever asking for anything on them.
type openChannels struct {
	mu sync.Mutex
	on map[*gossh.ServerConn]int
}

func (o *openChannels) enter(c *gossh.ServerConn) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.on[c] >= channelsAtOnce {
		return false
	}
	o.on[c]++
	return true
}

func (o *openChannels) leave(c *gossh.ServerConn) {
	o.mu.Lock()
	defer o.mu.Unlock()
	if o.on[c]--; o.on[c] == 0 {
		delete(o.on, c)
	}
}

// sealedSession is the usual session without the requests that a visitor of
// the explorer has no use for.
func (s *Server) sealedSession(srv *ssh.Server, conn *gossh.ServerConn, channel gossh.NewChannel, ctx ssh.Context) {
	if !s.channels.enter(conn) {
		_ = channel.Reject(gossh.ResourceShortage, "bubblescope: too many sessions on one connection")
		return
	}
	defer s.channels.leave(conn)
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
	var env variables
	for r := range requests {
		if r.Type == "env" && !env.admit(r) {
			_ = r.Reply(false, nil) // ssh sends what it is told to, and does not mind
			continue
		}
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
