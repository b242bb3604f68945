package cli

import (
	"net"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/pflag"

	"bubblescope/model"
	"bubblescope/tui/serve"
)

// servingFlagSet is the flags of "bubblescope serve".
type servingFlagSet struct {
	listen, hostKey, keys, motd, debug text
	room, walks                        text
	sessions, perAddress               *int
	idle, time, grace                  *time.Duration
}

func servingFlags(f *pflag.FlagSet) *servingFlagSet {
	s := &servingFlagSet{
		listen: text{shape: "ADDRESS"}, hostKey: text{shape: "FILE"}, keys: text{shape: "FILE"},
		motd: text{shape: "FILE"}, debug: text{shape: "ADDRESS"},
		room: text{shape: "NAME"}, walks: text{shape: "FOLDER"},
	}
	f.Var(&s.listen, "listen", "address to listen on; :2222 if left out")
	f.Var(&s.hostKey, "host-key", "file of the host key, made if it does not exist; in the user's settings folder if left out")
	f.Var(&s.keys, "keys", "let in only these public keys, one a line as in authorized_keys")
	f.Var(&s.motd, "motd", "file of a message to show before a session")
	f.Var(&s.room, "room", "open a room of this name for a class, and print the lines to type")
	f.Var(&s.walks, "walks", "keep what classes went through in this folder")
	usual := serve.Usual()
	s.sessions = f.Int("max-sessions", usual.Sessions, "sessions open at once")
	s.perAddress = f.Int("max-per-address", usual.PerAddress, "of them from one address")
	s.idle = f.Duration("idle", usual.Idle, "silence after which a session ends")
	s.time = f.Duration("max-time", usual.Time, "time after which any session ends")
	s.grace = f.Duration("grace", usual.Grace, "time to leave when the server stops")
	f.Var(&s.debug, "debug", "loopback address that answers with counters as JSON, such as 127.0.0.1:6060")
	return s
}

// config checks the flags, and makes of them what they say.
func (s *servingFlagSet) config() (serve.Config, error) {
	c := serve.Config{Listen: ":2222", HostKey: s.hostKey.String(), Keys: s.keys.String(), Motd: s.motd.String()}
	if len(s.listen.values) > 0 {
		c.Listen = s.listen.String()
	}
	c.Limits = serve.Limits{Sessions: *s.sessions, PerAddress: *s.perAddress, Idle: *s.idle, Time: *s.time, Grace: *s.grace}
	return c, s.check(c)
}

func (s *servingFlagSet) check(c serve.Config) error {
	if err := address("--listen", c.Listen); err != nil {
		return err
	}
	for flag, n := range map[string]int{"--max-sessions": *s.sessions, "--max-per-address": *s.perAddress} {
		if n < 1 {
			return &model.InputError{Culprit: flag, Problem: strconv.Itoa(n) + " sessions are none", Advice: "give a whole number from 1"}
		}
	}
	for flag, d := range map[string]time.Duration{"--idle": *s.idle, "--max-time": *s.time, "--grace": *s.grace} {
		if d <= 0 {
			return &model.InputError{Culprit: flag, Problem: d.String() + " is no time", Advice: "give a time such as 30m or 4h"}
		}
	}
	return s.checkDebug()
}

// checkDebug keeps the counters from the world: they tell of the machine.
func (s *servingFlagSet) checkDebug() error {
	at := s.debug.String()
	if at == "" {
		return nil
	}
	if err := address("--debug", at); err != nil {
		return err
	}
	host, _, _ := net.SplitHostPort(at) // checked just now
	if ip := net.ParseIP(host); host != "localhost" && (ip == nil || !ip.IsLoopback()) {
		return &model.InputError{Culprit: "--debug", Problem: strconv.Quote(model.Shown(at)) + " can be reached from outside", Advice: "give a loopback address such as 127.0.0.1:6060"}
	}
	return nil
}

// fromEnvironment sets the flags that the command line left out from variables
// such as BUBBLESCOPE_MAX_SESSIONS.
func fromEnvironment(f *pflag.FlagSet, env []string) error {
	var fault error
	f.VisitAll(func(flag *pflag.Flag) {
		name := "BUBBLESCOPE_" + strings.ToUpper(strings.ReplaceAll(flag.Name, "-", "_"))
		value := getenv(env, name)
		if flag.Changed || value == "" || fault != nil {
			return
		}
		if err := f.Set(flag.Name, value); err != nil {
			fault = &model.InputError{Culprit: name, Problem: model.Shown(value) + " is not what --" + flag.Name + " takes", Advice: "write it as for the flag, or unset it"}
		}
	})
	return fault
}
