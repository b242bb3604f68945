package serve

import (
	"fmt"
	"net"
	"net/netip"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// door is the listener that visitors come through. It keeps the connections of
// one address, and of all, within bounds before a single byte of theirs is
// read: a handshake costs far more than a refusal.
type door struct {
	net.Listener
	perAddress, inAll int
	refused           func(address string)

	mu     sync.Mutex // guards what follows
	guests map[netip.Prefix]*guest
	inside int
}

// guest is one address: how many connections it has, and how fast they come.
type guest struct {
	inside int
	pace   *rate.Limiter
}

const (
	spare       = 20   // connections of an address beyond its sessions: a class types the line at once, and some twice
	forgetAfter = 4096 // addresses
)

func newDoor(l net.Listener, limits Limits, refused func(string)) *door {
	return &door{
		Listener: l, perAddress: limits.PerAddress + spare, inAll: limits.Sessions + handshakes,
		refused: refused, guests: map[netip.Prefix]*guest{},
	}
}

// Accept waits for a connection that may come in.
func (d *door) Accept() (net.Conn, error) {
	for {
		c, err := d.Listener.Accept()
		if err != nil {
			return nil, err
		}
		from := origin(c.RemoteAddr())
		word := d.enter(from)
		if word == "" {
			return &inside{Conn: c, leave: func() { d.leave(from) }}, nil
		}
		d.refused(from.Addr().String())
		turnAway(c, word)
	}
}

// turnAway says why, as the protocol allows before its first line, and hangs up.
func turnAway(c net.Conn, word string) {
	_ = c.SetWriteDeadline(time.Now().Add(time.Second))
	fmt.Fprintf(c, "bubblescope: %s\r\n", word)
	_ = c.Close() // it was not let in: nothing is lost
}

// enter counts a connection in, or says why it may not come in.
func (d *door) enter(from netip.Prefix) string {
	d.mu.Lock()
	defer d.mu.Unlock()
	g := d.guest(from)
	switch {
	case d.inside >= d.inAll:
		return "all places are taken; please try again in a few minutes"
	case g.inside >= d.perAddress:
		return "too many connections from your address; please close one first"
	case !g.pace.Allow():
		return "connections come too fast from your address; please wait a minute"
	}
	g.inside++
	d.inside++
	return ""
}

func (d *door) guest(from netip.Prefix) *guest {
	g := d.guests[from]
	if g == nil {
		if len(d.guests) >= forgetAfter {
			d.forget()
		}
		// As many a minute as may be inside, and one a second at least.
		perSecond := max(1, float64(d.perAddress)/60)
		g = &guest{pace: rate.NewLimiter(rate.Limit(perSecond), d.perAddress)}
		d.guests[from] = g
	}
	return g
}

// forget drops the addresses that have nobody inside and owe no wait; if all owe
// one, those that have nobody inside.
func (d *door) forget() {
	for _, least := range []float64{float64(d.perAddress) / 2, 0} {
		for from, g := range d.guests {
			if g.inside == 0 && g.pace.Tokens() >= least {
				delete(d.guests, from)
			}
		}
		if len(d.guests) < forgetAfter {
			return
		}
	}
}

func (d *door) leave(from netip.Prefix) {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.guests[from].inside--
	d.inside--
}

// inside is a connection that was counted in.
type inside struct {
	net.Conn
	once  sync.Once
	leave func()
}

// Close hangs up, and counts the connection out.
func (c *inside) Close() error {
	c.once.Do(c.leave)
	return c.Conn.Close()
}

// origin is what counts as one address: of IPv6 the half that a household has
// as a whole.
func origin(a net.Addr) netip.Prefix {
	at, err := netip.ParseAddrPort(a.String())
	if err != nil {
		return netip.Prefix{} // whoever has no address shares one
	}
	ip := at.Addr().Unmap()
	bits := ip.BitLen()
	if ip.Is6() {
		bits = 64
	}
	p, _ := ip.WithZone("").Prefix(bits) // bits always fit
	return p
}
