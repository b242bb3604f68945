package study

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"bubblescope/data"
)

// Units that a claim's number in the model has beside those of the outputs.
const (
	UnitShare = "share"
	UnitYear  = "date" // a date as a year, Never where it does not come
)

// Inputs writes the inputs of a claim's figure by name: "margin 2, rate 0.1".
func Inputs(c data.Claim) string {
	var list []string
	for _, name := range slices.Sorted(maps.Keys(c.Inputs)) {
		list = append(list, name+" "+strconv.FormatFloat(c.Inputs[name], 'f', -1, 64))
	}
	return strings.Join(list, ", ")
}
