package equation

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// parser turns a text into expr's language and lists the terms that it takes.
// Each method reads one rank of the grammar, weakest first.
type parser struct {
	names  *names
	tokens []token
	at     int
	star   string // what a star stands for, within a sum
	terms  []Term
}

func (p *parser) peek() string { return p.tokens[p.at].text }

func (p *parser) next() token {
	t := p.tokens[p.at]
	if t.kind != end {
		p.at++
	}
	return t
}

// take steps over a word or sign if it is there.
func (p *parser) take(text string) bool {
	if t := p.tokens[p.at]; t.kind != end && t.text == text {
		p.at++
		return true
	}
	return false
}

func (p *parser) expect(text string) error {
	if p.take(text) {
		return nil
	}
	return fmt.Errorf("%q stands where %q was expected", p.peek(), text)
}

func (p *parser) expression() (string, error) {
	if !p.take("if") {
		return p.chain(p.both, map[string]string{"or": "||"})
	}
	parts := make([]string, 3)
	for i, word := range []string{"then", "else", ""} {
		part, err := p.expression()
		if err == nil && word != "" {
			err = p.expect(word)
		}
		if err != nil {
			return "", err
		}
		parts[i] = part
	}
	return fmt.Sprintf("((%s) ? (%s) : (%s))", parts[0], parts[1], parts[2]), nil
}

func (p *parser) both() (string, error) {
	return p.chain(p.comparison, map[string]string{"and": "&&"})
}

func (p *parser) comparison() (string, error) {
	return p.chain(p.sum, map[string]string{"<": "<", ">": ">", "≤": "<=", "≥": ">=", "=": "=="})
}

func (p *parser) sum() (string, error) {
	return p.chain(p.product, map[string]string{"+": "+", "−": "-"})
}

func (p *parser) product() (string, error) {
	return p.chain(p.unary, map[string]string{"×": "*", "÷": "/"})
}

// chain reads operands of a higher rank joined by signs of one rank.
func (p *parser) chain(operand func() (string, error), signs map[string]string) (string, error) {
	out, err := operand()
	for err == nil {
		as, ok := signs[p.peek()]
		if !ok {
			return out, nil
		}
		p.next()
		var right string
		right, err = operand()
		out = "(" + out + " " + as + " " + right + ")"
	}
	return "", err
}

func (p *parser) unary() (string, error) {
	if p.take("−") {
		of, err := p.unary()
		return "(-" + of + ")", err
	}
	base, err := p.atom()
	if err != nil || !p.take("^") {
		return base, err
	}
	power, err := p.unary()
	return "(" + base + " ** " + power + ")", err
}

func (p *parser) atom() (string, error) {
	t := p.next()
	switch {
	case t.kind == number:
		v, err := strconv.ParseFloat(t.text, 64)
		if err != nil {
			return "", fmt.Errorf("%q is not a number", t.text)
		}
		return decimal(v), nil
	case t.text == "(" && t.kind == sign:
		inner, err := p.expression()
		if err == nil {
			err = p.expect(")")
		}
		return "(" + inner + ")", err
	case t.kind == name && p.take("("):
		return p.call(t.text)
	case t.kind == name:
		return p.value(t.text, "")
	}
	return "", fmt.Errorf("%q stands where a value was expected", t.text)
}

// value reads an id with its lag, and the value it starts from.
func (p *parser) value(id, of string) (string, error) {
	id = strings.Replace(id, "*", p.star, 1)
	kind, err := p.names.find(id)
	if err != nil {
		return "", err
	}
	t := Term{Of: of, ID: id, kind: kind}
	if err := t.mayLook(); err != nil {
		return "", err
	}
	if !p.take("[") {
		return p.note(t), nil
	}
	if err := p.lag(&t); err != nil {
		return "", err
	}
	if !p.take("or") {
		return p.note(t), p.expect("]")
	}
	start, err := p.expression()
	if err != nil {
		return "", err
	}
	early := p.note(Term{Of: clock, ID: "quarter", kind: wordID})
	return fmt.Sprintf("(%s < %s ? %s : %s)", early, decimal(float64(t.Lag)), start, p.note(t)), p.expect("]")
}

func (p *parser) lag(t *Term) error {
	if err := p.expect("−"); err != nil {
		return err
	}
	count := p.next()
	lag, err := strconv.Atoi(count.text)
	if err != nil || lag < 1 {
		return fmt.Errorf("%q is not a count of quarters", count.text)
	}
	if t.kind != seriesID {
		return fmt.Errorf("%s has no quarter before", t.ID)
	}
	t.Lag = lag
	return nil
}

// note keeps a term once and gives its name for expr.
func (p *parser) note(t Term) string {
	if !slices.Contains(p.terms, t) {
		p.terms = append(p.terms, t)
	}
	return t.variable()
}

var errTooMuch = errors.New("the expression goes on after its end")

// whole reads an expression to its end.
func (p *parser) whole() (string, error) {
	out, err := p.expression()
	if err == nil && p.tokens[p.at].kind != end {
		err = fmt.Errorf("%w: %q", errTooMuch, p.peek())
	}
	return out, err
}
