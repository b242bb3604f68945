package tui

import (
	"math"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/lesson"
	"bubblescope/model/study"
)

// LessonNumbers writes the numbers of lessons in a language, as the screen does.
// A language that is none of ours reads English.
func LessonNumbers(m *model.Model, lang string) lesson.Number {
	return newSpeech(m, localeOf(lang), newGlyphs(false)).inText
}

// inText writes a number of a lesson within a sentence: as briefly as the verdict
// does, and with the unit in words.
func (s *speech) inText(v float64, unit string) string {
	switch unit {
	case lesson.UnitDate:
		return s.yearInText(v)
	case lesson.UnitChange:
		return s.changeInText(v)
	case lesson.UnitTimes, "ratio":
		return s.F("unit.ratio", "V", s.plain(v))
	case "n0", "n1", "n2":
		return s.decimals(v, int(unit[1]-'0'))
	case "USD_bn", "USD_bn/y":
		return s.F("unit."+unitWord(unit), "V", s.moneyShort(v))
	case "index":
		return s.decimals(v, 2)
	}
	if measuredWord(unit) != "" {
		return s.inUnit(unit, v, brief)
	}
	return s.F("unit."+unitWord(unit), "V", s.plain(v*s.unitTimes(unit)))
}

// yearInText writes 2030.25 as its quarter, and words for what the model does not
// see.
func (s *speech) yearInText(v float64) string {
	if v == study.Never {
		return s.F("in_text.not_by", "Y", data.Quarter(model.Quarters-1).Year())
	}
	year := math.Floor(v + 1e-9)
	return s.date(data.Quarter(4*(int(year)-data.Quarter(0).Year()) + int(math.Round(4*(v-year)))))
}

// changeInText writes 0.12 as +12%, and what rounds to nothing without a sign.
func (s *speech) changeInText(v float64) string {
	text := s.percent(v)
	if text == s.percent(0) {
		return text
	}
	return s.signed(v, text)
}

// decimals writes a number with so many digits after the point.
func (s *speech) decimals(v float64, n int) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', n, 64)
	if v < 0 && text != strconv.FormatFloat(0, 'f', n, 64) {
		return s.minus + text
	}
	return text
}
