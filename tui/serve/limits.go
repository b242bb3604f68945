package serve

import (
	"cmp"
	"time"
)

// Limits are what a server lets its visitors have. A zero takes the default.
type Limits struct {
	Sessions   int           // open at once
	PerAddress int           // of them from one address: a class may sit behind one
	Idle       time.Duration // silence after which a session ends
	Time       time.Duration // after which any session ends
	Grace      time.Duration // between the notice that the server stops and the end
}

const (
	defaultSessions   = 200
	defaultPerAddress = 60
	defaultIdle       = 30 * time.Minute
	defaultTime       = 4 * time.Hour
	defaultGrace      = 15 * time.Second
)

// Usual are the limits that a server has unless its owner sets others.
func Usual() Limits { return Limits{}.orDefaults() }

func (l Limits) orDefaults() Limits {
	return Limits{
		Sessions:   cmp.Or(l.Sessions, defaultSessions),
		PerAddress: cmp.Or(l.PerAddress, defaultPerAddress),
		Idle:       cmp.Or(l.Idle, defaultIdle),
		Time:       cmp.Or(l.Time, defaultTime),
		Grace:      cmp.Or(l.Grace, defaultGrace),
	}
}

// Bounds that no owner needs to set.
const (
	handshakeTime  = 20 * time.Second
	farewellTime   = 3 * time.Second  // for clients to hang up after a stop
	stalledTime    = 30 * time.Second // a reader that takes nothing for so long is cut off
	commandTime    = 60 * time.Second // for one command without a terminal
	channelsAtOnce = 8                // on one connection
	beatTime       = 15 * time.Second // between two signs of life of whoever is in a room
	deafTime       = 20 * time.Second // a line into a room that gives none is cut
	probeTime      = 2 * time.Second  // for a sign of life when somebody else comes for the place
	sweepTime      = 15 * time.Second // between two looks for rooms that nobody uses
	handshakes     = 64               // connections beyond the sessions: who is still shaking hands
	mostColumns    = 400              // of a window; the rest of a larger one stays blank
	mostRows       = 120
)

// clampSize keeps a window within what a server can afford to draw.
func clampSize(w, h int) (int, int) { return min(w, mostColumns), min(h, mostRows) }
