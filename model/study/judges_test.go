package study

import "testing"

// The tornado's ends are the spans'.
func TestSpansAreTheTornados(t *testing.T) {
	m := theModel(t)
	spans, err := Spans(m)
	if err != nil {
		t.Fatal(err)
	}
	out := m.OutputIndex("labs.operating_loss")
	bars, err := Tornado(m, m.Defaults(), out, m.LastActual()+12)
	if err != nil {
		t.Fatal(err)
	}
	if len(spans) != len(bars) || len(bars) < 10 {
		t.Fatalf("%d spans, %d bars", len(spans), len(bars))
	}
	ends := map[int]Span{}
	for _, s := range spans {
		ends[s.Lever] = s
	}
	r := m.NewResult()
	for _, b := range bars[:5] {
		s := m.Defaults()
		s[b.Lever] = ends[b.Lever].High
		m.RunAlone(r, s)
		if r.Series[out][m.LastActual()+12] != b.High {
			t.Errorf("lever %d: %v at its high end, the tornado says %v", b.Lever, r.Series[out][m.LastActual()+12], b.High)
		}
	}
}
