package tui

import (
	"math"

	"bubblescope/data"
)

// changed says what a step did: which lever went from where to where, what
// that did to the labs' loss, and which date of the verdict moved first.
func (s *speech) changed(st step, now summary) string {
	parts := s.lossChange(st.then, now)
	if mark := s.markChange(st.then, now); mark != "" {
		parts += s.T("changed.and") + mark
	}
	if st.then == now {
		parts = s.nothing(st)
	}
	return s.F("changed.whole", "Move", s.move(st), "Effect", parts)
}

// move names a step in words: GPU life 5 → 3 years.
func (s *speech) move(st step) string {
	if st.lever == several {
		return s.F(st.what, "Name", st.name)
	}
	l := &s.m.Levers()[st.lever]
	from, to := st.before[st.lever], st.after[st.lever]
	return s.F("changed.move", "Lever", s.lever(l), "From", s.bare(st.lever, from), "Arrow", s.g.arrow, "To", s.value(st.lever, to))
}

// bare leaves out a unit that the next number repeats.
func (s *speech) bare(i int, v float64) string {
	switch s.m.Levers()[i].Unit {
	case "years", "quarters", "GW/y", "ratio", "elasticity":
		return s.amount(i, v)
	}
	return s.mark(i, v, true)
}

func (s *speech) lossChange(then, now summary) string {
	d := s.moneyChange(then.Loss, now.Loss)
	amount := s.moneyShort(d)
	if s.moneyShort(math.Abs(d)) == s.moneyShort(0) {
		return s.F("changed.same_loss", "Year", now.Year, "Loss", s.money(now.Loss))
	}
	if then.Loss <= 0 || now.Loss <= 0 {
		return s.F("changed.loss_turned", "Year", now.Year, "From", s.moneyShort(then.Loss), "Arrow", s.g.arrow, "To", s.money(now.Loss))
	}
	growth := s.growth(then.Loss, now.Loss)
	if growth != "" {
		growth = s.F("changed.growth", "V", growth)
	}
	return s.F("changed.loss", "Year", now.Year, "Change", s.signed(d, amount), "Growth", growth)
}

// markChange tells the first date that moved, in the order of their weight;
// where none did, what became of Nvidia's revenue.
func (s *speech) markChange(then, now summary) string {
	a, b := then.Marks, now.Marks
	for _, m := range []struct {
		id       string
		from, to data.Quarter
	}{
		{"changed.missed", a.FirstMissedPayment, b.FirstMissedPayment},
		{"changed.default", a.FirstDefault, b.FirstDefault},
		{"changed.even", a.BreakEven, b.BreakEven},
		{"changed.peak", a.NvidiaPeak, b.NvidiaPeak},
	} {
		if m.from != m.to {
			return s.F(m.id, "From", s.when(m.from), "Arrow", s.g.arrow, "To", s.when(m.to))
		}
	}
	d := s.moneyChange(then.Nvidia, now.Nvidia)
	if s.moneyShort(math.Abs(d)) == s.moneyShort(0) {
		return ""
	}
	return s.F("changed.nvidia", "Year", now.Year, "Change", s.signed(d, s.moneyShort(d)))
}

// nothing says that no headline moved, and why where the lever knows: its
// reason holds while the rest of its group stands at the defaults.
func (s *speech) nothing(st step) string {
	if st.lever == several {
		return s.T("changed.nothing")
	}
	l := &s.m.Levers()[st.lever]
	for i, other := range s.m.Levers() {
		if other.Group == l.Group && i != st.lever && st.after[i] != other.Default {
			return s.T("changed.nothing")
		}
	}
	if why := s.inert(l); why != "" {
		return s.F("changed.inert", "Why", why)
	}
	return s.T("changed.nothing")
}
