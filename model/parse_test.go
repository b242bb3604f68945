package model

import (
	"errors"
	"math"
	"strings"
	"testing"
)

func TestParseTakesWhatIsInRange(t *testing.T) {
	m := somePanel(t)
	for _, c := range []struct {
		id, text string
		want     float64
	}{
		{"gpu_life", "3", 3},
		{"gpu_life", " 3.25 ", 3.25},
		{"gpu_life", "2", 2},
		{"gpu_life", "8", 8},
		{"gpu_life", "5e0", 5},
		{"interest_shift", "-0", 0},
		{"shock", "moratorium", 2},
		{"shock_quarter", "2027Q3", 18},
		{"shock_quarter", "2027q3", 18},
	} {
		i, v, err := m.Parse(c.id, c.text)
		if err != nil || i != m.LeverIndex(c.id) || v != c.want || math.Signbit(v) != math.Signbit(c.want) {
			t.Errorf("%s=%s: got %d, %v, %v", c.id, c.text, i, v, err)
		}
	}
}

func TestParseSaysWhatIsWrong(t *testing.T) {
	m := somePanel(t)
	for _, c := range []struct{ id, text, want string }{
		{"gpu_lif", "3", "gpu_lif: no such lever; did you mean gpu_life?"},
		{"zzzzzzzzzzzz", "3", "zzzzzzzzzzzz: no such lever; bubblescope levers lists them"},
		{"", "3", `"": no such lever; bubblescope levers lists them`},
		{"a\nb", "3", `"a\nb": no such lever; bubblescope levers lists them`},
		{"gpu_life", "abc", `gpu_life: "abc" is not a number; give years between 2 and 8`},
		{"gpu_life", "", `gpu_life: "" is not a number; give years between 2 and 8`},
		{"gpu_life", "3 y\x1b[31m", `gpu_life: "3 y\x1b[31m" is not a number; give years between 2 and 8`},
		{"power_supply", "ten", `power_supply: "ten" is not a number; give a number between 0 and 40 (GW a year)`},
		{"gpu_life", "NaN", "gpu_life: NaN is not a finite number; give years between 2 and 8"},
		{"gpu_life", "-Inf", "gpu_life: -Inf is not a finite number; give years between 2 and 8"},
		{"gpu_life", "1e999", "gpu_life: 1e999 is above the maximum 8 (years); give years between 2 and 8"},
		{"gpu_life", "9", "gpu_life: 9 is above the maximum 8 (years); give years between 2 and 8"},
		{"gpu_life", "1.99", "gpu_life: 1.99 is below the minimum 2 (years); give years between 2 and 8"},
		{"price_subsidy", "45", "price_subsidy: 45 is above the maximum 0.9 (share); did you mean 0.45?"},
		{"price_subsidy", "450", "price_subsidy: 450 is above the maximum 0.9 (share); give a number between 0 and 0.9 (share)"},
		{"price_subsidy", "0.95", "price_subsidy: 0.95 is above the maximum 0.9 (share); give a number between 0 and 0.9 (share)"},
		{"shock", "credit", `shock: "credit" is not a choice; give one of none, credit_freeze, moratorium`},
		{"shock", "moratoriun", `shock: "moratoriun" is not a choice; give one of none, credit_freeze, moratorium; did you mean moratorium?`},
		{"shock_quarter", "2027", `shock_quarter: "2027" is not a quarter; give a quarter between 2026Q1 and 2035Q4`},
		{"shock_quarter", "2027Q5", `shock_quarter: "2027Q5" is not a quarter; give a quarter between 2026Q1 and 2035Q4`},
		{"shock_quarter", "2025Q4", "shock_quarter: 2025Q4 is before the first quarter 2026Q1; give a quarter between 2026Q1 and 2035Q4"},
		{"shock_quarter", "2036Q1", "shock_quarter: 2036Q1 is after the last quarter 2035Q4; give a quarter between 2026Q1 and 2035Q4"},
	} {
		_, _, err := m.Parse(c.id, c.text)
		var typed *InputError
		if !errors.As(err, &typed) || err.Error() != c.want {
			t.Errorf("%s=%s\n got %v\nwant %s", c.id, c.text, err, c.want)
		}
	}
}

func TestLongTextIsCut(t *testing.T) {
	_, _, err := somePanel(t).Parse("gpu_life", strings.Repeat("x", 10_000))
	if err == nil || len(err.Error()) > 200 {
		t.Errorf("got %v", err)
	}
}
