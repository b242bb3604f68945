package tui

import (
	"bytes"
	"encoding/xml"
	"io"
	"strings"
	"testing"
	"time"

	"bubblescope/data"
	"bubblescope/model"
	walks "bubblescope/tui/walk"
)

// aClass is a walk through a question and through a world of the class's own,
// whose title means harm.
func aClass(m *model.Model) walks.Walk {
	three := m.Defaults()
	i, v, _ := m.Parse("gpu_life", "3")
	three[i] = v
	return walks.Walk{
		Room: "econ_101", When: time.Date(2025, 11, 3, 9, 0, 0, 0, time.UTC), Lessons: []string{"who-pays", "gone-since"},
		Steps: []walks.Step{
			{Lesson: "who-pays", Step: 2, Title: "as recorded", World: m.Defaults(), Pin: m.Defaults(), Page: "nvidia", Line: "nvidia.source.users", Quarter: 11, Predictions: []int{3, 10, 1}, Right: 3, Astray: []model.Settings{m.Defaults(), three}},
			{Lesson: "gone-since", Step: 1, Title: "<script>alert(1)</script> **[x](y)** |", World: three, Pin: m.Defaults(), Page: "clouds", Quarter: walks.NoQuarter, Predictions: []int{0, 0}},
		},
	}
}

func handOut(t *testing.T, lang string) (string, []Picture) {
	t.Helper()
	m := testModel(t)
	text, pictures, err := HandOut{Model: m, Walk: aClass(m), Lang: lang, Version: "test", Name: "hand out"}.Make()
	if err != nil {
		t.Fatal(err)
	}
	return string(text), pictures
}

func TestHandOutHoldsTheClass(t *testing.T) {
	text, pictures := handOut(t, "en")
	for _, want := range []string{
		`# What the class saw: econ\_101`, "Questions: 2. Predictions: 14.", "### 1. Whose money is it?", "![Whose money is it?](<hand out-01.svg>)",
		"`bubblescope --code b1-0000`", "| b | Between a quarter and a half | ██████████████ 10 (71%) |  |",
		"| c | Less than a quarter | █ 1 (7%) | ✓ right, says the model |", "One student tried", "GPU life 3 years (default 5 years): `bubblescope --code b1-",
		`\<script\>alert\(1\)\</script\> \*\*\[x\]\(y\)\*\* \|`, "## To discuss", "## Sources", "| a |  | 0 |  |",
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	if strings.Contains(text, "<script>") || strings.Contains(text, "{{") {
		t.Errorf("it holds what it must not:\n%s", text)
	}
	if len(pictures) != 2 {
		t.Fatalf("%d pictures", len(pictures))
	}
	for _, p := range pictures {
		d := xml.NewDecoder(bytes.NewReader(p.SVG))
		for err := error(nil); err != io.EOF; {
			if _, err = d.Token(); err != nil && err != io.EOF {
				t.Fatalf("%s: %v", p.Name, err)
			}
		}
	}
	if !strings.Contains(string(pictures[1].SVG), "GPU life 3 years") {
		t.Error("the second picture is of another world")
	}
	if again, _ := handOut(t, "en"); again != text {
		t.Error("the same walk gives another hand-out")
	}
}

func TestHandOutSpeaksEveryLanguage(t *testing.T) {
	english, _ := handOut(t, "en")
	for _, lang := range []string{"zh-Hans", "zh-Hant"} {
		text, _ := handOut(t, lang)
		for _, word := range []string{"handout.", "Predictions", "says the model", "To discuss", "Whose money"} {
			if strings.Contains(text, word) {
				t.Errorf("%s: %q stands in it:\n%s", lang, word, text)
			}
		}
		if strings.Count(text, "\n## ") != strings.Count(english, "\n## ") {
			t.Errorf("%s has other parts than English", lang)
		}
	}
}

// A walk is stepped through with the lesson's keys: worlds, pages and what was
// predicted come back.
func TestAWalkIsSteppedThrough(t *testing.T) {
	w := aClass(testModel(t))
	d := driveEnv(t, Env{Lang: "en", Width: 120, Height: 40, Walk: &w})
	for _, text := range []string{"Whose money is it?", "[3 Nvidia]", "10 (71%)", "✓ right", "1/2"} {
		d.Shows(text)
	}
	d.Press("n").Shows("[4 Books]").Shows("2/2")
	if d.live.settings != w.Steps[1].World {
		t.Error("the second step shows another world")
	}
	d.Press("N").Shows("Whose money is it?")
	d.Press("g").Shows("谁的钱")
	d.Press("n", "n").Shows("econ_101")
	d.Press("Q")
	if d.lesson != nil || d.live.settings != d.model.Defaults() {
		t.Error("the walk cannot be left")
	}
}

func TestPicturesOfEveryPage(t *testing.T) {
	m := testModel(t)
	for _, page := range data.Pages() {
		w := walks.Walk{Room: "x", Steps: []walks.Step{{World: m.Defaults(), Pin: m.Defaults(), Page: page, Quarter: walks.NoQuarter}}}
		if _, pictures, err := (HandOut{Model: m, Walk: w, Name: "x"}).Make(); err != nil || len(pictures) != 1 {
			t.Errorf("%s: %d pictures, %v", page, len(pictures), err)
		}
	}
}
