package data

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
)

// load reads the facts that are built in; every other test rests on it.
func load(t testing.TB) *Set {
	t.Helper()
	set, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return set
}

func ExampleLoad() {
	set, err := Load()
	if err != nil {
		fmt.Println(err)
		return
	}
	first := set.Levers[0]
	fmt.Printf("%s: %g to %g %s, default %g\n", first.Label, first.Min, first.Max, first.Unit, first.Default)
	// Output: GPU life: 2 to 8 years, default 5
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// The rail shows these first, in this order.
func TestHeadlineLeversComeFirst(t *testing.T) {
	for i, id := range []string{"gpu_life", "book_life", "power_supply", "price_subsidy", "subsidy_fade"} {
		if l := load(t).Levers[i]; l.ID != id || l.Group != "headline" {
			t.Errorf("lever %d is %s of group %s; expected %s", i, l.ID, l.Group, id)
		}
	}
}

func TestChoicesAndQuartersAreIndices(t *testing.T) {
	for _, l := range load(t).Levers {
		switch {
		case l.Type == "choice" && (l.Choices[int(l.Default)] != "none" || l.Max != float64(len(l.Choices)-1)):
			t.Errorf("%s: default %g of %q", l.ID, l.Default, l.Choices)
		case l.Type == "quarter" && (Quarter(l.Min) != LastActual+1 || Quarter(l.Default).String() != "2027Q1"):
			t.Errorf("%s: %g, from %g", l.ID, l.Default, l.Min)
		}
	}
}

// OpenAI's two halves of 2025 are made by subtraction: they must give the year
// that its accounts give (13.07 of revenue, 20.92 of loss; see facts.csv).
func TestHalvesGiveTheYear(t *testing.T) {
	set := load(t)
	for series, fact := range map[string]string{"lab.openai.revenue": "openai.revenue", "lab.openai.operating_loss": "openai.operating_loss"} {
		sum := 0.0
		for _, o := range set.Observations {
			if o.Series == series && strings.HasPrefix(o.Period.Text, "2025H") {
				sum += o.Value
			}
		}
		if year := factValue(set, fact, "2025"); sum < year-1e-9 || sum > year+1e-9 {
			t.Errorf("%s: the halves of 2025 make %g, the year is %g", series, sum, year)
		}
	}
}

func factValue(set *Set, series, period string) float64 {
	for _, f := range set.Facts {
		if f.Series == series && f.Period.Text == period {
			return f.Value
		}
	}
	return 0
}

// The series that the model is scored on have no hole in the record.
func TestQuarterlySeriesHaveNoHole(t *testing.T) {
	have := map[string]int{}
	for _, o := range load(t).Observations {
		if o.Period.Len() == 1 && o.Period.First >= 0 {
			have[o.Series+" "+o.Entity]++
		}
	}
	for _, series := range []string{
		"nvidia.datacenter_revenue nvidia", "nvidia.revenue nvidia", "cloud.microsoft.capex microsoft", "cloud.amazon.capex amazon",
		"cloud.alphabet.capex alphabet", "cloud.meta.capex meta", "cloud.oracle.capex oracle", "input.nominal_gdp ",
		"input.operating_cash_flow microsoft", "input.operating_cash_flow amazon", "input.operating_cash_flow alphabet",
		"input.operating_cash_flow meta", "input.operating_cash_flow oracle",
	} {
		if have[series] != int(LastActual)+1 {
			t.Errorf("%s has %d quarters of %d", series, have[series], int(LastActual)+1)
		}
	}
}

// The eight names that scripts rely on; a scenario more is welcome.
func TestScenariosHaveTheirNames(t *testing.T) {
	names := load(t).ScenarioNames()
	for _, name := range []string{"baseline", "essay-bust", "pays-off", "soft-landing", "grid-bound", "open-weights", "rescue", "rare-earth"} {
		if !slices.Contains(names, name) {
			t.Errorf("no scenario %s", name)
		}
	}
}

func TestScenariosSetLeversWithinTheirRange(t *testing.T) {
	set := load(t)
	for _, name := range set.ScenarioNames() {
		text, err := set.Scenario(name)
		if err != nil {
			t.Fatal(err)
		}
		var s struct {
			Name, Title, About string
			NotClaimed         string `toml:"not_claimed"`
			Sources            []string
			Levers             map[string]any
		}
		if err := toml.Unmarshal(text, &s); err != nil || s.Name != name || s.Title == "" || s.About == "" || s.NotClaimed == "" || len(s.Sources) == 0 {
			t.Errorf("%s: %+v: %v", name, s, err)
		}
		if !strings.Contains(s.About, "a set of assumptions, not a prediction") {
			t.Errorf("%s does not say that it is no prediction", name)
		}
		for id, v := range s.Levers {
			if !strings.Contains(strings.Join(s.Sources, "\n"), id+": ") {
				t.Errorf("%s: no source for %s", name, id)
			}
			if err := settable(set, id, v); err != nil {
				t.Errorf("%s: %s: %v", name, id, err)
			}
		}
	}
}

// settable takes what a scenario may write: a number, a choice or a quarter.
func settable(set *Set, id string, v any) error {
	for _, l := range set.Levers {
		if l.ID != id {
			continue
		}
		n, err := asNumber(l, v)
		return firstOf(err, within(id, n, l.Min, l.Max, l.Unit), notched(n, l.Min, l.Max, l.Step))
	}
	return fmt.Errorf("is no lever")
}

func asNumber(l Lever, v any) (float64, error) {
	switch v := v.(type) {
	case float64:
		return v, nil
	case int64:
		return float64(v), nil
	}
	text := fmt.Sprint(v)
	if k := slices.Index(l.Choices, text); k >= 0 {
		return float64(k), nil
	}
	q, err := ParseQuarter(text)
	return float64(q), err
}

func TestMisspeltFilesOfferTheNearest(t *testing.T) {
	set := load(t)
	if _, err := set.Scenario("essay-burst"); err == nil || err.Error() != `"essay-burst" is not a known scenario; did you mean "essay-bust"?` {
		t.Error(err)
	}
	if _, err := set.Locale("levers.zh-Hens.toml"); err == nil || !strings.Contains(err.Error(), "levers.zh-Hans.toml") {
		t.Error(err)
	}
}
