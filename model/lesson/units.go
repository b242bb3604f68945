package lesson

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"bubblescope/data"
	"bubblescope/model/study"
)

// The units of a text beside those of units.csv.
const (
	UnitDate   = "date"           // a year, 2030.25 for 2030Q2, or study.Never
	UnitChange = "percent_change" // 0.12 is +12%
	UnitTimes  = "times"          // 2.4 times
)

// Units lists them all: units.csv, and those that only texts have. Numbers
// without a unit are n0, n1 and n2, by how many decimals they are written with.
func Units(set *data.Set) []string {
	list := []string{UnitChange, UnitTimes, "n0", "n1", "n2"}
	for _, u := range set.Units {
		list = append(list, u.ID)
	}
	return list
}

// farYear is later than any year that a mark can have, and sooner than Never
// less a year.
const farYear = 3000

// sensible refuses a number that its unit does not fit, as far as the expression
// tells, and what was reckoned with a mark that never comes.
func (c *compiler) sensible(e *study.Expression, v float64, unit string, line int) {
	has, added := e.Unit()
	switch {
	case added != "":
		c.add(line, about(e.Text)+added+" is no flow, and its quarters are added up", `ask for one quarter, such as at("`+added+`", "2028Q4")`)
	case has != "" && !fits(e.Text, has, unit):
		c.add(line, fmt.Sprintf("%sit is in %s, not in %s", about(e.Text), has, unit), "write : "+has)
	case e.AsksMark() && unit != UnitDate && math.Abs(v) > farYear:
		c.add(line, about(e.Text)+"what it asks for never happens in this world", "write words for that with ? :")
	}
}

// fits tells whether a number in one unit may be written in another.
func fits(text, has, unit string) bool {
	bare := strings.HasPrefix(unit, "n") && len(unit) == 2
	same := [][]string{
		{"share", UnitChange},
		{"ratio", UnitTimes, UnitChange},
		{"quarter", UnitDate},
		{"index", UnitTimes},
		{"choice", "count"},
	}
	return bare || has == unit || slices.ContainsFunc(same, func(list []string) bool { return slices.Contains(list, has) && slices.Contains(list, unit) }) ||
		has == "USD_bn" && unit == "USD_bn/y" && strings.Contains(text, "year(")
}
