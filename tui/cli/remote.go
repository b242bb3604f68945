package cli

import (
	"context"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui"
)

// remote lists the commands that a visitor may run over SSH: those that print
// and neither read nor write a file of the server.
func (a *app) remote() []*cobra.Command {
	return []*cobra.Command{a.run(), a.levers(), a.outputs(), a.ledger(), a.claims(), a.sensitivity(), a.why(), a.chart(), a.hindcast(), a.lessonsAbroad()}
}

// lessonsAbroad lists the lessons for a visitor, who has no file to check here.
func (a *app) lessonsAbroad() *cobra.Command {
	c := a.lesson()
	c.ResetCommands()
	return c
}

// remoteNames are the names of the commands of a visitor.
func remoteNames() []string {
	var names []string
	for _, c := range (&app{}).remote() {
		names = append(names, c.Name())
	}
	return append(names, "help")
}

// remoteRoot is the root of a visitor's commands.
func (a *app) remoteRoot() *cobra.Command {
	c := a.command(&cobra.Command{Short: "The commands of the explorer over SSH"}, noSuchCommand)
	c.Use = "bubblescope"
	c.CompletionOptions.DisableDefaultCmd = true
	c.AddCommand(a.remote()...)
	c.SetHelpCommand(a.help())
	c.PersistentPreRunE = func(c *cobra.Command, _ []string) error {
		a.err = hereOnly(c)
		return a.err
	}
	return c
}

// remoteCommand carries out the command of a visitor.
func remoteCommand(ctx context.Context, words, env []string, out, errOut io.Writer) int {
	a := &app{ctx: ctx, stdin: strings.NewReader(""), stdout: out, stderr: errOut, env: env}
	return a.execute(a.remoteRoot(), words)
}

// hereOnly refuses to a visitor the flags that touch the server's files or take
// its processors for minutes.
func hereOnly(c *cobra.Command) error {
	set, err := data.Load()
	if err != nil {
		return err
	}
	shipped := func(name string) bool { return slices.Contains(set.ScenarioNames(), name) }
	harmless := map[string]func(string) bool{
		"scenario": shipped, "against": shipped,
		"out":  func(file string) bool { return file == "-" },
		"font": nobody, "refit": nobody, "bands": nobody, "starts": nobody, "plain": nobody,
	}
	for name, fine := range harmless {
		if f := c.Flags().Lookup(name); f != nil && f.Changed && !fine(f.Value.String()) {
			return &model.InputError{Culprit: "--" + name, Problem: model.Shown(f.Value.String()) + " is not to be had over SSH", Advice: "leave it out, or run bubblescope on your own machine"}
		}
	}
	return nil
}

func nobody(string) bool { return false }

// lessonWord opens lessons over SSH, where there is a terminal; without one it
// lists them.
const lessonWord = "lesson"

// lessonAsked is the lesson that a visitor named, or the list.
func lessonAsked(set *data.Set, args []string) (string, error) {
	switch {
	case len(args) == 0:
		return tui.ListOfLessons, nil
	case len(args) > 1:
		return "", &model.InputError{Culprit: model.Shown(args[1]), Problem: "one word too many", Advice: "write lesson ID"}
	}
	id, err := lessonID(nil, set, args)
	if err != nil {
		return "", err
	}
	return id, nil
}
