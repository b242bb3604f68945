package data

import "strings"

func factTable(units []string) table[Fact] {
	return table[Fact]{
		file: "facts.csv",
		columns: []column[Fact]{
			required("series", func(f *Fact) *string { return &f.Series }),
			required("entity", func(f *Fact) *string { return &f.Entity }),
			period("period", func(f *Fact) *Period { return &f.Period }),
			number("value", func(f *Fact) *float64 { return &f.Value }),
			unitIn(units, func(f *Fact) *string { return &f.Unit }),
			oneOf("kind", "kind", kinds(), func(f *Fact) *string { return &f.Kind }),
			required("source", func(f *Fact) *string { return &f.Source }),
			optional("url", func(f *Fact) *string { return &f.URL }),
			optional("note", func(f *Fact) *string { return &f.Note }),
		},
		key:   func(f *Fact) string { return strings.Join([]string{f.Series, f.Entity, f.Period.Text, f.Source}, " ") },
		keyed: "series",
		check: func(f *Fact) error { return firstOf(f.happened(), explained(f.Source, f.Note)) },
	}
}

// happened refuses a report of what came after the record; a forecast or a plan
// of its day may look ahead.
func (f *Fact) happened() error {
	if f.Kind == "reported" {
		return past("period", f.Period.Last)
	}
	return nil
}
