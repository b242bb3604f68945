package cli

import (
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
)

// choice is a flag that takes one of a few words.
type choice struct {
	flag  string
	value string
	words []string
}

// String is the word chosen.
func (c *choice) String() string { return c.value }

// Type names the value in help and errors.
func (c *choice) Type() string { return strings.Join(c.words, "|") }

// Set takes one of the words; any other is an InputError.
func (c *choice) Set(text string) error {
	for _, w := range c.words {
		if w == text {
			c.value = text
			return nil
		}
	}
	return &model.InputError{Culprit: "--" + c.flag, Problem: model.Shown(text) + " is not one of " + strings.Join(c.words, ", "), Advice: c.advice(text)}
}

func (c *choice) advice(text string) string {
	if near := data.Nearest(text, c.words); near != "" {
		return "did you mean " + near + "?"
	}
	return "leave it out for the usual one"
}

// text is a flag whose value is read later, by whoever knows the model. A flag
// that may be given more than once keeps all its values in order.
type text struct {
	shape  string
	values []string
	many   bool
}

// String is the last value given.
func (t *text) String() string {
	if len(t.values) == 0 {
		return ""
	}
	return t.values[len(t.values)-1]
}

// Type names the value in help and errors.
func (t *text) Type() string { return t.shape }

// Set takes a value.
func (t *text) Set(value string) error {
	if !t.many {
		t.values = nil
	}
	t.values = append(t.values, value)
	return nil
}

// seed is a whole number that starts the random draws.
type seed uint64

// String is the seed in digits.
func (s *seed) String() string { return strconv.FormatUint(uint64(*s), 10) }

// Type names the value in help and errors.
func (s *seed) Type() string { return "NUMBER" }

// Set takes a whole number of 0 or more; anything else is an InputError.
func (s *seed) Set(value string) error {
	n, err := strconv.ParseUint(value, 10, 64)
	if err != nil {
		return &model.InputError{Culprit: "--seed", Problem: strconv.Quote(model.Shown(value)) + " is not a seed", Advice: "give a whole number from 0 to 18446744073709551615"}
	}
	*s = seed(n)
	return nil
}
