package data

import (
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
)

// plainLesson is the smallest sound file, with everything that may stand in one.
const plainLesson = `+++
id = "two-lives"
order = 2
title = "Two lives"
about = "About it."
minutes = 4
needs = ["one-life"]
levers = [
  "gpu_life", # of chips
  "book_life",
]
terms = []
discuss = ["Who?", "What?"]
sources = ["One.", """Two,
on two lines."""]
+++

## First
` + "```step" + `
page = "clouds"
line = "labs.cost"
quarter = "2027Q4"
from = "baseline"
pin = "before"
levers = { gpu_life = 3.5, shock = "none" }
holds = [
  'true',
  'false',
]
` + "```" + `

A text,
with {{ 1 : n0 }}.

` + "```question" + `
ask = "What then?"
page = "labs"
[levers]
book_life = 4
[let]
zebra = '1'
apple = 'zebra + 1'
[[choice]]
text = "More"
when = "apple > 1"
[[choice]]
text = "Less"
when = "apple < 1"
` + "```" + `
More.

` + "```teacher" + `
Ask **why**.
` + "```" + `
## Second
` + "```step" + `
` + "```" + `
Nothing is asked.
` + "```teacher" + `
One minute.
` + "```" + `
`

func TestALessonIsReadWhole(t *testing.T) {
	l, err := ReadLesson("some/where/two-lives.en.md", []byte(plainLesson))
	if err != nil {
		t.Fatal(err)
	}
	want := Lesson{
		ID: "two-lives", Lang: "en", Title: "Two lives", About: "About it.", Order: 2, Minutes: 4, File: "some/where/two-lives.en.md",
		Needs: []string{"one-life"}, Levers: []string{"gpu_life", "book_life"}, Terms: []string{}, Discuss: []string{"Who?", "What?"},
		Sources: []string{"One.", "Two, on two lines."},
		Steps: []LessonStep{{
			Title: "First", Line: 18, Look: Look{"clouds", "labs.cost", "2027Q4", ""}, From: "baseline", Pin: "before",
			Levers: map[string]any{"gpu_life": 3.5, "shock": "none"}, Holds: []string{"true", "false"},
			Text: "A text,\nwith {{ 1 : n0 }}.", Answer: "More.", Teacher: "Ask **why**.",
			Question: &Question{
				Ask: "What then?", Look: Look{Page: "labs"}, Levers: map[string]any{"book_life": int64(4)},
				Let:     []Let{{"zebra", "1"}, {"apple", "zebra + 1"}},
				Choices: []Choice{{"More", "apple > 1"}, {"Less", "apple < 1"}},
			},
		}, {Title: "Second", Line: 55, Text: "Nothing is asked.", Teacher: "One minute."}},
	}
	for key, line := range map[string]int{"id": 2, "levers.0": 9, "levers.1": 10, "sources.1": 14} {
		if l.Lines.Of(key) != line {
			t.Errorf("%s stands on line %d, want %d", key, l.Lines.Of(key), line)
		}
	}
	first := l.Steps[0]
	for key, line := range map[string]int{"step": 19, "page": 20, "levers.shock": 25, "holds.0": 27, "holds.1": 28, "text": 32, "answer": 50, "teacher": 53} {
		if first.Lines.Of(key) != line {
			t.Errorf("%s stands on line %d, want %d", key, first.Lines.Of(key), line)
		}
	}
	for key, line := range map[string]int{"question": 35, "ask": 36, "levers.book_life": 39, "let.apple": 42, "choice.1": 46, "choice.1.when": 48} {
		if first.Question.Lines.Of(key) != line {
			t.Errorf("%s stands on line %d, want %d", key, first.Question.Lines.Of(key), line)
		}
	}
	l.Lines, l.Steps[0].Lines, l.Steps[1].Lines, l.Steps[0].Question.Lines = nil, nil, nil, nil
	if !reflect.DeepEqual(l, want) {
		t.Errorf("read as\n%+v\n%+v\nwant\n%+v\n%+v", l, l.Steps[0].Question, want, want.Steps[0].Question)
	}
}

// A file is the same lesson whatever editor wrote it.
func TestMarksOfEditorsChangeNothing(t *testing.T) {
	plain, err := ReadLesson("two-lives.en.md", []byte(plainLesson))
	if err != nil {
		t.Fatal(err)
	}
	for what, text := range map[string]string{
		"a mark of order of bytes": "\ufeff" + plainLesson,
		"lines of Windows":         "\ufeff" + strings.ReplaceAll(plainLesson, "\n", "\r\n"),
		"no line end at the end":   strings.TrimRight(plainLesson, "\n"),
		"blanks behind fences":     strings.ReplaceAll(plainLesson, "```\n", "```  \n"),
	} {
		l, err := ReadLesson("two-lives.en.md", []byte(text))
		if err != nil || !reflect.DeepEqual(l, plain) {
			t.Errorf("%s: %v, or another lesson", what, err)
		}
	}
}

