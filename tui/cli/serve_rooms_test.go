package cli

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"bubblescope/tui/room"
)

func TestTheAddressThatNeighboursReach(t *testing.T) {
	ips := func(all ...string) (out []net.IP) {
		for _, a := range all {
			out = append(out, net.ParseIP(a))
		}
		return out
	}
	for _, c := range []struct {
		what    string
		ways    []way
		outward string
		want    string
	}{
		{"none", nil, "", ""},
		{"one", []way{{"wlan0", true, ips("fe80::1", "192.168.1.20")}}, "", "192.168.1.20"},
		{"the way outward wins", []way{{"eth0", true, ips("10.0.0.5")}, {"wlan0", true, ips("192.168.1.20")}}, "192.168.1.20", "192.168.1.20"},
		{"an interface that is down", []way{{"eth0", false, ips("10.0.0.5")}, {"wlan0", true, ips("172.16.9.9")}}, "", "172.16.9.9"},
		{"a bridge to containers", []way{{"docker0", true, ips("172.17.0.1")}, {"wlan0", true, ips("192.168.1.20")}}, "", "192.168.1.20"},
		{"a public address is not for a class", []way{{"eth0", true, ips("8.8.8.8")}}, "8.8.8.8", ""},
		{"IPv6 alone", []way{{"eth0", true, ips("fd00::1")}}, "", ""},
	} {
		if got := neighbourly(c.ways, net.ParseIP(c.outward)); got != c.want {
			t.Errorf("%s: %q, want %q", c.what, got, c.want)
		}
	}
	if hereInTheNet() == "" {
		t.Error("this machine has no name at all")
	}
}

func TestLinesToType(t *testing.T) {
	for _, c := range []struct{ at, ssh, home string }{
		{"192.168.1.20:2222", "-p 2222 192.168.1.20", "-p 2222 192.168.1.20"},
		{"127.0.0.1:22", "127.0.0.1", "127.0.0.1"},
		{"[::]:2222", "-p 2222 " + hereInTheNet(), "-p 2222 localhost"},
	} {
		a, err := net.ResolveTCPAddr("tcp", c.at)
		if err != nil {
			t.Fatal(err)
		}
		if ssh, home := doors(a); ssh != c.ssh || home != c.home {
			t.Errorf("%s: %q and %q", c.at, ssh, home)
		}
	}
	var said strings.Builder
	(&classes{opened: room.Opened{Room: "econ101", Code: "K7M2QX", Ticket: "T"}, host: "there", home: "here"}).lines(&said)
	for _, want := range []string{"ssh -t there room econ101 K7M2QX YOUR-NAME\n", "ssh -t there room econ101 K7M2QX projector\n", "ssh -t here room econ101 T\n", "ssh here walk econ101 T > class.toml\n"} {
		if !strings.Contains(said.String(), want) {
			t.Errorf("no %q in\n%s", want, said.String())
		}
	}
	said.Reset()
	if (&classes{}).lines(&said); said.Len() > 0 {
		t.Errorf("without a room it says %q", said.String())
	}
}

func TestAWalkNeverGoesOverAnother(t *testing.T) {
	folder := t.TempDir()
	for _, c := range []struct{ name, text, want string }{
		{"Econ 101-2025-11-03", "one", "econ-101-2025-11-03.toml"},
		{"Econ 101-2025-11-03", "two", "econ-101-2025-11-03-2.toml"},
		{"Econ 101-2025-11-03", "two", "econ-101-2025-11-03-2.toml"}, // kept once
		{"../../etc/x", "three", "etc-x.toml"},
		{"///", "four", "walk.toml"},
	} {
		path, err := keepWalk(folder, c.name, []byte(c.text))
		if err != nil || path != filepath.Join(folder, c.want) {
			t.Errorf("%s: %s, %v; want %s", c.name, path, err, c.want)
		}
		if text, _ := os.ReadFile(path); string(text) != c.text {
			t.Errorf("%s holds %q", path, text)
		}
	}
	entries, _ := os.ReadDir(folder)
	if len(entries) != 4 {
		t.Errorf("%d files lie there: %v", len(entries), entries)
	}
	if _, err := keepWalk(filepath.Join(folder, "none"), "x", nil); err == nil {
		t.Error("a folder that is not there takes a walk")
	}
}

// Many rooms that end at once keep all their walks.
func TestWalksThatAreKeptAtOnce(t *testing.T) {
	folder := t.TempDir()
	each(t, 20, func(i int) error {
		_, err := keepWalk(folder, "class", []byte{byte(i)})
		return err
	})
	seen := map[string]bool{}
	entries, err := os.ReadDir(folder)
	for _, e := range entries {
		text, errRead := os.ReadFile(filepath.Join(folder, e.Name()))
		err = errors.Join(err, errRead)
		seen[string(text)] = true
	}
	if err != nil || len(entries) != 20 || len(seen) != 20 {
		t.Errorf("%d files with %d walks, %v", len(entries), len(seen), err)
	}
}

func TestWhatServeRefusesOfRooms(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ args, want string }{
		{"serve --room ///", "--room: /// is not a name for a room; write a few letters or digits, such as econ101\n"},
		{"serve --walks " + file, "--walks: "},
	} {
		got := call(t, strings.Fields(c.args)...)
		if got.code != exitUsage || !strings.HasPrefix(got.stderr, c.want) || strings.Count(got.stderr, "\n") != 1 {
			t.Errorf("%s: %d %q, want %q", c.args, got.code, got.stderr, c.want)
		}
	}
}
