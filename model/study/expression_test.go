package study

import (
	"math"
	"strings"
	"testing"
	"time"

	"bubblescope/model"
)

// outlook asks of a world with chips of three years, after one with five.
func outlook(t testing.TB, m *model.Model) *Outlook {
	t.Helper()
	s := m.Defaults()
	s[m.LeverIndex("gpu_life")] = 3
	return NewOutlook(m, s, m.Defaults())
}

func ask(t testing.TB, m *model.Model, o *Outlook, text string) any {
	t.Helper()
	e, err := ReadExpression(m, text, nil)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	v, err := o.Ask(e)
	if err != nil {
		t.Fatalf("%s: %v", text, err)
	}
	return v
}

// Expressions give what the runs of both worlds hold.
func TestExpressionsAskBothWorlds(t *testing.T) {
	m := theModel(t)
	o, now, was := outlook(t, m), m.NewResult(), m.NewResult()
	s := m.Defaults()
	s[m.LeverIndex("gpu_life")] = 3
	m.Run(now, s)
	m.Run(was, m.Defaults())
	loss, marginal := m.OutputIndex("labs.operating_loss"), m.OutputIndex("nvidia.circular_marginal")
	sum := func(r *model.Result) (v float64) {
		for _, x := range r.Series[loss][20:24] {
			v += x
		}
		return v
	}
	for text, want := range map[string]any{
		`year("labs.operating_loss", 2028)`:                                              sum(now),
		`before.year("labs.operating_loss", 2028)`:                                       sum(was),
		`year("labs.operating_loss", 2028) > before.year("labs.operating_loss", 2028)`:   sum(now) > sum(was),
		`year("labs.operating_loss", 2028) > 0 ? "lose" : "earn"`:                        "lose",
		`at("nvidia.circular_marginal", "2028Q1")`:                                       now.Series[marginal][20],
		`before.at("nvidia.circular_marginal", "2028Q1")`:                                was.Series[marginal][20],
		`lever("gpu_life") - before.lever("gpu_life")`:                                   -2.0,
		`having("gpu_life", 5, "labs.operating_loss", "2028Q1")`:                         was.Series[loss][20],
		`abs(-2) + round(2.6) + max(1, 2) + min(1, 2) + floor(1.5) + ceil(1.5)`:          11.0,
		`7 % 4 + 2 ** 3 - 2 ^ 2`:                                                         7.0,
		`not (1 > 2) and (1 < 2 or false) && !(1 == 2) || 1 != 1`:                        true,
		`if 1 > 2 { "a" } else { "b" }`:                                                  "b",
		`struck("credit_freeze", "macro.capex") >= 0 and later("2027Q1", "2029Q1") <= 3`: true,
		`sum("labs.revenue", "2026Q1", "2026Q4") == year("labs.revenue", 2026)`:          true,
		`least_over("labs.cash", "2026Q1", "2030Q4") >= least("labs.cash")`:              true,
	} {
		if got := ask(t, m, o, text); got != want {
			t.Errorf("%s is %v, want %v", text, got, want)
		}
	}
}

// Names of values are used as they are given, and are gone when forgotten.
func TestNamedValues(t *testing.T) {
	m := theModel(t)
	o := outlook(t, m)
	e, err := ReadExpression(m, `big and size > 2 ? word : "no"`, map[string]Kind{"big": Truth, "size": Number, "word": Words})
	if err != nil || e.Kind != Words {
		t.Fatalf("kind %d: %v", e.Kind, err)
	}
	o.Name("big", true)
	o.Name("size", 2.5)
	o.Name("word", "yes")
	if v, err := o.Ask(e); v != "yes" || err != nil {
		t.Errorf("it gives %v, %v", v, err)
	}
}

