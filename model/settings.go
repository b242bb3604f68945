package model

import (
	"math"
	"strconv"

	"bubblescope/data"
)

// The three types of lever, as data.Lever.Type spells them.
const (
	typeNumber  = "number"
	typeChoice  = "choice"
	typeQuarter = "quarter"
)

// stepNoise is the part of a notch below which a value counts as lying on it:
// the division by the step leaves errors of a few parts in 10^16.
const stepNoise = 1e-9

// Notches is the number of steps from the bottom of lever i to its top.
func (m *Model) Notches(i int) int {
	l := &m.set.Levers[i]
	switch l.Type {
	case typeChoice:
		return max(len(l.Choices)-1, 0)
	case typeQuarter:
		return int(l.Max - l.Min)
	}
	if l.Step <= 0 {
		return 0
	}
	return int(math.Round((l.Max - l.Min) / l.Step))
}

// Notch is the value of lever i at notch k, counted from its bottom and
// clamped to its range. It is the float nearest to the decimal that a person
// would type, so that a typed 5.1 and the notch 5.1 are the same number.
func (m *Model) Notch(i, k int) float64 {
	l := &m.set.Levers[i]
	k = min(max(k, 0), m.Notches(i))
	step := l.Step
	if l.Type != typeNumber {
		step = 1
	}
	scale := math.Pow10(max(decimals(step), decimals(l.Min)))
	return min(math.Round((l.Min+float64(k)*step)*scale)/scale, m.top(i))
}

// Nudge moves value v of lever i by whole notches and stays in its range. A
// value between two notches goes first to the next notch on that side. It
// counts from the bottom by integers: adding steps would gather errors.
func (m *Model) Nudge(v float64, i, notches int) float64 {
	l := &m.set.Levers[i]
	step := l.Step
	if l.Type != typeNumber {
		step = 1
	}
	if notches == 0 || step <= 0 || math.IsNaN(v) {
		return v
	}
	at := (min(max(v, l.Min), m.top(i)) - l.Min) / step
	from := math.Floor(at + stepNoise)
	if notches < 0 {
		from = math.Ceil(at - stepNoise)
	}
	last := m.Notches(i)
	return m.Notch(i, min(max(int(from)+clampInt(notches, last), 0), last))
}

// FormatLever writes value v of lever i as Parse reads it: numbers with the
// decimals of the lever's step, or more where v has more; choices and
// quarters by their names. It writes no unit.
func (m *Model) FormatLever(i int, v float64) string {
	l := &m.set.Levers[i]
	switch l.Type {
	case typeChoice:
		if k := int(v); k >= 0 && k < len(l.Choices) {
			return l.Choices[k]
		}
	case typeQuarter:
		return data.Quarter(v).String()
	}
	fixed := strconv.FormatFloat(v, 'f', decimals(l.Step), 64)
	if back, err := strconv.ParseFloat(fixed, 64); err == nil && back == v {
		return fixed
	}
	return plain(v)
}

// top is the highest value of lever i.
func (m *Model) top(i int) float64 {
	l := &m.set.Levers[i]
	if l.Type == typeChoice {
		return float64(m.Notches(i))
	}
	return l.Max
}

// decimals is the number of decimals that v needs in writing.
func decimals(v float64) int {
	text := plain(v)
	for at := range text {
		if text[at] == '.' {
			return len(text) - at - 1
		}
	}
	return 0
}

// plain writes v in the fewest digits that read back as v, never with an
// exponent.
func plain(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// clampInt keeps n within -limit and limit.
func clampInt(n, limit int) int { return min(max(n, -limit), limit) }
