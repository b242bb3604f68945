package serve

import (
	"io"
	"net"
	"net/netip"
	"strings"
	"testing"
)

func TestTheDoorKeepsAnAddressWithinBounds(t *testing.T) {
	d := newDoor(nil, Limits{Sessions: 100, PerAddress: 2}, nil)
	class, other := prefix("192.0.2.1"), prefix("198.51.100.7")
	for range 2 + spare {
		if w := d.enter(class); w != "" {
			t.Fatalf("a connection within bounds was refused: %s", w)
		}
	}
	if w := d.enter(class); !strings.Contains(w, "too many connections from your address") {
		t.Errorf("one too many got %q", w)
	}
	if w := d.enter(other); w != "" {
		t.Errorf("another address was refused: %s", w)
	}
	d.leave(class)
	if w := d.enter(class); !strings.Contains(w, "too fast") {
		t.Errorf("a flood got %q", w)
	}
}

func TestTheDoorKeepsAllWithinBounds(t *testing.T) {
	d := newDoor(nil, Limits{Sessions: 1, PerAddress: 1}, nil)
	for i := range 1 + handshakes {
		if w := d.enter(netip.PrefixFrom(netip.AddrFrom4([4]byte{10, 0, byte(i), 1}), 32)); w != "" {
			t.Fatalf("connection %d was refused: %s", i, w)
		}
	}
	if w := d.enter(prefix("192.0.2.1")); !strings.Contains(w, "all places are taken") {
		t.Errorf("one too many got %q", w)
	}
}

// A scan from ever new addresses must not grow the server.
func TestTheDoorForgetsAddresses(t *testing.T) {
	d := newDoor(nil, Limits{Sessions: 10, PerAddress: 1}, nil)
	for i := range 3 * forgetAfter {
		from := netip.PrefixFrom(netip.AddrFrom4([4]byte{10, byte(i >> 16), byte(i >> 8), byte(i)}), 32)
		if d.enter(from) == "" {
			d.leave(from)
		}
	}
	if n := len(d.guests); n > forgetAfter+1 {
		t.Errorf("%d addresses are kept", n)
	}
}

func TestOriginOfAddresses(t *testing.T) {
	for _, c := range []struct{ at, want string }{
		{"192.0.2.7:22", "192.0.2.7/32"},
		{"[::ffff:192.0.2.7]:22", "192.0.2.7/32"},
		{"[2001:db8:1:2:3:4:5:6]:22", "2001:db8:1:2::/64"},
		{"[fe80::1%eth0]:22", "fe80::/64"},
	} {
		if got := origin(text(c.at)).String(); got != c.want {
			t.Errorf("%s counts as %s, want %s", c.at, got, c.want)
		}
	}
}

type text string

func (t text) Network() string { return "tcp" }
func (t text) String() string  { return string(t) }

func prefix(ip string) netip.Prefix {
	a := netip.MustParseAddr(ip)
	return netip.PrefixFrom(a, a.BitLen())
}

// Whoever is turned away reads why, as plain text before the protocol begins.
func TestTheDoorSaysWhy(t *testing.T) {
	s := start(t, func(c *Config) { c.Limits.PerAddress = 1 })
	for range 1 + spare {
		c, err := net.Dial("tcp", s.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
	}
	c, err := net.Dial("tcp", s.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	said, _ := io.ReadAll(c) // the other end hangs up, politely or not
	if !strings.HasPrefix(string(said), "bubblescope: too many connections") {
		t.Errorf("it was told %q", said)
	}
	waitUntil(t, func() bool { return s.count.away.Load() == 1 })
}