func TestWhatExpressionsAreRefused(t *testing.T) {
	m := theModel(t)
	const list = " is not to be had here; use the functions of the world, + - * / ^, comparisons, and, or, not, ? :, abs, ceil, floor, max, min, round"
	const how = `; write it like year("labs.operating_loss", 2028) > 0`
	for text, want := range map[string]string{
		"":                                "the expression is empty" + how,
		strings.Repeat("1 + ", 200) + "1": "the expression has more than 600 letters; cut it with [let]",
		strings.Repeat("1+", 150) + "1":   "the expression has too many parts; cut it with [let]",
		"1..900000":                       `".."` + list,
		"[1, 2]":                          "a list or a part of one" + list,
		"map(1..9, # * 2)":                "map" + list,
		"all(1..9, # > 2)":                "all" + list,
		`{"a": 1}`:                        "a list or a part of one" + list,
		`"a" matches "(a+)+$"`:            `"matches"` + list,
		`"a" in "abc"`:                    `"in"` + list,
		`"a" contains "b"`:                `"contains"` + list,
		"let a = 1; a + a":                "a list or a part of one" + list,
		"1; 2":                            "a list or a part of one" + list,
		`repeat("a", 1000000)`:            "repeat" + list,
		"now()":                           "now" + list,
		`before["year"]("labs.cost", 2028) + before.before.year("labs.cost", 2028)`: "unexpected token Bracket(\"(\") at letter 15" + how,
		`before`:                               "the expression gives neither a number nor a truth nor words" + how,
		"year":                                 "the expression gives neither a number nor a truth nor words" + how,
		"nil":                                  "a list or a part of one" + list,
		`year("labs.cost")`:                    "not enough arguments to call year at letter 1" + how,
		`year("labs.cost", "2028")`:            "cannot use string as argument (type int) to call year  at letter 19" + how,
		`year("labs.cots", 2028)`:              `"labs.cots" is not a known output; did you mean "labs.cost"?`,
		`year("xxxxxxxxxxxxxxxxx", 2028)`:      `"xxxxxxxxxxxxxxxxx" is not a known output; bubblescope outputs lists them`,
		`year("labs.cost", 2036)`:              "the year 2036 is outside the model; write 2023 to 2035",
		`at("labs.cost", "2028")`:              `"2028" is not a quarter; write it as 2027Q4`,
		`at("labs.cost", "2036Q1")`:            "the quarter 2036Q1 is outside the model; write 2023Q1 to 2035Q4",
		`sum("labs.cost", "2028Q4", "2028Q1")`: "2028Q4 comes after 2028Q1; write the earlier quarter first",
		`parameter("no_such_thing_at_all")`:    `"no_such_thing_at_all" is not a known parameter; bubblescope parameters lists them`,
		`first("never_heard_of_it")`:           `"never_heard_of_it" is not a known mark; write one of break_even, first_default, first_missed_payment, nvidia_peak`,
		`struck("credit_freese", "labs.cost")`: `"credit_freese" is not a known shock; did you mean "credit_freeze"?`,
		`yeer("labs.cost", 2028)`:              `"yeer" is not a known name; did you mean "year"?`,
		`before.yeer("labs.cost", 2028)`:       `"yeer" is not a known name; did you mean "year"?`,
		`"lose" + 1`:                           "invalid operation: + (mismatched types string and int) at letter 8" + how,
		`true ? 1 : "a"`:                       "the expression may be of two kinds; let both ends of a choice be numbers, or both be words",
		`year("labs.cost", 2028) > `:           "unexpected token EOF at letter 26" + how,
		strings.Repeat("(", 300) + "1":         "",
	} {
		e, err := ReadExpression(m, text, nil)
		if err == nil {
			t.Errorf("%.60s is taken, of kind %d", text, e.Kind)
		} else if want != "" && err.Error() != want {
			t.Errorf("%.60s:\n got %v\nwant %s", text, err, want)
		}
	}
}

