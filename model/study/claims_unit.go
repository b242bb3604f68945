package study

import (
	"regexp"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// Units that a claim's number in the model has beside those of the outputs.
const (
	UnitShare = "share"
	UnitYear  = "year" // a date as a year, Never where it does not come
)

// NowUnit is the unit of a claim's number in the model, and so of its
// threshold: that of the output it asks for, unless the expression makes a
// year or a share of it. It is empty where nothing is tested.
func NowUnit(m *model.Model, c data.Claim) string {
	asked := regexp.MustCompile(`(\w+)\("([^"]+)"`).FindStringSubmatch(c.Now)
	switch {
	case asked == nil:
		return ""
	case asked[1] == "first":
		return UnitYear
	case asked[1] == "fall", strings.Contains(c.Now, ") / "):
		return UnitShare
	}
	if i := m.OutputIndex(asked[2]); i >= 0 {
		return m.Outputs()[i].Unit
	}
	return ""
}
