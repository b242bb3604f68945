package data

import (
	"fmt"
	"strings"
)

func actorTable() table[Actor] {
	kinds := []string{
		"users", "lab", "cloud", "buyer", "nvidia", "rivals", "power", "building", "equity", "lenders", "government", "world",
	}
	return table[Actor]{
		file: "actors.csv",
		columns: []column[Actor]{
			required("id", func(a *Actor) *string { return &a.ID }),
			required("label", func(a *Actor) *string { return &a.Label }),
			oneOf("kind", "kind of actor", kinds, func(a *Actor) *string { return &a.Kind }),
			{"values", readValues},
			required("source", func(a *Actor) *string { return &a.Source }),
			date("date", func(a *Actor) *string { return &a.Date }),
			optional("note", func(a *Actor) *string { return &a.Note }),
		},
		key:   func(a *Actor) string { return a.ID },
		keyed: "id",
		check: func(a *Actor) error { return explained(a.Source, a.Note) },
	}
}

// readValues reads key=number;key=number.
func readValues(a *Actor, cell string) (err error) {
	a.Values, err = numbersByName(cell)
	return err
}

// numbersByName reads key=number;key=number.
func numbersByName(cell string) (map[string]float64, error) {
	values := map[string]float64{}
	if cell == "" {
		return values, nil
	}
	for pair := range strings.SplitSeq(cell, ";") {
		key, text, ok := strings.Cut(pair, "=")
		if !ok || key == "" {
			return nil, fmt.Errorf("%q: write key=number;key=number", pair)
		}
		if _, twice := values[key]; twice {
			return nil, fmt.Errorf("%q is given twice", key)
		}
		v, err := parseNumber(text)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", key, err)
		}
		values[key] = v
	}
	return values, nil
}
