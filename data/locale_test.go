package data

import (
	"strings"
	"testing"

	"github.com/pelletier/go-toml/v2"
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

func TestChineseLevers(t *testing.T) {
	var asked []string
	for _, l := range load(t).Levers {
		id := "lever." + l.ID
		asked = append(asked, id+".label", id+".definition", id+".effect")
		if l.InertBecause != "" {
			asked = append(asked, id+".inert_because")
		}
	}
	same(t, "levers.zh-Hans.toml", asked)
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
	same(t, "outputs.zh-Hans.toml", asked)
}
