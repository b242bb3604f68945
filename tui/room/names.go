package room

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
	"golang.org/x/text/width"
)

// nobody is the name of whoever has given none.
const nobody = "guest"

// CleanName makes a name that is safe to show: letters and digits of any
// script, blanks, and . - ' in NFC, at most 20 cells wide. What controls a
// terminal, turns the direction of writing or takes no width is left out.
func CleanName(text string) string {
	if name := clean(text, " .-'"); name != "" {
		return name
	}
	return nobody
}

// CleanRoom makes the name of a room: as a name, but in small letters and
// without blanks. It is empty if nothing is left.
func CleanRoom(text string) string {
	return strings.ToLower(clean(strings.Join(strings.Fields(text), "-"), ".-"))
}

// clean keeps letters, digits, the marks that belong to letters, and what is in
// signs.
func clean(text, signs string) string {
	if len(text) > 64*mostCells {
		text = text[:64*mostCells]
	}
	var b strings.Builder
	cells, marks := 0, 0
	for _, r := range norm.NFC.String(strings.Join(strings.Fields(text), " ")) {
		w, ok := cellsOf(r, signs, marks, b.Len() == 0)
		if !ok {
			continue
		}
		if cells+w > mostCells {
			break
		}
		marks++
		if w > 0 {
			marks = 0
		}
		cells += w
		b.WriteRune(r)
	}
	return norm.NFC.String(strings.Join(strings.Fields(strings.Trim(b.String(), signs)), " "))
}

// mostMarks is how many marks without width one letter may carry.
const mostMarks = 2

// cellsOf is how wide a letter is; ok is false for what may not be in a name.
func cellsOf(r rune, signs string, marks int, first bool) (cells int, ok bool) {
	switch {
	case r == unicode.ReplacementChar, unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r), unicode.Is(unicode.Variation_Selector, r):
		return 0, false
	case unicode.Is(unicode.Mn, r), unicode.Is(unicode.Mc, r):
		return bit(unicode.Is(unicode.Mc, r)), !first && marks < mostMarks
	case strings.ContainsRune(signs, r):
		return 1, !first
	case !unicode.IsLetter(r) && !unicode.Is(unicode.Nd, r):
		return 0, false
	}
	if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
		return 2, true
	}
	return 1, true
}

func bit(on bool) int {
	if on {
		return 1
	}
	return 0
}

// key is what two names have in common that a class would not tell apart.
func key(name string) string { return strings.ToLower(norm.NFKC.String(name)) }

// another is a name with a number behind it, within the width of a name.
func another(name string, n int) string {
	tail := " " + strconv.Itoa(n)
	letters := []rune(name)
	for cellsIn(string(letters))+len(tail) > mostCells {
		letters = letters[:len(letters)-1]
	}
	return strings.TrimRight(string(letters), " .-'") + tail
}

func cellsIn(name string) (cells int) {
	for _, r := range name {
		w, _ := cellsOf(r, " .-'", 0, false)
		cells += w
	}
	return cells
}
