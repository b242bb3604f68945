package equation

import (
	"math"
	"strconv"
	"strings"
	"testing"
)

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

func moves(t *testing.T, e *Equation, term Term, w *World, by func(float64) float64) bool {
	t.Helper()
	bent := *w
	bent.bent, bent.by = term, by
	for q := range w.Quarters() {
		straight, claimed, err := e.Evaluate(w, q)
		if err != nil {
			t.Fatal(err)
		}
		moved, _, err := e.Evaluate(&bent, q)
		if err != nil {
			t.Fatal(err)
		}
		if claimed && differs(moved, straight) {
			return true
		}
	}
	return false
}

func TestEveryNameCounts(t *testing.T) {
	m := theModel(t)
	worlds := someWorlds(m)
	for _, e := range theSheet(t, m).All {
		for _, term := range e.Terms {
			if !counts(t, e, term, worlds) {
				t.Errorf("%s: %s is decoration: a tenth more of it changes nothing", e.ID, term.Text())
			}
		}
	}
}

// mutants are texts with one sign or one number changed.
func mutants(text string) []string {
	var all []string
	swap := map[string]string{"+": "−", "−": "+", "×": "÷", "÷": "×", "^": "×", "<": "≥", "≥": "<", ">": "≤", "≤": ">", "=": "<"}
	runes := []rune(text)
	for i, r := range runes {
		with, ok := swap[string(r)]
		if !ok || (i > 0 && (runes[i-1] == '[' || runes[i-1] == '(' || runes[i-1] == '^')) {
			continue // the sign of a lag or of a number
		}
		all = append(all, string(runes[:i])+with+string(runes[i+1:]))
	}
	return append(all, otherNumbers(text)...)
}

func otherNumbers(text string) []string {
	var all []string
	tokens, err := scan(text)
	if err != nil {
		return nil
	}
	for i, k := range tokens {
		v, err := strconv.ParseFloat(k.text, 64)
		if k.kind != number || err != nil || (i > 1 && tokens[i-2].text == "[") {
			continue
		}
		v = v*1.1 + map[bool]float64{true: 0.1}[v == 0]
		words := make([]string, len(tokens)-1)
		for j := range words {
			words[j] = tokens[j].text
		}
		words[i] = strconv.FormatFloat(v, 'f', -1, 64)
		all = append(all, strings.Join(words, " "))
	}
	return all
}

func TestAFalseEquationIsSeen(t *testing.T) {
	m := theModel(t)
	worlds := someWorlds(m)
	n := namesOf(m.Data())
	tried := 0
	for _, e := range theSheet(t, m).All {
		if e.Checked == Described {
			continue
		}
		for _, text := range mutants(e.Text) {
			tried++
			false_, err := n.read(e.ID, text)
			if err == nil && holds(t, false_, worlds) {
				t.Errorf("%s: this passes too: %s", e.ID, text)
			}
		}
	}
	t.Log(tried)
}

func holds(t *testing.T, e *Equation, worlds []*World) bool {
	t.Helper()
	for _, w := range worlds {
		for q := range w.Quarters() {
			v, claimed, err := e.Evaluate(w, q)
			if err != nil || claimed && differs(v, w.Actual(e.ID, q)) {
				return false
			}
		}
	}
	return true
}
