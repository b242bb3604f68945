package tui

// verdict says in one or two plain sentences what this world does and when,
// and what the answer hangs on. It claims no more than the run shows.
func (s *speech) verdict(now summary, h hinge) string {
	text := s.F("verdict.whole", "Labs", s.labsVerdict(now), "Nvidia", s.nvidiaVerdict(now))
	if h.turns {
		text = s.F("verdict.hangs", "Verdict", text, "Hinge", s.hingeVerdict(now, h))
	}
	return text
}

func (s *speech) labsVerdict(now summary) string {
	m := now.Marks
	end := "verdict.loss"
	if happens(m.BreakEven) {
		end = "verdict.even"
	}
	result := s.F(end, "Q", s.date(m.BreakEven))
	switch {
	case happens(m.FirstMissedPayment) && happens(m.FirstDefault) && m.FirstDefault < m.FirstMissedPayment:
		return s.F("verdict.default_first", "Missed", s.date(m.FirstMissedPayment), "Default", s.date(m.FirstDefault), "End", result)
	case happens(m.FirstMissedPayment) && happens(m.FirstDefault):
		return s.F("verdict.default", "Missed", s.date(m.FirstMissedPayment), "Default", s.date(m.FirstDefault), "End", result)
	case happens(m.FirstDefault):
		return s.F("verdict.only_default", "Default", s.date(m.FirstDefault), "End", result)
	case happens(m.FirstMissedPayment):
		return s.F("verdict.missed", "Missed", s.date(m.FirstMissedPayment), "End", result)
	}
	return s.F("verdict.paid", "End", result)
}

func (s *speech) nvidiaVerdict(now summary) string {
	if !happens(now.Marks.NvidiaPeak) {
		return s.T("verdict.no_fall")
	}
	if happens(now.Back) {
		return s.F("verdict.dip", "Peak", s.date(now.Marks.NvidiaPeak), "Fall", s.percent(now.Fall), "Trough", s.date(now.Trough), "Back", s.date(now.Back))
	}
	return s.F("verdict.fall", "Peak", s.date(now.Marks.NvidiaPeak), "Fall", s.percent(now.Fall), "Trough", s.date(now.Trough))
}

// hingeVerdict names the other world that half or twice the equity makes.
func (s *speech) hingeVerdict(now summary, h hinge) string {
	amount := "verdict.half"
	if h.factor > 1 {
		amount = "verdict.twice"
	}
	return s.F("verdict.hinge", "Amount", s.F(amount, "Equity", s.money(h.equity)), "Other", s.otherWorld(now, h.other))
}

func (s *speech) otherWorld(now, other summary) string {
	switch {
	case !happens(now.Marks.FirstMissedPayment) && happens(other.Marks.FirstMissedPayment):
		return s.F("verdict.then_missed", "Q", s.date(other.Marks.FirstMissedPayment))
	case happens(now.Marks.FirstMissedPayment) && !happens(other.Marks.FirstMissedPayment):
		return s.T("verdict.then_paid")
	case !happens(now.Marks.FirstDefault) && happens(other.Marks.FirstDefault):
		return s.F("verdict.then_default", "Q", s.date(other.Marks.FirstDefault))
	case happens(now.Marks.FirstDefault) && !happens(other.Marks.FirstDefault):
		return s.T("verdict.then_no_default")
	case other.fallsForGood():
		return s.F("verdict.then_fall", "Q", s.date(other.Marks.NvidiaPeak))
	}
	return s.T("verdict.then_no_fall")
}
