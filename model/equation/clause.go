package equation

import (
	"fmt"
	"strings"
)

// when is the time for which a clause stands.
type when int

const (
	always when = iota
	atStart
	inRecord
	afterRecord
)

// holds is whether a clause stands in a quarter, the record ending in last.
func (w when) holds(quarter, last int) bool {
	switch w {
	case atStart:
		return quarter == 0
	case inRecord:
		return quarter <= last
	case afterRecord:
		return quarter > last
	}
	return true
}

// clause is one expression of a text and its time.
type clause struct {
	when  when
	given bool // the path comes from the record: nothing is claimed
	text  string
}

// times are the words that open a clause.
func times() map[string]when {
	return map[string]when{"in 2023Q1": atStart, "in the record": inRecord, "after it": afterRecord}
}

// clauses cuts a text at its semicolons.
func clauses(text string) ([]clause, error) {
	var all []clause
	for part := range strings.SplitSeq(text, ";") {
		c := clause{text: strings.TrimSpace(part)}
		if opening, rest, ok := strings.Cut(c.text, ":"); ok {
			at, known := times()[strings.TrimSpace(opening)]
			if !known {
				return nil, fmt.Errorf("%q is not a time; write in 2023Q1, in the record or after it", strings.TrimSpace(opening))
			}
			c.when, c.text = at, strings.TrimSpace(rest)
		}
		c.given = c.text == "given"
		all = append(all, c)
	}
	return all, nil
}

// spoken is a text in words, and why it is not checked.
func spoken(text string) (reason string, ok bool, err error) {
	rest, ok := strings.CutPrefix(text, "in words:")
	if !ok {
		return "", false, nil
	}
	_, reason, found := strings.Cut(rest, "(not checked: ")
	reason, closed := strings.CutSuffix(reason, ")")
	if !found || !closed || reason == "" {
		return "", true, fmt.Errorf(`a text in words ends with "(not checked: why)"`)
	}
	return reason, true, nil
}
