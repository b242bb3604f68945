package model

import (
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"unicode"

	"bubblescope/data"
)

// InputError tells a person, in one line, why something that was typed or
// read cannot be taken and what to do about it.
type InputError struct {
	Culprit string // what is at fault: a lever, a file, a code
	Problem string // what is wrong with it
	Advice  string // the next move; may be empty
}

// Error writes culprit: problem; advice.
func (e *InputError) Error() string {
	line := e.Problem
	if e.Culprit != "" {
		line = e.Culprit + ": " + line
	}
	if e.Advice != "" {
		line += "; " + e.Advice
	}
	return line
}

// Parse reads the text of one lever: a number within its range, the name of a
// choice, or a quarter such as 2027Q3. It gives the lever's place in Settings
// and its value; every error is an InputError.
func (m *Model) Parse(id, text string) (index int, value float64, err error) {
	i := m.LeverIndex(id)
	if i < 0 {
		return -1, 0, m.noSuchLever(id)
	}
	l := &m.set.Levers[i]
	text = strings.TrimSpace(text)
	switch l.Type {
	case typeChoice:
		value, err = parseChoice(l, text)
	case typeQuarter:
		value, err = parseQuarter(l, text)
	default:
		value, err = m.parseNumber(l, text)
	}
	if err != nil {
		return -1, 0, err
	}
	return i, value, nil
}

func (m *Model) noSuchLever(id string) error {
	ids := make([]string, len(m.set.Levers))
	for i, l := range m.set.Levers {
		ids[i] = l.ID
	}
	return &InputError{Shown(id), "no such lever", didYouMean(data.Nearest(id, ids), "bubblescope levers lists them")}
}

func parseChoice(l *data.Lever, text string) (float64, error) {
	for k, c := range l.Choices {
		if c == text {
			return float64(k), nil
		}
	}
	advice := "give one of " + strings.Join(l.Choices, ", ")
	if near := data.Nearest(text, l.Choices); near != "" {
		advice += "; did you mean " + near + "?"
	}
	return 0, &InputError{l.ID, quoted(text) + " is not a choice", advice}
}

func parseQuarter(l *data.Lever, text string) (float64, error) {
	first, last := data.Quarter(l.Min), data.Quarter(l.Max)
	advice := fmt.Sprintf("give a quarter between %s and %s", first, last)
	q, err := data.ParseQuarter(strings.ToUpper(text))
	switch {
	case err != nil:
		return 0, &InputError{l.ID, quoted(text) + " is not a quarter", advice}
	case q < first:
		return 0, &InputError{l.ID, fmt.Sprintf("%s is before the first quarter %s", q, first), advice}
	case q > last:
		return 0, &InputError{l.ID, fmt.Sprintf("%s is after the last quarter %s", q, last), advice}
	}
	return float64(q), nil
}

func (m *Model) parseNumber(l *data.Lever, text string) (float64, error) {
	v, err := strconv.ParseFloat(text, 64)
	switch {
	case errors.Is(err, strconv.ErrRange): // finite in writing, too big for a float: above or below every range
		return 0, m.outOfRange(l, Shown(text), v)
	case err != nil:
		return 0, &InputError{l.ID, quoted(text) + " is not a number", "give " + m.wanted(l)}
	case math.IsNaN(v) || math.IsInf(v, 0):
		return 0, &InputError{l.ID, Shown(text) + " is not a finite number", "give " + m.wanted(l)}
	case v < l.Min || v > l.Max:
		return 0, m.outOfRange(l, Shown(text), v)
	}
	return v + 0, nil // turns -0 into 0
}

// outOfRange names the bound that v breaks. Percentages given for shares are
// the usual slip, so it offers the share.
func (m *Model) outOfRange(l *data.Lever, text string, v float64) error {
	problem := text + " is below the minimum " + plain(l.Min)
	if v > l.Max {
		problem = text + " is above the maximum " + plain(l.Max)
	}
	if share := v / 100; l.Max <= 1 && v > 1 && share >= l.Min && share <= l.Max {
		return &InputError{l.ID, problem + m.inUnit(l), "did you mean " + plain(share) + "?"}
	}
	return &InputError{l.ID, problem + m.inUnit(l), "give " + m.wanted(l)}
}

// wanted says what a lever takes: "years between 2 and 8", or "a number
// between 0 and 40 (GW a year)" where the unit does not read as a word.
func (m *Model) wanted(l *data.Lever) string {
	what, unit := "a number", m.inUnit(l)
	if l.Unit == "years" || l.Unit == "quarters" {
		what, unit = l.Unit, ""
	}
	return fmt.Sprintf("%s between %s and %s%s", what, plain(l.Min), plain(l.Max), unit)
}

func (m *Model) inUnit(l *data.Lever) string {
	for _, u := range m.set.Units {
		if u.ID == l.Unit {
			return " (" + u.Label + ")"
		}
	}
	return ""
}

// didYouMean offers the nearest name, or the other advice if none is near.
func didYouMean(near, otherwise string) string {
	if near == "" {
		return otherwise
	}
	return "did you mean " + near + "?"
}

// Shown writes text so that an error stays one plain, short line: long text is
// cut, and text with spaces or control characters is quoted.
func Shown(text string) string {
	text = cut(text)
	odd := func(r rune) bool { return !unicode.IsPrint(r) || unicode.IsSpace(r) || r == unicode.ReplacementChar }
	if text == "" || strings.ContainsFunc(text, odd) {
		return strconv.Quote(text)
	}
	return text
}

func quoted(text string) string { return strconv.Quote(cut(text)) }

// cut keeps the first letters of a stranger's text.
func cut(text string) string {
	const most = 48
	if r := []rune(text); len(r) > most {
		return string(r[:most]) + "..."
	}
	return text
}
