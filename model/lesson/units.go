package lesson

import (
	"fmt"
	"math"
	"slices"

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
	case has != "" && !fits(has, unit):
		c.add(line, fmt.Sprintf("%sit is in %s, not in %s", about(e.Text), has, unit), "write : "+has)
	case e.AsksMark() && unit != UnitDate && unit != "quarter" && math.Abs(v) > farYear:
		c.add(line, about(e.Text)+"what it asks for never happens in this world", "write words for that with ? :")
	}
}

// kinds are units that measure the same: what is counted a year may be written
// without it, since the words around it often say so.
func kinds() [][]string {
	return [][]string{
		{"share", "/y", "/quarter", UnitChange},
		{"ratio", "x/y", "index", UnitTimes, UnitChange},
		{"quarter", UnitDate},
		{"choice", "count"},
		{"USD_bn", "USD_bn/y"},
		{"GW", "GW/y", "GW/quarter"},
		{"TWh", "TWh/y"},
	}
}

// fits tells whether a number in one unit may be written in another.
func fits(has, unit string) bool {
	bare := unit == "n0" || unit == "n1" || unit == "n2"
	return bare || has == unit || slices.ContainsFunc(kinds(), func(kind []string) bool {
		return slices.Contains(kind, has) && slices.Contains(kind, unit)
	})
}
