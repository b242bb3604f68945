// Package serve gives the explorer to whoever connects with ssh: one App for
// each session and nothing else, that is no shell, no files, no forwarding.
package serve

import (
	"context"
	"errors"
	"fmt"
	"net"
	"sync/atomic"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	"charm.land/wish/v2"
	"charm.land/wish/v2/recover"
	gossh "golang.org/x/crypto/ssh"
)

// Config says what to serve and where.
type Config struct {
	Listen      string                  // address such as :2222
	HostKey     string                  // file of the host key; empty for the user's settings folder
	App         func(Session) tea.Model // makes the App of one session
	Filter      Filter                  // thins out messages before the App; may be nil
	MaxSessions int                     // 0 for the default
	Idle        time.Duration           // silence after which a session ends; 0 for the default
}

// Filter is a filter of messages, as tea.WithFilter takes it.
type Filter func(tea.Model, tea.Msg) tea.Msg

// Session is what one visitor's terminal has told of itself.
type Session struct {
	Width, Height int
	Env           []string // NAME=value, as the client sent it
}

const (
	defaultSessions = 200
	defaultIdle     = 30 * time.Minute
	handshakeTime   = 20 * time.Second
	farewellTime    = 3 * time.Second // for clients to hang up after a stop
)

// Server is a listening server. Its sessions end when Serve returns.
type Server struct {
	ssh      *ssh.Server
	listener net.Listener
	signer   gossh.Signer
	app      func(Session) tea.Model
	filter   Filter
	places   int64
	taken    atomic.Int64
	stopping context.Context
	stop     context.CancelFunc
}

// New reads or makes the host key and begins to listen. Errors name the file
// or the address at fault.
func New(c Config) (*Server, error) {
	signer, err := hostKey(c.HostKey)
	if err != nil {
		return nil, err
	}
	s := &Server{signer: signer, app: c.App, filter: c.Filter, places: int64(c.MaxSessions)}
	if s.places == 0 {
		s.places = defaultSessions
	}
	if s.ssh, err = s.newSSH(c.Idle); err != nil {
		return nil, err
	}
	if s.listener, err = net.Listen("tcp", c.Listen); err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w", c.Listen, errors.Unwrap(err))
	}
	s.stopping, s.stop = context.WithCancel(context.Background())
	return s, nil
}

func (s *Server) newSSH(idle time.Duration) (*ssh.Server, error) {
	if idle == 0 {
		idle = defaultIdle
	}
	server, err := wish.NewServer(
		func(srv *ssh.Server) error { srv.AddHostKey(s.signer); return nil },
		hangUpAfter(idle),
		ssh.EmulatePty(),
		// The last one runs first.
		wish.WithMiddleware(farewell(s), s.program(), needTerminal, noCommands, s.limit, recover.Middleware()),
	)
	if err != nil {
		return nil, err
	}
	server.HandshakeTimeout = handshakeTime
	server.ChannelHandlers = map[string]ssh.ChannelHandler{"session": sealedSession, "default": noForwarding}
	return server, nil
}

// Addr is the address that the server listens on.
func (s *Server) Addr() net.Addr { return s.listener.Addr() }

// Fingerprint identifies the host key, as ssh shows it on a first visit.
func (s *Server) Fingerprint() string { return gossh.FingerprintSHA256(s.signer.PublicKey()) }

// Invitation is the line to type in order to connect.
func (s *Server) Invitation() string {
	host, port, _ := net.SplitHostPort(s.Addr().String()) // an address of net always splits
	if ip := net.ParseIP(host); ip == nil || ip.IsUnspecified() {
		host = "localhost"
	}
	if port == "22" {
		return "ssh " + host
	}
	return "ssh -p " + port + " " + host
}

// Serve takes visitors until ctx is done, then ends every session as if its
// visitor had quit, so that all terminals are left in order.
func (s *Server) Serve(ctx context.Context) error {
	failed := make(chan error, 1)
	listener := &announced{Listener: s.listener, opened: make(chan struct{})}
	go func() { failed <- s.ssh.Serve(listener) }()
	defer s.stop()
	select {
	case err := <-failed:
		return err
	case <-listener.opened:
	}
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	s.stop()
	patience, enough := context.WithTimeout(context.Background(), farewellTime)
	defer enough()
	if s.ssh.Shutdown(patience) != nil {
		return s.ssh.Close() // who has not hung up by now is cut off
	}
	return nil
}
