package data

func parameterTable(units []string) table[Parameter] {
	return table[Parameter]{
		file: "parameters.csv",
		columns: []column[Parameter]{
			required("id", func(p *Parameter) *string { return &p.ID }),
			number("value", func(p *Parameter) *float64 { return &p.Value }),
			unitIn(units, func(p *Parameter) *string { return &p.Unit }),
			number("min", func(p *Parameter) *float64 { return &p.Min }),
			number("max", func(p *Parameter) *float64 { return &p.Max }),
			distribution("distribution", func(p *Parameter) *string { return &p.Distribution }),
			truth("fitted", func(p *Parameter) *bool { return &p.Fitted }),
			required("source", func(p *Parameter) *string { return &p.Source }),
			date("date", func(p *Parameter) *string { return &p.Date }),
			optional("note", func(p *Parameter) *string { return &p.Note }),
		},
		key:   func(p *Parameter) string { return p.ID },
		keyed: "id",
		check: func(p *Parameter) error {
			return firstOf(ordered(p.Min, p.Max, true), within("value", p.Value, p.Min, p.Max, p.Unit), explained(p.Source, p.Note))
		},
	}
}
