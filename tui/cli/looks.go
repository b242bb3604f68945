package cli

import (
	"github.com/spf13/pflag"

	"bubblescope/tui"
)

// looks is the flags that say how the explorer looks.
type looks struct {
	theme choice
	ascii bool
	plain bool
}

// looksFlags adds the flags of looks to the explorer.
func looksFlags(f *pflag.FlagSet) *looks {
	l := &looks{theme: choice{flag: "theme", words: []string{"dark", "light", "contrast", "contrast-light"}}}
	f.Var(&l.theme, "theme", "colours for a dark or a light background, or high contrast on black or on white; if left out, as the terminal tells")
	f.BoolVar(&l.ascii, "ascii", false, "draw with ASCII characters alone; so it does by itself where the locale is not UTF-8")
	f.BoolVar(&l.plain, "plain", false, "words instead of a screen, for a screen reader or a pipe; type help for its commands")
	return l
}

// set writes the looks into what a session depends on.
func (l *looks) set(env *tui.Env) {
	switch l.theme.value {
	case "dark":
		env.Dark = true
	case "light":
		env.Light = true
	case "contrast":
		env.Contrast = true
	case "contrast-light":
		env.Contrast, env.Light = true, true
	}
	env.ASCII = l.ascii
}
