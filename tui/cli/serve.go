package cli

import (
	"fmt"
	"net"
	"os/signal"
	"strconv"
	"syscall"

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
		Use:     "serve",
		Short:   "Serve the explorer over SSH",
		Long:    "Serves the explorer to whoever connects with ssh. There is no shell, no file transfer and no forwarding.",
		Example: "bubblescope serve --listen :2222",
	}
	listen, hostKey := text{shape: "ADDRESS"}, text{shape: "FILE"}
	c.Flags().Var(&listen, "listen", "address to listen on; :2222 if left out")
	c.Flags().Var(&hostKey, "host-key", "file of the host key, made if it does not exist; in the user's settings folder if left out")
	at, lang := stateFlags(c.Flags()), languageFlag(c)
	return a.leaf(c, func(c *cobra.Command) error {
		config := serve.Config{Listen: ":2222", HostKey: hostKey.String(), Filter: tui.Filter}
		if len(listen.values) > 0 {
			config.Listen = listen.String()
		}
		if err := address(config.Listen); err != nil {
			return err
		}
		var err error
		if config.App, err = sessionApp(at, lang); err != nil {
			return err
		}
		return a.listen(config)
	})
}

// sessionApp makes the same App for every visitor, each with the size and the
// language of their own terminal.
func sessionApp(at *state, lang *choice) (func(serve.Session) tea.Model, error) {
	m, settings, err := at.world()
	if err != nil {
		return nil, err
	}
	worlds := study.NewShared(m, study.ScreenMembers)
	return func(s serve.Session) tea.Model {
		return tui.New(tui.Env{Model: m, Lang: language(lang, s.Env), Width: s.Width, Height: s.Height, Settings: settings, Ensemble: worlds, Version: edition(version())})
	}, nil
}

// address checks the form of an address; whether it can be had is seen later.
func address(text string) error {
	_, port, err := net.SplitHostPort(text)
	n, errPort := strconv.Atoi(port)
	if err != nil || errPort != nil || n < 0 || n > 65535 {
		return &model.InputError{Culprit: "--listen", Problem: strconv.Quote(model.Shown(text)) + " is not an address", Advice: "write it as :2222 or 127.0.0.1:2222"}
	}
	return nil
}

// listen serves until a signal tells it to stop.
func (a *app) listen(config serve.Config) error {
	ctx, release := signal.NotifyContext(a.ctx, syscall.SIGINT, syscall.SIGTERM)
	defer release()
	server, err := serve.New(config)
	if err != nil {
		return err
	}
	fmt.Fprintf(a.stdout, "Host key %s\nTo open the explorer type: %s\n", server.Fingerprint(), server.Invitation())
	return server.Serve(ctx)
}
