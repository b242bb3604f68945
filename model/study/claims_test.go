package study

import (
	"math"
	"strings"
	"testing"

	"bubblescope/model"
)

// At least eight published figures come out within 5% of their authors', from
// their authors' inputs; the others say in words why they cannot.
func TestPublishedFiguresAreMadeAgain(t *testing.T) {
	m := theModel(t)
	close, figures := 0, 0
	for _, c := range m.Data().Claims {
		if c.Unit == "" {
			continue
		}
		figures++
		v, err := Recompute(c, c.Inputs)
		if err != nil {
			t.Fatal(err)
		}
		switch {
		case math.IsNaN(v):
			if !strings.Contains(c.Against, "cannot be recomputed") {
				t.Errorf("%s: no equation, and no word why", c.ID)
			}
		case math.Abs(v/c.Published-1) <= 0.05:
			close++
		default:
			t.Errorf("%s: %g from the author's inputs, %g published", c.ID, v, c.Published)
		}
	}
	if figures < 10 || close < 8 {
		t.Errorf("%d of %d figures come out", close, figures)
	}
}

// Every input matters: a tenth more of it moves the figure.
func TestEveryInputMovesItsFigure(t *testing.T) {
	m := theModel(t)
	for _, c := range m.Data().Claims {
		was, err := Recompute(c, c.Inputs)
		if err != nil {
			t.Fatal(err)
		}
		for name, v := range c.Inputs {
			moved := map[string]float64{}
			for k, x := range c.Inputs {
				moved[k] = x
			}
			moved[name] = v * 1.1
			now, err := Recompute(c, moved)
			if err != nil {
				t.Fatal(err)
			}
			if now == was {
				t.Errorf("%s: %s moves nothing", c.ID, name)
			}
		}
	}
}

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
	flips := 0
	for i, c := range found {
		if c.Flip == nil {
			continue
		}
		flips++
		for k := range m.Notches(c.Flip.Lever) + 1 {
			s := start
			s[c.Flip.Lever] = m.Notch(c.Flip.Lever, k)
			after := assess(t, m, s)
			nearer := math.Abs(s[c.Flip.Lever]-c.Flip.From) < math.Abs(c.Flip.To-c.Flip.From)
			if nearer && after[i].Verdict != c.Verdict {
				t.Errorf("%s: %s at %g is %s already", c.ID, m.Levers()[c.Flip.Lever].ID, s[c.Flip.Lever], after[i].Verdict)
			}
			if s[c.Flip.Lever] == c.Flip.To && after[i].Verdict == c.Verdict {
				t.Errorf("%s: the flip to %g flips nothing", c.ID, c.Flip.To)
			}
		}
	}
	if flips < 5 {
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
		if c.Claim.Now != "" && c.Verdict == Unknown {
			t.Errorf("%s: %q gives no number", c.ID, c.Claim.Now)
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
