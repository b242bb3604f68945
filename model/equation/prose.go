package equation

import (
	"regexp"
	"slices"
	"strings"

	"bubblescope/data"
)

// Identifiers lists the terms of a text in the notation, with their lags, in the
// order in which they come. Ids that are not known are an error.
func Identifiers(set *data.Set, text string) ([]Term, error) {
	e, err := namesOf(set).read("", text)
	if err != nil {
		return nil, err
	}
	return e.Terms, nil
}

// idLike is what a text in words can only mean as an id: words joined by dots or
// underscores.
var idLike = regexp.MustCompile(`\b[a-z][a-z0-9]*(?:[._](?:[a-z0-9]+|NAME|\*))+`)

// checkProse looks for names that a text in words gives wrongly.
func (n *names) checkProse(text string) error {
	for _, id := range idLike.FindAllString(text, -1) {
		if strings.ContainsAny(id, "*N") || strings.HasSuffix(id, ".csv") {
			continue // a pattern or a file, not an id
		}
		if slices.Contains(n.values, id) {
			continue // a value that the notes of actors speak of
		}
		if _, err := n.find(id); err != nil {
			return err
		}
	}
	return nil
}
