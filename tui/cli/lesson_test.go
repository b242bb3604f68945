package cli

import (
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const exampleLessons = "../../model/lesson/testdata/lessons"

func TestLessonsAsJSON(t *testing.T) {
	var raw []json.RawMessage
	if err := json.Unmarshal([]byte(call(t, "lesson", "--format", "json").stdout), &raw); err != nil {
		t.Fatal(err)
	}
	set := theModel(t).Data()
	if len(raw) != len(set.LessonIDs()) {
		t.Fatalf("%d lessons of %d", len(raw), len(set.LessonIDs()))
	}
	for i, id := range set.LessonIDs() {
		var l struct {
			ID, Title                 string
			Minutes, Steps, Questions int
			Languages                 []string
		}
		if err := json.Unmarshal(raw[i], &l); err != nil {
			t.Fatal(err)
		}
		file, err := set.Lesson(id, "en")
		if err != nil {
			t.Fatal(err)
		}
		if l.ID != id || l.Title != file.Title || l.Minutes != file.Minutes || l.Steps != len(file.Steps) || l.Questions < 1 || !slices.Equal(l.Languages, []string{"en", "zh-Hans", "zh-Hant"}) {
			t.Errorf("%s is listed as %+v", id, l)
		}
		if got := strings.Join(members(t, string(raw[i])), " "); got != "id title minutes languages steps questions about needs" {
			t.Errorf("%s has %s", id, got)
		}
	}
}

// One lesson can be listed alone, in a language, and as a table of its own.
func TestLessonsAsTables(t *testing.T) {
	ids := theModel(t).Data().LessonIDs()
	for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
		rows, err := csv.NewReader(strings.NewReader(call(t, "lesson", "--format", "csv", "--lang", lang).stdout)).ReadAll()
		if err != nil || len(rows) != len(ids)+1 {
			t.Fatalf("%d rows of %d lessons: %v", len(rows), len(ids), err)
		}
		file, err := theModel(t).Data().Lesson(ids[0], lang)
		if err != nil || rows[1][1] != file.Title || rows[1][3] != "en;zh-Hans;zh-Hant" {
			t.Errorf("the first lesson in %s is %q: %v", lang, rows[1], err)
		}
	}
	got := call(t, "lesson", ids[1])
	if got.code != exitDone || !strings.Contains(got.stdout, ids[1]) || strings.Contains(got.stdout, ids[0]) {
		t.Errorf("%s alone is %q", ids[1], got.stdout)
	}
}

func TestLessonsThatAreNot(t *testing.T) {
	id := theModel(t).Data().LessonIDs()[0]
	for args, want := range map[string]string{
		id + "x":                id + "x: no such lesson; did you mean " + id + "?",
		"zzzzzzzzzzzzzzzzzzzz":  "zzzzzzzzzzzzzzzzzzzz: no such lesson; bubblescope lesson --format table lists them",
		id + " more":            "more: bubblescope lesson takes no such argument; bubblescope lesson --help shows what it takes",
		"chek":                  "chek: no such lesson; did you mean check?",
		"check no-such.en.md":   "no-such.en.md: the lesson cannot be read: no such file or directory; give the path of a file ID.LANG.md",
		"check /":               "/: the lesson cannot be read: is a directory; give the path of a file ID.LANG.md",
		"check a.en.md b.en.md": "b.en.md: bubblescope lesson check takes no such argument; bubblescope lesson check --help shows what it takes",
		"--format xml":          "--format: xml is not one of table, json, csv; leave it out for the usual one",
		"check --txt a.en.md":   "--txt: no such flag of bubblescope lesson check; did you mean --text?",
		"check --text":          "--text: there is no file to print; write bubblescope lesson check --text FILE",
	} {
		got := call(t, append([]string{"lesson"}, strings.Fields(args)...)...)
		if got.code != exitUsage || got.stderr != want+"\n" || got.stdout != "" {
			t.Errorf("lesson %s: %d %q %q\nwant %q", args, got.code, got.stdout, got.stderr, want)
		}
	}
}

// A file is checked with those of its other languages beside it.
func TestCheckingAFile(t *testing.T) {
	got := call(t, "lesson", "check", filepath.Join(exampleLessons, "chip-life.en.md"))
	if got.code != exitDone || got.stdout != "3 files of lessons, no mistakes\n" || got.stderr != "" {
		t.Errorf("%d %q %q", got.code, got.stdout, got.stderr)
	}
}

