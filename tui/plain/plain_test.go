package plain

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui"
)

func env(t testing.TB, lang string) tui.Env {
	t.Helper()
	m, err := model.Load()
	if err != nil {
		t.Fatal(err)
	}
	return tui.Env{Model: m, Lang: lang, Settings: m.Defaults(), Ensemble: study.NewShared(m, 12)}
}

// talk carries out commands as a person would type them, and gives what is
// answered to each.
func talk(t testing.TB, e tui.Env, commands ...string) (*Talk, []string) {
	t.Helper()
	var out bytes.Buffer
	one := New(e, strings.NewReader(""), &out, true)
	answers := make([]string, len(commands))
	for i, c := range commands {
		out.Reset()
		if err := one.answer(c); err != nil {
			t.Fatalf("%q: %v", c, err)
		}
		answers[i] = out.String()
	}
	return one, answers
}

// talkOn carries out one more command of a talk.
func talkOn(t testing.TB, one *Talk, command string) (*Talk, string) {
	t.Helper()
	var out bytes.Buffer
	one.out = &out
	if err := one.answer(command); err != nil {
		t.Fatalf("%q: %v", command, err)
	}
	return one, out.String()
}

// everything is a line for each command, with what it wants.
func everything() []string {
	all := []string{
		"state", "pages", "levers", "find power", "set gpu_life 3", "changed", "what changed", "undo", "redo", "pin",
		"set price_subsidy=80%", "state", "worlds", "state", "quarter 2030q1", "unit", "claims", "claim 1", "try 4", "unpin",
		"lessons", "lesson 4", "next", "set gpu_life 3", "choose b", "changed", "note", "terms", "back", "lesson", "leave", "next",
		"default gpu_life", "default all", "code", "help", "language",
	}
	for n := range 9 {
		all = append(all, fmt.Sprint("page ", n+1))
	}
	return all
}

