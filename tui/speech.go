package tui

import (
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// speech is the words and numbers of one language together, and what is said
// with both.
type speech struct {
	*words
	numbers
	m *model.Model
	g glyphs
}

func newSpeech(m *model.Model, tag string, g glyphs) *speech {
	return speechOf(newLexicon(m.Data(), tag), m, g)
}

// speechOf is newSpeech with words that others may speak as well.
func speechOf(l *lexicon, m *model.Model, g glyphs) *speech {
	tag := l.tag
	s := &speech{&words{lexicon: l}, newNumbers(tag, g), m, g}
	s.ascii = g.minus == newGlyphs(true).minus && tag == english
	return s
}

// value writes a lever's value with its unit, as a sentence does: 3 years.
func (s *speech) value(i int, v float64) string { return s.valueIn("unit.", i, v) }

// mark writes a lever's value as the rail does, in a few cells: 3 y. A tiny
// rail leaves out what time the unit is counted by.
func (s *speech) mark(i int, v float64, tiny bool) string {
	if tiny {
		return s.valueIn("unit_tiny.", i, v)
	}
	return s.valueIn("unit_short.", i, v)
}

func (s *speech) valueIn(style string, i int, v float64) string {
	l := &s.m.Levers()[i]
	switch l.Type {
	case "choice":
		return s.choice(l, v)
	case "quarter":
		return s.quarter(data.Quarter(v))
	}
	return s.F(style+unitWord(l.Unit), "V", s.amount(i, v))
}

// choice is the word for a choice of a lever.
func (s *speech) choice(l *data.Lever, v float64) string {
	k := int(v)
	if k < 0 || k >= len(l.Choices) {
		return ""
	}
	return s.or("choice."+l.Choices[k], l.Choices[k])
}

// amount is the bare number of a lever's value: shares as percentages, money
// in the language's own count.
func (s *speech) amount(i int, v float64) string {
	l := &s.m.Levers()[i]
	switch l.Unit {
	case "share", "/y", "/quarter": // fractions, see isShare
		return trimZeros(strconv.FormatFloat(v*100, 'f', 1, 64))
	case "USD_bn/y", "USD_bn":
		return s.moneyExact(v)
	}
	return trimZeros(s.m.FormatLever(i, v))
}

// unitWord is the key of a unit in the locale: a TOML key holds no slash.
func unitWord(unit string) string {
	switch unit {
	case "years", "quarters", "share", "GW", "ratio", "index", "elasticity":
		return unit
	case "GW/y":
		return "GW_y"
	case "USD_bn/y":
		return "USD_y"
	case "USD_bn":
		return "USD"
	case "%/y":
		return "pct_y"
	case "/y":
		return "share_y"
	case "/quarter":
		return "share_q"
	case "x/y":
		return "times_y"
	}
	return "plain"
}

// kind is the mark and the word of a kind of lever.
func (s *speech) kind(kind string) (mark, word string) {
	switch kind {
	case "action":
		return s.g.action, s.T("kind.action")
	case "world":
		return s.g.world, s.T("kind.world")
	}
	return s.g.shock, s.T("kind.shock")
}

// when is a quarter in a sentence, and a word for never.
func (s *speech) when(q data.Quarter) string {
	if q == data.None {
		return s.T("never")
	}
	return s.quarter(q)
}

// date is a quarter within a sentence of the verdict, in the manner of the
// language, and a word for never.
func (s *speech) date(q data.Quarter) string {
	if q == data.None {
		return s.T("never")
	}
	n := []rune(s.T("quarter.numbers"))
	return s.F("quarter.long", "Year", q.Year(), "N", string(n[q.Of()-1]))
}

// isShare says whether a unit is a fraction that the screen shows as a
// percentage.
func isShare(unit string) bool { return unit == "share" || unit == "/y" || unit == "/quarter" }

// limits says what may be typed for a lever.
func (s *speech) limits(i int) string {
	l := &s.m.Levers()[i]
	if l.Type != "choice" {
		return s.F("input.range", "Min", s.bare(i, l.Min), "Max", s.value(i, l.Max))
	}
	var names []string
	for k := range l.Choices {
		names = append(names, s.choice(l, float64(k)))
	}
	return strings.Join(names, s.T("input.or"))
}
