package cli

import (
	"os"
	"strings"

	"github.com/charmbracelet/x/term"

	"bubblescope/tui"
	"bubblescope/tui/plain"
)

// converse is the explorer in words. Where nobody could answer a prompt, since
// the words go into a file, it tells the state and ends.
func (a *app) converse(env tui.Env) error {
	typed, read := isTerminal(a.stdin), isTerminal(a.stdout)
	env.ASCII = env.ASCII || !utf8Locale(a.env)
	in := a.stdin
	if typed && !read {
		in = strings.NewReader("")
	}
	talk := plain.New(env, in, a.stdout, typed && read)
	if f, ok := a.stdout.(*os.File); ok && read {
		talk.Within(func() int { return columns(f) })
	}
	return talk.Run()
}

// columns is the width of a terminal, 0 if it does not tell.
func columns(f *os.File) int {
	w, _, err := term.GetSize(f.Fd())
	if err != nil {
		return 0
	}
	return w
}

// utf8Locale says whether the environment lets words hold more than ASCII.
func utf8Locale(env []string) bool {
	return !tui.PlainCharacters(func(name string) string { return getenv(env, name) })
}
