package model

import (
	"math"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"bubblescope/data"
)

// somePanel is a model with one lever of each shape that the tables allow.
func somePanel(t testing.TB) *Model {
	t.Helper()
	first, last := data.Quarter(12), data.Quarter(51)
	set := &data.Set{
		Units: []data.Unit{{ID: "years", Label: "years"}, {ID: "share", Label: "share"}, {ID: "GW/y", Label: "GW a year"}},
		Levers: []data.Lever{
			{ID: "gpu_life", Type: "number", Unit: "years", Min: 2, Max: 8, Step: 0.1, Default: 5},
			{ID: "price_subsidy", Type: "number", Unit: "share", Min: 0, Max: 0.9, Step: 0.05, Default: 0.3},
			{ID: "power_supply", Type: "number", Unit: "GW/y", Min: 0, Max: 40, Step: 0.5, Default: 12},
			{ID: "interest_shift", Type: "number", Unit: "%/y", Min: -2, Max: 6, Step: 0.25, Default: 0},
			{ID: "shock", Type: "choice", Unit: "choice", Min: 0, Max: 2, Step: 1, Choices: []string{"none", "credit_freeze", "moratorium"}},
			{ID: "shock_quarter", Type: "quarter", Unit: "quarter", Min: float64(first), Max: float64(last), Step: 1, Default: 20},
		},
	}
	return panelOf(set)
}

// panelOf has the levers of a model and no equations: New asks for the levers
// that the equations name.
func panelOf(set *data.Set) *Model {
	m := &Model{set: set, leverAt: map[string]int{}}
	for i, l := range set.Levers {
		m.leverAt[l.ID], m.defaults[i] = i, l.Default
	}
	return m
}

func TestEveryNotchIsTheNumberThatAPersonTypes(t *testing.T) {
	m := somePanel(t)
	for i, l := range m.Levers() {
		for k := range m.Notches(i) + 1 {
			v := m.Notch(i, k)
			at, typed, err := m.Parse(l.ID, m.FormatLever(i, v))
			if err != nil || at != i || typed != v {
				t.Fatalf("%s notch %d is %v, but %q parses as %v, %v", l.ID, k, v, m.FormatLever(i, v), typed, err)
			}
		}
		if low, high := m.Notch(i, 0), m.Notch(i, m.Notches(i)); low != l.Min || high != l.Max {
			t.Errorf("%s runs from %v to %v, want %v to %v", l.ID, low, high, l.Min, l.Max)
		}
	}
}

func TestNudge(t *testing.T) {
	m := somePanel(t)
	for _, c := range []struct {
		id      string
		from    float64
		notches int
		want    float64
	}{
		{"gpu_life", 5, 1, 5.1},
		{"gpu_life", 5.1, 1, 5.2},
		{"gpu_life", 5, -20, 3},
		{"gpu_life", 7.95, 1, 8},
		{"gpu_life", 8, 1, 8},
		{"gpu_life", 2, -1, 2},
		{"gpu_life", 5.03, 1, 5.1},
		{"gpu_life", 5.03, -1, 5},
		{"gpu_life", 5.03, 0, 5.03},
		{"gpu_life", 99, -1, 7.9},
		{"gpu_life", 5, math.MaxInt, 8},
		{"gpu_life", 5, math.MinInt, 2},
		{"price_subsidy", 0.1, 1, 0.15},
		{"interest_shift", -2, 1, -1.75},
		{"shock", 0, 1, 1},
		{"shock", 2, 1, 2},
		{"shock_quarter", 12, 4, 16},
		{"shock_quarter", 12, -1, 12},
	} {
		if got := m.Nudge(c.from, m.LeverIndex(c.id), c.notches); got != c.want {
			t.Errorf("%s from %v by %d: got %v, want %v", c.id, c.from, c.notches, got, c.want)
		}
	}
}

// Walking up and down any number of notches comes back to the same float.
func TestNudgeComesBack(t *testing.T) {
	m := somePanel(t)
	rapid.Check(t, func(t *rapid.T) {
		i := rapid.IntRange(0, len(m.Levers())-1).Draw(t, "lever")
		k := rapid.IntRange(0, m.Notches(i)).Draw(t, "notch")
		up := rapid.IntRange(0, m.Notches(i)-k).Draw(t, "up")
		v := m.Notch(i, k)
		for range up {
			v = m.Nudge(v, i, 1)
		}
		if v != m.Notch(i, k+up) || m.Nudge(v, i, -up) != m.Notch(i, k) {
			t.Fatalf("lever %d: %d notches up from %v gives %v and back %v", i, up, m.Notch(i, k), v, m.Nudge(v, i, -up))
		}
	})
}

func TestFormatLever(t *testing.T) {
	m := somePanel(t)
	for _, c := range []struct {
		id   string
		v    float64
		want string
	}{
		{"gpu_life", 3, "3.0"},
		{"gpu_life", 3.14159, "3.14159"},
		{"price_subsidy", 0.3, "0.30"},
		{"shock", 1, "credit_freeze"},
		{"shock_quarter", 12, "2026Q1"},
	} {
		if got := m.FormatLever(m.LeverIndex(c.id), c.v); got != c.want {
			t.Errorf("%s %s: got %q, want %q", c.id, strconv.FormatFloat(c.v, 'g', -1, 64), got, c.want)
		}
	}
}
