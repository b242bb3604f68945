package store

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// longestName bounds a file's name in bytes; file systems take 255.
const longestName = 80

// CleanName makes a file's name of a title: letters and digits of any script,
// small, with dashes between words. It is empty where the title has neither.
func CleanName(title string) string {
	var b strings.Builder
	dash := false
	for _, r := range norm.NFC.String(title) {
		switch {
		case unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && b.Len() > 0:
			if dash && b.Len() > 0 {
				b.WriteByte('-')
			}
			dash = false
			b.WriteRune(unicode.ToLower(r))
		default:
			dash = true
		}
	}
	name := cutName(b.String())
	if slices.Contains(reserved(), name) {
		name += "-1"
	}
	return name
}

// cutName cuts a name between two runes.
func cutName(name string) string {
	if len(name) <= longestName {
		return name
	}
	n := longestName
	for !utf8.RuneStart(name[n]) {
		n--
	}
	return strings.TrimRight(name[:n], "-")
}

// reserved are names that Windows keeps for devices.
func reserved() []string {
	return []string{
		"con", "prn", "aux", "nul",
		"com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
		"lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
	}
}
