// Package prose sets Markdown in rows of cells. It alone knows Glamour, which
// reads the Markdown and gives it its styles; where a row ends is for the caller
// to say, so that Chinese and figures break as everywhere on the screen.
package prose

import (
	"strconv"
	"strings"

	"charm.land/glamour/v2"
	"charm.land/glamour/v2/ansi"
)

// Look is what a text is styled with: colours by their number among the 256, or
// attributes alone.
type Look struct {
	Mono   bool  // no colours
	ASCII  bool  // plain characters only
	Strong uint8 // of what stands between two stars
	Code   uint8 // of what stands between backquotes
	Bullet uint8 // of the sign before an entry of a list
}

// Renderer sets texts in one look. It is not safe for concurrent use. It takes
// some 35 kB, so a session makes one when a text is opened and drops it after.
type Renderer struct{ glamour *glamour.TermRenderer }

// New makes a renderer.
func New(l Look) (*Renderer, error) {
	g, err := glamour.NewTermRenderer(glamour.WithStyles(l.style()), glamour.WithWordWrap(0))
	return &Renderer{g}, err
}

// bullet stands before an entry of a list.
func (l Look) bullet() string {
	if l.ASCII {
		return "- "
	}
	return "• "
}

// style is the look in Glamour's terms. What it does not name stays in the
// terminal's own colour.
func (l Look) style() ansi.StyleConfig {
	bold, slanted := true, true
	var c ansi.StyleConfig
	c.Strong = ansi.StylePrimitive{Bold: &bold, Color: l.colour(l.Strong)}
	c.Emph = ansi.StylePrimitive{Italic: &slanted}
	c.Code.StylePrimitive = ansi.StylePrimitive{Color: l.colour(l.Code)}
	c.Item = ansi.StylePrimitive{BlockPrefix: l.bullet(), Color: l.colour(l.Bullet)}
	c.Enumeration = ansi.StylePrimitive{BlockPrefix: ". ", Color: l.colour(l.Bullet)}
	c.List.LevelIndent = 2
	return c
}

func (l Look) colour(n uint8) *string {
	if l.Mono {
		return nil
	}
	s := strconv.Itoa(int(n))
	return &s
}

// Rows sets a text in rows of at most w cells. Break tells where a plain text is
// to be broken; entries of a list hang behind their signs, and paragraphs have
// an empty row between them.
func (r *Renderer) Rows(markdown string, w int, broken func(text string, w int) []string) ([]string, error) {
	set, err := r.glamour.Render(markdown)
	if err != nil {
		return nil, err
	}
	var rows []string
	for _, line := range strings.Split(strings.Trim(set, "\n"), "\n") {
		line = strings.TrimRight(line, " ")
		if line == "" && (len(rows) == 0 || rows[len(rows)-1] == "") {
			continue
		}
		rows = append(rows, hung(line, w, broken)...)
	}
	return rows, nil
}
