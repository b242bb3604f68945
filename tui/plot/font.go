package plot

import (
	"strings"
	"sync"

	"github.com/go-fonts/liberation/liberationsansbold"
	"github.com/go-fonts/liberation/liberationsansregular"
	"golang.org/x/image/font"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// Texts are set in Liberation Sans, whose letters are as wide as those of Arial
// and Helvetica: what is laid out with its widths fits in any browser.

// family is the list of fonts that an SVG asks for, by language: the script of
// a Chinese text decides which of the fonts that hold both comes first.
func family(lang string) string {
	latin := "Arial, 'Liberation Sans', Helvetica, "
	hans := "'Noto Sans CJK SC', 'Source Han Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Heiti SC', 'WenQuanYi Micro Hei', "
	hant := "'Noto Sans CJK TC', 'Source Han Sans TC', 'PingFang TC', 'Microsoft JhengHei', 'Heiti TC', "
	if strings.HasSuffix(lang, "Hant") {
		return latin + hant + hans + "sans-serif"
	}
	return latin + hans + hant + "sans-serif"
}

// latin are the shipped faces, regular and bold.
var latin = sync.OnceValue(func() [2]*sfnt.Font {
	return [2]*sfnt.Font{mustParse(liberationsansregular.TTF), mustParse(liberationsansbold.TTF)}
})

// mustParse reads a font that is part of the program; tests read it too.
func mustParse(ttf []byte) *sfnt.Font {
	f, err := opentype.Parse(ttf)
	if err != nil {
		panic(err)
	}
	return f
}

// measure is the em of the widths that are kept: 1000 units.
const measure = 1000

var advances sync.Map // of advanceKey to float64, in ems

type advanceKey struct {
	r    rune
	bold bool
}

// width is how wide a text is, in pixels. A letter that the shipped fonts lack
// is as wide as high, as Chinese is.
func width(s string, size float64, bold bool) float64 {
	sum := 0.0
	for _, r := range s {
		sum += advance(r, bold)
	}
	return sum * size
}

func advance(r rune, bold bool) float64 {
	key := advanceKey{r, bold}
	if v, ok := advances.Load(key); ok {
		return v.(float64)
	}
	v := lookAdvance(r, bold)
	advances.Store(key, v)
	return v
}

func lookAdvance(r rune, bold bool) float64 {
	var b sfnt.Buffer
	f := latin()[index(bold)]
	g, err := f.GlyphIndex(&b, r)
	if err != nil || g == 0 {
		return 1
	}
	a, err := f.GlyphAdvance(&b, g, fixed.I(measure), font.HintingNone)
	if err != nil {
		return 1
	}
	return float64(a) / 64 / measure
}

func index(bold bool) int {
	if bold {
		return 1
	}
	return 0
}

// holds says whether a font has a glyph for a letter.
func holds(f *sfnt.Font, r rune) bool {
	var b sfnt.Buffer
	g, err := f.GlyphIndex(&b, r)
	return err == nil && g != 0
}

// cut shortens a text to a width, with an ellipsis.
func cut(s string, size float64, bold bool, room float64) string {
	if width(s, size, bold) <= room {
		return s
	}
	runes := []rune(s)
	for len(runes) > 0 {
		runes = runes[:len(runes)-1]
		if short := strings.TrimRight(string(runes), " ,;:，；：") + "…"; width(short, size, bold) <= room {
			return short
		}
	}
	return ""
}

// wrap breaks a text into at most so many lines of a width; what is left over
// is cut. Lines break at spaces, and anywhere between Chinese signs.
func wrap(s string, size float64, bold bool, room float64, most int) []string {
	var lines []string
	rest := strings.TrimSpace(s)
	for rest != "" && len(lines) < most {
		if len(lines) == most-1 {
			return append(lines, cut(rest, size, bold, room))
		}
		n := fits(rest, size, bold, room)
		lines = append(lines, strings.TrimRight(rest[:n], " "))
		rest = strings.TrimLeft(rest[n:], " ")
	}
	return lines
}

// fits is how many bytes of a text make a line.
func fits(s string, size float64, bold bool, room float64) int {
	sum, last, before := 0.0, 0, ' '
	for i, r := range s {
		if i > 0 && (r == ' ' || wide(before) && !closes(r)) {
			last = i
		}
		if sum += advance(r, bold) * size; sum > room && i > 0 {
			if last == 0 {
				return i
			}
			return last
		}
		before = r
	}
	return len(s)
}

// wide tells Chinese signs, which a line may end after.
func wide(r rune) bool { return r >= 0x2E80 }

// closes tells signs that must not begin a line.
func closes(r rune) bool {
	return strings.ContainsRune("，。；：、！？）」』》”’,.;:)%", r)
}
