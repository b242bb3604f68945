package model

import (
	"math/rand/v2"
	"testing"

	"bubblescope/data"
)

// obeys runs one world and holds every identity against every quarter of it.
func obeys(t *testing.T, m *Model, r *run, s Settings, where string) {
	t.Helper()
	m.project(r, m.decode(&s))
	money := r.st.book.Total()
	for q := m.last + 1; q < Quarters; q++ {
		r.quarter(q)
		checkMoney(t, r, money)
		checkCapacity(t, r)
		checkOutputs(t, m, r)
		if t.Failed() {
			t.Fatalf("%s, in %s", where, data.Quarter(q))
		}
	}
}

// corners are the values at which a lever is pressed hardest: both ends of a
// number or a quarter, and each choice.
func corners(l data.Lever) []float64 {
	if l.Type != "choice" {
		return []float64{l.Min, l.Max}
	}
	list := make([]float64, len(l.Choices))
	for i := range list {
		list[i] = float64(i)
	}
	return list
}

// All pairs of the levers' extremes, every kind of shock among them, obey every
// identity. A shock stands as deep as can be where its depth is not the lever.
func TestPairsOfExtremesObeyTheIdentities(t *testing.T) {
	m := theModel(t)
	levers, r, runs := m.Levers(), &run{}, 0
	for i := range levers {
		for k := i + 1; k < len(levers); k++ {
			for _, a := range corners(levers[i]) {
				for _, b := range corners(levers[k]) {
					s := m.world(t, map[string]float64{"shock_size": 1})
					s[i], s[k] = a, b
					obeys(t, m, r, s, levers[i].ID+" "+levers[k].ID)
					runs++
				}
			}
		}
	}
	if runs < 1900 {
		t.Errorf("%d runs only", runs)
	}
}

// Every kind of shock at every quarter, as deep as can be, in worlds drawn at
// random: a world each in the daily run, fifty in the long one.
func TestEveryShockAtEveryQuarterObeysTheIdentities(t *testing.T) {
	m := theModel(t)
	worlds := 1
	if *long {
		worlds = 50
	}
	kind, when, size := m.LeverIndex("shock"), m.LeverIndex("shock_quarter"), m.LeverIndex("shock_size")
	random, r := rand.New(rand.NewPCG(5, 8)), &run{}
	for k := 1; k < len(m.Levers()[kind].Choices); k++ {
		for q := m.Levers()[when].Min; q <= m.Levers()[when].Max; q++ {
			for n := range worlds + 1 {
				s := m.Defaults()
				if n > 0 {
					s = m.anyWorld(random)
				}
				s[kind], s[when], s[size] = float64(k), q, 1
				obeys(t, m, r, s, m.Levers()[kind].Choices[k]+" "+data.Quarter(q).String())
			}
		}
	}
}
