package model

import "bubblescope/model/ledger"

// Trace is one run with its workings: every output and every working in every
// quarter. It is what equations are held against, and what a reader sees who
// asks where a number comes from.
type Trace struct {
	Settings Settings
	Free     bool // without the record to lean on; ends with it
	Quarters int  // that were run
	series   map[string][]float64
}

// Series is one output or working by quarter, nil where there is none of that id.
func (t *Trace) Series(id string) []float64 { return t.series[id] }

// Trace runs a scenario from 2023Q1 with its workings. It costs about two runs;
// Run keeps no workings.
func (m *Model) Trace(s Settings) *Trace {
	res := m.NewResult()
	m.Run(res, s)
	t := m.newTrace(res, Quarters)
	w := newWitness(m.newRun(m.params, m.add))
	w.follow(t, 0, m.last+1)
	m.project(w.run, m.decode(&s))
	w.follow(t, m.last+1, Quarters)
	return t
}

// TraceFree is FreeRun with its workings, at the shipped parameters.
func (m *Model) TraceFree() *Trace {
	res := m.NewResult()
	res.Settings = m.defaults
	m.FreeRun(res, nil)
	t := m.newTrace(res, m.last+1)
	t.Free = true
	newWitness(m.newRun(m.params, nil)).follow(t, 0, m.last+1)
	return t
}

// newTrace takes over what a run keeps and makes room for the workings.
func (m *Model) newTrace(res *Result, quarters int) *Trace {
	t := &Trace{Settings: res.Settings, Quarters: quarters, series: map[string][]float64{}}
	for i, o := range m.Outputs() {
		t.series[o.ID] = res.Series[i][:quarters]
	}
	for _, o := range m.set.Workings {
		t.series[o.ID] = make([]float64, quarters)
	}
	return t
}

// witness is a run that is watched: the payments of the quarter, the gains, and
// the halls that stood and the debts that were owed before it.
type witness struct {
	*run
	flows, written ledger.Matrix
	stood, owed    [maxOwners]float64
}

func newWitness(r *run) *witness { return &witness{run: r} }

// follow runs quarters and notes every working at the end of each.
func (w *witness) follow(t *Trace, first, end int) {
	w.st.book.Flows, w.gains = &w.flows, &w.written
	for q := first; q < end; q++ {
		w.flows, w.written = ledger.Matrix{}, ledger.Matrix{}
		for o := range w.s.owners {
			w.stood[o], w.owed[o] = w.st.owners[o].shell, w.st.owners[o].debt
		}
		w.quarter(q)
		for i, row := range w.m.set.Workings {
			t.series[row.ID][q] = w.m.workings[i](w)
		}
	}
}

// paid is what a sector paid in a kind of flow this quarter, net, $bn.
func (w *witness) paid(kind ledger.Payment, sector int) float64 { return -w.flows[kind][sector] }

// got is what a sector received in a kind of flow this quarter, net, $bn.
func (w *witness) got(kind ledger.Payment, sector int) float64 { return w.flows[kind][sector] }
