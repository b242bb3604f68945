package equation

import (
	"fmt"
	"slices"
	"strings"
)

// looks are functions of one id that look beyond the quarter.
func looks() []string { return []string{"default", "first", "last", "cum", "usual", "twin"} }

// facts are functions that read the tables of the record, with the number of
// their arguments.
func facts() map[string]int {
	return map[string]int{
		"observed": 1, "trailing": 2, "contracts_due": 1, "contracts_between": 2, "contracts_share": 2, "contracts_left": 1,
		"paid": 2, "rounds": 1, "credits_given": 1,
	}
}

// sums are functions of plain numbers, with the number of their arguments.
func sums() map[string]int {
	return map[string]int{"min": 2, "max": 2, "exp": 1, "ln": 1, "log10": 1, "clamp": 3, "ratio": 3, "annuity": 2, "over": 2, "left": 2}
}

// call reads a function after its opening bracket.
func (p *parser) call(of string) (string, error) {
	switch {
	case of == "sum":
		return p.spread("+")
	case of == "largest":
		return p.largest()
	case slices.Contains(looks(), of):
		return p.look(of)
	case facts()[of] > 0:
		return p.fact(of, facts()[of])
	case sums()[of] > 0:
		return p.apply(of, sums()[of])
	}
	return "", unknown("function", of, functions())
}

// functions is every function of the notation.
func functions() []string {
	all := append([]string{"sum", "largest"}, looks()...)
	for f := range facts() {
		all = append(all, f)
	}
	for f := range sums() {
		all = append(all, f)
	}
	slices.Sort(all)
	return all
}

// spread writes what stands in the brackets once for every name that fits its
// stars, with a sign between.
func (p *parser) spread(between string) (string, error) {
	ids, err := p.starred()
	if err != nil {
		return "", err
	}
	fit := p.names.stars(ids)
	if len(fit) == 0 {
		return "", fmt.Errorf("nothing fits %s", strings.Join(ids, " and "))
	}
	start, outer := p.at, p.star
	parts := make([]string, len(fit))
	for i, star := range fit {
		p.at, p.star = start, star
		if parts[i], err = p.expression(); err != nil {
			return "", err
		}
	}
	p.star = outer
	return "(" + strings.Join(parts, " "+between+" ") + ")", p.expect(")")
}

// starred lists the ids with a star up to the closing bracket.
func (p *parser) starred() ([]string, error) {
	var ids []string
	depth := 1
	for _, t := range p.tokens[p.at:] {
		switch {
		case t.text == "(":
			depth++
		case t.text == ")":
			depth--
		case t.kind == name && strings.Contains(t.text, "*"):
			ids = append(ids, t.text)
		}
		if depth == 0 {
			break
		}
	}
	if len(ids) == 0 {
		return nil, fmt.Errorf("a sum needs an id with a star in it, as lab.*.revenue")
	}
	return ids, nil
}

func (p *parser) largest() (string, error) {
	count, err := p.expression()
	if err == nil {
		err = p.expect(",")
	}
	if err != nil {
		return "", err
	}
	list, err := p.spread(",")
	return "largest(" + count + ", [" + strings.Trim(list, "()") + "])", err
}

// look reads a function of one id.
func (p *parser) look(of string) (string, error) {
	t := p.next()
	if t.kind != name {
		return "", fmt.Errorf("%s takes an id", of)
	}
	value, err := p.value(t.text, of)
	if err != nil {
		return "", err
	}
	return value, p.expect(")")
}

// mayLook checks that an id has what a function asks of it.
func (t Term) mayLook() error {
	want := seriesID
	switch t.Of {
	case "":
		return nil
	case "default":
		want = leverID
	}
	if t.kind != want {
		return fmt.Errorf("%s cannot be asked of %s", t.Of, t.ID)
	}
	return nil
}

// fact reads a function of the record's tables.
func (p *parser) fact(of string, arguments int) (string, error) {
	words := make([]string, arguments)
	for i := range words {
		if i > 0 {
			if err := p.expect(","); err != nil {
				return "", err
			}
		}
		words[i] = strings.Replace(p.next().text, "*", p.star, 1)
	}
	t := Term{Of: of, ID: words[0]}
	if arguments == 2 {
		t.Other = words[1]
	}
	if err := p.names.checkFact(of, words); err != nil {
		return "", err
	}
	return p.note(t), p.expect(")")
}

// checkFact refuses series and actors that the record does not know.
func (n *names) checkFact(of string, words []string) error {
	for i, w := range words {
		if i == 0 && (of == "observed" || of == "trailing") {
			if !slices.Contains(n.series, w) {
				return unknown("series of the record", w, n.series)
			}
			continue
		}
		if !slices.Contains(n.actors, w) {
			return unknown("actor", w, n.actors)
		}
	}
	return nil
}

// apply reads a function of numbers; over and left take a series first.
func (p *parser) apply(of string, arguments int) (string, error) {
	parts := make([]string, arguments)
	for i := range parts {
		var err error
		switch {
		case i > 0 && !p.take(","):
			return "", fmt.Errorf("%s takes %d numbers in brackets", of, arguments)
		case i == 0 && (of == "over" || of == "left"):
			parts[i], err = p.value(p.next().text, whole)
		default:
			parts[i], err = p.expression()
		}
		if err != nil {
			return "", err
		}
	}
	return of + "(" + strings.Join(parts, ", ") + ")", p.expect(")")
}