func TestNamesOfLessonFiles(t *testing.T) {
	const unnamed = ":1: the file's name does not tell lesson and language; name it ID.LANG.md, with LANG one of en, zh-Hans, zh-Hant"
	for name, want := range map[string]string{
		"two-lives.md":        "two-lives.md" + unnamed,
		"two-lives.fr.md":     "two-lives.fr.md" + unnamed,
		"two-lives.en.txt":    "two-lives.en.txt" + unnamed,
		"":                    unnamed,
		`c:\x\two-lives.md`:   `c:\x\two-lives.md` + unnamed,
		"Two-lives.en.md":     `Two-lives.en.md:1: the file's name begins with "Two-lives", which is no id; take small letters, digits and hyphens, such as gpu-age` + "\n" + `Two-lives.en.md:2: the id is "two-lives", but the file's name says "Two-lives"; let both be the same`,
		"one-life.zh-Hans.md": `one-life.zh-Hans.md:2: the id is "two-lives", but the file's name says "one-life"; let both be the same`,
	} {
		l, err := ReadLesson(name, []byte(plainLesson))
		if err == nil || err.Error() != want || !l.Flawed {
			t.Errorf("%q: got %v\nwant %s", name, err, want)
		}
	}
}

func TestGlossaryIsRead(t *testing.T) {
	terms, err := ReadGlossary("glossary.en.toml", []byte("[terms]\nb = { term = \"B\", means = \"It\\n is B.\" }\n[terms.a]\nterm = \"A\"\nmeans = \"It is A.\"\n"))
	if want := []Term{{"a", "A", "It is A."}, {"b", "B", "It is B."}}; err != nil || !reflect.DeepEqual(terms, want) {
		t.Errorf("%v, %v", terms, err)
	}
	for text, want := range map[string]string{
		"":                              "g:1: the glossary has no terms; write a line [terms] and below it vintage = { term = \"vintage\", means = \"All chips of one year.\" }",
		"[terms]\na = { term = \"A\" }": `g:2: "a" lacks its term or what it means; write id = { term = "…", means = "…" }`,
		"[words]\n":                     `g:1: "words" is not a key of the glossary; did you mean "terms"?`,
		"[terms]\na = { term = \"A\", mean = \"x\" }": `g:2: "a" lacks its term or what it means; write id = { term = "…", means = "…" }` + "\n" + `g:2: "terms.mean" is not a key of the glossary; take it out`,
		"[terms]\na = 3": "",
		"\xff":           "g:1: the text is not UTF-8; save the file as UTF-8",
	} {
		if _, err := ReadGlossary("g", []byte(text)); err == nil || want != "" && err.Error() != want {
			t.Errorf("%q: got %v\nwant %s", text, err, want)
		}
	}
}

// A folder gives its lessons in order, one language at a time.
func TestLessonsOfASet(t *testing.T) {
	other := strings.NewReplacer("two-lives", "one-life", "order = 2", "order = 1", `needs = ["one-life"]`, "needs = []").Replace(plainLesson)
	s := &Set{files: fstest.MapFS{
		"lessons/two-lives.en.md":      {Data: []byte(plainLesson)},
		"lessons/two-lives.zh-Hant.md": {Data: []byte(plainLesson)},
		"lessons/one-life.en.md":       {Data: []byte(other)},
		"lessons/glossary.en.toml":     {Data: []byte("[terms]\n")},
	}}
	if ids := s.LessonIDs(); !reflect.DeepEqual(ids, []string{"one-life", "two-lives"}) {
		t.Errorf("the ids are %v", ids)
	}
	if list, err := s.Lessons("en"); err != nil || len(list) != 2 || list[0].ID != "one-life" {
		t.Errorf("%v, %v", list, err)
	}
	for _, c := range []struct{ id, lang, want string }{
		{"two-live", "en", `"two-live" is not a known lesson; did you mean "two-lives"?`},
		{"two-lives", "zh", `"zh" is not a known language; did you mean "en"?`},
		{"one-life", "zh-Hans", `the lesson one-life is not there in zh-Hans`},
	} {
		if _, err := s.Lesson(c.id, c.lang); err == nil || err.Error() != c.want {
			t.Errorf("%s in %s: %v, want %s", c.id, c.lang, err, c.want)
		}
	}
	if _, err := s.Glossary("zh-Hans"); err == nil {
		t.Error("a glossary that is not there is read")
	}
}

// Whatever the bytes: no panic, and every mistake has a line of the file.
func FuzzReadLesson(f *testing.F) {
	f.Add([]byte(plainLesson))
	f.Add([]byte("```ep"))
	f.Add([]byte("+++\n+++\n## a\n```step\n"))
	f.Add([]byte("+++\nid = [[1, 2], {a = 1}]\n+++\n```\n```\n##\n"))
	f.Add([]byte("+++\n[[choice]]\n[choice.a]\nb.c.d = 1\n+++"))
	f.Add([]byte("+++\nlevers = " + strings.Repeat("[", 300) + "\n+++"))
	f.Fuzz(func(t *testing.T, text []byte) {
		_, err := ReadLesson("two-lives.en.md", text)
		last := 1 + strings.Count(string(text), "\n")
		for _, e := range LessonErrors(err) {
			if e.Line < 1 || e.Line > last || e.Problem == "" || strings.Contains(e.Error(), "\n") {
				t.Errorf("%q: %q, of %d lines", text, e, last)
			}
		}
		if terms, err := ReadGlossary("glossary.en.toml", text); err == nil && len(terms) > len(text) {
			t.Errorf("%d terms", len(terms))
		}
	})
}
