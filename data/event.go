package data

func eventTable() table[Event] {
	return table[Event]{
		file: "events.csv",
		columns: []column[Event]{
			required("id", func(e *Event) *string { return &e.ID }),
			date("date", func(e *Event) *string { return &e.Date }),
			required("label", func(e *Event) *string { return &e.Label }),
			required("source", func(e *Event) *string { return &e.Source }),
			optional("url", func(e *Event) *string { return &e.URL }),
		},
		key:   func(e *Event) string { return e.ID },
		keyed: "id",
		check: inOrder(),
	}
}

// inOrder places each event in its quarter and refuses one that is older than
// the one before, since the charts number events by their rows.
func inOrder() func(*Event) error {
	last := ""
	return func(e *Event) error {
		if e.Date < last {
			return at("date", "%s comes after %s; events stand in order of date", e.Date, last)
		}
		last = e.Date
		return e.place()
	}
}

// place finds the quarter that holds the event.
func (e *Event) place() error {
	p, err := ParsePeriod(e.Date)
	if err != nil {
		return at("date", "%w", err)
	}
	e.Quarter = p.First
	return past("date", p.Last)
}
