package cli

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"os/signal"
	"slices"
	"strconv"
	"syscall"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/spf13/cobra"

	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui"
	"bubblescope/tui/serve"
)

// serve is "bubblescope serve".
func (a *app) serve() *cobra.Command {
	c := &cobra.Command{
		Use:   "serve",
		Short: "Serve the explorer over SSH",
		Long: "Serves the explorer to whoever connects with ssh, and the commands that only print. There is no shell, no file transfer and no forwarding.\n" +
			"Every flag may also stand in the environment: --max-sessions as BUBBLESCOPE_MAX_SESSIONS.",
		Example: "bubblescope serve --listen :2222\nbubblescope serve --room econ101 --walks walks",
	}
	f := servingFlags(c.Flags())
	at, lang := stateFlags(c.Flags()), languageFlag(c)
	return a.leaf(c, func(c *cobra.Command) error {
		if err := fromEnvironment(c.Flags(), a.env); err != nil {
			return err
		}
		config, err := f.config()
		if err != nil {
			return err
		}
		class, err := a.equip(&config, at, lang, f)
		if err != nil {
			return err
		}
		return a.listen(config, f.debug.String(), class)
	})
}

// equip gives the server what it serves.
func (a *app) equip(config *serve.Config, at *state, lang *choice, f *servingFlagSet) (*classes, error) {
	m, settings, err := at.world()
	if err != nil {
		return nil, err
	}
	if err := tui.WordsFault(m.Data()); err != nil {
		return nil, err
	}
	config.Filter = tui.Filter
	config.Notice = func(left time.Duration) tea.Msg { return tui.Closing{Left: left} }
	config.Command, config.Commands = remoteCommand, remoteNames()
	there := slices.Concat(config.Commands, []string{"room", "walk"})
	config.Say = func(env []string, w serve.Word) string {
		return tui.Served(m, language(lang, env), string(w), there)
	}
	config.Log = slog.New(slog.NewTextHandler(a.stderr, nil))
	class, err := a.rooms(m, f, config.Log)
	if err != nil {
		return nil, err
	}
	class.equip(config)
	config.App, config.Opens = sessionApp(m, settings, lang, class), []string{lessonWord}
	return class, nil
}

// sessionApp makes the same App for every visitor, each with the size and the
// language of their own terminal; a visitor may start from a share code, or with
// a lesson.
func sessionApp(m *model.Model, settings model.Settings, lang *choice, class *classes) func(serve.Session) (tea.Model, error) {
	worlds, turns, commons := study.NewShared(m, study.ScreenMembers), tui.NewTurns(), tui.NewCommons(m.Data())
	return func(s serve.Session) (tea.Model, error) {
		at, begin := settings, ""
		switch n := len(s.Args); {
		case n == 0:
		case s.Args[0] == lessonWord:
			var err error
			if begin, err = lessonAsked(m.Data(), s.Args[1:]); err != nil {
				return nil, err
			}
		case n == 1:
			var err error
			if at, err = m.Unshare(s.Args[0]); err != nil {
				return nil, err
			}
		default:
			return nil, &model.InputError{Culprit: model.Shown(s.Args[1]), Problem: "one word too many", Advice: "connect with a share code alone, or with one of the commands"}
		}
		env := tui.Env{Model: m, Lang: language(lang, s.Env), Width: s.Width, Height: s.Height, Settings: at, Ensemble: worlds, Turns: turns, Commons: commons, Version: edition(version()), Lesson: begin}
		class.seat(&env, s)
		return tui.New(env), nil
	}
}

// address checks the form of an address; whether it can be had is seen later.
func address(flag, text string) error {
	_, port, err := net.SplitHostPort(text)
	n, errPort := strconv.Atoi(port)
	if err != nil || errPort != nil || n < 0 || n > 65535 {
		return &model.InputError{Culprit: flag, Problem: strconv.Quote(model.Shown(text)) + " is not an address", Advice: "write it as :2222 or 127.0.0.1:2222"}
	}
	return nil
}

// listen serves until a signal tells it to stop; a second one ends it at once.
func (a *app) listen(config serve.Config, debug string, class *classes) error {
	ctx, release := signal.NotifyContext(a.ctx, syscall.SIGINT, syscall.SIGTERM)
	defer release()
	context.AfterFunc(ctx, release)
	server, err := serve.New(config)
	if err != nil {
		return err
	}
	stop, err := watch(debug, server, a.stdout)
	if err != nil {
		return err
	}
	defer stop()
	fmt.Fprintf(a.stdout, "Host key %s\nTo open the explorer type: %s\n", server.Fingerprint(), server.Invitation())
	class.host, class.home = doors(server.Addr())
	class.lines(a.stdout)
	return server.Serve(ctx)
}

// watch answers with the server's counters on a loopback address.
func watch(debug string, server *serve.Server, out io.Writer) (stop func(), err error) {
	if debug == "" {
		return func() {}, nil
	}
	l, err := net.Listen("tcp", debug)
	if err != nil {
		return nil, fmt.Errorf("--debug: %w", err)
	}
	fmt.Fprintf(out, "Counters at http://%s/\n", l.Addr())
	h := &http.Server{Handler: server, ReadHeaderTimeout: 5 * time.Second}
	go func() { _ = h.Serve(l) }() // over when the server is
	return func() { _ = h.Close() }, nil
}
