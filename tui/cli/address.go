package cli

import (
	"net"
	"os"
	"strings"
)

// way is an interface of this machine to a network.
type way struct {
	name string
	up   bool
	ips  []net.IP
}

// hereInTheNet is this machine for its neighbours: a private address of IPv4, or
// else its name. It never fails.
func hereInTheNet() string {
	if ip := neighbourly(ways(), outward()); ip != "" {
		return ip
	}
	if name, err := os.Hostname(); err == nil && name != "" {
		return name
	}
	return "localhost"
}

// neighbourly picks the address that neighbours reach: that of the way outward
// if it is private, else the first private one of an interface that is no
// bridge to machines within this one.
func neighbourly(all []way, outward net.IP) string {
	var first string
	for _, w := range all {
		for _, ip := range w.ips {
			switch {
			case !w.up || ip.To4() == nil || !ip.IsPrivate():
			case ip.Equal(outward):
				return ip.String()
			case first == "" && !inward(w.name):
				first = ip.String()
			}
		}
	}
	return first
}

// inward tells the names of interfaces that lead to containers and the like.
func inward(name string) bool {
	for _, p := range []string{"docker", "br-", "veth", "virbr", "podman", "cni", "vmnet", "vboxnet", "tun", "utun", "tap"} {
		if strings.HasPrefix(name, p) {
			return true
		}
	}
	return false
}

func ways() (all []way) {
	interfaces, _ := net.Interfaces() // none if they cannot be had
	for _, i := range interfaces {
		w := way{name: i.Name, up: i.Flags&net.FlagUp != 0 && i.Flags&net.FlagLoopback == 0}
		addresses, _ := i.Addrs()
		for _, a := range addresses {
			if n, ok := a.(*net.IPNet); ok {
				w.ips = append(w.ips, n.IP)
			}
		}
		all = append(all, w)
	}
	return all
}

// outward is the address from which this machine would send to the world. A UDP
// socket finds it without a packet; the address is of a range for examples.
func outward() net.IP {
	c, err := net.Dial("udp4", "192.0.2.1:9")
	if err != nil {
		return nil
	}
	defer c.Close()
	a, _ := c.LocalAddr().(*net.UDPAddr)
	if a == nil {
		return nil
	}
	return a.IP
}
