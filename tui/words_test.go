package tui

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/pelletier/go-toml/v2"

	"bubblescope/data"
	"bubblescope/model"
)

// idsOf reads the ids of one language's interface, or of all its files.
func idsOf(t *testing.T, set *data.Set, file string) map[string]string {
	t.Helper()
	text, err := set.Locale(file)
	if err != nil {
		t.Fatal(err)
	}
	var broken *toml.DecodeError
	if err := toml.Unmarshal(text, &map[string]any{}); errors.As(err, &broken) {
		line, column := broken.Position()
		t.Fatalf("%s:%d:%d: %v", file, line, column, err)
	}
	ids := map[string]string{}
	messages, _ := parseWords(text)
	for _, m := range messages {
		ids[m.ID] = m.One + m.Other
	}
	if len(ids) == 0 {
		t.Fatalf("%s holds no words", file)
	}
	return ids
}

func TestNoWordIsMissing(t *testing.T) {
	set := testModel(t).Data()
	en := idsOf(t, set, "ui.en.toml")
	for _, tag := range languages() {
		other := idsOf(t, set, "ui."+tag+".toml")
		for id := range en {
			if other[id] == "" {
				t.Errorf("%s has no %s", tag, id)
			}
		}
		for id := range other {
			if en[id] == "" {
				t.Errorf("no English for %s of %s", id, tag)
			}
		}
	}
}

// fields are the blanks of a sentence.
func fields(text string) []string {
	all := regexp.MustCompile(`{{\.(\w+)}}`).FindAllString(text, -1)
	slices.Sort(all)
	return slices.Compact(all)
}

// A translation may leave a blank out, but may not invent one.
func TestBlanksAreFilled(t *testing.T) {
	set := testModel(t).Data()
	en := idsOf(t, set, "ui.en.toml")
	for _, tag := range languages() {
		for id, text := range idsOf(t, set, "ui."+tag+".toml") {
			for _, f := range fields(text) {
				if !slices.Contains(fields(en[id]), f) && id != "input.bad" {
					t.Errorf("%s: %s: %s is not in the English", tag, id, f)
				}
			}
		}
	}
}

// Every id that the code names exists, and every id that exists is named.
func TestCodeAndWordsAgree(t *testing.T) {
	code := sources(t)
	en := idsOf(t, testModel(t).Data(), "ui.en.toml")
	for _, m := range regexp.MustCompile(`\.(?:[TFN]|Say)\("([a-z_.]+[a-z_])"`).FindAllStringSubmatch(code, -1) {
		if en[m[1]] == "" {
			t.Errorf("the code says %s, which has no words", m[1])
		}
	}
	for id := range en {
		prefix, last, _ := strings.Cut(id, ".")
		if !strings.Contains(code, `"`+id+`"`) && !strings.Contains(code, `"`+prefix+`."`) && !strings.Contains(code, `"`+last+`"`) {
			t.Errorf("no code says %s", id)
		}
	}
}

func sources(t *testing.T) string {
	t.Helper()
	files, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	more, err := filepath.Glob("plain/*.go")
	if err != nil {
		t.Fatal(err)
	}
	var code strings.Builder
	for _, f := range append(files, more...) {
		if strings.HasSuffix(f, "_test.go") {
			continue
		}
		text, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		code.Write(text)
	}
	return code.String()
}

// Every lever, unit, choice, lab, origin and key has its words in every
// language.
func TestEveryNameHasWords(t *testing.T) {
	m := testModel(t)
	for _, tag := range languages() {
		s := newSpeech(m, tag, newGlyphs(false))
		need := func(ids ...string) {
			for _, id := range ids {
				if !s.have[id] {
					t.Errorf("%s has no %s", tag, id)
				}
			}
		}
		for _, l := range m.Levers() {
			need("short."+l.ID, "group."+l.Group, "kind."+l.Kind, "kind_note."+l.Kind)
			for _, c := range l.Choices {
				need("choice." + c)
			}
			if l.Type == "number" {
				u := unitWord(l.Unit)
				need("unit."+u, "unit_short."+u, "unit_tiny."+u)
				if u == "plain" {
					t.Errorf("lever %s: no word for the unit %s", l.ID, l.Unit)
				}
			}
			if tag != english {
				need("lever."+l.ID+".label", "lever."+l.ID+".definition", "lever."+l.ID+".effect")
			}
		}
		for _, o := range originsOf(m.Outputs()) {
			need("origin." + o)
		}
		for _, b := range bindings() {
			need("key." + b.id)
			if b.foot {
				need("foot." + b.id)
			}
		}
	}
}

func TestLanguageOfTheTerminal(t *testing.T) {
	for lang, want := range map[string]string{
		"zh_CN.UTF-8": hans, "zh_SG": hans, "zh-Hans": hans, "zh": hans, "zh_Hans_HK.UTF-8": hans,
		"zh_TW.UTF-8": hant, "zh_HK": hant, "zh_MO.Big5": hant, "zh-Hant": hant, "ZH-hant-TW": hant, "zh_TW@radical": hant,
		"en_GB.UTF-8": english, "": english, "C": english, "de_DE": english, "zha": english, "en_TW": english,
	} {
		if got := localeOf(lang); got != want {
			t.Errorf("%q reads %s, want %s", lang, got, want)
		}
	}
}

// The bundle must not take a lab called other for a plural form.
func TestFlattenKeepsNamesApart(t *testing.T) {
	got := map[string]string{}
	messages, err := parseWords([]byte("[lab.other]\nlabel = \"Other\"\n[n]\none = \"1\"\nother = \"2\"\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range messages {
		got[m.ID] = m.One + "|" + m.Other
	}
	if got["lab.other.label"] != "|Other" || got["n"] != "1|2" {
		t.Errorf("got %v", got)
	}
}

// A locale file that is not TOML is named with line and column, and the file
// of another language is not asked for.
func TestABrokenLocaleFileIsNamed(t *testing.T) {
	files := fstest.MapFS{}
	err := fs.WalkDir(os.DirFS("../data"), ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(path, "testdata") {
			return err
		}
		text, err := os.ReadFile(filepath.Join("../data", path))
		files[path] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	files["locales/ui.zh-Hans.toml"] = &fstest.MapFile{Data: []byte("welcome = \"好\"\n\nnever = \"从不\n")}
	set, err := data.LoadFS(files)
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.New(set)
	if err != nil {
		t.Fatal(err)
	}
	const want = "ui.zh-Hans.toml:3: column 16: "
	if err := New(Env{Model: m, Lang: "zh-Hans"}).Fault(); err == nil || !strings.HasPrefix(err.Error(), want) || strings.Contains(err.Error(), "\n") {
		t.Errorf("got %v, want %s", err, want)
	}
	if err := New(Env{Model: m, Lang: "en"}).Fault(); err != nil {
		t.Errorf("in English: %v", err)
	}
	if err := WordsFault(set); err == nil || !strings.HasPrefix(err.Error(), want) {
		t.Errorf("of all languages: %v", err)
	}
	if err := WordsFault(testModel(t).Data()); err != nil {
		t.Errorf("as shipped: %v", err)
	}
}
