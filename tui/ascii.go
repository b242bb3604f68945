package tui

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// simpler writes a text in ASCII as far as that can be done: signs by the ones
// that typewriters had, letters without their accents. Chinese stays.
func simpler(s string) string {
	if isASCII(s) {
		return s
	}
	s = simplerSigns.Replace(s)
	if isASCII(s) {
		return s
	}
	var b strings.Builder
	for _, r := range norm.NFD.String(s) {
		if !unicode.Is(unicode.Mn, r) {
			b.WriteRune(r)
		}
	}
	return norm.NFC.String(b.String())
}

// simplerSigns are the signs that the words and the tables hold. Read only.
var simplerSigns = strings.NewReplacer(
	"–", "-", "—", "-", "−", "-", "×", "x", "…", "...", "·", "-", "±", "+/-",
	"“", `"`, "”", `"`, "‘", "'", "’", "'", "→", "->", "≤", "<=", "≥", ">=", "≈", "about ", "€", "EUR ", "£", "GBP ", "½", "1/2", "²", "2",
)

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}
