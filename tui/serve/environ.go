package serve

import (
	"slices"
	"strings"

	"charm.land/ssh"
	gossh "golang.org/x/crypto/ssh"
)

// Bounds of what a client may tell of itself.
const (
	mostVariables = 16
	longestValue  = 64
)

// environ is what a session may know of its visitor's terminal: TERM first, and
// the variables that honoured lets through.
func environ(sess ssh.Session) []string {
	var env []string
	if pty, _, ok := sess.Pty(); ok {
		env = append(env, "TERM="+termName(pty.Term))
	}
	return append(env, sess.Environ()...)
}

// honoured says whether a variable may reach a session: the looks and the
// language of a terminal, in plain characters, and nothing else. TERM comes
// with the terminal itself.
func honoured(name, value string) bool {
	known := slices.Contains([]string{"COLORTERM", "LANG", "NO_COLOR"}, name) || strings.HasPrefix(name, "LC_")
	return known && plain(name) && plain(value)
}

// plain says whether a text holds only what names of terminals and languages
// are made of.
func plain(text string) bool {
	return len(text) <= longestValue && strings.IndexFunc(text, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("_-.@:+", r))
	}) < 0
}

// termName is the terminal's name if it can be one. Libraries look terminals up
// in files by their names, so that a name must never be a path.
func termName(name string) string {
	if name == "" || !plain(name) || strings.HasPrefix(name, ".") {
		return "xterm-256color"
	}
	return name
}

// variables sifts the variables of one session.
type variables struct{ taken int }

// admit says whether an env request may pass.
func (v *variables) admit(r *gossh.Request) bool {
	var pair struct{ Name, Value string }
	if gossh.Unmarshal(r.Payload, &pair) != nil || !honoured(pair.Name, pair.Value) || v.taken >= mostVariables {
		return false
	}
	v.taken++
	return true
}
