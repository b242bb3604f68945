package tui

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/tui/chart"
)

// TextLook is how a still looks as text.
type TextLook struct {
	W, H   int // in cells; each chart takes at least leastText rows
	ASCII  bool
	Colour bool // colours and weights as escape sequences
	Light  bool
}

// leastText is the rows of a chart that can be read.
const leastText = 12

// Text draws the still in rows of characters, with the words of a picture below.
func (s *Still) Text(look TextLook) string {
	c := caption{plotter: s.plots, settings: s.Settings, version: s.Version}
	return c.text(s.shots, look)
}

func (c caption) text(shots []shot, look TextLook) string {
	var rows []string
	foot := append(c.world(), append(c.notes(shots), c.imprint())...)
	each := max(leastText, (look.H-len(foot)-1)/len(shots))
	for _, one := range shots {
		rows = append(rows, strings.Split(textChart(one, look, each), "\n")...)
		rows = append(rows, "")
	}
	for _, n := range foot {
		rows = append(rows, wrap(n, look.W)...)
	}
	for i := range rows {
		rows[i] = strings.TrimRight(rows[i], " ")
	}
	text := strings.Join(rows, "\n") + "\n"
	if look.ASCII {
		text = plainSigns().Replace(text)
	}
	return text
}

// world names the moved levers that the notes leave to a picture's subtitle.
func (c caption) world() []string {
	moved := c.movedLevers(c.settings)
	if len(moved) == 0 || len(moved) > mostSaid {
		return nil
	}
	return []string{c.F("picture.moved", "Levers", strings.Join(moved, c.T("picture.semicolon")))}
}

// textChart draws one chart of so many rows.
func textChart(one shot, look TextLook, h int) string {
	t := chart.Theme{Palette: chart.MonoPalette(), Glyphs: chart.Braille}
	if look.Colour {
		t.Palette = chart.DefaultPalette(!look.Light)
	}
	if look.ASCII {
		t.Glyphs = chart.ASCII
	}
	c := chart.New(nil)
	c.SetTheme(t)
	c.SetSize(look.W, h)
	d := one.data
	d.Marks = nil // numbered marks would want a list of their own
	c.SetData(one.frame, d)
	if look.Colour {
		return c.View()
	}
	return ansi.Strip(c.View())
}

// plainSigns writes the signs of words within ASCII.
func plainSigns() *strings.Replacer {
	return strings.NewReplacer("·", "-", "–", "-", "—", "-", "−", "-", "’", "'", "“", "\"", "”", "\"", "×", "x", "…", "...", "→", "->")
}
