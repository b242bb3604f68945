package tui

import (
	"fmt"
	"image/color"
	"math"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// light3 is a colour's red, green and blue light, each from 0 to 1.
type light3 [3]float64

func lightOf(c color.Color) light3 {
	r, g, b, _ := c.RGBA()
	linear := func(v uint32) float64 {
		if s := float64(v) / 0xffff; s > 0.04045 {
			return math.Pow((s+0.055)/1.055, 2.4)
		}
		return float64(v) / 0xffff / 12.92
	}
	return light3{linear(r), linear(g), linear(b)}
}

// contrast is that of WCAG 2.2 between two colours, from 1 to 21.
func contrast(a, b color.Color) float64 {
	luminance := func(c color.Color) float64 {
		l := lightOf(c)
		return 0.2126*l[0] + 0.7152*l[1] + 0.0722*l[2]
	}
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

// eyes are kinds of sight, as what they make of light: the full severity of
// Machado, Oliveira and Fernandes (2009).
func eyes() map[string][3]light3 {
	return map[string][3]light3{
		"all cones":      {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
		"no red cones":   {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}},
		"no green cones": {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}},
	}
}

func asSeen(by [3]light3, c color.Color) light3 {
	l := lightOf(c)
	var out light3
	for i, row := range by {
		out[i] = min(max(row[0]*l[0]+row[1]*l[1]+row[2]*l[2], 0), 1)
	}
	return out
}

// oklabApart is the distance of two lights in Oklab, in hundredths; two of them are
// about what an eye just tells apart.
func oklabApart(a, b light3) float64 {
	oklab := func(l light3) (o light3) {
		x := math.Cbrt(0.4122214708*l[0] + 0.5363325363*l[1] + 0.0514459929*l[2])
		y := math.Cbrt(0.2119034982*l[0] + 0.6806995451*l[1] + 0.1073969566*l[2])
		z := math.Cbrt(0.0883024619*l[0] + 0.2817188376*l[1] + 0.6299787005*l[2])
		return light3{
			0.2104542553*x + 0.7936177850*y - 0.0040720468*z,
			1.9779984951*x - 2.4285922050*y + 0.4505937099*z,
			0.0259040371*x + 0.7827717662*y - 0.8086757660*z,
		}
	}
	p, q := oklab(a), oklab(b)
	return 100 * math.Sqrt((p[0]-q[0])*(p[0]-q[0])+(p[1]-q[1])*(p[1]-q[1])+(p[2]-q[2])*(p[2]-q[2]))
}

// ground is a background on which a theme has to be seen, and how well.
type ground struct {
	name        string
	looks       looks
	backs       []string
	text, lines float64
}

func grounds() []ground {
	return []ground{
		{"dark", looks{background: dark}, []string{"#000000", "#1e1e1e"}, 4.5, 3},
		{"light", looks{background: light}, []string{"#ffffff", "#f7f7f7"}, 4.5, 3},
		{"contrast", looks{background: dark, contrast: true}, []string{"#000000"}, 7, 4.5},
		{"contrast_light", looks{background: light, contrast: true}, []string{"#ffffff"}, 7, 4.5},
		{"unknown", looks{}, []string{"#000000", "#ffffff"}, 4, 3}, // nothing but one grey has 4.5 on both
	}
}

// palettes calls for each theme in true colour and as 256 colours show it.
func palettes(do func(g ground, shown func(color.Color) color.Color)) {
	for _, profile := range []colorprofile.Profile{colorprofile.TrueColor, colorprofile.ANSI256} {
		for _, g := range grounds() {
			g.looks.profile = profile
			g.name = fmt.Sprint(g.name, " ", profile)
			do(g, profile.Convert)
		}
	}
}

func TestWordsHaveContrast(t *testing.T) {
	palettes(func(g ground, shown func(color.Color) color.Color) {
		p := paletteFor(g.looks)
		for _, back := range g.backs {
			for name, c := range map[string]uint8{
				"muted": p.muted, "focus": p.focus, "action": p.action, "world": p.world,
				"shock": p.shock, "worse": p.worse, "better": p.better,
			} {
				if x := contrast(ansi.IndexedColor(c), lipgloss.Color(back)); x < g.text {
					t.Errorf("%s: %s has a contrast of %.1f on %s, want %v", g.name, name, x, back, g.text)
				}
			}
			for n, c := range append([]uint8{p.rule}, p.tints[:]...) {
				if x := contrast(ansi.IndexedColor(c), lipgloss.Color(back)); x < 3 {
					t.Errorf("%s: rule or tint %d has a contrast of %.1f on %s", g.name, n, x, back)
				}
			}
			if k := chartTheme(g.looks).Palette.Muted.Color; k != nil && g.looks.background != unknown {
				if x := contrast(shown(k), lipgloss.Color(back)); x < g.text {
					t.Errorf("%s: a chart's muted words have a contrast of %.1f on %s", g.name, x, back)
				}
			}
		}
	})
}

// Lines are seen on the background, and in it on the band; what stands upon a
// layer is seen there.
func TestLinesHaveContrast(t *testing.T) {
	palettes(func(g ground, shown func(color.Color) color.Color) {
		if g.looks.background == unknown {
			return // drawn as for dark ones until the terminal tells
		}
		p := chartTheme(g.looks).Palette
		backs := []color.Color{shown(p.Band.Color)}
		for _, b := range g.backs {
			backs = append(backs, lipgloss.Color(b))
		}
		for i, ink := range p.Series {
			for n, back := range backs {
				want := 2.9 // on the band, of the fixed greys the faintest that is seen
				if n > 0 {
					want = g.lines - 0.2*float64(bit(n > 1)) // a grey one may take a little
				}
				if x := contrast(shown(ink.Color), back); x < want {
					t.Errorf("%s: series %d has a contrast of %.2f on background %d", g.name, i, x, n)
				}
			}
			if x := contrast(shown(p.Upon.Color), shown(ink.Color)); x < 3 {
				t.Errorf("%s: a point has a contrast of %.1f upon layer %d", g.name, x, i)
			}
		}
	})
}

// Every two series can be told apart by eyes with all cones, and by those
// without red or green ones; the light palette of one release had a brown and an
// orange that nobody without red cones could.
func TestSeriesAreApartForEveryEye(t *testing.T) {
	palettes(func(g ground, shown func(color.Color) color.Color) {
		p := chartTheme(g.looks).Palette
		for kind, by := range eyes() {
			for i := range p.Series {
				for j := range i {
					if d := oklabApart(asSeen(by, shown(p.Series[i].Color)), asSeen(by, shown(p.Series[j].Color))); d < 6 {
						t.Errorf("%s, %s: series %d and %d are %.1f apart", g.name, kind, j, i, d)
					}
				}
			}
		}
	})
}

// The steps of a track from good to bad are apart too, neighbours above all.
func TestTintsAreApartForEveryEye(t *testing.T) {
	palettes(func(g ground, _ func(color.Color) color.Color) {
		tints := paletteFor(g.looks).tints
		for kind, by := range eyes() {
			for i := range tints[1:] {
				if d := oklabApart(asSeen(by, ansi.IndexedColor(tints[i])), asSeen(by, ansi.IndexedColor(tints[i+1]))); d < 5 {
					t.Errorf("%s, %s: steps %d and %d are %.1f apart", g.name, kind, i, i+1, d)
				}
			}
			if d := oklabApart(asSeen(by, ansi.IndexedColor(tints[0])), asSeen(by, ansi.IndexedColor(tints[levels-1]))); d < 20 {
				t.Errorf("%s, %s: good and bad are %.1f apart", g.name, kind, d)
			}
		}
	})
}
