package plot

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/flopp/go-findfont"
	"golang.org/x/image/font/opentype"
	"golang.org/x/image/font/sfnt"
)

// A font with Chinese signs is as large as the rest of the program, so none is
// shipped. A PNG takes one of the system; an SVG leaves that to its reader.

// Fonts lists the font files that a PNG may look into for letters that the
// shipped fonts lack.
type Fonts func() []string

// SystemFonts are the font files of this machine.
func SystemFonts() []string { return findfont.List() }

// OneFont is a font file that a person chose.
func OneFont(path string) Fonts { return func() []string { return []string{path} } }

// NoFontError says that no font at hand has a letter of the picture.
type NoFontError struct{ Letter rune }

// Error names the letter.
func (e *NoFontError) Error() string {
	return fmt.Sprintf("no font at hand has the letter %c", e.Letter)
}

// known are parts of the names of files that are likely to hold Chinese, the
// best first.
func known() []string {
	return []string{
		"notosanscjk", "sourcehansans", "notosanssc", "notosanshans", "notosanstc", "notosanshant", "pingfang",
		"msyh", "msjh", "hiraginosansgb", "stheiti", "wqy-microhei", "wqy-zenhei", "simhei",
		"droidsansfallback", "arialunicode", "arial unicode", "fandol", "simsun", "uming", "ukai", "notoserifcjk", "cjk",
	}
}

// likely sorts the font files that may hold Chinese, the best first; bold ones
// first if bold is asked for, and last if not.
func likely(files []string, bold bool) []string {
	rank := func(path string) int {
		name := strings.ToLower(filepath.Base(path))
		at := slices.IndexFunc(known(), func(k string) bool { return strings.Contains(name, k) })
		if at < 0 {
			return at
		}
		return 2*at + index(strings.Contains(name, "bold") != bold)
	}
	some := slices.DeleteFunc(slices.Clone(files), func(path string) bool { return len(files) > 1 && rank(path) < 0 })
	slices.SortStableFunc(some, func(a, b string) int {
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		return strings.Compare(a, b)
	})
	return some
}

// fallback finds a font that holds all the given letters.
func fallback(fonts Fonts, letters []rune, lang string, bold bool) (*sfnt.Font, error) {
	var files []string
	if fonts != nil {
		files = fonts()
	}
	for _, path := range likely(files, bold) {
		if f := faceOf(path, letters, lang); f != nil {
			return f, nil
		}
	}
	return nil, &NoFontError{letters[0]}
}

// mostFont bounds what is read of a file: the largest of known fonts is 30 MB.
const mostFont = 100 << 20

// faceOf reads the face of a file that suits a language, or nothing if the file
// is no font or lacks a letter.
func faceOf(path string, letters []rune, lang string) *sfnt.Font {
	info, err := os.Stat(path)
	if err != nil || !info.Mode().IsRegular() || info.Size() > mostFont {
		return nil
	}
	bytes, err := os.ReadFile(path)
	if err != nil {
		return nil
	}
	all, err := opentype.ParseCollection(bytes)
	if err != nil {
		return nil
	}
	best, bestFits := (*sfnt.Font)(nil), false
	for i := range all.NumFonts() {
		f, err := all.Font(i)
		if err != nil || slices.ContainsFunc(letters, func(r rune) bool { return !holds(f, r) }) {
			continue
		}
		if suits := suited(f, lang); best == nil || suits && !bestFits {
			best, bestFits = f, suits
		}
	}
	return best
}

// suited tells the face of a collection whose shapes are those of a script.
func suited(f *sfnt.Font, lang string) bool {
	name, err := f.Name(nil, sfnt.NameIDFamily)
	mark := " SC"
	if strings.HasSuffix(lang, "Hant") {
		mark = " TC"
	}
	return err == nil && strings.Contains(name, mark)
}
