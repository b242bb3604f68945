package data

func unitTable() table[Unit] {
	return table[Unit]{
		file: "units.csv",
		columns: []column[Unit]{
			required("id", func(u *Unit) *string { return &u.ID }),
			required("label", func(u *Unit) *string { return &u.Label }),
			required("definition", func(u *Unit) *string { return &u.Definition }),
		},
		key:   func(u *Unit) string { return u.ID },
		keyed: "id",
	}
}

// unitIn is a cell that holds the id of a unit.
func unitIn[T any](units []string, field func(*T) *string) column[T] {
	return oneOf("unit", "unit", units, field)
}
