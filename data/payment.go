package data

import "fmt"

func paymentTable(actors []string) table[Payment] {
	kinds := []string{"vendor_finance", "equity", "loan", "credits"}
	return table[Payment]{
		file: "payments.csv",
		columns: []column[Payment]{
			oneOf("payer", "actor", actors, func(p *Payment) *string { return &p.Payer }),
			oneOf("payee", "actor", actors, func(p *Payment) *string { return &p.Payee }),
			quarter("quarter", func(p *Payment) *Quarter { return &p.Quarter }),
			number("dollars", func(p *Payment) *float64 { return &p.Dollars }),
			truth("in_kind", func(p *Payment) *bool { return &p.InKind }),
			oneOf("kind", "kind of payment", kinds, func(p *Payment) *string { return &p.Kind }),
			required("source", func(p *Payment) *string { return &p.Source }),
			optional("url", func(p *Payment) *string { return &p.URL }),
			optional("note", func(p *Payment) *string { return &p.Note }),
		},
		key: func(p *Payment) string {
			return fmt.Sprintf("%s %s %s %g %s", p.Payer, p.Payee, p.Quarter, p.Dollars, p.Kind)
		},
		keyed: "payer",
		check: func(p *Payment) error {
			if p.Dollars <= 0 {
				return at("dollars", "%g is not above zero", p.Dollars)
			}
			return firstOf(past("quarter", p.Quarter), explained(p.Source, p.Note))
		},
	}
}
