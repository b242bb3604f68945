package model

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/pelletier/go-toml/v2"
)

// A saved world begins and ends with these lines, so that one that was cut at
// any byte is known from a whole one: what is left of it may well be TOML.
const (
	savedHead = "# A world saved by bubblescope. Its last line says that it is whole.\n"
	savedEnd  = "# The world is whole.\n"
)

// savedFile has the shape of the scenarios in data; levers follow, for they
// keep their order.
type savedFile struct {
	Name       string   `toml:"name"`
	Title      string   `toml:"title"`
	About      string   `toml:"about"`
	NotClaimed string   `toml:"not_claimed,omitempty"`
	Sources    []string `toml:"sources,multiline"`
}

// WriteScenario writes a world in the shape of the scenarios in data, such that
// ReadScenario gives it back to the last bit. Levers at their defaults are left
// out.
func (m *Model) WriteScenario(s Scenario) []byte {
	var levers strings.Builder
	f := savedFile{Name: s.Name, Title: s.Title, About: s.About, NotClaimed: s.NotClaimed, Sources: []string{}}
	for i := range m.set.Levers {
		l := &m.set.Levers[i]
		if s.Settings[i] == m.defaults[i] {
			continue
		}
		value := m.FormatLever(i, s.Settings[i])
		if l.Type != typeNumber {
			value = `"` + value + `"` // names of choices and quarters hold nothing to escape
		}
		fmt.Fprintf(&levers, "%s = %s\n", l.ID, value)
		f.Sources = append(f.Sources, l.ID+": set by hand")
	}
	head, _ := toml.Marshal(f) // plain strings always marshal
	return bytes.Join([][]byte{[]byte(savedHead), head, []byte("\n[levers]\n"), []byte(levers.String()), []byte(savedEnd)}, nil)
}

// CutShort tells whether a text is the beginning of a saved world and not all
// of it. A scenario written by hand has no such first line, and passes.
func CutShort(text []byte) bool {
	head := []byte(strings.TrimSpace(savedHead))
	if !bytes.HasPrefix(text, head) {
		return bytes.HasPrefix(head, text) // an empty one too
	}
	return !bytes.HasSuffix(bytes.TrimSpace(text), []byte(strings.TrimSpace(savedEnd)))
}
