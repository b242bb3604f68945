package data

import (
	"fmt"
	"strconv"
)

// refitTable is what the hindcast found at each cut-off: one row for each
// fitted parameter. parameters bound the values.
func refitTable(parameters []Parameter) table[Refit] {
	known := ids(parameters, func(p Parameter) string { return p.ID })
	return table[Refit]{
		file: "refits.csv",
		columns: []column[Refit]{
			quarter("cutoff", func(r *Refit) *Quarter { return &r.Cutoff }),
			oneOf("parameter", "parameter", known, func(r *Refit) *string { return &r.Parameter }),
			number("value", func(r *Refit) *float64 { return &r.Value }),
			{"seed", (*Refit).readSeed},
			count("starts", func(r *Refit) *int { return &r.Starts }),
			date("date", func(r *Refit) *string { return &r.Date }),
			optional("note", func(r *Refit) *string { return &r.Note }),
		},
		key:   func(r *Refit) string { return fmt.Sprintf("%s %s", r.Cutoff, r.Parameter) },
		keyed: "parameter",
		check: func(r *Refit) error { return r.checked(parameters) },
	}
}

func (r *Refit) readSeed(cell string) (err error) {
	if r.Seed, err = strconv.ParseUint(cell, 10, 64); err != nil {
		return fmt.Errorf("%q is not a whole number, zero or more", cell)
	}
	return nil
}

func (r *Refit) checked(parameters []Parameter) error {
	if r.Cutoff < 0 || r.Cutoff >= LastActual {
		return at("cutoff", "%s is not a quarter of history with another after it", r.Cutoff)
	}
	if r.Starts == 0 {
		return at("starts", "0 starting points find nothing")
	}
	for _, p := range parameters {
		if p.ID == r.Parameter {
			return within("value", r.Value, p.Min, p.Max, p.Unit)
		}
	}
	return nil
}
