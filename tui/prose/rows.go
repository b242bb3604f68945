package prose

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// sign is what begins an entry of a list, with the blanks around it.
var sign = regexp.MustCompile(`^ *(•|-|[0-9]+\.) `)

// hung breaks one styled line: the rows after the first stand behind the sign
// of an entry.
func hung(line string, w int, broken func(string, int) []string) []string {
	plain := ansi.Strip(line)
	if plain == "" {
		return []string{""}
	}
	margin := sign.FindString(plain)
	n := ansi.StringWidth(margin)
	var rows []string
	at := len(margin)
	for i, text := range broken(plain[at:], max(1, w-n)) {
		at += max(0, strings.Index(plain[at:], text))
		from := ansi.StringWidth(plain[:at])
		row := ansi.Cut(line, from, from+ansi.StringWidth(text))
		at += len(text)
		if i == 0 {
			rows = append(rows, ansi.Cut(line, 0, n)+row)
			continue
		}
		rows = append(rows, strings.Repeat(" ", n)+row)
	}
	return rows
}