// drawn finds what draws or moves: escapes, boxes, blocks, shapes, arrows,
// braille, private letters.
var drawn = regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x9f\x{2190}-\x{21ff}\x{2500}-\x{28ff}\x{e000}-\x{f8ff}]`)

// Whatever is asked, in any language, the answer is words: nothing that a
// screen reader spells out or that moves a cursor, and no two blanks, which
// would be a table.
func TestAnswersAreWords(t *testing.T) {
	for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
		_, answers := talk(t, env(t, lang), everything()...)
		for i, a := range answers {
			if a == "" {
				t.Errorf("%s: no answer to %q", lang, everything()[i])
			}
			if bad := drawn.FindString(a); bad != "" {
				t.Errorf("%s: %q answers with %q in\n%s", lang, everything()[i], bad, a)
			}
			if strings.Contains(a, "   ") || strings.Contains(a, "{{") || strings.Contains(a, "voice.") || strings.Contains(a, "plain.") {
				t.Errorf("%s: %q answers\n%s", lang, everything()[i], a)
			}
		}
	}
}

// A locale without UTF-8 gets English in ASCII alone.
func TestAnswersInASCII(t *testing.T) {
	e := env(t, "en")
	e.ASCII = true
	commands := everything()
	for _, l := range e.Model.Levers() {
		commands = append(commands, "lever "+l.ID)
	}
	for n := range e.Model.Data().Claims {
		commands = append(commands, fmt.Sprint("claim ", n+1))
	}
	for i, c := range commands {
		if c == "language" {
			commands[i] = "state"
		}
	}
	_, answers := talk(t, e, commands...)
	for i, a := range answers {
		for _, r := range a {
			if r > '~' {
				t.Fatalf("%q answers with %q in\n%s", commands[i], r, a)
			}
		}
	}
}

// Levers are found by id, by name, by the beginning of one and in every
// language, and a move is told, undone and done again.
func TestLeversMove(t *testing.T) {
	for lang, lines := range map[string][]string{
		"en":      {"set gpu_life 3", "set GPU life 3", "set gpu life = 3", "SET gpu_li 3 years"},
		"zh-Hans": {"设 gpu_life 3", "设 芯片经济寿命 3", "设 芯片寿命 3年", "set GPU life 3"},
		"zh-Hant": {"設 gpu_life 3", "設 晶片經濟壽命 3", "設 晶片壽命 3年", "set GPU life 3"},
	} {
		for _, line := range lines {
			one, answers := talk(t, env(t, lang), line, "undo", "redo")
			at := one.voice.Settings()[0]
			if at != 3 || !strings.Contains(answers[0], "3") || answers[1] == answers[0] {
				t.Errorf("%s: %q leads to %v: %q", lang, line, at, answers)
			}
		}
	}
}

// What a page tells of a quarter is what the model gives.
func TestPagesTellTheModel(t *testing.T) {
	e := env(t, "en")
	r := e.Model.NewResult()
	s := e.Model.Defaults()
	s[e.Model.LeverIndex("power_supply")] = 2
	e.Model.Run(r, s)
	_, answers := talk(t, e, "set power_supply 2", "quarter 2030Q1", "page power")
	for id, name := range map[string]string{"power.demand": "on site", "power.energised": "powered"} {
		want := fmt.Sprintf("%.0f in 2030Q1", r.Series[e.Model.OutputIndex(id)][28])
		line := ""
		for _, l := range strings.Split(answers[2], "\n") {
			if strings.HasPrefix(l, name+":") {
				line = l
			}
		}
		if !strings.Contains(line, want) {
			t.Errorf("%s: want %q in %q", name, want, line)
		}
	}
}

// Mistakes of a person get a line that says what to do, and the talk goes on;
// the first mistake of a script ends it, with its line, and loses nothing that
// was told.
func TestMistakes(t *testing.T) {
	for line, want := range map[string]string{
		"frobnicate":           "help",
		"page 12":              "pages lists them",
		"quarter 1999Q1":       "2023Q1 to 2035Q4",
		"claim 99":             "claims lists them",
		"claim":                "claims lists them",
		"try x":                "claims lists them",
		"lever gpulife":        "did you mean gpu_life?",
		"lever xyzzyxyzzyxyzz": "levers lists them",
		"set gpu_life 99":      "2 to 8 years",
		"set gpu_life":         "gpu_life 3",
		"set":                  "gpu_life 3",
		"default gpulife":      "did you mean gpu_life?",
		"find xyzzy":           "levers lists them",
	} {
		_, answers := talk(t, env(t, "en"), line, "state")
		if !strings.Contains(answers[0], want) || strings.Count(answers[0], "\n") != 1 || answers[1] == "" {
			t.Errorf("%q answers %q, want one line with %q", line, answers[0], want)
		}
		var out bytes.Buffer
		err := New(env(t, "en"), strings.NewReader("# a remark\nstate\n"+line+"\nstate\n"), &out, false).Run()
		var input *model.InputError
		if !errors.As(err, &input) || input.Culprit != "line 3" || strings.Count(out.String(), "Labs' loss in 2028") != 2 {
			t.Errorf("%q in a script: %v after\n%s", line, err, out.String())
		}
	}
}

// No word means two commands, in any language; each command explains itself.
func TestVerbsAreApart(t *testing.T) {
	for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
		one, answers := talk(t, env(t, lang), "help")
		if n := strings.Count(answers[0], "\n"); n != len(commands()) {
			t.Errorf("%s: help has %d lines for %d commands", lang, n, len(commands()))
		}
		whose := map[string]string{}
		for _, c := range commands() {
			for _, word := range append(strings.Fields(one.voice.Say("verb."+c.id)), c.id) {
				if id, taken := whose[word]; taken && id != c.id {
					t.Errorf("%s: %q means %s and %s", lang, word, id, c.id)
				}
				whose[word] = c.id
			}
		}
	}
}

// Changes are counted against the pin, and the plain words name it.
func TestPinned(t *testing.T) {
	_, answers := talk(t, env(t, "en"), "set gpu_life 3", "pin", "set gpu_life 4", "state", "unpin", "state")
	if !strings.Contains(answers[3], "against the pinned world") || !strings.Contains(answers[5], "against the default") {
		t.Errorf("got %q and %q", answers[3], answers[5])
	}
}

// Try does what the claim says would turn it.
func TestTry(t *testing.T) {
	_, answers := talk(t, env(t, "en"), "claim 2", "try 2", "claim 2")
	verdict := func(s string) string { v, _, _ := strings.Cut(s, ":"); return v }
	if verdict(answers[0]) == verdict(answers[2]) || answers[1] == "" {
		t.Errorf("got %q", answers)
	}
}

// At a terminal, lines are broken between words, and figures stay whole.
func TestLinesAreBrokenBetweenWords(t *testing.T) {
	var out, wide bytes.Buffer
	for to, w := range map[*bytes.Buffer]int{&out: 40, &wide: 0} {
		if err := New(env(t, "en"), strings.NewReader("page 1\n"), to, false).Within(func() int { return w }).Run(); err != nil {
			t.Fatal(err)
		}
	}
	for _, line := range strings.Split(out.String(), "\n") {
		if len([]rune(line)) > 40 {
			t.Errorf("%q is longer than 40 cells", line)
		}
	}
	if strings.Join(strings.Fields(out.String()), " ") != strings.Join(strings.Fields(wide.String()), " ") {
		t.Error("broken lines hold other words")
	}
}

// Nothing that can be typed breaks the talk.
func FuzzTalk(f *testing.F) {
	for _, line := range everything() {
		f.Add(line)
	}
	f.Add("set \x1b[2J 3")
	f.Add("设 芯片 三")
	e := env(f, "en")
	e.Ensemble = nil
	f.Fuzz(func(t *testing.T, line string) {
		var out bytes.Buffer
		one := New(e, strings.NewReader(line+"\nstate\n"), &out, false)
		var input *model.InputError
		if err := one.Run(); err != nil && !errors.As(err, &input) {
			t.Errorf("%q: %v", line, err)
		}
		if drawn.MatchString(out.String()) {
			t.Errorf("%q answers with signs that move:\n%q", line, out.String())
		}
	})
}
