package data

// Nearest is the word of words that takes the fewest single-letter edits to
// reach from word (Levenshtein), or "" when even the best one is too far off
// to be what was meant. Ties go to the earlier word.
func Nearest(word string, words []string) string {
	best, least := "", 2+len([]rune(word))/2
	for _, w := range words {
		if d := distance([]rune(word), []rune(w)); d < least {
			best, least = w, d
		}
	}
	return best
}

// distance counts the insertions, deletions and substitutions between a and b,
// keeping one row of the usual table.
func distance(a, b []rune) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i, x := range a {
		diagonal := row[0]
		row[0] = i + 1
		for j, y := range b {
			substitute := diagonal
			if x != y {
				substitute++
			}
			diagonal = row[j+1]
			row[j+1] = min(row[j+1]+1, row[j]+1, substitute)
		}
	}
	return row[len(b)]
}
