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
	text, muted, rule               ink
	title, head, focus, key, notice ink // head: what is open; no block of reverse video
	action, world, shock            ink // the three kinds of lever
	worse, better                   ink // beside a sign or a word, never alone
	knob, fill, track, tick         ink
	tints                           [levels]ink // of a track, from good to bad; by shape too
	cliff                           ink
	chart                           chart.Theme
}

// newTheme builds the inks. A mono theme has no colours and tells focus and
// kind by attributes and shapes.
func newTheme(l looks) theme {
	t := colourTheme(paletteFor(l))
	if l.mono {
		t = monoTheme(l.contrast)
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
	case l.contrast:
		t.Palette = chart.ContrastPalette(l.background != light)
	}
	if l.contrast {
		t.Palette = t.Palette.Plain()
	}
	t.Markers = l.ascii() // strokes of ASCII do not tell lines apart
	return t
}

func colourTheme(p palette) theme {
	t := theme{
		muted: fore(p.muted), rule: fore(p.rule),
		title: strong(), head: bold(p.focus), focus: bold(p.focus), key: strong(), notice: bold(p.shock),
		action: fore(p.action), world: fore(p.world), shock: fore(p.shock),
		worse: fore(p.worse), better: fore(p.better),
		knob: strong(), fill: fore(p.focus), track: fore(p.rule), cliff: bold(p.worse),
	}
	for n, c := range p.tints {
		t.tints[n] = fore(c)
	}
	return t
}

func monoTheme(contrast bool) theme {
	weak := ink(ansi.NewStyle().Faint().String())
	if contrast {
		weak = ""
	}
	return theme{
		title: strong(), head: strong(), focus: ink(ansi.NewStyle().Bold().Reverse(true).String()), key: strong(), notice: strong(),
		rule: weak, knob: strong(), track: weak, cliff: strong(),
	}
}

// strong is bold in the terminal's own colour.
func strong() ink { return ink(ansi.NewStyle().Bold().String()) }

func fore(c uint8) ink { return ink(ansi.NewStyle().ForegroundColor(ansi.IndexedColor(c)).String()) }

func bold(c uint8) ink {
	return ink(ansi.NewStyle().Bold().ForegroundColor(ansi.IndexedColor(c)).String())
}
