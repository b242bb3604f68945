package model

// Fitted lists the parameters that the fit may move, in the order of the table.
func (m *Model) Fitted() []string {
	var ids []string
	for _, row := range m.set.Parameters {
		if row.Fitted {
			ids = append(ids, row.ID)
		}
	}
	return ids
}

// FreeRun runs the record's quarters from 2023Q1 without add-factors and
// without recorded rounds: the run on which fit and hindcast are scored. The
// values replace the fitted parameters, in the order of Fitted; nil keeps
// those of the table. Series are filled up to the end of the record.
func (m *Model) FreeRun(dst *Result, values []float64) {
	p := *m.params
	fields := p.fields()
	if values != nil {
		for i, id := range m.Fitted() {
			fields[id].SetFloat(values[i])
		}
	}
	m.freeRun(dst, &p)
}

func (m *Model) freeRun(dst *Result, p *params) {
	r := m.newRun(p, nil)
	for t := 0; t <= m.last; t++ {
		r.quarter(t)
		for i, read := range m.outputs {
			dst.Series[i][t] = read(r)
		}
	}
}

// FreeRunOf is FreeRun with every parameter given, in the order of the table;
// paths that follow from parameters are made anew.
func (m *Model) FreeRunOf(dst *Result, values []float64) {
	other := *m
	p := *m.params
	fields := p.fields()
	for i, row := range m.set.Parameters {
		fields[row.ID].SetFloat(values[i])
	}
	other.params = &p
	other.readPaths()
	other.freeRun(dst, &p)
}

// With is the model with other parameters, in the order of the table, its
// record settled anew. It shares with m all that no parameter moves, its Data too:
// there the parameters stand as m has them. It keeps no outputs of its record, which
// are a quarter of a model's weight: each run makes them anew, and RunAhead does
// without.
func (m *Model) With(values []float64) (*Model, error) {
	other, p := *m, *m.params
	fields := p.fields()
	for i, row := range m.set.Parameters {
		fields[row.ID].SetFloat(values[i])
	}
	other.params, other.reference, other.history = &p, [Quarters]float64{}, nil
	other.readPaths()
	other.anchor(m.add.target)
	other.setReference()
	return &other, nil
}
