package equation

import (
	"math"
	"strings"
	"testing"

	"bubblescope/data"
)

// What the equations say is what the model does: in every quarter of every
// world, to a billionth. Every name in them counts, and a sign or number that is
// changed is seen.
func TestEquations(t *testing.T) {
	m := theModel(t)
	sheet, worlds, names := theSheet(t, m), theWorlds(m), namesOf(m.Data())
	t.Run("are true", func(t *testing.T) {
		t.Parallel()
		for _, e := range sheet.All {
			isTrue(t, e, worlds)
		}
	})
	t.Run("in words are true in part", func(t *testing.T) {
		t.Parallel()
		for i, w := range worlds {
			for q := range w.Quarters() {
				holdsInPart(t, w, i, q)
			}
		}
	})
	t.Run("name nothing that does not count", func(t *testing.T) {
		t.Parallel()
		for _, e := range sheet.All {
			for _, term := range e.Terms {
				if !counts(t, e, term, worlds) && !inert(e.ID, term.Text()) {
					t.Errorf("%s: a tenth more or less of %s changes nothing", e.ID, term.Text())
				}
			}
		}
	})
	t.Run("fail when they are changed", func(t *testing.T) {
		t.Parallel()
		tried := 0
		for _, e := range sheet.All {
			tried += failsChanged(t, names, e, worlds)
		}
		if tried < 1500 {
			t.Errorf("only %d changed texts were tried", tried)
		}
	})
}

// isTrue holds an equation against the model wherever it claims something.
func isTrue(t *testing.T, e *Equation, worlds []*World) {
	t.Helper()
	claims := 0
	for i, w := range worlds {
		in := e.In(w)
		for q := range w.Quarters() {
			v, claimed, err := in.At(q)
			if err != nil {
				t.Fatalf("%s: %v", e.ID, err)
			}
			if !claimed {
				continue
			}
			claims++
			if differs(v, w.Actual(e.ID, q)) {
				t.Errorf("%s in %s of world %d: the equation gives %.12g, the model %.12g", e.ID, data.Quarter(q), i, v, w.Actual(e.ID, q))
				return
			}
		}
	}
	if e.Checked != Described && claims == 0 {
		t.Errorf("%s claims nothing", e.ID)
	}
}

// counts is whether a term that is bent moves what an equation gives somewhere.
func counts(t *testing.T, e *Equation, term Term, worlds []*World) bool {
	t.Helper()
	for _, w := range worlds {
		most := 0.0
		for q := range w.Quarters() {
			if v := math.Abs(w.Value(term, q)); v > most {
				most = v
			}
		}
		for _, by := range bends(most) {
			if moves(t, e, term, w, by) {
				return true
			}
		}
	}
	return false
}

// bends are the ways in which a value is changed: a tenth up and down, and a
// tenth of the most that it is in a run, for what only its sign decides.
func bends(most float64) []func(float64) float64 {
	if most == 0 {
		most = 1
	}
	return []func(float64) float64{
		func(v float64) float64 { return v * 1.1 },
		func(v float64) float64 { return v * 0.9 },
		func(v float64) float64 { return v + most/10 },
		func(v float64) float64 { return v - most/10 },
	}
}

func moves(t *testing.T, e *Equation, term Term, w *World, by func(float64) float64) bool {
	t.Helper()
	plain, other := e.In(w), e.In(w.With(term, by))
	for q := range w.Quarters() {
		straight, claimed, err := plain.At(q)
		if err != nil {
			t.Fatal(err)
		}
		moved, _, err := other.At(q)
		if err != nil {
			t.Fatal(err)
		}
		if claimed && differs(moved, straight) {
			return true
		}
	}
	return false
}

// failsChanged tries every text with one sign or number changed: it does not
// compile, or is false somewhere.
func failsChanged(t *testing.T, n *names, e *Equation, worlds []*World) (tried int) {
	t.Helper()
	if e.Checked == Described {
		return 0
	}
	for _, text := range changed(e.Text) {
		tried++
		other, err := n.read(e.ID, text)
		if err == nil && holdsEverywhere(other, worlds) && !inert(e.ID, text) {
			t.Errorf("%s: this passes as well: %s", e.ID, text)
		}
	}
	return tried
}

func holdsEverywhere(e *Equation, worlds []*World) bool {
	for _, w := range worlds {
		in := e.In(w)
		for q := range w.Quarters() {
			v, claimed, err := in.At(q)
			if err != nil || claimed && differs(v, w.Actual(e.ID, q)) {
				return false
			}
		}
	}
	return true
}

// inert are the few parts of texts that cannot be told from their neighbours,
// and why.
func inert(id, part string) bool {
	switch {
	case id == "power.twh":
		// other_load_growth is zero: no power of one plus it can be told from another
		return part == "years" || strings.Contains(part, "÷ (1 + other_load_growth)") || strings.Contains(part, "(1 − other_load_growth)")
	case strings.HasPrefix(id, "buyer.") || strings.HasPrefix(id, "nvidia.buyer."):
		// buyers hardly ever come to the end of their cash, and then have bought no chips
		return strings.HasSuffix(part, ".at_hand") || strings.HasSuffix(part, ".chips") || strings.Contains(part, ".at_hand + ")
	case strings.HasSuffix(id, ".payouts"):
		// a lab that pays out has needed no money
		return strings.Contains(part, ".in_hand − lab.") && strings.Contains(part, ".found")
	case strings.HasSuffix(id, ".defaulted"):
		// who defaults leaves far more than a hundredth unpaid; .missed has the same number and is seen
		return strings.Contains(part, "0.011")
	}
	return false
}
