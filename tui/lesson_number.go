package tui

import (
	"math"
	"strconv"

	"bubblescope/data"
	"bubblescope/model/study"
)

// lessonNumber writes a value within the text of a lesson, as the screen would:
// in a unit of the tables, or as one of the ways that only texts have.
func (s *speech) lessonNumber(v float64, unit string) string {
	switch unit {
	case "n0", "n1", "n2":
		return s.decimals(v, int(unit[1]-'0'))
	case "quarter", "date":
		return s.moment(v)
	case "share":
		return s.percent(v)
	case "percent_change":
		return s.signed(v, s.percent(v))
	case "times":
		return s.F("lesson.times", "V", s.plain(v))
	case "USD_bn":
		return s.money(v)
	case "years", "quarters", "GW", "GW/y", "USD_bn/y", "%/y", "/y", "/quarter", "x/y":
		return s.spelt(v, unit)
	}
	return s.inUnit(unit, v, brief)
}

// spelt writes a value with the unit of a sentence: 3 years.
func (s *speech) spelt(v float64, unit string) string {
	switch unit {
	case "USD_bn/y":
		return s.F("unit.USD_y", "V", s.moneyShort(v))
	case "/y", "/quarter":
		v *= 100
	}
	return s.F("unit."+unitWord(unit), "V", s.plain(v))
}

// decimals writes so many digits after the point, a minus only before what is
// not nought.
func (s *speech) decimals(v float64, n int) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', n, 64)
	if v < 0 && text != strconv.FormatFloat(0, 'f', n, 64) {
		return s.minus + text
	}
	return text
}

// moment writes the date of a mark, 2030.25 for 2030Q2, or that it is not
// reached.
func (s *speech) moment(v float64) string {
	if v >= study.Never {
		return s.T("lesson.never")
	}
	return s.quarter(data.Quarter(math.Round((v - 2023) * 4)))
}
