package paint

import (
	"github.com/charmbracelet/colorprofile"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// plain is the number of the pen that every terminal starts with.
const plain = 0

// mostPens is where the numbering begins anew: a screen has some dozens.
const mostPens = 4096

// pens numbers the styles of a session, so that a cell is small and two are
// compared at once. Styles are reduced to the colours that the terminal has.
type pens struct {
	profile colorprofile.Profile
	styles  []uv.Style
	numbers map[uv.Style]uint16
	blanks  []uint16 // by pen: what an empty cell shows of it
	changes map[[2]uint16]string
}

func newPens(profile colorprofile.Profile) *pens {
	p := &pens{profile: profile, numbers: map[uv.Style]uint16{}, changes: map[[2]uint16]string{}}
	p.number(uv.Style{})
	return p
}

// full says whether the numbering should begin anew.
func (p *pens) full() bool { return len(p.styles) >= mostPens }

// number is the number of a style; a new one gets the next.
func (p *pens) number(style uv.Style) uint16 {
	if n, ok := p.numbers[style]; ok {
		return n
	}
	n := uint16(len(p.styles))
	p.numbers[style] = n
	p.styles = append(p.styles, uv.ConvertStyle(style, p.profile))
	p.blanks = append(p.blanks, n)
	if empty := emptied(style); empty != style {
		p.blanks[n] = p.number(empty)
	}
	return n
}

// blank is the pen that an empty cell of pen n needs.
func (p *pens) blank(n uint16) uint16 { return p.blanks[n] }

// emptied is a style without what only characters show.
func emptied(s uv.Style) uv.Style {
	if s.Attrs&uv.AttrReverse != 0 || s.Attrs&uv.AttrStrikethrough != 0 || s.Underline != uv.UnderlineNone {
		return s
	}
	return uv.Style{Bg: s.Bg}
}

// erases says whether an erased cell looks like an empty one of pen n.
func (p *pens) erases(n uint16) bool {
	s := p.styles[n]
	return s == uv.Style{Bg: s.Bg}
}

// change is the shortest sequence that turns pen from into pen to.
func (p *pens) change(from, to uint16) string {
	if from == to {
		return ""
	}
	seq, ok := p.changes[[2]uint16{from, to}]
	if !ok {
		seq = p.sequence(p.styles[from], p.styles[to])
		p.changes[[2]uint16{from, to}] = seq
	}
	return seq
}

func (p *pens) sequence(from, to uv.Style) string {
	seq := to.Diff(&from)
	if to.IsZero() && len(seq) > len(ansi.ResetStyle) {
		return ansi.ResetStyle
	}
	return seq
}
