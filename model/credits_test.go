package model

import (
	"math/rand/v2"
	"testing"
)

// Money in kind comes back only as computing from its giver: credit at a cloud
// goes down by no more than that cloud's own bill, and a cloud that gave none
// owes none.
func TestCreditsComeBackOnlyAsComputingFromTheirGiver(t *testing.T) {
	m := theModel(t)
	random := rand.New(rand.NewPCG(5, 2))
	r, drawn := &run{}, 0.0
	for range 300 {
		s := m.anyWorld(random)
		s[m.LeverIndex("credit_share")] = 1
		m.project(r, m.decode(&s))
		for q := m.last + 1; q < Quarters; q++ {
			before := r.st.labs
			r.quarter(q)
			for l := range r.s.labs {
				drawn += checkCredits(t, r, l, &before[l])
			}
		}
	}
	if drawn < 100 {
		t.Errorf("credits of %g are drawn in all: nothing is tested", drawn)
	}
}

// checkCredits holds one lab's credits of a quarter against its bills; it gives
// what was drawn at the least.
func checkCredits(t *testing.T, r *run, l int, before *labState) (drawn float64) {
	t.Helper()
	st, left := &r.st.labs[l], 0.0
	for o := range r.s.owners {
		fell := before.credit[o] - st.credit[o]
		if fell > st.bill[o]+1e-9 {
			t.Errorf("lab %d draws %g at owner %d, which bills it %g", l, fell, o, st.bill[o])
		}
		if r.s.labs[l].partner[o] == 0 && st.credit[o] > before.credit[o] || st.credit[o] < 0 {
			t.Errorf("lab %d has credits of %g at owner %d, which gives none", l, st.credit[o], o)
		}
		drawn, left = drawn+max(0, fell), left+st.credit[o]
	}
	if diff := left - st.credits; diff > 1e-6 || diff < -1e-6 {
		t.Errorf("lab %d: credits of %g at its hosts, %g in all", l, left, st.credits)
	}
	return drawn
}

// A budget that was cut comes back once the state meets all that is lacking: a
// rounding error of what was met is not a want of money.
func TestRescuedBudgetsComeBack(t *testing.T) {
	m := theModel(t)
	random := rand.New(rand.NewPCG(1, 37))
	r, rescued := &run{}, 0
	for range 300 {
		s := m.anyWorld(random)
		s[m.LeverIndex("backstop")] = 1
		m.project(r, m.decode(&s))
		for q := m.last + 1; q < Quarters; q++ {
			before := r.st.labs
			r.quarter(q)
			for l := range r.s.labs {
				st := &r.st.labs[l]
				if st.lack > 0 && st.rescued == st.lack && before[l].funded < 0.99 {
					rescued++
					if !(st.funded > before[l].funded) {
						t.Fatalf("%d: all is met, and %g of the budget goes to %g", q, before[l].funded, st.funded)
					}
				}
			}
		}
	}
	if rescued == 0 {
		t.Error("nobody is rescued: nothing is tested")
	}
}
