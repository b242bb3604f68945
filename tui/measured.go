package tui

import (
	"math"
	"strconv"

	"bubblescope/data"
)

// How any unit of the tables is written; levers have their own words for theirs.

// measuredWord is the key of a unit that levers do not have.
func measuredWord(unit string) string {
	return map[string]string{
		"USD_bn": "USD", "USD_bn/y": "USD_y", "TWh": "TWh", "TWh/y": "TWh_y", "USD_per_MWh": "MWh",
		"USD_bn_per_GW": "per_GW", "USD_bn/GW/y": "per_GW_y", "litres_bn": "litres", "L/kWh": "per_kWh", "GW/quarter": "GW_q",
	}[unit]
}

// unitTimes is how many times as large a unit's figures are written: shares as
// percentages, money and water in the language's own count.
func (s *speech) unitTimes(unit string) float64 {
	switch unit {
	case "share", "/y", "/quarter":
		return 100
	case "USD_bn", "USD_bn/y", "USD_bn_per_GW", "USD_bn/GW/y", "litres_bn":
		if s.chinese {
			return yiPerBillion
		}
	}
	return 1
}

// inUnit writes a figure with its unit; number writes its size, which is never
// below zero.
func (s *speech) inUnit(unit string, v float64, number func(float64) string) string {
	if unit == "quarter" {
		return s.quarter(data.Quarter(v))
	}
	text := number(math.Abs(v) * s.unitTimes(unit))
	sign := ""
	if v < 0 && text != number(0) {
		sign = s.minus
	}
	if word := measuredWord(unit); word != "" {
		return sign + s.F("measured."+word, "V", text)
	}
	return s.F("unit_short."+unitWord(unit), "V", sign+text)
}

// precise writes a figure so that a reader can check an equation with it: four
// digits that count.
func (s *speech) precise(unit string, v float64) string { return s.inUnit(unit, v, fourDigits) }

// given writes a figure that was set or published, in as few digits as it has.
func (s *speech) given(unit string, v float64) string {
	return s.inUnit(unit, v, func(v float64) string { return trimZeros(strconv.FormatFloat(v, 'f', 6, 64)) })
}

func fourDigits(v float64) string {
	if v == 0 {
		return "0"
	}
	return strconv.FormatFloat(v, 'f', clampInt(3-int(math.Floor(math.Log10(v))), 0, 6), 64)
}

// withDecimals writes figures with so many digits after the point.
func withDecimals(n int) func(float64) string {
	return func(v float64) string { return strconv.FormatFloat(v, 'f', n, 64) }
}
