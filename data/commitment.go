package data

import "fmt"

func commitmentTable(actors []string) table[Commitment] {
	return table[Commitment]{
		file: "commitments.csv",
		columns: []column[Commitment]{
			oneOf("payer", "actor", actors, func(c *Commitment) *string { return &c.Payer }),
			oneOf("payee", "actor", actors, func(c *Commitment) *string { return &c.Payee }),
			date("signed", func(c *Commitment) *string { return &c.Signed }),
			numberOrNone("dollars", func(c *Commitment) *float64 { return &c.Dollars }),
			numberOrNone("gw", func(c *Commitment) *float64 { return &c.GW }),
			quarter("start", func(c *Commitment) *Quarter { return &c.Start }),
			count("quarters", func(c *Commitment) *int { return &c.Quarters }),
			count("ramp", func(c *Commitment) *int { return &c.Ramp }),
			oneOf("firm", "firmness", []string{"yes", "partly", "no", "contingent"}, func(c *Commitment) *string { return &c.Firm }),
			oneOf("use", "use", []string{"bill", "show"}, func(c *Commitment) *string { return &c.Use }),
			required("source", func(c *Commitment) *string { return &c.Source }),
			optional("url", func(c *Commitment) *string { return &c.URL }),
			optional("note", func(c *Commitment) *string { return &c.Note }),
		},
		key: func(c *Commitment) string {
			return fmt.Sprintf("%s %s %s %g %g", c.Payer, c.Payee, c.Signed, c.Dollars, c.GW)
		},
		keyed: "payer",
		check: (*Commitment).checked,
	}
}

func (c *Commitment) checked() error {
	if c.Dollars == 0 && c.GW == 0 {
		return at("dollars", "is empty, and so is gw; a promise needs one of them")
	}
	if c.Use == "bill" && (c.Dollars <= 0 || c.Quarters == 0) {
		return at("use", "is %q; a bill needs dollars and quarters above zero", c.Use)
	}
	if c.Ramp > c.Quarters {
		return at("ramp", "%d quarters is longer than the promise, which lasts %d", c.Ramp, c.Quarters)
	}
	signed, err := ParsePeriod(c.Signed)
	if err != nil {
		return at("signed", "%w", err)
	}
	return firstOf(past("signed", signed.First), explained(c.Source, c.Note))
}
