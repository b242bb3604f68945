package cli

import (
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"strings"
	"time"

	"bubblescope/model"
	"bubblescope/tui"
	"bubblescope/tui/room"
	"bubblescope/tui/serve"
	"bubblescope/tui/walk"
)

// classes is what a server has for rooms.
type classes struct {
	hub    *room.Hub
	opened room.Opened // by --room; the zero Opened for none
	folder string      // for walks; empty for none
	host   string      // what stands after ssh to reach the server; known once it listens
	home   string      // the same from this machine
	m      *model.Model
	log    *slog.Logger
}

// rooms makes the hub, and the room that is to be open from the start.
func (a *app) rooms(m *model.Model, f *servingFlagSet, log *slog.Logger) (*classes, error) {
	c := &classes{hub: room.NewHub(room.Usual(), time.Now), folder: f.walks.String(), m: m, log: log}
	if err := writable(c.folder); err != nil {
		return nil, err
	}
	c.hub.OnEnd(c.ended)
	name := f.room.String()
	if name == "" {
		return c, nil
	}
	var err error
	if c.opened, err = c.hub.Reserve(name, room.Identity{Name: "teacher"}); err != nil {
		return nil, &model.InputError{Culprit: "--room", Problem: model.Shown(name) + " is not a name for a room", Advice: "write a few letters or digits, such as econ101"}
	}
	return c, nil
}

// equip gives the server its rooms.
func (c *classes) equip(config *serve.Config) {
	config.Rooms = c.hub
	config.Walk = func(w room.Walk) []byte { return walk.Of(c.m, "en", w).Text(c.m) }
}

// writable finds out before the class whether walks can be kept.
func writable(folder string) error {
	if folder == "" {
		return nil
	}
	err := os.MkdirAll(folder, 0o700)
	if err == nil {
		var f *os.File
		if f, err = os.CreateTemp(folder, ".unfinished-*"); err == nil {
			f.Close()
			err = os.Remove(f.Name())
		}
	}
	if err != nil {
		return &model.InputError{Culprit: "--walks", Problem: model.Shown(folder) + " cannot be written to: " + cause(err), Advice: "name a folder of yours"}
	}
	return nil
}

// ended keeps the walk of a room that has ended, if the server keeps any.
func (c *classes) ended(w room.Walk) {
	if c.folder == "" || len(w.Stops) == 0 {
		return
	}
	if path, err := c.keep(w, "en"); err != nil {
		c.log.Error("a walk could not be kept", "why", err.Error())
	} else {
		c.log.Info("walk kept", "file", path)
	}
}

// keep writes the walk of a room into the folder, and gives its path.
func (c *classes) keep(w room.Walk, lang string) (path string, err error) {
	made := walk.Of(c.m, lang, w)
	return keepWalk(c.folder, made.Room+"-"+made.When.Local().Format("2006-01-02"), made.Text(c.m))
}

// seat gives a session its place in a room.
func (c *classes) seat(env *tui.Env, s serve.Session) {
	env.Room, env.RoomHost = s.Room, c.host
	if s.Room != nil && c.folder != "" {
		env.KeepWalk = func(w room.Walk) (string, error) { return c.keep(w, tui.Locale(env.Lang)) }
	}
}

// lines are what the teacher and the students type.
func (c *classes) lines(out io.Writer) {
	if c.opened.Room == "" {
		return
	}
	o := c.opened
	fmt.Fprintf(out, "\nStudents type:    ssh -t %s room %s %s YOUR-NAME\n", c.host, o.Room, o.Code)
	fmt.Fprintf(out, "A projector:      ssh -t %s room %s %s projector\n", c.host, o.Room, o.Code)
	fmt.Fprintf(out, "The teacher:      ssh -t %s room %s %s\n", c.home, o.Room, o.Ticket)
	fmt.Fprintf(out, "After class:      ssh %s walk %s %s > class.toml\n", c.home, o.Room, o.Ticket)
	fmt.Fprintln(out, "Whoever has the teacher's line drives: keep it to yourself.")
}

// reach is what stands after ssh to reach a port of a host.
func reach(host, port string) string {
	if port == "22" {
		return host
	}
	return "-p " + port + " " + host
}

// doors are the ways to a listening server: from another machine, and from this.
func doors(at net.Addr) (host, home string) {
	name, port, _ := net.SplitHostPort(at.String()) // an address of net always splits
	if ip := net.ParseIP(name); ip == nil || ip.IsUnspecified() {
		return reach(hereInTheNet(), port), reach("localhost", port)
	}
	name, _, _ = strings.Cut(name, "%") // a zone is of this machine
	return reach(name, port), reach(name, port)
}
