package data

import (
	"fmt"
	"strings"
	"time"
)

// Period is a run of whole quarters, First to Last.
type Period struct {
	Text        string
	First, Last Quarter
}

// Len is the number of quarters in p.
func (p Period) Len() int { return int(p.Last-p.First) + 1 }

// ParsePeriod reads a quarter (2025Q4), a half (2025H2), a year (2025), a run
// of quarters (2025Q1-Q3), a month (2025-11) or a day (2025-11-18); a month
// and a day stand for the quarter that holds them.
func ParsePeriod(s string) (Period, error) {
	year, rest := s, ""
	if len(s) > 4 {
		year, rest = s[:4], s[4:]
	}
	y, ok := digits(year, 4)
	first, last, known := quartersOf(rest)
	if !ok || !known {
		return Period{}, fmt.Errorf("%q is not a period: write 2025Q4, 2025H2, 2025, 2025Q1-Q3 or 2025-11-18", s)
	}
	q := firstOfYear(y)
	return Period{s, q + first - 1, q + last - 1}, nil
}

// quartersOf reads what follows the year: the first and last quarter in it.
func quartersOf(rest string) (first, last Quarter, known bool) {
	switch rest {
	case "":
		return 1, 4, true
	case "H1":
		return 1, 2, true
	case "H2":
		return 3, 4, true
	}
	if q, ok := quarterOfDay(rest); ok {
		return q, q, true
	}
	return runOfQuarters(rest)
}

// runOfQuarters reads Q4 or Q1-Q3.
func runOfQuarters(rest string) (first, last Quarter, known bool) {
	from, to, run := strings.Cut(rest, "-")
	if !run {
		to = from
	}
	a, okA := quarterOf(from)
	b, okB := quarterOf(to)
	return a, b, okA && okB && (a < b || !run)
}

func quarterOf(s string) (Quarter, bool) {
	n, ok := digits(strings.TrimPrefix(s, "Q"), 1)
	return Quarter(n), ok && s[0] == 'Q' && n >= 1 && n <= 4
}

// quarterOfDay reads -11 or -11-18.
func quarterOfDay(rest string) (Quarter, bool) {
	for _, layout := range []string{"-01", "-01-02"} {
		// A leap year, so that a 29 February is a day of some year.
		if d, err := time.Parse("2006"+layout, "2024"+rest); err == nil {
			return Quarter((int(d.Month())-1)/3 + 1), true
		}
	}
	return 0, false
}
