package cli

import (
	"errors"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bubblescope/data"
	"bubblescope/model"
)

// flagError says in our words what pflag found wrong with the flags of c.
func flagError(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	var empty *pflag.ValueRequiredError
	var bad *pflag.InvalidValueError
	switch {
	case errors.As(err, &unknown) && unknown.GetSpecifiedShortnames() != "":
		return &model.InputError{Culprit: model.Shown("-" + unknown.GetSpecifiedShortnames()), Problem: "no such flag of " + c.CommandPath(), Advice: c.CommandPath() + " --help lists them"}
	case errors.As(err, &unknown):
		return noSuchFlag(c, unknown.GetSpecifiedName())
	case errors.As(err, &empty):
		f := empty.GetFlag()
		return &model.InputError{Culprit: "--" + f.Name, Problem: "no value given", Advice: "write --" + f.Name + " " + f.Value.Type()}
	case errors.As(err, &bad):
		return badValue(bad.GetFlag(), bad.GetValue(), bad.Unwrap())
	}
	return &model.InputError{Problem: err.Error(), Advice: c.CommandPath() + " --help lists the flags"}
}

func noSuchFlag(c *cobra.Command, name string) error {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, f.Name) })
	advice := c.CommandPath() + " --help lists them"
	if near := data.Nearest(name, names); near != "" {
		advice = "did you mean --" + near + "?"
	}
	return &model.InputError{Culprit: model.Shown("--" + name), Problem: "no such flag of " + c.CommandPath(), Advice: advice}
}

// badValue passes on what the flag's own Set said, or names what it takes.
func badValue(f *pflag.Flag, value string, cause error) error {
	var input *model.InputError
	if errors.As(cause, &input) {
		return input
	}
	return &model.InputError{Culprit: "--" + f.Name, Problem: model.Shown(value) + " is not what it takes", Advice: "write --" + f.Name + " " + f.Value.Type()}
}

// noArguments refuses what is left over on the command line of c.
func noArguments(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	advice := c.CommandPath() + " --help shows what it takes"
	if strings.Contains(args[0], "=") && c.Flags().Lookup("set") != nil {
		advice = "to move a lever write --set " + model.Shown(args[0])
	}
	return &model.InputError{Culprit: model.Shown(args[0]), Problem: c.CommandPath() + " takes no such argument", Advice: advice}
}
