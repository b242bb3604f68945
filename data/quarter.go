package data

import (
	"fmt"
	"strconv"
	"strings"
)

// Quarter counts calendar quarters from 2023Q1, which is 0. None is no quarter.
type Quarter int

// None stands for "no such quarter".
const None Quarter = -1 << 30

const firstYear = 2023

// Year is the calendar year of q.
func (q Quarter) Year() int { return firstYear + floorDiv(int(q), 4) }

// Of is the quarter of the year, 1 to 4.
func (q Quarter) Of() int { return int(q) - 4*floorDiv(int(q), 4) + 1 }

// String writes q as 2025Q4, and None as a dash.
func (q Quarter) String() string {
	if q == None {
		return "–"
	}
	return fmt.Sprintf("%04dQ%d", q.Year(), q.Of())
}

// ParseQuarter reads 2025Q4.
func ParseQuarter(s string) (Quarter, error) {
	year, of, _ := strings.Cut(s, "Q")
	y, okY := digits(year, 4)
	n, okN := digits(of, 1)
	if !okY || !okN || n < 1 || n > 4 {
		return None, fmt.Errorf("%q is not a quarter: write it as 2025Q4", s)
	}
	return firstOfYear(y) + Quarter(n-1), nil
}

func firstOfYear(y int) Quarter { return Quarter((y - firstYear) * 4) }

// digits reads a number of exactly n digits, with no sign or space, so that
// what is read writes back as it was.
func digits(s string, n int) (int, bool) {
	if len(s) != n || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	v, err := strconv.Atoi(s)
	return v, err == nil
}

func floorDiv(a, b int) int {
	if a < 0 {
		return -((-a + b - 1) / b)
	}
	return a / b
}
