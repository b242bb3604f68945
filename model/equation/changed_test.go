package equation

import (
	"strconv"
	"strings"
)

// changed are texts with one sign or one number changed.
func changed(text string) []string {
	swap := map[rune]rune{'+': '−', '−': '+', '×': '÷', '÷': '×', '^': '×', '<': '≥', '≥': '<', '>': '≤', '≤': '>', '=': '<'}
	var all []string
	runes := []rune(text)
	for i, r := range runes {
		with, ok := swap[r]
		if !ok || (i > 0 && strings.ContainsRune("[(^", runes[i-1])) {
			continue // the sign of a lag or of a single number
		}
		all = append(all, string(runes[:i])+string(with)+string(runes[i+1:]))
	}
	return append(all, otherNumbers(text)...)
}

// otherNumbers are texts with one number a tenth larger; lags and dates stay.
func otherNumbers(text string) []string {
	tokens, err := scan(text)
	if err != nil {
		return nil
	}
	var all []string
	for i, k := range tokens {
		v, err := strconv.ParseFloat(k.text, 64)
		if k.kind != number || err != nil || (i > 1 && tokens[i-2].text == "[") {
			continue
		}
		all = append(all, with(tokens, i, larger(v)))
	}
	return all
}

func larger(v float64) string {
	if v == 0 {
		return "0.1"
	}
	return strconv.FormatFloat(v*1.1, 'f', -1, 64)
}

// with puts another number in a token's place.
func with(tokens []token, at int, number string) string {
	words := make([]string, len(tokens)-1)
	for i := range words {
		words[i] = tokens[i].text
	}
	words[at] = number
	return strings.Join(words, " ")
}
