package study

import (
	"slices"
	"strings"
	"testing"

	"bubblescope/model"
)

// A flip flips, and one notch less of the same move does not.
func TestFlipsFlipAndOneNotchLessDoesNot(t *testing.T) {
	m := theModel(t)
	wary := m.Defaults()
	wary[m.LeverIndex("equity_appetite")] = 60
	for _, s := range []model.Settings{m.Defaults(), wary} {
		checkFlips(t, m, s)
	}
}

func checkFlips(t *testing.T, m *model.Model, start model.Settings) {
	t.Helper()
	found, err := Claims(m, start)
	if err != nil {
		t.Fatal(err)
	}
	judges, err := readJudges(m)
	if err != nil {
		t.Fatal(err)
	}
	flips, w := 0, worldOf(m, m.NewResult())
	for i, c := range found {
		if c.Flip == nil {
			continue
		}
		flips++
		for _, move := range moves(m, start, c.Flip.Lever) {
			s := start
			s[move.Lever] = move.To
			w.run(s)
			v, err := w.ask(judges[i])
			if err != nil {
				t.Fatal(err)
			}
			turned := verdict(c.Claim, v) != c.Verdict
			if move.Share < c.Flip.Share && turned {
				t.Errorf("%s: %s at %g is %s no more", c.ID, m.Levers()[move.Lever].ID, move.To, c.Verdict)
			}
			if move.To == c.Flip.To && !turned {
				t.Errorf("%s: the flip to %g flips nothing", c.ID, c.Flip.To)
			}
			if move.Share >= c.Flip.Share && move.To == c.Flip.To {
				break
			}
		}
	}
	if flips < 20 {
		t.Errorf("%d flips only", flips)
	}
}

// assess holds every claim against one world.
func assess(t *testing.T, m *model.Model, s model.Settings) []Assessment {
	t.Helper()
	j, err := NewJudges(m)
	if err != nil {
		t.Fatal(err)
	}
	run := m.NewResult()
	m.Run(run, s)
	found, err := j.Assess(run)
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// Every expression of the table asks for outputs and marks that exist: a
// misspelt one would be NaN and its verdict unknown.
func TestEveryTestedClaimHasAVerdict(t *testing.T) {
	m := theModel(t)
	for _, c := range assess(t, m, m.Defaults()) {
		if c.Verdict == Unknown && !strings.Contains(c.Claim.Now, "unknown") {
			t.Errorf("%s: %q gives no number", c.ID, c.Claim.Now)
		}
	}
}

// The one claim that no source measures is unknown until its lever is moved.
func TestLayoffsAreUnknownUntilSomebodyGivesThemASize(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	if v := verdictOn(t, m, s, "layoffs"); v != Unknown {
		t.Errorf("%s though no source gives a size", v)
	}
	s[m.LeverIndex("efficiency_claims")] = 1
	if v := verdictOn(t, m, s, "layoffs"); v == Unknown {
		t.Error("unknown though a size is set")
	}
}

func verdictOn(t *testing.T, m *model.Model, s model.Settings, id string) string {
	t.Helper()
	for _, c := range assess(t, m, s) {
		if c.ID == id {
			return c.Verdict
		}
	}
	t.Fatalf("no claim %s", id)
	return ""
}

// One worker or many find the same flips, though each stops asking at its own.
func TestFlipsAreTheSameForOneWorkerOrMany(t *testing.T) {
	m := theModel(t)
	one, err := claims(m, m.Defaults(), 1)
	if err != nil {
		t.Fatal(err)
	}
	many, err := claims(m, m.Defaults(), 3)
	if err != nil {
		t.Fatal(err)
	}
	for i := range one {
		if a, b := one[i].Flip, many[i].Flip; (a == nil) != (b == nil) || a != nil && *a != *b {
			t.Errorf("%s: %+v with one, %+v with three", one[i].ID, a, b)
		}
	}
}

// BenchmarkClaims is all verdicts and all flips of all claims.
func BenchmarkClaims(b *testing.B) {
	m := theModel(b)
	for b.Loop() {
		if _, err := Claims(m, m.Defaults()); err != nil {
			b.Fatal(err)
		}
	}
}

// In the scenario of the bust the claim of one holds, and the program names
// the lever that would undo it.
func TestTheBustHasAReason(t *testing.T) {
	m := theModel(t)
	s, err := m.LoadScenario("essay-bust", nil)
	if err != nil {
		t.Fatal(err)
	}
	found, err := Claims(m, s)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range found {
		if c.ID != "fall" {
			continue
		}
		if c.Verdict != Holds || c.Flip == nil {
			t.Errorf("the fall is %g: %s; flip %v", c.Now, c.Verdict, c.Flip)
		}
	}
}

// The twin that a search makes when it is asked for is the model's own.
func TestTheTwinOfASearchIsTheModels(t *testing.T) {
	m := theModel(t)
	s := m.Defaults()
	s[m.LeverIndex("vendor_finance")] = 0.4
	whole, o := m.NewResult(), m.OutputIndex("nvidia.circular_marginal")
	m.Run(whole, s)
	w := worldOf(m, m.NewResult())
	w.run(s)
	if got := w.series("nvidia.circular_marginal"); !slices.Equal(got, whole.Series[o]) {
		t.Errorf("%v\nthe model has %v", got, whole.Series[o])
	}
}
