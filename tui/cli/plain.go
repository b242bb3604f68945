package cli

import (
	"strings"

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
	return plain.New(env, in, a.stdout, typed && read).Run()
}

// utf8Locale says whether the environment lets words hold more than ASCII.
func utf8Locale(env []string) bool {
	return !tui.PlainCharacters(func(name string) string { return getenv(env, name) })
}
