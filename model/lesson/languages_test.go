package lesson

import (
	"strings"
	"testing"

	"bubblescope/data"
)

// The example is sound in all its languages together.
func TestTheExampleIsSound(t *testing.T) {
	texts := map[string]string{}
	for _, lang := range data.Languages() {
		texts[lang] = source(t, lang)
	}
	if got := found(t, texts); got != "" {
		t.Error(got)
	}
}

// Where a language differs, the line in it is named, and what the first has.
func TestLanguagesThatDifferAreNamed(t *testing.T) {
	const h, all, ask = "chip-life.zh-Hans.md", "; let all languages have the same", "; let all languages ask the same"
	for _, c := range []mistake{
		{"order", "order = 1", "order = 2", h + ":3: order is 2, but chip-life.en.md has 1" + all},
		{"minutes", "minutes = 3", "minutes = 4", h + ":6: minutes is 4, but chip-life.en.md has 3" + all},
		{"levers beside", `["gpu_life", "book_life"]`, `["gpu_life"]`, h + ":8: levers is [gpu_life], but chip-life.en.md has [gpu_life book_life]" + all},
		{"discuss", `, "你会看什么来衡量它？"]`, `, "你会看什么来衡量它？", "还有呢？"]`, h + ":10: the number of questions to discuss is 3, but chip-life.en.md has 2" + all},
		{"page", `page = "clouds"`, `page = "labs"`, h + `:16: page is "labs", but chip-life.en.md has "clouds"` + all},
		{"no quarter", "quarter = \"2027Q4\"\n", "", h + `:15: quarter is none, but chip-life.en.md has "2027Q4"` + all},
		{"pin", `pin = "before"`, `pin = "baseline"`, h + `:31: pin is "baseline", but chip-life.en.md has "before"` + all},
		{"levers of a step", "{ gpu_life = 4 }", "{ gpu_life = 3.5 }", h + ":20: levers is map[gpu_life:3.5], but chip-life.en.md has map[gpu_life:4]" + all},
		{"levers of a question", "{ gpu_life = 3 }", "{ gpu_life = 2 }", h + ":41: levers is map[gpu_life:2], but chip-life.en.md has map[gpu_life:3]" + all},
		{"holds", `("gpu_life") <`, `("gpu_life") !=`, h + `:21: holds is [lever("gpu_life") != before.lever("gpu_life")], but chip-life.en.md has [lever("gpu_life") < before.lever("gpu_life")]` + all},
		{"when", `"change > 0.02"`, `"change > 0.03"`, h + `:52: when is "change > 0.03", but chip-life.en.md has "change > 0.02"` + all},
		{"one choice less", "[[choice]]\ntext = \"大致不变\"\nwhen = \"abs(change) <= 0.02\"\n", "", h + ":44: the number of choices is 2, but chip-life.en.md has 3" + all},
		{"let", " - 1'\n[[", " - 1.0'\n[[", h + `:42: let is [{change year("labs.operating_loss", 2028) / before.year("labs.operating_loss", 2028) - 1.0}], but chip-life.en.md has [{change year("labs.operating_loss", 2028) / before.year("labs.operating_loss", 2028) - 1}]` + all},
		{"a value left out", `：{{ first("nvidia_peak") : date }}`, "", h + `:34: the text does not ask for first("nvidia_peak"):date, as chip-life.en.md does` + ask},
		{"another value", `亏损变动{{ change : percent_change }}`, `亏损变动{{ change : n2 }}`, h + ":54: the answer does not ask for change:percent_change, as chip-life.en.md does" + ask + "\n" + h + ":54: the answer asks for change:n2, as chip-life.en.md does not" + ask},
		{"one step less", "## 从四年改成三年", "## 从四年改成三年\n```step\n```\n好。\n```teacher\n好。\n```\n## 再来", h + ":1: the number of steps is 3, but chip-life.en.md has 2" + all},
	} {
		got := found(t, map[string]string{"en": source(t, "en"), "zh-Hans": changed(t, "zh-Hans", c.old, c.new)})
		if got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.what, got, c.want)
		}
	}
}

// A question in one language alone is named.
func TestAQuestionInOneLanguageAlone(t *testing.T) {
	text := source(t, "zh-Hans")
	from, to := strings.Index(text, "```question"), strings.LastIndex(text, "```teacher")
	got := found(t, map[string]string{"en": source(t, "en"), "zh-Hans": text[:from] + text[to:]})
	if want := "chip-life.zh-Hans.md:29: only one of two languages asks a question here, chip-life.en.md or this one; let all languages have the same"; got != want {
		t.Errorf("got %s", got)
	}
}

// A file with mistakes is not compared too: one mistake is named once.
func TestAFlawedFileIsNotCompared(t *testing.T) {
	got := found(t, map[string]string{"en": source(t, "en"), "zh-Hans": changed(t, "zh-Hans", `page = "clouds"`, `pge = "clouds"`)})
	if want := "chip-life.zh-Hans.md:16: \"pge\" is not a key of the block ```step; did you mean \"page\"?"; got != want {
		t.Errorf("got %s", got)
	}
}
