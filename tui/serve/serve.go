// Package serve gives the explorer to whoever connects with ssh: one App for
// each session, the commands that only print, and nothing else, that is no
// shell, no files, no forwarding.
package serve

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"time"

	tea "charm.land/bubbletea/v2"
	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"

	"bubblescope/tui/room"
)

// Config says what to serve, where, and to whom.
type Config struct {
	Listen  string // address such as :2222
	HostKey string // file of the host key; empty for the user's settings folder
	Keys    string // file of the public keys that may come in; empty for everybody
	Motd    string // file of a message shown before a session; empty for none
	Limits  Limits

	App      func(Session) (tea.Model, error)  // makes the App of one session
	Opens    []string                          // first words that the App takes beside a code; may be none
	Rooms    *room.Hub                         // nil for no rooms
	Walk     func(room.Walk) []byte            // what is printed of a room's walk
	Filter   Filter                            // thins out messages before the App; may be nil
	Notice   func(left time.Duration) tea.Msg  // tells the App that the server stops; may be nil
	Command  Command                           // carries out the commands; may be nil
	Commands []string                          // the names of those that there are
	Say      func(env []string, w Word) string // a word in a visitor's language
	Log      *slog.Logger                      // nil for none
}

// Filter is a filter of messages, as tea.WithFilter takes it.
type Filter func(tea.Model, tea.Msg) tea.Msg

// Server is a listening server. Its sessions end when Serve returns.
type Server struct {
	ssh      *ssh.Server
	listener net.Listener
	signer   gossh.Signer
	limits   Limits
	stalled  time.Duration
	beat     time.Duration // between two signs of life of whoever is in a room
	deaf     time.Duration // after which a line without any is cut

	app     func(Session) (tea.Model, error)
	filter  Filter
	notice  func(time.Duration) tea.Msg
	command Command
	names   []string
	opens   []string
	rooms   *room.Hub
	walk    func(room.Walk) []byte
	say     func([]string, Word) string
	log     *slog.Logger

	places   *places
	holders  holders
	channels openChannels
	turn     chan struct{} // whoever has put something in may run a command
	count    counters

	closing, stopping context.Context
	shut, stop        context.CancelFunc
}

// New reads or makes the host key and begins to listen. Errors name the file
// or the address at fault.
func New(c Config) (*Server, error) {
	s := newServer(c)
	var err error
	if s.signer, err = hostKey(c.HostKey); err != nil {
		return nil, err
	}
	if s.ssh, err = s.newSSH(c.Keys, c.Motd); err != nil {
		return nil, err
	}
	l, err := net.Listen("tcp", c.Listen)
	if err != nil {
		return nil, fmt.Errorf("cannot listen on %s: %w", c.Listen, errors.Unwrap(err))
	}
	s.listener = newDoor(l, s.limits, s.turnedAway)
	return s, nil
}

func newServer(c Config) *Server {
	limits := c.Limits.orDefaults()
	s := &Server{
		limits: limits, stalled: stalledTime, beat: beatTime, deaf: deafTime,
		app: c.App, filter: c.Filter, notice: c.Notice, command: c.Command, names: c.Commands, say: c.Say, log: c.Log,
		opens: c.Opens, rooms: c.Rooms, walk: c.Walk,
		places:   newPlaces(limits),
		holders:  holders{at: map[place][]*visit{}},
		channels: openChannels{on: map[*gossh.ServerConn]int{}},
		turn:     make(chan struct{}, 1),
	}
	if s.rooms == nil {
		s.rooms = room.NewHub(room.Usual(), time.Now)
	}
	if s.log == nil {
		s.log = slog.New(slog.DiscardHandler)
	}
	s.closing, s.shut = context.WithCancel(context.Background())
	s.stopping, s.stop = context.WithCancel(context.Background())
	return s
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

// turnedAway takes note of a connection that was not let in.
func (s *Server) turnedAway(address string) {
	s.count.away.Add(1)
	s.log.Debug("turned away", "address", address)
}
