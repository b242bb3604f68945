package data

// outputTable reads outputs.csv.
func outputTable(units []string) table[Output] { return outputsIn("outputs.csv", units) }

// workingTable reads workings.csv: quantities between levers and outputs, which
// the equations of the outputs name.
func workingTable(units []string) table[Output] { return outputsIn("workings.csv", units) }

func outputsIn(file string, units []string) table[Output] {
	groups := []string{
		"labs", "lab", "clouds", "cloud", "nvidia", "commitments", "power", "water", "macro", "state", "china", "bubble", "capability",
		"buyer", "capacity", "expectations", "shock",
	}
	return table[Output]{
		file: file,
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
		key:    func(o *Output) string { return o.ID },
		keyed:  "id",
		placed: func(o *Output, line int) { o.Line = line },
	}
}
