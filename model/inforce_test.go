package model

import "testing"

// In the record the levers act at the defaults; after it as set, less what a
// shock takes while it lasts.
func TestLeversInForce(t *testing.T) {
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	s := m.Defaults()
	equity := m.LeverIndex("equity_appetite")
	s[equity] = 200
	s[m.LeverIndex("shock")], s[m.LeverIndex("shock_quarter")], s[m.LeverIndex("shock_size")] = creditFreeze, 20, 0.5
	if got := m.InForce(s, m.LastActual()); got != m.Defaults() {
		t.Error("in the record the levers do not stand at the defaults")
	}
	if got := m.InForce(s, 19); got != s {
		t.Error("before the shock the levers are not as set")
	}
	if got := m.InForce(s, 20)[equity]; got != 100 {
		t.Errorf("a freeze of half leaves %v of 200", got)
	}
	if got := m.InForce(s, 51); got != s {
		t.Error("long after the shock the levers are not as set")
	}
}
