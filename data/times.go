package data

import (
	"fmt"
	"time"
)

// LastActual is the newest quarter of the record. Nothing that happened later
// enters the history: what follows is the examination that the model sits.
const LastActual = Quarter(11) // 2025Q4

// date is a cell that holds a day, a month or a year.
func date[T any](name string, field func(*T) *string) column[T] {
	return column[T]{name, func(row *T, cell string) error {
		*field(row) = cell
		for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
			if _, err := time.Parse(layout, cell); err == nil {
				return nil
			}
		}
		return fmt.Errorf("%q is not a date: write 2025-11-18, 2025-11 or 2025", cell)
	}}
}

// quarter is a cell that holds a quarter.
func quarter[T any](name string, field func(*T) *Quarter) column[T] {
	return column[T]{name, func(row *T, cell string) (err error) {
		*field(row), err = ParseQuarter(cell)
		return err
	}}
}

// period is a cell that holds a run of quarters.
func period[T any](name string, field func(*T) *Period) column[T] {
	return column[T]{name, func(row *T, cell string) (err error) {
		*field(row), err = ParsePeriod(cell)
		return err
	}}
}

// past refuses a quarter after the end of the record.
func past(column string, q Quarter) error {
	if q > LastActual {
		return at(column, "%s is after %s, where history ends", q, LastActual)
	}
	return nil
}
