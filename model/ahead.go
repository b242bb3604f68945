package model

import "bubblescope/data"

// RunUntil is RunAlone that ends with quarter last: for those who ask a world
// only about its first years. Later quarters of dst keep what they held, and
// marks that would come later stay data.None; NvidiaPeak is not looked for.
func (m *Model) RunUntil(dst *Result, s Settings, last data.Quarter) {
	m.past(dst)
	m.ahead(dst, s, min(int(last), Quarters-1))
}

// RunAhead is RunAlone for the quarters after the record alone: those before stay
// as dst has them, and no peak is marked.
func (m *Model) RunAhead(dst *Result, s Settings) { m.ahead(dst, s, Quarters-1) }

// ahead runs from the end of the record to quarter last.
func (m *Model) ahead(dst *Result, s Settings, last int) {
	dst.Settings = s
	dst.Marks = Marks{data.None, data.None, data.None, data.None}
	m.project(&dst.work, m.decode(&s))
	for t := m.last + 1; t <= last; t++ {
		dst.work.quarter(t)
		m.keep(dst, t)
	}
}
