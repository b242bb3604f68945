package data

import (
	"fmt"
	"strconv"
)

// bandTable is how far the worlds that a shorter record allows disagree on what
// came later: one row for each figure, of each cut-off.
func bandTable(outputs []Output) table[Band] {
	known := ids(outputs, func(o Output) string { return o.ID })
	return table[Band]{
		file: "bands.csv",
		columns: []column[Band]{
			quarter("cutoff", func(b *Band) *Quarter { return &b.Cutoff }),
			oneOf("series", "output", known, func(b *Band) *string { return &b.Series }),
			period("period", func(b *Band) *Period { return &b.Period }),
			number("low", func(b *Band) *float64 { return &b.Low }),
			number("high", func(b *Band) *float64 { return &b.High }),
			count("members", func(b *Band) *int { return &b.Members }),
			{"seed", (*Band).readSeed},
			date("date", func(b *Band) *string { return &b.Date }),
		},
		key:   func(b *Band) string { return fmt.Sprintf("%s %s %s", b.Cutoff, b.Series, b.Period.Text) },
		keyed: "period",
		check: (*Band).checked,
	}
}

func (b *Band) readSeed(cell string) (err error) {
	if b.Seed, err = strconv.ParseUint(cell, 10, 64); err != nil {
		return fmt.Errorf("%q is not a whole number, zero or more", cell)
	}
	return nil
}

func (b *Band) checked() error {
	switch {
	case b.Period.First <= b.Cutoff:
		return at("period", "%s does not lie after the cut-off %s", b.Period.Text, b.Cutoff)
	case b.High < b.Low:
		return at("high", "%g is below the low end %g", b.High, b.Low)
	case b.Members < 2:
		return at("members", "%d worlds make no band", b.Members)
	}
	return nil
}
