package tui

import (
	"math"
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model/study"
)

// figureIn writes a claim's number with its unit; a question mark where there
// is none.
func (s *speech) figureIn(unit string, v float64) string {
	if math.IsNaN(v) {
		return s.T("claims.none")
	}
	switch unit {
	case study.UnitYear:
		return s.yearOf(v)
	case "USD_bn":
		return s.dollars(v)
	case "USD_bn/y":
		return s.F("unit.USD_y", "V", s.moneyShort(v))
	case "USD_bn_per_GW":
		return s.F("claims.per_gw", "V", s.dollars(v))
	case study.UnitShare:
		return s.percent(v)
	case "GW":
		return s.gw(v)
	case "count":
		return s.plain(v)
	case "litres_bn":
		return s.F("claims.litres", "V", s.reading(v)) // Chinese counts water as it does money, by 亿
	}
	return s.counted(unit, v)
}

// closeCalls is the sum, in billions, below which a tenth of a billion tells an
// author's figure from ours.
const closeCalls = 100

// dollars is money with as many digits as it takes to compare two figures.
func (s *speech) dollars(bn float64) string {
	if bn <= 0 || bn >= closeCalls {
		return s.money(bn)
	}
	return s.F("unit.USD", "V", s.moneyExact(math.Round(bn*10)/10))
}

// counted writes a number with the word of its unit, or with the unit itself
// where that is a sign that all languages share.
func (s *speech) counted(unit string, v float64) string {
	if word := unitWord(unit); word != "plain" {
		return s.F("unit."+word, "V", s.plain(v))
	}
	return strings.TrimSpace(s.plain(v) + " " + unit)
}

// nowIn is figureIn for what a run gives, whose dates are quarters.
func (s *speech) nowIn(unit string, v float64) string {
	if unit == study.UnitYear && !math.IsNaN(v) && v < study.Never {
		return s.quarter(quarterOf(v))
	}
	return s.figureIn(unit, v)
}

// quarterOf is the quarter of a date that is counted in years.
func quarterOf(v float64) data.Quarter {
	return data.Quarter(math.Round((v - float64(data.Quarter(0).Year())) * 4))
}

// yearOf writes a date that is counted in years: 2030, 2030Q2, or never.
func (s *speech) yearOf(v float64) string {
	if v >= study.Never {
		return s.T("never")
	}
	if v == math.Trunc(v) {
		return strconv.Itoa(int(v))
	}
	return s.quarter(quarterOf(v))
}

// holdsIf is the sign of a test.
func (s *speech) holdsIf(test string) string {
	if s.g.minus == "-" { // plain characters only
		return test
	}
	return strings.NewReplacer("<=", "≤", ">=", "≥").Replace(test)
}
