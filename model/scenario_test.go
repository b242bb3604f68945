package model

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"bubblescope/data"
)

// reader serves one file, as os.ReadFile would.
func reader(name, text string) func(string) ([]byte, error) {
	files := fstest.MapFS{name: {Data: []byte(text)}}
	return func(path string) ([]byte, error) { return fs.ReadFile(files, path) }
}

func TestLoadScenarioFromFile(t *testing.T) {
	m := somePanel(t)
	text := `
title = "A bust"
about = "For a lesson."
[levers]
gpu_life = 3
price_subsidy = 0.05
shock = "moratorium"
shock_quarter = "2028Q2"
`
	got, err := m.LoadScenario("bust.toml", reader("bust.toml", text))
	if err != nil {
		t.Fatal(err)
	}
	want := m.Defaults()
	want[0], want[1], want[4], want[5] = 3, 0.05, 2, 21
	if got != want {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestLoadScenarioSaysWhatIsWrong(t *testing.T) {
	m := somePanel(t)
	for _, c := range []struct{ text, want string }{
		{"[levers]\ngpu_lif = 3", "x.toml: gpu_lif: no such lever; did you mean gpu_life?"},
		{"[levers]\nprice_subsidy = 45", "x.toml: price_subsidy: 45 is above the maximum 0.9 (share); did you mean 0.45?"},
		{"[levers]\ngpu_life = nan", "x.toml: gpu_life: NaN is not a finite number; give years between 2 and 8"},
		{"[levers]\ngpu_life = inf", "x.toml: gpu_life: +Inf is not a finite number; give years between 2 and 8"},
		{"[levers]\ngpu_life = true", `x.toml: gpu_life: "true" is not a number; give years between 2 and 8`},
		{"[levers]\ngpu_life = [3]", `x.toml: gpu_life: "[3]" is not a number; give years between 2 and 8`},
		{"[levers]\nshock_quarter = 2028-01-01", `x.toml: shock_quarter: "2028-01-01" is not a quarter; give a quarter between 2026Q1 and 2035Q4`},
		{"gpu_life = 3", "x.toml: line 1: gpu_life has no meaning there; write levers as id = value below a line [levers]"},
		{"[levers]\ngpu_life = 3\ngpu_life = 4", "x.toml: line 3, column 1: key gpu_life is already defined; write levers as id = value below a line [levers]"},
		{"[levers]\ngpu_life 3", "x.toml: line 2, column 10: expected '=' after key; write levers as id = value below a line [levers]"},
		{"levers = 3", "x.toml: levers is not a table; write levers as id = value below a line [levers]"},
	} {
		got, err := m.LoadScenario("x.toml", reader("x.toml", c.text))
		var typed *InputError
		if !errors.As(err, &typed) || err.Error() != c.want {
			t.Errorf("%q\n got %v\nwant %s", c.text, err, c.want)
		}
		if got != m.Defaults() {
			t.Errorf("%q: a refused scenario moved the levers", c.text)
		}
	}
}

func TestLoadScenarioUnreadable(t *testing.T) {
	m := somePanel(t)
	_, err := m.LoadScenario("./nowhere.toml", reader("x.toml", ""))
	if want := "./nowhere.toml: the scenario cannot be read: file does not exist; give a scenario's name or the path of a TOML file"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

func TestLoadScenarioByName(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	m, err := New(set)
	if err != nil {
		t.Fatal(err)
	}
	noFiles := func(string) ([]byte, error) { return nil, fs.ErrNotExist }
	for _, name := range set.ScenarioNames() {
		s, err := m.LoadScenario(name, noFiles)
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if name == "baseline" && s != m.Defaults() {
			t.Errorf("baseline is %v, want every lever at its default", s)
		}
	}
	_, err = m.LoadScenario("basline", noFiles)
	if want := "basline: no such scenario; did you mean baseline?"; err == nil || err.Error() != want {
		t.Errorf("got %v, want %s", err, want)
	}
}

// Two levers or two choices with one key would open each other's states.
func TestShareKeysAreDistinct(t *testing.T) {
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	keys := map[uint16]string{}
	for _, l := range set.Levers {
		if other, taken := keys[shareKey(l.ID)]; taken {
			t.Errorf("levers %s and %s have the same key; rename the newer", l.ID, other)
		}
		keys[shareKey(l.ID)] = l.ID
		choices := map[uint16]string{}
		for _, c := range l.Choices {
			if other, taken := choices[shareKey(c)]; taken {
				t.Errorf("choices %s and %s of %s have the same key", c, other, l.ID)
			}
			choices[shareKey(c)] = c
		}
	}
}
