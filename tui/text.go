package tui

import (
	"regexp"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// width is the number of cells that s takes.
func width(s string) int { return ansi.StringWidth(s) }

// fit makes s exactly w cells wide: padded, or cut with an ellipsis.
func fit(s string, w int, tail string) string {
	if w <= 0 {
		return ""
	}
	n := width(s)
	if n > w {
		s = shorten(s, w, tail)
		n = width(s)
	}
	return s + strings.Repeat(" ", max(0, w-n))
}

// fitRight is fit with the text at the right edge.
func fitRight(s string, w int, tail string) string {
	if n := width(s); n < w {
		return strings.Repeat(" ", w-n) + s
	}
	return fit(s, w, tail)
}

// wrap breaks s into lines of at most w cells. Words break at spaces; Chinese
// breaks anywhere but before closing punctuation.
func wrap(s string, w int) []string {
	if w <= 0 || s == "" {
		return nil
	}
	lines := []string{}
	line, used := "", 0
	for _, piece := range pieces(s) {
		n := width(piece)
		if used > 0 && used+width(strings.TrimRight(piece, " ")) > w {
			lines = append(lines, strings.TrimRight(line, " "))
			line, used = "", 0
		}
		for n > w { // a word longer than the line
			head := ansi.Truncate(piece, w, "")
			if head == "" {
				return lines
			}
			lines = append(lines, head)
			piece = piece[len(head):]
			n = width(piece)
		}
		line, used = line+piece, used+n
	}
	return append(lines, strings.TrimRight(line, " "))
}

// Lines breaks a sentence into lines of at most w cells, as the screen does:
// words and figures stay whole.
func Lines(s string, w int) []string { return wrap(s, w) }

// pieces cuts s where a line may break; a piece keeps the spaces after it.
func pieces(s string) []string {
	var out []string
	start := 0
	var before, earlier rune
	for i, r := range s {
		if i > start && mayBreak(before, r) && !(before == ' ' && (r == '→' || earlier == '→' || digit(earlier) && unitOf.MatchString(s[i:]))) {
			out = append(out, s[start:i])
			start = i
		}
		earlier, before = before, r
	}
	return append(out, s[start:])
}

// unitOf is a unit that stays with the number before it.
var unitOf = regexp.MustCompile(`^(GW|[kMT]Wh|GB|bn|tn)\b`)

// mayBreak says whether a line may break between two runes.
func mayBreak(a, b rune) bool {
	if a == ' ' {
		return b != ' '
	}
	if strings.ContainsRune(closing+"%/", b) || strings.ContainsRune("（《“「/", a) || partOfNumber(a, b) {
		return false
	}
	return wide(a) && b != ' ' || wide(b) && a != ' '
}

func wide(r rune) bool { return r >= 0x2E80 }

// clip keeps the first h lines; when some are lost the last one ends in tail.
func clip(lines []string, h, w int, tail string) []string {
	if len(lines) <= h {
		return lines
	}
	if h <= 0 {
		return nil
	}
	kept := append([]string{}, lines[:h]...)
	kept[h-1] = shorten(lines[h-1]+" …", min(w, width(lines[h-1])+1), tail)
	return kept
}

// shorten cuts s to w cells, the tail included. It never cuts through a number
// or between a number and its unit, which would read as another number: the
// whole of it goes.
func shorten(s string, w int, tail string) string {
	if width(s) <= w {
		return s
	}
	room := max(0, w-width(tail))
	all := []rune(ansi.Strip(s))
	kept := len([]rune(ansi.Strip(ansi.Truncate(s, room, ""))))
	for kept > 0 && kept < len(all) && partOfNumber(all[kept-1], all[kept]) {
		kept--
	}
	head := ansi.Truncate(s, width(string(all[:kept])), "")
	return strings.TrimRight(head, " ") + ansi.Truncate(tail, w, "")
}

// partOfNumber tells whether two neighbours belong to one figure: digits, their
// signs and the unit that follows.
func partOfNumber(a, b rune) bool {
	switch {
	case digit(a):
		return digit(b) || wide(b) && !strings.ContainsRune(closing, b) || strings.ContainsRune(".,%×–-btGxQ", b)
	case strings.ContainsRune("$+−-.,–×", a):
		return digit(b) || b == '$'
	case a == 'Q':
		return digit(b)
	}
	return strings.Contains(" bn tn 万亿 萬億 亿美 億美 兆美 亿升 億公 公升 吉瓦 美元 ", " "+string(a)+string(b)+" ")
}

func digit(r rune) bool { return r >= '0' && r <= '9' }

// closing is punctuation that never begins a line.
const closing = "，。；：、！？）》”」"

// box makes exactly h lines of exactly w cells out of lines.
func box(lines []string, w, h int, tail string) []string {
	out := make([]string, h)
	for i := range out {
		if i < len(lines) {
			out[i] = fit(lines[i], w, tail)
		} else {
			out[i] = strings.Repeat(" ", w)
		}
	}
	return out
}
