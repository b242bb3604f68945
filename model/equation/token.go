package equation

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a sign of a text.
type token struct {
	kind kind
	text string
}

type kind int

const (
	end kind = iota
	name
	number
	sign
)

// signs as they stand in the notation, longest first where one begins another.
const signs = "+−×÷^()[],<>≤≥=;:"

// scan cuts a text into tokens.
func scan(text string) ([]token, error) {
	var tokens []token
	for text != "" {
		r, width := utf8.DecodeRuneInString(text)
		switch {
		case unicode.IsSpace(r):
		case strings.ContainsRune(signs, r):
			tokens = append(tokens, token{sign, string(r)})
		case unicode.IsDigit(r):
			width = span(text, func(r rune) bool { return unicode.IsDigit(r) || r == '.' || r == 'Q' })
			tokens = append(tokens, token{number, text[:width]})
		case letter(r) || r == '*':
			width = span(text, func(r rune) bool { return letter(r) || unicode.IsDigit(r) || r == '.' || r == '*' })
			tokens = append(tokens, token{name, text[:width]})
		default:
			return nil, fmt.Errorf("%q is not a sign of the notation%s", r, meant(r))
		}
		text = text[width:]
	}
	return append(tokens, token{end, "the end"}), nil
}

// meant offers the sign that a keyboard's sign stands for.
func meant(r rune) string {
	if for_, ok := map[rune]string{'-': "−", '/': "÷"}[r]; ok {
		return "; write " + for_
	}
	return ""
}

func letter(r rune) bool { return unicode.IsLower(r) && r < utf8.RuneSelf || r == '_' }

// span is how many bytes at the start of a text fit.
func span(text string, fits func(rune) bool) int {
	if at := strings.IndexFunc(text, func(r rune) bool { return !fits(r) }); at >= 0 {
		return at
	}
	return len(text)
}

// decimal writes a number so that expr takes it for a fraction, not a count.
func decimal(v float64) string {
	text := strconv.FormatFloat(v, 'f', -1, 64)
	if !strings.Contains(text, ".") {
		text += ".0"
	}
	return text
}
