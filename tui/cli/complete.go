package cli

import (
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"bubblescope/data"
	"bubblescope/model"
)

// The words that a shell may offer after Tab. A broken table offers nothing.

// completeOutputs offers the ids of outputs that are not on the line yet.
func completeOutputs(_ *cobra.Command, args []string, start string) ([]string, cobra.ShellCompDirective) {
	set, err := data.Load()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var ids []string
	for _, o := range set.Outputs {
		if strings.HasPrefix(o.ID, start) && !slices.Contains(args, o.ID) {
			ids = append(ids, o.ID+"\t"+o.Label)
		}
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}

// completeSet offers levers, and after the = the choices of one.
func completeSet(_ *cobra.Command, _ []string, start string) ([]string, cobra.ShellCompDirective) {
	set, err := data.Load()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	id, _, valued := strings.Cut(start, "=")
	var words []string
	for _, l := range set.Levers {
		switch {
		case !valued && strings.HasPrefix(l.ID, start):
			words = append(words, l.ID+"=\t"+l.Label)
		case valued && l.ID == id:
			for _, c := range l.Choices {
				words = append(words, id+"="+c)
			}
		}
	}
	return words, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
}

// completeScenario offers the shipped scenarios; files too, once a path begins.
func completeScenario(_ *cobra.Command, _ []string, start string) ([]string, cobra.ShellCompDirective) {
	if strings.ContainsAny(start, "/.") {
		return []string{"toml"}, cobra.ShellCompDirectiveFilterFileExt
	}
	set, err := data.Load()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	return set.ScenarioNames(), cobra.ShellCompDirectiveNoFileComp
}

// completeLessons offers the ids of lessons, one for each line.
func completeLessons(_ *cobra.Command, args []string, start string) ([]string, cobra.ShellCompDirective) {
	set, err := data.Load()
	if err != nil {
		return nil, cobra.ShellCompDirectiveError
	}
	var ids []string
	for _, id := range set.LessonIDs() {
		if strings.HasPrefix(id, start) && len(args) == 0 {
			ids = append(ids, id)
		}
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}

// completions tells the shell what the flags of c take: ids and words where they
// are known, files where files are meant, and nothing elsewhere.
func completions(c *cobra.Command) {
	known := map[string]cobra.CompletionFunc{
		"set": completeSet, "scenario": completeScenario, "output": completeOutputs,
	}
	files := []string{"out", "font", "host-key"}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		offer := cobra.CompletionFunc(cobra.NoFileCompletions)
		switch word, isChoice := f.Value.(*choice); {
		case isChoice:
			offer = cobra.FixedCompletions(word.words, cobra.ShellCompDirectiveNoFileComp)
		case known[f.Name] != nil:
			offer = known[f.Name]
		case slices.Contains(files, f.Name):
			return
		}
		// It refuses only a flag that is not there or has a completion already.
		_ = c.RegisterFlagCompletionFunc(f.Name, offer)
	})
}

// shells are those that completion writes scripts for.
func shells() []string { return []string{"bash", "zsh", "fish", "powershell"} }

// completion is "bubblescope completion SHELL".
func (a *app) completion() *cobra.Command {
	c := &cobra.Command{
		Use:   "completion SHELL",
		Short: "Print the script that lets a shell complete commands, ids and flags",
		Long: `Prints a script for bash, zsh, fish or powershell. For bash:

  source <(bubblescope completion bash)

in ~/.bashrc lets Tab complete commands, flags, levers, outputs and scenarios.`,
		Example:           "bubblescope completion zsh > ~/.zfunc/_bubblescope",
		ValidArgsFunction: cobra.FixedCompletions(shells(), cobra.ShellCompDirectiveNoFileComp),
	}
	return a.command(c, func(c *cobra.Command, args []string) error {
		shell := choice{flag: "SHELL", words: shells()}
		if len(args) != 1 {
			return &model.InputError{Culprit: "bubblescope completion", Problem: "it takes one shell", Advice: "give one of " + strings.Join(shells(), ", ")}
		}
		if err := shell.Set(args[0]); err != nil {
			return &model.InputError{Culprit: model.Shown(args[0]), Problem: "no such shell", Advice: "give one of " + strings.Join(shells(), ", ")}
		}
		return a.write(func(w io.Writer) error { return completionScript(c.Root(), w, args[0]) })
	})
}

func completionScript(root *cobra.Command, w io.Writer, shell string) error {
	switch shell {
	case "zsh":
		return root.GenZshCompletion(w)
	case "fish":
		return root.GenFishCompletion(w, true)
	case "powershell":
		return root.GenPowerShellCompletionWithDesc(w)
	}
	return root.GenBashCompletionV2(w, true)
}
