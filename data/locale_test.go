package data

import (
	"strings"
	"testing"
	"unicode"

	"github.com/pelletier/go-toml/v2"
	"golang.org/x/text/encoding/traditionalchinese"
)

// words reads a locale file whose keys are whole ids.
func words(t *testing.T, name string) map[string]string {
	t.Helper()
	text, err := load(t).Locale(name)
	if err != nil {
		t.Fatal(err)
	}
	w := map[string]string{}
	if err := toml.Unmarshal(text, &w); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return w
}

// same compares the keys of a locale file with the ids that the tables ask for:
// neither side may have one that the other lacks.
func same(t *testing.T, name string, asked []string) {
	t.Helper()
	have := words(t, name)
	for _, id := range asked {
		if strings.TrimSpace(have[id]) == "" {
			t.Errorf("%s lacks %s", name, id)
		}
		delete(have, id)
	}
	for id := range have {
		t.Errorf("%s has %s, which nothing asks for", name, id)
	}
}

// chinese are the two scripts that every word is written in.
func chinese() []string { return []string{"zh-Hans", "zh-Hant"} }

func TestChineseLevers(t *testing.T) {
	var asked []string
	for _, l := range load(t).Levers {
		id := "lever." + l.ID
		asked = append(asked, id+".label", id+".definition", id+".effect")
		if l.InertBecause != "" {
			asked = append(asked, id+".inert_because")
		}
	}
	for _, tag := range chinese() {
		same(t, "levers."+tag+".toml", asked)
	}
}

func TestChineseOutputs(t *testing.T) {
	set := load(t)
	var asked []string
	for _, o := range set.Outputs {
		asked = append(asked, "output."+o.ID+".label", "output."+o.ID+".definition")
	}
	for _, a := range set.Actors {
		asked = append(asked, "actor."+a.ID)
	}
	for _, e := range set.Events {
		asked = append(asked, "event."+e.ID)
	}
	for _, tag := range chinese() {
		same(t, "outputs."+tag+".toml", asked)
	}
}

func TestChineseWorkings(t *testing.T) {
	var asked []string
	for _, o := range load(t).Workings {
		asked = append(asked, "output."+o.ID+".label", "output."+o.ID+".definition")
	}
	for _, tag := range chinese() {
		same(t, "workings."+tag+".toml", asked)
	}
}

func TestChineseScenarios(t *testing.T) {
	var asked []string
	for _, name := range load(t).ScenarioNames() {
		asked = append(asked, "scenario."+name+".title", "scenario."+name+".about", "scenario."+name+".not_claimed")
	}
	for _, tag := range chinese() {
		same(t, "scenarios."+tag+".toml", asked)
	}
}

// What Taiwan's code of characters lacks was left in simplified Chinese.
func TestTraditionalHoldsNoSimplifiedCharacters(t *testing.T) {
	set := load(t)
	for _, name := range set.LocaleNames() {
		if !strings.HasSuffix(name, ".zh-Hant.toml") {
			continue
		}
		text, err := set.Locale(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, r := range string(text) {
			if unicode.Is(unicode.Han, r) && !inBig5(r) {
				t.Errorf("%s holds %c", name, r)
			}
		}
	}
}

func inBig5(r rune) bool {
	_, err := traditionalchinese.Big5.NewEncoder().String(string(r))
	return err == nil
}
