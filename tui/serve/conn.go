package serve

import (
	"net"
	"sync"
	"sync/atomic"
	"time"

	"charm.land/ssh"
)

// hangUpAfter ends connections on which the visitor has been silent for the
// given time. The library has an option for it, but reads and writes the
// deadline of a connection from two goroutines at once.
func hangUpAfter(silence time.Duration) ssh.Option {
	return ssh.WrapConn(func(_ ssh.Context, c net.Conn) net.Conn {
		return &watched{Conn: c, silence: silence}
	})
}

// watched is a connection with a deadline that each read puts off.
type watched struct {
	net.Conn
	silence time.Duration
	greeted atomic.Bool // the handshake, which has a deadline of its own, is over
}

// SetDeadline takes the library's deadline for the handshake; when the library
// lifts it, the watch for silence begins.
func (c *watched) SetDeadline(t time.Time) error {
	if t.IsZero() {
		c.greeted.Store(true)
		t = time.Now().Add(c.silence)
	}
	return c.Conn.SetDeadline(t)
}

// Read puts off the deadline.
func (c *watched) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	if err == nil && c.greeted.Load() {
		err = c.Conn.SetDeadline(time.Now().Add(c.silence))
	}
	return n, err
}

// announced is a listener that tells when it is first asked for a connection:
// only from then on may its server be shut down.
type announced struct {
	net.Listener
	once   sync.Once
	opened chan struct{}
}

// Accept waits for a connection.
func (l *announced) Accept() (net.Conn, error) {
	l.once.Do(func() { close(l.opened) })
	return l.Listener.Accept()
}
