package cli

import (
	"errors"
	"os"
	"runtime/debug"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/term"
	"github.com/spf13/cobra"

	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui"
	"bubblescope/tui/paint"
)

// framesPerSecond is as often as a terminal of one's own is painted at most.
const framesPerSecond = 60

// explore is the bare "bubblescope": the explorer in this terminal.
func (a *app) explore() *cobra.Command {
	c := &cobra.Command{
		Short:   "Explore the economics of the AI-investment boom",
		Long:    "Opens the explorer: move a lever and see the labs' losses and the origin of Nvidia's revenue follow.",
		Example: "bubblescope\nbubblescope --set gpu_life=3\nbubblescope --plain\nbubblescope run --format json",
	}
	at, lang, look := stateFlags(c.Flags()), languageFlag(c), looksFlags(c.Flags())
	return a.command(c, func(c *cobra.Command, args []string) error {
		if len(args) > 0 {
			return noSuchCommand(c, args)
		}
		return a.openExplorer(at, lang, look, "")
	})
}

// garbage is how much of the memory in use may be lost before it is gathered, in
// percent: most of ours is the ensemble, which stays.
const garbage = 20

// openExplorer opens it in a world, and with a lesson, tui.ListOfLessons, or
// nothing.
func (a *app) openExplorer(at *state, lang *choice, look *looks, lesson string) error {
	// The flags are read first: a slip in them is worth more than the news
	// that there is no terminal.
	m, settings, err := at.world()
	if err != nil {
		return err
	}
	env := tui.Env{Model: m, Lang: language(lang, a.env), Settings: settings, Lesson: lesson, Ensemble: study.NewShared(m, study.ScreenMembers)}
	if look.plain {
		return a.converse(env)
	}
	return a.show(env, look)
}

// show runs the explorer in this terminal until its user quits.
func (a *app) show(env tui.Env, look *looks) error {
	if err := needTerminal(isTerminal(a.stdin) && isTerminal(a.stdout), getenv(a.env, "TERM")); err != nil {
		return err
	}
	env.Version, env.Export = edition(version()), saveHere
	look.set(&env)
	if env.Walk == nil { // a walk leaves nothing behind
		env.Store = a.store()
	}
	explorer := tui.New(env)
	if err := explorer.Fault(); err != nil {
		return err
	}
	debug.SetGCPercent(garbage)
	screen := paint.New(a.stdout, getenv(a.env, "TERM"), colorprofile.Detect(a.stdout, a.env), framesPerSecond)
	defer screen.Close()
	watched, stop := tidied(paint.Filter(tui.Filter), calm, giveBack)
	defer stop()
	_, err := tea.NewProgram(screen.Model(explorer),
		tea.WithContext(a.ctx),
		tea.WithInput(a.stdin),
		tea.WithOutput(screen.Output()),
		tea.WithEnvironment(a.env),
		tea.WithFilter(watched),
	).Run()
	a.closeExplorer(explorer)
	if errors.Is(err, tea.ErrInterrupted) || errors.Is(err, tea.ErrProgramKilled) && a.ctx.Err() != nil {
		return nil // asked to stop from outside
	}
	return err
}

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(f.Fd())
}

// needTerminal refuses to draw where nobody could see it.
func needTerminal(terminal bool, kind string) error {
	const advice = "bubblescope --plain tells it in words, bubblescope run prints the numbers"
	switch {
	case !terminal:
		return &model.InputError{Problem: "the explorer needs a terminal", Advice: advice}
	case kind == "dumb":
		return &model.InputError{Culprit: "TERM=dumb", Problem: "the explorer needs a terminal that can place text", Advice: advice}
	}
	return nil
}

// languageFlag adds --lang to a command that opens the explorer.
func languageFlag(c *cobra.Command) *choice {
	l := &choice{flag: "lang", words: []string{"en", "zh-Hans", "zh-Hant"}}
	c.Flags().Var(l, "lang", "language: en, zh-Hans or zh-Hant; if left out, that of the terminal")
	return l
}

// language is the one asked for, or else that of the environment, in which
// LC_ALL overrules LC_MESSAGES and that overrules LANG.
func language(asked *choice, env []string) string {
	if asked.value != "" {
		return asked.value
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if v := getenv(env, name); v != "" {
			return v
		}
	}
	return ""
}
