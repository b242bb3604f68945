package model

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Whatever the levers and the words, a saved world comes back as it was.
func TestSavedWorldsComeBack(t *testing.T) {
	m := somePanel(t)
	rapid.Check(t, func(t *rapid.T) {
		between := func(low, high float64) float64 { return rapid.Float64Range(low, high).Draw(t, "value") }
		pick := func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "pick") }
		want := Scenario{
			Name:       rapid.StringMatching(`[a-z-]{1,20}`).Draw(t, "name"),
			Title:      words(rapid.String().Draw(t, "title")),
			About:      words(rapid.String().Draw(t, "about")),
			NotClaimed: words(rapid.String().Draw(t, "not claimed")),
			Settings:   drawState(m, pick, between),
		}
		got, err := m.ReadScenario("x", m.WriteScenario(want))
		if err != nil || got != want {
			t.Fatalf("got %+v, %v, want %+v", got, err, want)
		}
	})
}

// A saved world that was cut at any byte is refused: what is left of it would
// often be a scenario, of another world.
func TestACutWorldIsRefused(t *testing.T) {
	m := somePanel(t)
	s := m.Defaults()
	s[0], s[4], s[5] = 3, 2, 30
	whole := m.WriteScenario(Scenario{Name: "mine", Title: "Mine", Settings: s})
	for n := range len(whole) - 1 { // the last byte is the end of the last line
		got, err := m.ReadScenario("mine.toml", whole[:n])
		if err == nil || got.Settings != m.Defaults() {
			t.Fatalf("cut after %d bytes: %v\n%s", n, err, whole[:n])
		}
		if !strings.HasPrefix(err.Error(), "mine.toml: the file is cut short; save the world again") {
			t.Fatalf("cut after %d bytes: %v", n, err)
		}
	}
}

// A scenario written by hand needs neither the first line nor the last.
func TestScenariosByHandNeedNoFrame(t *testing.T) {
	m := somePanel(t)
	got, err := m.ReadScenario("x.toml", []byte("title = \"a\\u001b[2Jb\\nc\"\n[levers]\ngpu_life = 3\n"))
	if err != nil || got.Settings[0] != 3 || got.Title != "a [2Jb c" {
		t.Errorf("got %q, %v, %v", got.Title, got.Settings[0], err)
	}
}
