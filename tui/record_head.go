package tui

import (
	"fmt"
	"io"
	"strconv"

	"bubblescope/model"
)

// What a file of numbers says of the world that they are of.

// head is what the numbers are of, as pairs.
func (r *record) head() (lines [][2]string) {
	lines = [][2]string{
		{"program", "bubblescope " + r.version},
		{"data_to", r.m.LastActual().String()},
		{"code", r.m.Share(r.settings)},
		{"seed", strconv.FormatUint(r.seed, 10)},
	}
	if r.band != nil {
		lines = append(lines, [2]string{"ensemble", strconv.Itoa(r.members)})
	}
	for i, l := range r.m.Levers() {
		if r.settings[i] != l.Default {
			lines = append(lines, [2]string{"lever " + l.ID, r.m.FormatLever(i, r.settings[i]) + " (default " + r.m.FormatLever(i, l.Default) + ")"})
		}
	}
	return append(lines,
		[2]string{"units", "model values: USD_bn is billions of US dollars, by the quarter for flows; shares from 0 to 1"},
		[2]string{"note", "a scenario is a set of assumptions, not a prediction"})
}

// comments writes the head of a table.
func (r *record) comments(w io.Writer) error {
	for _, l := range r.head() {
		if _, err := fmt.Fprintf(w, "# %s: %s\n", l[0], l[1]); err != nil {
			return err
		}
	}
	return nil
}

// headFile is what a file of numbers says of the world that they are of.
type headFile struct {
	Program    string         `json:"program"`
	LastActual string         `json:"last_actual"`
	Code       string         `json:"code"`
	Seed       uint64         `json:"seed"`
	Ensemble   int            `json:"ensemble,omitempty"`
	Levers     map[string]any `json:"levers"` // off their defaults
	Note       string         `json:"note"`
}

func (r *record) headFile() headFile {
	return headFile{
		"bubblescope " + r.version, r.m.LastActual().String(), r.m.Share(r.settings), r.seed, r.members, leversOff(r.m, r.settings),
		"values by the quarter; a scenario is a set of assumptions, not a prediction",
	}
}

// leversOff are the levers off their defaults: numbers as numbers, choices and
// quarters by name.
func leversOff(m *model.Model, s model.Settings) map[string]any {
	off := map[string]any{}
	for i, l := range m.Levers() {
		switch {
		case s[i] == l.Default:
		case l.Type == "number":
			off[l.ID] = s[i]
		default:
			off[l.ID] = m.FormatLever(i, s[i])
		}
	}
	return off
}
