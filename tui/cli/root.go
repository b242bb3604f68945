package cli

import (
	"runtime/debug"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
)

// root is the command that opens the explorer, with all the others below it.
func (a *app) root() *cobra.Command {
	c := a.explore()
	c.Use = "bubblescope"
	c.AddCommand(a.run(), a.levers(), a.outputs(), a.ledger(), a.claims(), a.sensitivity(), a.why(), a.chart(), a.calibrate(), a.fit(), a.hindcast(), a.lesson(), a.serve(), a.walk())
	c.AddCommand(a.completion(), a.manual())
	c.SetHelpCommand(a.help())
	return c
}

// command fills in what all commands share: do gets the arguments left over,
// and what it returns becomes the outcome of the call.
func (a *app) command(c *cobra.Command, do func(c *cobra.Command, args []string) error) *cobra.Command {
	c.Args = cobra.ArbitraryArgs // checked by do, whose words are plainer
	c.SilenceErrors, c.SilenceUsage = true, true
	c.Flags().SortFlags = false
	completions(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		a.err = do(c, args)
		return nil
	}
	c.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		a.err = flagError(c, err)
		return nil
	})
	return c
}

// help is "bubblescope help COMMAND".
func (a *app) help() *cobra.Command {
	c := &cobra.Command{Use: "help [command]", Short: "Help about a command"}
	return a.command(c, func(c *cobra.Command, args []string) error {
		topic, rest, err := c.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return noSuchCommand(c.Root(), rest)
		}
		topic.InitDefaultHelpFlag()
		return topic.Help()
	})
}

func noSuchCommand(root *cobra.Command, args []string) error {
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	advice := "bubblescope --help lists the commands"
	if near := data.Nearest(args[0], names); near != "" {
		advice = "did you mean " + near + "?"
	}
	return &model.InputError{Culprit: model.Shown(args[0]), Problem: "no such command", Advice: advice}
}

// version is the module's version, or the commit it was built from.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return "development build of " + s.Value
		}
	}
	return "development build"
}

// leaf is a command that takes flags alone.
func (a *app) leaf(c *cobra.Command, do func(c *cobra.Command) error) *cobra.Command {
	c.ValidArgsFunction = cobra.NoFileCompletions
	return a.command(c, func(c *cobra.Command, args []string) error {
		if err := noArguments(c, args); err != nil {
			return err
		}
		return do(c)
	})
}
