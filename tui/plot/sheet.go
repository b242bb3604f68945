// Package plot draws charts by quarter as files: SVG with real text, and
// PNG. It is told what to draw as the same series, bands and marks that charts
// of the terminal take, and every word that stands on the picture; it knows
// nothing of levers, models or terminals.
//
//	sheet := plot.Sheet{Title: "How much do the labs lose?", Panels: panels}
//	sheet.Size = plot.Size{1200, 675}
//	err := plot.SVG(file, sheet)
//
// A sheet is laid out once, as a list of lines, areas, dots and texts; SVG and
// PNG write the same list. The same sheet gives the same bytes.
package plot

import (
	"fmt"
	"math"

	"bubblescope/tui/chart"
)

// Sheet is a whole picture: words above, panels, words below.
type Sheet struct {
	Title    string
	Subtitle string // the unit, and what differs from the default
	Panels   []Panel
	Notes    []string // below the panels, each on a line of its own or several
	Imprint  string   // the last line: program, data, share code
	Before   string   // over what lies before the rule of now, and
	After    string   // after it
	Desc     string   // for those who cannot see the picture; SVG only

	Lang string // tag of the language, for the choice of fonts
	Dark bool
	Size Size
}

// Panel is one chart of a sheet. Its frame's title and unit stand above it
// where there is more than one.
type Panel struct {
	Frame chart.Frame
	Data  chart.Data
	Flow  *Flow // instead of Frame and Data: a drawing of who pays whom
}

// Size is the width and height of a picture in pixels.
type Size struct{ W, H int }

// The least and the greatest size: smaller leaves no room for words, larger
// fills the memory. Several panels need more, see LeastFor.
var (
	LeastSize = Size{400, 240}
	MostSize  = Size{8000, 8000}
	UsualSize = Size{1200, 675}
)

// Check refuses sizes at which so many panels cannot be drawn.
func (s Size) Check(panels int) error {
	least := LeastFor(panels)
	if s.W >= least.W && s.H >= least.H && s.W <= MostSize.W && s.H <= MostSize.H {
		return nil
	}
	return fmt.Errorf("%d×%d is not between %d×%d and %d×%d", s.W, s.H, least.W, least.H, MostSize.W, MostSize.H)
}

// LeastFor is the least size of a sheet of so many panels: each needs room for
// its ticks and words.
func LeastFor(panels int) Size {
	columns := int(math.Ceil(math.Sqrt(float64(max(panels, 1)))))
	rows := (max(panels, 1) + columns - 1) / columns
	return Size{max(LeastSize.W, 280*columns), max(LeastSize.H, 110+130*rows)}
}
