package model

import "bubblescope/data"

// Result is one run. The caller owns it and may reuse it: Run allocates nothing.
type Result struct {
	Settings Settings
	Series   [][]float64 // by output index (see Model.OutputIndex), then quarter
	Marks    Marks

	work run
	twin [Quarters]float64 // data-centre revenue without vendor finance
}

// NewResult makes an empty result of the right shape for Run.
func (m *Model) NewResult() *Result {
	r := &Result{Series: make([][]float64, len(m.outputs))}
	for i := range r.Series {
		r.Series[i] = make([]float64, Quarters)
	}
	return r
}

// Borrow lends a Result to whoever needs one for a moment, as much work beside a
// screen does; it holds anything. GiveBack it when nothing refers to it any more.
func (m *Model) Borrow() *Result { return m.lent.Get().(*Result) }

// GiveBack takes back what Borrow has lent.
func (m *Model) GiveBack(r *Result) { m.lent.Put(r) }

// Run computes one scenario into dst, which must come from NewResult of this
// model, and its twin without vendor finance, which circular_marginal compares
// it with. History is the same to the last bit for all settings. It allocates
// nothing and may run at the same time as others with another dst.
func (m *Model) Run(dst *Result, s Settings) {
	m.runTwin(dst, &s)
	m.RunAlone(dst, s)
	marginal, revenue := dst.Series[m.marginal], dst.Series[m.nvidiaRevenue]
	for t := m.last + 1; t < Quarters; t++ {
		marginal[t] = 1 - ratio(dst.twin[t], revenue[t], 1)
	}
}

// RunAlone is Run without the twin, at little more than half the cost:
// circular_marginal stays zero. It serves those who ask many worlds for
// something else.
func (m *Model) RunAlone(dst *Result, s Settings) {
	m.past(dst)
	m.RunAhead(dst, s)
	dst.Marks.NvidiaPeak = m.peak(dst)
}

// project sets a run to the end of the record.
func (m *Model) project(r *run, set levers) {
	r.subsidies.forget(m, r, &set)
	r.m, r.p, r.s = m, m.params, m.sectors
	r.set, r.base = set, m.decode(&m.defaults)
	r.last, r.add, r.dated, r.bare, r.gains = m.last, m.add, true, false, nil
	r.st = m.handoff
	r.onceARun()
}

// runTwin is the same world without vendor finance after the record. Only its
// payments are asked for.
func (m *Model) runTwin(dst *Result, s *Settings) {
	set := m.decode(s)
	set[vendorFinance] = 0
	m.project(&dst.work, set)
	dst.work.bare, dst.work.st.book.Blind = true, true
	for t := m.last + 1; t < Quarters; t++ {
		dst.work.quarter(t)
		dst.twin[t] = dst.work.st.chips.revenue
	}
}

// past writes the outputs of the record.
func (m *Model) past(dst *Result) {
	if m.history == nil {
		m.restart(&dst.work, m.params, m.add)
		for t := 0; t <= m.last; t++ {
			dst.work.quarter(t)
			m.readOutputs(dst, t)
		}
		return
	}
	for i, known := range m.history.Series {
		copy(dst.Series[i][:m.last+1], known)
	}
}

// remember makes the record once for all runs.
func (m *Model) remember() {
	known := m.NewResult()
	m.past(known)
	m.history = known
}

func (m *Model) readOutputs(dst *Result, t int) {
	for i, read := range m.outputs {
		dst.Series[i][t] = read(&dst.work)
	}
}

// keep reads the outputs and marks of one quarter.
func (m *Model) keep(dst *Result, t int) {
	m.readOutputs(dst, t)
	r := &dst.work
	first(&dst.Marks.BreakEven, t, r.st.all.loss <= 0)
	first(&dst.Marks.FirstMissedPayment, t, r.st.unpaid > 0.01)
	first(&dst.Marks.FirstDefault, t, r.st.defaults > 0)
}

func first(mark *data.Quarter, t int, seen bool) {
	if *mark == data.None && seen {
		*mark = data.Quarter(t)
	}
}

// leastFall is the share of revenue that must go before a peak is called one.
const leastFall = 0.1

// peak is the quarter from which data-centre revenue falls furthest, if that is a
// tenth or more.
func (m *Model) peak(dst *Result) data.Quarter {
	peak, _, fall := DeepestFall(dst.Series[m.nvidiaRevenue])
	if fall < leastFall {
		return data.None
	}
	return data.Quarter(peak)
}

// DeepestFall finds the greatest share that a series loses between a quarter and a
// later one, as investors measure a drawdown: a peak that comes after it does not
// undo it. The fall is 0, and the quarters are the first, where it never falls.
func DeepestFall(series []float64) (peak, trough int, fall float64) {
	top := 0
	for t, v := range series {
		if v > series[top] {
			top = t
		}
		if lost := 1 - v/series[top]; lost > fall {
			peak, trough, fall = top, t, lost
		}
	}
	return peak, trough, fall
}
