package tui

import (
	"image/color"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/tui/chart"
)

// The origins of money in the order of the charts' colours, so that a band has
// the colour that its payer has on the overview.
const (
	hueUsers = iota
	hueClouds
	hueEquity
	hueDebt
	hueOwn
	hueStates
	hueLabs
	huePlain
)

// hue is the colour of the payer of a band.
func hue(b moneyBand) int {
	switch b {
	case usersLabs, usersClouds, buyersNvidia:
		return hueUsers
	case ownClouds, cloudsNvidia, partnerLabs:
		return hueClouds
	case equityLabs, equityClouds:
		return hueEquity
	case lendersClouds, lendersLabs:
		return hueDebt
	case statesClouds, statesLabs:
		return hueStates
	case backLabs, backClouds:
		return hueOwn
	case labsClouds:
		return hueLabs
	}
	return huePlain
}

// pen is the ink of a hue.
func (t theme) pen(h int) ink {
	k := t.chart.Palette.Series[h]
	s := ansi.NewStyle()
	if k.Color != nil {
		s = s.ForegroundColor(color.Color(k.Color))
	}
	if k.Bold || h == hueOwn {
		s = s.Bold()
	}
	return ink(s.String())
}

// strokes are the shapes of a band: money that goes on, and money that comes
// round again, by how much of the cell's height it fills.
type strokes struct{ whole, half, part, hair, ownWhole, ownHalf, mixed, right, left, bar, knob, rail string }

func (t theme) strokes() strokes {
	if t.chart.Glyphs == chart.ASCII {
		return strokes{"#", "=", "=", "-", "@", "o", "o", ">", "<", "|", "O", "-"}
	}
	return strokes{"█", "▀", "▌", "─", "▓", "░", "▒", "→", "←", "┃", "●", "─"}
}

// board is a grid of cells on which later strokes cover earlier ones.
type board struct {
	w, h int
	cell []string // a cluster; empty behind a wide one
	ink  []ink
}

func newBoard(w, h int) *board {
	b := &board{w, h, make([]string, w*h), make([]ink, w*h)}
	for i := range b.cell {
		b.cell[i] = " "
	}
	return b
}

// put sets one cell; what lies outside is left out.
func (b *board) put(x, y int, s string, i ink) {
	if x >= 0 && x < b.w && y >= 0 && y < b.h {
		b.cell[y*b.w+x], b.ink[y*b.w+x] = s, i
	}
}

// text writes s within n cells from x, wide letters taking two, and tells how
// many it took.
func (b *board) text(x, y, n int, s string, i ink) int {
	at := x
	for _, r := range ansi.Truncate(s, max(0, min(n, b.w-x)), "") {
		b.put(at, y, string(r), i)
		if width(string(r)) == 2 {
			b.put(at+1, y, "", i)
		}
		at += width(string(r))
	}
	return at - x
}

// rows joins the cells, runs of one ink together.
func (b *board) rows() []string {
	rows := make([]string, b.h)
	for y := range rows {
		var line, run strings.Builder
		var of ink
		for x := range b.w {
			if i := b.ink[y*b.w+x]; i != of {
				line.WriteString(of.paint(run.String()))
				run.Reset()
				of = i
			}
			run.WriteString(b.cell[y*b.w+x])
		}
		rows[y] = line.String() + of.paint(run.String())
	}
	return rows
}
