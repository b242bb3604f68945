package data

func outputTable(units []string) table[Output] {
	groups := []string{
		"labs", "lab", "clouds", "cloud", "nvidia", "commitments", "power", "water", "macro", "state", "china", "bubble", "capability",
	}
	return table[Output]{
		file: "outputs.csv",
		columns: []column[Output]{
			required("id", func(o *Output) *string { return &o.ID }),
			required("label", func(o *Output) *string { return &o.Label }),
			oneOf("group", "group", groups, func(o *Output) *string { return &o.Group }),
			unitIn(units, func(o *Output) *string { return &o.Unit }),
			oneOf("combine", "way to combine quarters", []string{"sum", "mean", "last"}, func(o *Output) *string { return &o.Combine }),
			required("definition", func(o *Output) *string { return &o.Definition }),
			required("equation", func(o *Output) *string { return &o.Equation }),
			required("sources", func(o *Output) *string { return &o.Sources }),
		},
		key:   func(o *Output) string { return o.ID },
		keyed: "id",
	}
}
