package lesson

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"bubblescope/data"
	"bubblescope/model/study"
)

// part is a stretch of a text: Markdown as it stands, or a number to be written.
type part struct {
	text   string
	number float64
	unit   string // empty for text
}

func written(parts []part, number Number) string {
	var b strings.Builder
	for _, p := range parts {
		if p.unit == "" {
			b.WriteString(p.text)
		} else {
			b.WriteString(number(p.number, p.unit))
		}
	}
	return b.String()
}

// mostValues bounds what one text can ask.
const mostValues = 40

// pieceOf is a text taken apart, before it is evaluated.
type pieceOf struct {
	text  string
	value bool // between {{ and }}
	line  int
}

// cut takes a text apart at its braces.
func (c *compiler) cut(text string, line int) []pieceOf {
	var list []pieceOf
	for text != "" {
		before, rest, open := strings.Cut(text, "{{")
		list = append(list, pieceOf{before, false, line})
		if !open {
			return list
		}
		line += strings.Count(before, "\n")
		value, after, closed := strings.Cut(rest, "}}")
		if !closed || strings.Contains(value, "{{") {
			c.add(line, "{{ stands open", "close it with }}")
			return list
		}
		if len(list) > 2*mostValues {
			c.add(line, fmt.Sprintf("the text asks for more than %d values", mostValues), "cut the step in two")
			return nil
		}
		list = append(list, pieceOf{value, true, line})
		line += strings.Count(value, "\n")
		text = after
	}
	return list
}

// text evaluates a text in a world.
func (c *compiler) text(text string, line int, in *place) []part {
	c.markdown(text, line)
	return c.short(text, line, in)
}

// short is text for what is a line and not a paragraph.
func (c *compiler) short(text string, line int, in *place) []part {
	var parts []part
	for _, p := range c.cut(text, line) {
		if !p.value {
			parts = append(parts, part{text: p.text})
		} else if v, ok := c.value(p, in); ok {
			parts = append(parts, v)
		}
	}
	return parts
}

// measured splits what stands between braces from its unit.
var measured = regexp.MustCompile(`(?s)^(.*\S)\s*:\s*([A-Za-z%/][\w%/]*)$`)

// value evaluates what stands between braces.
func (c *compiler) value(p pieceOf, in *place) (part, bool) {
	text := strings.TrimSpace(p.text)
	if at := measured.FindStringSubmatch(text); at != nil {
		if slices.Contains(Units(c.m.Data()), at[2]) {
			return c.number(at[1], at[2], p.line, in)
		}
		if _, err := study.ReadExpression(c.m, text, in.names); err != nil {
			c.add(p.line, fmt.Sprintf("%q is not a known unit", at[2]), data.OneOf(at[2], Units(c.m.Data())))
			return part{}, false
		}
	}
	e, v, ok := c.ask(text, p.line, in)
	if ok && e.Kind != study.Words {
		c.add(p.line, about(text)+"no unit is given", "write {{ … : USD_bn }}, or n0 for a bare number")
		return part{}, false
	}
	words, _ := v.(string)
	return part{text: words}, ok
}

func (c *compiler) number(text, unit string, line int, in *place) (part, bool) {
	e, v, ok := c.ask(text, line, in)
	if !ok {
		return part{}, false
	}
	if e.Kind != study.Number {
		c.add(line, about(text)+"it is no number, but has the unit "+unit, "take the unit out")
		return part{}, false
	}
	number := v.(float64)
	c.sensible(e, number, unit, line)
	if unit == "quarter" || unit == UnitDate {
		unit, number = UnitDate, year(number)
	}
	return part{number: number, unit: unit}, true
}

// year makes a year of the index of a quarter, as a lever gives it; a year
// stays.
func year(v float64) float64 {
	const firstYear = 1000
	if v >= firstYear {
		return v
	}
	q := data.Quarter(v)
	return float64(q.Year()) + float64(q.Of()-1)/4
}
