package data

import (
	"slices"
	"strings"
)

// leverRow is a lever whose numbers still wait for its type to be known.
type leverRow struct {
	Lever
	min, max, step, choices, def string
}

func leverTable(units []string) table[leverRow] {
	groups := []string{"headline", "demand", "competition", "cost", "money", "building", "policy", "shock"}
	return table[leverRow]{
		file: "levers.csv",
		columns: []column[leverRow]{
			required("id", func(l *leverRow) *string { return &l.ID }),
			required("label", func(l *leverRow) *string { return &l.Label }),
			oneOf("group", "group", groups, func(l *leverRow) *string { return &l.Group }),
			oneOf("kind", "kind", []string{"action", "world", "shock"}, func(l *leverRow) *string { return &l.Kind }),
			oneOf("type", "type", []string{"number", "choice", "quarter"}, func(l *leverRow) *string { return &l.Type }),
			unitIn(units, func(l *leverRow) *string { return &l.Unit }),
			optional("min", func(l *leverRow) *string { return &l.min }),
			optional("max", func(l *leverRow) *string { return &l.max }),
			optional("step", func(l *leverRow) *string { return &l.step }),
			optional("choices", func(l *leverRow) *string { return &l.choices }),
			required("default", func(l *leverRow) *string { return &l.def }),
			required("definition", func(l *leverRow) *string { return &l.Definition }),
			required("effect", func(l *leverRow) *string { return &l.Effect }),
			required("source", func(l *leverRow) *string { return &l.Source }),
			optional("url", func(l *leverRow) *string { return &l.URL }),
			date("date", func(l *leverRow) *string { return &l.Date }),
			distribution("distribution", func(l *leverRow) *string { return &l.Distribution }),
			optional("inert_because", func(l *leverRow) *string { return &l.InertBecause }),
			optional("note", func(l *leverRow) *string { return &l.Note }),
		},
		key:   func(l *leverRow) string { return l.ID },
		keyed: "id",
		check: func(l *leverRow) error { return firstOf(l.settle(), explained(l.Source, l.Note)) },
	}
}

// settle reads the cells whose meaning depends on the type of the lever.
func (l *leverRow) settle() error {
	if l.Type == "choice" {
		return l.settleChoice()
	}
	value := parseNumber
	if l.Type == "quarter" {
		value = quarterNumber
	}
	err := firstOf(
		cellInto("min", l.min, &l.Min, value),
		cellInto("max", l.max, &l.Max, value),
		cellInto("step", l.step, &l.Step, parseNumber),
		cellInto("default", l.def, &l.Default, value),
	)
	if err != nil {
		return err
	}
	return firstOf(
		ordered(l.Min, l.Max, false),
		within("default", l.Default, l.Min, l.Max, l.Unit),
		notched(l.Default, l.Min, l.Max, l.Step),
	)
}

func (l *leverRow) settleChoice() error {
	l.Choices = strings.Split(l.choices, ";")
	i := slices.Index(l.Choices, l.def)
	if i < 0 {
		return at("default", "%w", unknown("choice", l.def, l.Choices))
	}
	l.Default, l.Max, l.Step = float64(i), float64(len(l.Choices)-1), 1
	return nil
}

func cellInto(column, cell string, field *float64, parse func(string) (float64, error)) (err error) {
	if *field, err = parse(cell); err != nil {
		return at(column, "%w", err)
	}
	return nil
}

func quarterNumber(cell string) (float64, error) {
	q, err := ParseQuarter(cell)
	return float64(q), err
}
