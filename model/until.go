package model

import "bubblescope/data"

// RunUntil is RunAlone that ends with quarter last: for those who ask a world
// only about its first years. Later quarters of dst keep what they held, and
// marks that would come later stay data.None; NvidiaPeak is not looked for.
func (m *Model) RunUntil(dst *Result, s Settings, last data.Quarter) {
	dst.Settings = s
	dst.Marks = Marks{data.None, data.None, data.None, data.None}
	m.copyHistory(dst)
	m.project(&dst.work, m.decode(&s))
	for t := m.last + 1; t <= min(int(last), Quarters-1); t++ {
		dst.work.quarter(t)
		m.keep(dst, t)
	}
}
