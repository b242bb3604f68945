package tui

import (
	"slices"
	"testing"

	"github.com/charmbracelet/colorprofile"
)

// Rounded to sixteen colours, the focus had become the red of trouble.
func TestSixteenColoursKeepTheirMeanings(t *testing.T) {
	for _, b := range []background{unknown, dark, light} {
		p := paletteFor(looks{background: b, profile: colorprofile.ANSI})
		for _, c := range []uint8{p.muted, p.rule, p.focus, p.action, p.world, p.shock, p.worse, p.better, p.tints[0], p.tints[1], p.tints[2], p.tints[3], p.tints[4]} {
			if c > 15 {
				t.Errorf("background %d: colour %d is none of the sixteen", b, c)
			}
		}
		if p.focus == p.worse || p.focus == p.better || p.worse == p.better || p.action == p.world {
			t.Errorf("background %d: one colour means two things: %+v", b, p)
		}
	}
}

// More colours keep the palette that was picked for colour-blind eyes.
func TestManyColoursKeepThePalette(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.ANSI256, colorprofile.TrueColor} {
		if p := paletteFor(looks{background: dark, profile: profile}); p.focus < 16 {
			t.Errorf("profile %v: the focus has colour %d", profile, p.focus)
		}
	}
}

// No two steps of the ramp share a colour, on any background.
func TestTintsAreApart(t *testing.T) {
	for _, profile := range []colorprofile.Profile{colorprofile.ANSI, colorprofile.ANSI256} {
		for _, b := range []background{unknown, dark, light} {
			p := paletteFor(looks{background: b, profile: profile})
			for n, c := range p.tints {
				if slices.Contains(p.tints[:n], c) {
					t.Errorf("background %d: two steps have colour %d", b, c)
				}
			}
		}
	}
}
