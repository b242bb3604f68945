package data

import (
	"maps"
	"slices"
	"strings"
)

// inputPrefix marks a series that the model takes as given and does not report.
const inputPrefix = "input."

func observationTable(units, actors []string, outputs []Output) table[Observation] {
	unitsOfOutputs := unitsOf(outputs)
	return table[Observation]{
		file: "observations.csv",
		columns: []column[Observation]{
			required("series", func(o *Observation) *string { return &o.Series }),
			oneOfOrNone("entity", "actor", actors, func(o *Observation) *string { return &o.Entity }),
			period("period", func(o *Observation) *Period { return &o.Period }),
			number("value", func(o *Observation) *float64 { return &o.Value }),
			unitIn(units, func(o *Observation) *string { return &o.Unit }),
			oneOf("kind", "kind", kinds(), func(o *Observation) *string { return &o.Kind }),
			oneOf("use", "use", []string{"score", "input", "show"}, func(o *Observation) *string { return &o.Use }),
			required("source", func(o *Observation) *string { return &o.Source }),
			optional("url", func(o *Observation) *string { return &o.URL }),
			optional("note", func(o *Observation) *string { return &o.Note }),
		},
		key: func(o *Observation) string {
			return strings.Join([]string{o.Series, o.Entity, o.Period.Text, o.Use}, " ")
		},
		keyed: "series",
		check: func(o *Observation) error {
			return firstOf(o.known(unitsOfOutputs), past("period", o.Period.Last), explained(o.Source, o.Note))
		},
	}
}

// known refuses a series that no output has, or that has it in another unit;
// units gives the unit of each output.
func (o *Observation) known(units map[string]string) error {
	unit, known := units[o.Series]
	switch {
	case strings.HasPrefix(o.Series, inputPrefix):
		return nil
	case !known:
		return at("series", "%w", unknown("output", o.Series, slices.Sorted(maps.Keys(units))))
	case unit != o.Unit:
		return at("unit", "%q is not the unit of %s; expected %q", o.Unit, o.Series, unit)
	}
	return nil
}

func unitsOf(outputs []Output) map[string]string {
	units := make(map[string]string, len(outputs))
	for _, o := range outputs {
		units[o.ID] = o.Unit
	}
	return units
}