// copied is a folder with the example in it, one passage of one file changed.
func copied(t *testing.T, name, from, to string) (folder string) {
	t.Helper()
	folder = t.TempDir()
	for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
		file := "chip-life." + lang + ".md"
		text, err := os.ReadFile(filepath.Join(exampleLessons, file))
		if err != nil {
			t.Fatal(err)
		}
		if file == name {
			text = []byte(strings.Replace(string(text), from, to, 1))
		}
		if err := os.WriteFile(filepath.Join(folder, file), text, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func TestMistakesAreLinesAndStatus(t *testing.T) {
	for _, c := range []struct {
		what, file, from, to string
		code                 int
		want                 string
	}{
		{"an unknown page", "chip-life.en.md", `"clouds"`, `"cloudz"`, exitUsage, "en.md:16: \"cloudz\" is not a known page; did you mean \"clouds\"?\nzh-Hans.md:16: page is \"clouds\", but en.md has \"cloudz\"; let all languages have the same\nzh-Hant.md:16: page is \"clouds\", but en.md has \"cloudz\"; let all languages have the same\n"},
		{"a key of a sibling", "chip-life.zh-Hant.md", "minutes", "minute", exitUsage, "zh-Hant.md:6: \"minute\" is not a key of the front matter; did you mean \"minutes\"?\n"},
		{"a term", "chip-life.en.md", `["vintage"]`, `["vintag"]`, exitUsage, "en.md:9: \"vintag\" is not a known term of the glossary; did you mean \"vintage\"?\nzh-Hans.md:9: terms is [vintage], but en.md has [vintag]; let all languages have the same\nzh-Hant.md:9: terms is [vintage], but en.md has [vintag]; let all languages have the same\n"},
		{"denied by the model", "chip-life.en.md", "", "", exitDone, ""},
	} {
		folder := copied(t, c.file, c.from, c.to)
		got := call(t, "lesson", "check", filepath.Join(folder, "chip-life.en.md"))
		if errs := strings.ReplaceAll(got.stderr, filepath.Join(folder, "chip-life")+".", ""); got.code != c.code || errs != c.want {
			t.Errorf("%s: %d\n got %s\nwant %s", c.what, got.code, errs, c.want)
		}
	}
}

// What the model denies, in well written files, is status 1.
func TestWhatTheModelDeniesIsStatusOne(t *testing.T) {
	folder := t.TempDir()
	text, err := os.ReadFile(filepath.Join(exampleLessons, "chip-life.en.md"))
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "chip-life.en.md")
	if err := os.WriteFile(path, []byte(strings.Replace(string(text), `("gpu_life") <`, `("gpu_life") >`, 1)), 0o600); err != nil {
		t.Fatal(err)
	}
	got := call(t, "lesson", "check", path)
	if want := path + ":21: does not hold: lever(\"gpu_life\") > before.lever(\"gpu_life\"); see the world b1-dne21czh\n"; got.code != exitFailed || got.stderr != want {
		t.Errorf("%d %q", got.code, got.stderr)
	}
	if run := call(t, "run", "--code", "b1-dne21czh", "--format", "json"); run.code != exitDone || !strings.Contains(run.stdout, `"gpu_life":4`) {
		t.Errorf("the world that is named opens as %d %.80s", run.code, run.stdout)
	}
}

// Of a file that is wrong all through, only so many lines are told.
func TestManyMistakesAreCounted(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.en.md")
	if err := os.WriteFile(path, []byte("+++\n+++\n"+strings.Repeat("## a\n```step\nz = 1\n```\n", 60)), 0o600); err != nil {
		t.Fatal(err)
	}
	got := call(t, "lesson", "check", path)
	lines := strings.Split(strings.TrimSuffix(got.stderr, "\n"), "\n")
	if got.code != exitUsage || len(lines) != 51 || !strings.HasPrefix(lines[50], "and ") || !strings.HasSuffix(lines[50], " mistakes more") {
		t.Errorf("%d, %d lines, the last %q", got.code, len(lines), lines[len(lines)-1])
	}
}

func TestALessonIsReadOut(t *testing.T) {
	got := call(t, "lesson", "check", "--text", filepath.Join(exampleLessons, "chip-life.zh-Hans.md"))
	for _, want := range []string{"# How long does a chip last?", "**5.5 years**", "- It grows (right)", "# 一块芯片能用多久？", "**5.5年**", "> 三分钟", "## Two lives of one chip (b1-dne21czh)"} {
		if !strings.Contains(got.stdout, want) {
			t.Errorf("there is no %q in %s", want, got.stdout)
		}
	}
	if got.code != exitDone || strings.Contains(got.stdout, "{{") {
		t.Errorf("%d %s", got.code, got.stderr)
	}
}

func TestShippedLessonsPassTheCheck(t *testing.T) {
	if got := call(t, "lesson", "check"); got.code != exitDone || got.stderr != "" {
		t.Errorf("%d %s", got.code, got.stderr)
	}
}
