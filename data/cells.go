package data

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
)

// optional is a cell of free text that may be empty.
func optional[T any](name string, field func(*T) *string) column[T] {
	return column[T]{name, func(row *T, cell string) error {
		*field(row) = cell
		return nil
	}}
}

// required is a cell of free text that must be there.
func required[T any](name string, field func(*T) *string) column[T] {
	return column[T]{name, func(row *T, cell string) error {
		*field(row) = cell
		if strings.TrimSpace(cell) == "" {
			return fmt.Errorf("is empty; every row must give its %s", name)
		}
		return nil
	}}
}

// oneOf is a cell that holds one of a few words; what names the list.
func oneOf[T any](name, what string, words []string, field func(*T) *string) column[T] {
	return column[T]{name, func(row *T, cell string) error {
		*field(row) = cell
		if !slices.Contains(words, cell) {
			return unknown(what, cell, words)
		}
		return nil
	}}
}

// oneOfOrNone is oneOf, or empty.
func oneOfOrNone[T any](name, what string, words []string, field func(*T) *string) column[T] {
	return oneOf(name, what, append([]string{""}, words...), field)
}

// number is a cell that holds a finite number.
func number[T any](name string, field func(*T) *float64) column[T] {
	return column[T]{name, func(row *T, cell string) (err error) {
		*field(row), err = parseNumber(cell)
		return err
	}}
}

// numberOrNone is number, or empty for zero.
func numberOrNone[T any](name string, field func(*T) *float64) column[T] {
	return column[T]{name, func(row *T, cell string) (err error) {
		if cell != "" {
			*field(row), err = parseNumber(cell)
		}
		return err
	}}
}

// count is a cell that holds a whole number, zero or more.
func count[T any](name string, field func(*T) *int) column[T] {
	return column[T]{name, func(row *T, cell string) error {
		n, err := strconv.Atoi(cell)
		if err != nil || n < 0 {
			return fmt.Errorf("%q is not a whole number, zero or more", cell)
		}
		*field(row) = n
		return nil
	}}
}

// truth is a cell that holds yes or no, or true or false.
func truth[T any](name string, field func(*T) *bool) column[T] {
	return column[T]{name, func(row *T, cell string) error {
		*field(row) = cell == "yes" || cell == "true"
		if *field(row) || cell == "no" || cell == "false" {
			return nil
		}
		return fmt.Errorf("%q is neither yes nor no", cell)
	}}
}

func parseNumber(cell string) (float64, error) {
	v, err := strconv.ParseFloat(cell, 64)
	if errors.Is(err, strconv.ErrRange) || err == nil && (math.IsNaN(v) || math.IsInf(v, 0)) {
		return 0, fmt.Errorf("%s is not a finite number", cell)
	}
	if err != nil {
		return 0, fmt.Errorf("%q is not a number", cell)
	}
	return v, nil
}