// What the model cannot give is an error and not a number.
func TestNoNumberIsAnError(t *testing.T) {
	m := theModel(t)
	o := outlook(t, m)
	for _, text := range []string{"1 / 0", "0 / 0", "1 % 0", "9 ^ 9 ^ 9 ^ 9", `year("labs." + "nothing", 2028)`, `later("2020Q1", "2027Q1")`} {
		e, err := ReadExpression(m, text, nil)
		if err != nil {
			continue // refused at once is as good
		}
		if v, err := o.Ask(e); err == nil {
			t.Errorf("%s gives %v", text, v)
		} else if strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: more than one line: %v", text, err)
		}
	}
}

// The costliest expression that is taken ends soon.
func TestAnExpressionCannotHang(t *testing.T) {
	m := theModel(t)
	call := `later("2026Q1","2035Q4")+`
	text := strings.Repeat(call, 23) + "1"
	e, err := ReadExpression(m, text, nil)
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if _, err := outlook(t, m).Ask(e); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > time.Minute {
		t.Errorf("%s", took)
	}
}

func TestUnitsOfExpressions(t *testing.T) {
	m := theModel(t)
	for text, want := range map[string][2]string{
		`year("labs.operating_loss", 2028)`:                        {"USD_bn"},
		`-abs(at("labs.cash", "2028Q1"))`:                          {"USD_bn"},
		`year("labs.cost", 2028) - before.year("labs.cost", 2028)`: {"USD_bn"},
		`1 > 2 ? most("labs.cost") : least("labs.cost")`:           {"USD_bn"},
		`year("labs.cost", 2028) / 4`:                              {},
		`year("labs.cost", 2028) - lever("gpu_life")`:              {},
		`lever("gpu_life")`:                                        {"years"},
		`lever("shock_quarter")`:                                   {"quarter"},
		`first("first_default")`:                                   {"date"},
		`fall("nvidia.revenue")`:                                   {"share"},
		`having("gpu_life", 3, "labs.cost", "2028Q1")`:             {"USD_bn"},
		`before.year("labs.price", 2028)`:                          {"", "labs.price"},
		`year("nvidia.circular_share", 2028) / 4`:                  {},

		`sum("labs.tokens", "2028Q1", "2028Q4") - sum("labs.tokens", "2027Q1", "2027Q4")`: {"", "labs.tokens"},
	} {
		e, err := ReadExpression(m, text, nil)
		if err != nil {
			t.Fatal(err)
		}
		if unit, added := e.Unit(); unit != want[0] || added != want[1] {
			t.Errorf("%s is in %q, adding up %q", text, unit, added)
		}
	}
}

func TestNamesThatValuesMayHave(t *testing.T) {
	for name, may := range map[string]bool{
		"change": true, "loss_2028": true, "_a": true,
		"": false, "Change": false, "2a": false, "a-b": false, "year": false, "before": false, "abs": false, "not": false, "true": false,
	} {
		if IsName(name) != may {
			t.Errorf("%q: %v", name, !may)
		}
	}
}

// Any text is taken or refused in one line, and what is taken can be asked.
func FuzzExpression(f *testing.F) {
	m := theModel(f)
	o := outlook(f, m)
	for _, text := range []string{
		`year("labs.operating_loss", 2028) / before.year("labs.operating_loss", 2028) - 1`, `first("nvidia_peak") > 2030 ? "a" : "b"`,
		`before.`, `before["year"]`, `1..9`, `9 % 0`, `"\u0000"`, `abs()`, `max()`, `year()`, `-(-(1))`, `lever("gpu_life"`, "a ?? b", "a?.b", "$env", "#",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		defer func() {
			if took := time.Since(start); took > time.Minute {
				t.Errorf("%q took %s", text, took)
			}
		}()
		e, err := ReadExpression(m, text, nil)
		if err == nil {
			var v any
			if v, err = o.Ask(e); err == nil {
				if n, ok := v.(float64); ok && (math.IsNaN(n) || math.IsInf(n, 0)) {
					t.Errorf("%q gives %v", text, v)
				}
				return
			}
		}
		if strings.Contains(err.Error(), "\n") {
			t.Errorf("%q: %q is more than one line", text, err)
		}
	})
}
