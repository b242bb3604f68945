package tui

import "github.com/charmbracelet/colorprofile"

// palette is the colours of one background, by their number among the 256.
// Words keep a contrast of 4.5 to it and lines one of 3, as WCAG 2.2 asks
// (1.4.3 and 1.4.11), and a high-contrast palette 7 and 4.5; a test measures them.
type palette struct {
	muted, rule, focus, action, world, shock, worse, better uint8
	tints                                                   [levels]uint8
}

func paletteFor(l looks) palette {
	switch {
	case l.profile == colorprofile.ANSI:
		return sixteen(l.background)
	case l.contrast && l.background == light:
		return palette{238, 240, 18, 18, 22, 88, 88, 22, [levels]uint8{19, 25, 240, 94, 88}}
	case l.contrast:
		return palette{253, 250, 229, 159, 193, 216, 216, 122, [levels]uint8{39, 117, 255, 222, 208}}
	case l.background == dark:
		return palette{246, 243, 222, 117, 150, 209, 209, 79, [levels]uint8{39, 110, 247, 216, 202}}
	case l.background == light:
		return palette{241, 245, 94, 25, 23, 124, 124, 23, [levels]uint8{25, 67, 245, 136, 160}}
	}
	// Greys and colours halfway between black and white: the only ones that are
	// legible on both.
	return palette{243, 243, 130, 31, 29, 161, 161, 29, [levels]uint8{32, 67, 245, 136, 160}}
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
