package tui

import (
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"bubblescope/tui/chart"
)

// ink is a style, kept as the escape sequence that starts it: a cell then
// costs a concatenation and no layout.
type ink string

// paint writes s in the ink. Nested paints lose the outer ink, so texts are
// painted piece by piece and then joined.
func (i ink) paint(s string) string {
	if i == "" || s == "" {
		return s
	}
	return string(i) + s + ansi.ResetStyle
}

// theme holds the meanings that colours stand for. Components name a meaning,
// never a colour. Colours are of the fixed part of the 256-colour palette, so
// that plain SSH shows the same as a true-colour terminal.
type theme struct {
	text, muted, rule         ink
	title, focus, key, notice ink
	action, world, shock      ink // the three kinds of lever
	worse, better             ink // beside a sign or a word, never alone
	knob, fill, track, tick   ink
	tints                     [levels]ink // of a track, from good to bad; by shape too
	cliff                     ink
	chart                     chart.Theme
}

// looks is what the theme is chosen by.
type looks struct {
	background background
	mono       bool
	glyphs     chart.Glyphs
	profile    colorprofile.Profile
}

// ascii says whether only plain characters may be drawn.
func (l looks) ascii() bool { return l.glyphs == chart.ASCII }

// background is what is known of the terminal's background. Many terminals
// never tell, so the first theme has to be legible on both.
type background int

const (
	unknown background = iota
	dark
	light
)

// palette is the colours of one background, by their number among the 256.
type palette struct {
	muted, rule, focus, action, world, shock, worse, better uint8
	tints                                                   [levels]uint8
}

func paletteFor(l looks) palette {
	if l.profile == colorprofile.ANSI {
		return sixteen(l.background)
	}
	switch l.background {
	case dark:
		return palette{246, 240, 222, 117, 150, 209, 209, 79, [levels]uint8{39, 110, 247, 216, 202}}
	case light:
		return palette{241, 249, 94, 25, 29, 130, 130, 29, [levels]uint8{25, 67, 245, 173, 166}}
	}
	return palette{245, 243, 172, 32, 71, 167, 167, 36, [levels]uint8{32, 67, 245, 173, 166}}
}

// sixteen keeps to the colours that every terminal names: left to itself, the
// nearest of them to the focus would be the red of trouble.
func sixteen(b background) palette {
	p := palette{muted: 8, rule: 8, focus: 3, action: 6, world: 2, shock: 5, worse: 1, better: 2, tints: [levels]uint8{4, 6, 8, 3, 1}}
	switch b {
	case dark:
		p.muted, p.tints[0], p.tints[2] = 7, 12, 7
	case light:
		p.focus = 4
	}
	return p
}

// newTheme builds the inks. A mono theme has no colours and tells focus and
// kind by attributes and shapes.
func newTheme(l looks) theme {
	t := colourTheme(paletteFor(l))
	if l.mono {
		t = monoTheme()
	}
	t.chart = chartTheme(l)
	return t
}

func chartTheme(l looks) chart.Theme {
	t := chart.Theme{Palette: chart.DefaultPalette(l.background != light), Glyphs: l.glyphs}
	switch {
	case l.mono:
		t.Palette = chart.MonoPalette()
	case l.profile == colorprofile.ANSI:
		t.Palette = chart.SixteenPalette()
	}
	return t
}

func colourTheme(p palette) theme {
	t := theme{
		muted: fore(p.muted), rule: fore(p.rule),
		title: strong(), focus: bold(p.focus), key: strong(), notice: bold(p.shock),
		action: fore(p.action), world: fore(p.world), shock: fore(p.shock),
		worse: fore(p.worse), better: fore(p.better),
		knob: strong(), fill: fore(p.focus), track: fore(p.rule), cliff: bold(p.worse),
	}
	for n, c := range p.tints {
		t.tints[n] = fore(c)
	}
	return t
}

func monoTheme() theme {
	weak := ink(ansi.NewStyle().Faint().String())
	return theme{
		title: strong(), focus: ink(ansi.NewStyle().Bold().Reverse(true).String()), key: strong(), notice: strong(),
		rule: weak, knob: strong(), track: weak, cliff: strong(),
	}
}

// strong is bold in the terminal's own colour.
func strong() ink { return ink(ansi.NewStyle().Bold().String()) }

func fore(c uint8) ink { return ink(ansi.NewStyle().ForegroundColor(ansi.IndexedColor(c)).String()) }

func bold(c uint8) ink {
	return ink(ansi.NewStyle().Bold().ForegroundColor(ansi.IndexedColor(c)).String())
}
