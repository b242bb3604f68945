package lesson

import (
	"errors"
	"strings"
	"testing"

	"bubblescope/data"
)

// mistake is one thing that an author gets wrong in the example, and what the
// check then says: all of it.
type mistake struct{ what, old, new, want string }

const changeText = `year("labs.operating_loss", 2028) / before.year("labs.operating_loss", 2028) - 1`

// mistakesOf is the corpus: for every kind of mistake the exact lines.
func mistakesOf() []mistake {
	return []mistake{
		// The file.
		{"no front matter", "+++\nid", "id", `x:1: the front matter is missing; begin the file with a line +++, the lesson's keys, and a line +++`},
		{"front matter open", "tests\"]\n+++\n", "tests\"]\n", `x:1: the front matter stands open; close it with a line +++`},
		{"a byte of Latin-1", "An example", "An ex\xe9mple", "x:5: the text is not UTF-8; save the file as UTF-8"},
		{"a NUL", "An example", "An ex\x00mple", "x:5: the character U+0000, which is not seen, stands in the text; take it out"},
		{"an escape", "Accountants", "\x1b[31mAccountants", "x:23: the character U+001B, which is not seen, stands in the text; take it out"},
		{"a turned text", "Accountants", "\u202eAccountants", "x:23: the character U+202E, which is not seen, stands in the text; take it out"},
		{"a carriage return alone", "Accountants", "Account\rants", "x:23: the character U+000D, which is not seen, stands in the text; take it out"},
		{"too long", "Accountants", strings.Repeat("Accountants ", 6000), `x:1: the file has 73982 bytes, more than 65536; cut the lesson in two`},
		// The front matter.
		{"unknown key", "minutes = 3", "minutes = 3\nlevrs = []", `x:7: "levrs" is not a key of the front matter; did you mean "levers"?`},
		{"a key in capitals", "minutes = 3", "Minutes = 3", `x:6: "Minutes" is not a key of the front matter; did you mean "minutes"?`},
		{"missing title", "title = \"How long does a chip last?\"\n", "", `x:1: the front matter has no title; write title = "How old is a GPU?"`},
		{"missing terms", "terms = [\"vintage\"]\n", "", `x:1: the front matter has no terms; write terms = ["vintage"], ids of the glossary, or terms = []`},
		{"no discuss", `discuss = ["Who should decide how long a chip lasts?", "What would you look at to measure it?"]` + "\n", "", `x:1: the front matter has no discuss; write discuss = ["…?", "…?"], questions that have no single answer`},
		{"one question to discuss", `, "What would you look at to measure it?"`, "", "x:10: 1 questions to discuss; write at least two that have no single answer"},
		{"no sources", `sources = ["Michael Burry, 10 November 2025: depreciation understated, https://x.com/michaeljburry", "own example, for the tests"]`, "sources = []", "x:11: 0 sources; give at least two"},
		{"the same source twice", `"own example, for the tests"`, `"Michael Burry, 10 November 2025: depreciation understated, https://x.com/michaeljburry"`, `x:11: "Michael Burry, 10 November 2025: depreciation understated, https://x.com/michaeljburry" stands twice in sources; take one out`},
		{"wrong id", `id = "chip-life"`, `id = "chip-live"`, `x:2: the id is "chip-live", but the file's name says "chip-life"; let both be the same`},
		{"absurd minutes", "minutes = 3", "minutes = 300", "x:6: 300 minutes; a lesson takes 1 to 30"},
		{"minutes in words", "minutes = 3", `minutes = "three"`, "x:6: minutes has a value of another kind; write minutes = 6"},
		{"no order", "order = 1", "order = 0", "x:3: order is 0; write a place in the list, from 1 on"},
		{"no levers", `levers = ["gpu_life", "book_life"]`, "levers = []", "x:8: 0 levers; name 1 to 5"},
		{"unknown lever beside", `levers = ["gpu_life", "book_life"]`, "levers = [\n  \"gpu_life\",\n  \"book_live\",\n]", `x:10: "book_live" is not a known lever; did you mean "book_life"?`},
		{"unknown term", `["vintage"]`, `["vintages"]`, `x:9: "vintages" is not a known term of the glossary; did you mean "vintage"?`},
		{"unknown lesson", "needs = []", `needs = ["chip-lif"]`, `x:7: "chip-lif" is not a known lesson; did you mean "chip-life"?`},
		{"needs itself", "needs = []", `needs = ["chip-life"]`, `x:7: the lesson needs itself; take it out`},
		{"no TOML", "minutes = 3", "minutes: 3", `x:6: expected '=' after key; write key = value, and texts in quotes`},
		{"a key twice", "minutes = 3", "minutes = 3\nminutes = 4", "x:7: key minutes is already defined; write key = value, and texts in quotes"},
		// The pieces of a step.
		{"unclosed step", "before.lever(\"gpu_life\")']\n```\n", "before.lever(\"gpu_life\")']\n", "x:15: the block ```step stands open; close it with a line ```"},
		{"unclosed note", "accountant can choose.\n```\n", "accountant can choose.\n", "x:27: the block ```teacher stands open; close it with a line ```"},
		{"unclosed at the end", "chips again.\n```\n", "chips again.\n", "x:58: the block ```teacher stands open; close it with a line ```"},
		{"unknown block", "```question", "```qestion", `x:41: "qestion" is not a known block; did you mean "question"?`},
		{"no note", "```teacher\nTwo minutes. Students mix up the two lives: ask which of them an accountant can choose.\n```\n", "", "x:14: the step \"Two lives of one chip\" has no note for the teacher; close the step with a ```teacher block"},
		{"empty note", "Two minutes. Students mix up the two lives: ask which of them an accountant can choose.\n", "", "x:14: the step \"Two lives of one chip\" has no note for the teacher; close the step with a ```teacher block"},
		{"no step block", "```step\npin = \"before\"\nlevers = { book_life = 4 }\n```\n", "", "x:31: the step \"Three years instead of four\" has no ```step block; write one below the heading; it may be empty"},
		{"two step blocks", "```step\npin", "```step\n```\n```step\npin", "x:34: a step stands out of place in the step \"Three years instead of four\"; the order is ```step, text, ```question, answer, ```teacher, each once"},
		{"no answer", "The loss moves by {{ change : percent_change }}: rent must pay for the chip sooner.\n", "", "x:31: the step \"Three years instead of four\" has no answer; write it below the ```question block"},
		{"text above", "## Two lives of one chip\n", "Two lives\n", "x:14: a text stands above the first step; begin each step with a line ## and its title"},
		{"no title", "## Two lives of one chip", "##", "x:14: the step has no title; write ## and a title"},
		// The world of a step.
		{"unknown key of a step", "page = \"clouds\"", "pages = \"clouds\"", `x:16: "pages" is not a key of the block ` + "```step" + `; did you mean "page"?`},
		{"unknown page", "page = \"clouds\"", "page = \"cloud\"", `x:16: "cloud" is not a known page; did you mean "clouds"?`},
		{"unknown output", "line = \"clouds.depreciation_economic\"", "line = \"clouds.depreciation_economics\"", `x:17: "clouds.depreciation_economics" is not a known output; did you mean "clouds.depreciation_economic"?`},
		{"unknown quarter", "2027Q4", "2027Q5", `x:18: "2027Q5" is not a quarter of the model; write 2023Q1 to 2035Q4`},
		{"unknown claim", `quarter = "2027Q4"`, `claim = "falls"`, `x:18: "falls" is not a known claim; did you mean "fall"?`},
		{"a quarter too late", "2027Q4", "2036Q1", `x:18: "2036Q1" is not a quarter of the model; write 2023Q1 to 2035Q4`},
		{"unknown scenario", `from = "baseline"`, `from = "base-line"`, `x:19: "base-line" is not a known scenario; did you mean "baseline"?`},
		{"unknown pin", `pin = "before"`, `pin = "befor"`, `x:33: "befor" is not a known scenario; did you mean "before"?`},
		{"unknown lever", "{ gpu_life = 4 }", "{ gpu_live = 4 }", `x:20: gpu_live: no such lever; did you mean gpu_life?`},
		{"out of range", "{ gpu_life = 4 }", "{ gpu_life = 40 }", `x:20: gpu_life: 40 is above the maximum 8 (years); give years between 2 and 8`},
		{"off its notch", "{ gpu_life = 4 }", "{ gpu_life = 4.2 }", `x:20: gpu_life: 4.2 is not on a notch; the nearest is 4.0`},
		{"a lever as a list", "{ gpu_life = 4 }", "{ gpu_life = [4] }", `x:20: gpu_life is neither a number nor a text in quotes; write levers = { gpu_life = 3 }`},
		{"levers as a list", "{ gpu_life = 4 }", "[4]", "x:20: levers has a value of another kind; write levers = { gpu_life = 3 }"},
		// What is asked.
		{"a statement that does not hold", `holds = ['lever("gpu_life") <`, `holds = ['lever("gpu_life") >`, `x:21: does not hold: lever("gpu_life") > before.lever("gpu_life"); see the world b1-dne21czh`},
		{"a statement that is a number", ` < before.lever("gpu_life")']`, `']`, `x:21: lever("gpu_life"): it is neither true nor false; compare with <, > or ==`},
		{"a bad expression", ` < before.lever("gpu_life")']`, ` <']`, `x:21: lever("gpu_life") <: unexpected token EOF at letter 19; write it like year("labs.operating_loss", 2028) > 0`},
		{"an unknown function", "first(", "frist(", `x:39: frist("nvidia_peak"): "frist" is not a known name; did you mean "first"?`},
		{"an unknown mark", "nvidia_peak", "nvidia_peaks", `x:39: first("nvidia_peaks"): "nvidia_peaks" is not a known mark; did you mean "nvidia_peak"?`},
		{"an unknown lever asked", `{{ lever("gpu_life") : years }}`, `{{ lever("gpu_lives") : years }}`, `x:24: lever("gpu_lives"): "gpu_lives" is not a known lever; did you mean "gpu_life"?`},
		{"an unknown output asked", `{{ abs(year("labs.operating_loss", 2028))`, `{{ abs(year("labs.operating_los", 2028))`, `x:25: abs(year("labs.operating_los", 2028)): "labs.operating_los" is not a known output; did you mean "labs.operating_loss"?`},
		{"a year too late", `{{ abs(year("labs.operating_loss", 2028))`, `{{ abs(year("labs.operating_loss", 2038))`, `x:25: abs(year("labs.operating_loss", 2038)): the year 2038 is outside the model; write 2023 to 2035`},
		{"an unknown unit", ": years }}**", ": year }}**", `x:23: "year" is not a known unit; did you mean "years"?`},
		{"a unit that does not fit", ": years }}**", ": GW }}**", `x:23: lever("book_life"): it is in years, not in GW; write : years`},
		{"a sum of shares", `{{ first("nvidia_peak") : date }}`, `{{ year("nvidia.circular_share", 2028) : share }}`, `x:39: year("nvidia.circular_share", 2028): nvidia.circular_share is no flow, and its quarters are added up; ask for one quarter, such as at("nvidia.circular_share", "2028Q4")`},
		{"reckoning with never", `{{ first("nvidia_peak") : date }}`, `{{ first("first_default") - 2025 : n0 }}`, `x:39: first("first_default") - 2025: what it asks for never happens in this world; write words for that with ? :`},
		{"no unit", ": years }}**", "}}**", `x:23: lever("book_life"): no unit is given; write {{ … : USD_bn }}, or n0 for a bare number`},
		{"open braces", ": years }}**", ": years **", "x:23: {{ stands open; close it with }}"},
		{"too many values", "Accountants", strings.Repeat("{{ 1 : n0 }} ", 41) + "Accountants", `x:23: the text asks for more than 40 values; cut the step in two`},
		{"a loop", `{{ first("nvidia_peak") : date }}`, `{{ sum(1..9, #) : n0 }}`, `x:39: sum(1..9, #): unexpected token Operator("#") at letter 11; write it like year("labs.operating_loss", 2028) > 0`},
		{"no number", `{{ first("nvidia_peak") : date }}`, `{{ at("labs.price", "2028Q" + "9") : index }}`, `x:39: at("labs.price", "2028Q" + "9"): the model gives no number for it; ask for what has one in this world`},
		// The question.
		{"no right choice", `"change > 0.02"`, `"change > 2"`, `x:46: no choice is true; see the world b1-dne1hgnd410dy`},
		{"two right choices", `"change < -0.02"`, `"change > 0"`, `x:54: choices 1 and 3 are true at once; see the world b1-dne1hgnd410dy`},
		{"one choice", "[[choice]]\ntext = \"It falls\"\nwhen = \"change < -0.02\"\n[[choice]]\ntext = \"It stays about the same\"\nwhen = \"abs(change) <= 0.02\"\n", "", "x:46: 1 choices; write 2 to 5"},
		{"no choices", "[[choice]]\ntext = \"It falls\"\nwhen = \"change < -0.02\"\n[[choice]]\ntext = \"It stays about the same\"\nwhen = \"abs(change) <= 0.02\"\n[[choice]]\ntext = \"It grows\"\nwhen = \"change > 0.02\"\n", "", "x:41: the block ```question has no choice; write a line [[choice]] for each choice and below it text and when"},
		{"a choice without a condition", "when = \"change < -0.02\"\n", "", `x:46: choice 1 has no when; write text = "It falls" and when = "change < -0.02"`},
		{"a choice with an unknown key", "when = \"change < -0.02\"\n", "wen = \"change < -0.02\"\n", "x:48: \"choice.wen\" is not a key of the block ```question; did you mean \"choice.when\"?"},
		{"no question", `ask = "What does a life of three years do to the labs' loss in 2028?"` + "\n", "", "x:41: the block ```question has no ask; write ask = \"What does it do to the loss?\""},
		{"a bad let", changeText + "'\n[[", changeText + " +'\n[[", `x:45: year("labs.operating_loss", 2028) / before.year("labs.operat…: unexpected token EOF at letter 82; write it like year("labs.operating_loss", 2028) > 0`},
		{"a name that is taken", "change = '", "year = '", `x:45: a value cannot be called "year"; take small letters, and no word that expressions or units have already`},
		{"a name that is no name", "change = '", "Change = '", `x:45: a value cannot be called "Change"; take small letters, and no word that expressions or units have already`},
		// The text.
		{"a heading", "Accountants", "# Accountants", "x:23: a heading stands in the text; only steps have one, with ##"},
		{"a heading underlined", "Accountants", "Books\n=====\nAccountants", "x:24: a heading stands in the text; write a paragraph, without a line below it"},
		{"a table", "Accountants", "| a | b |\n|---|---|\n\nAccountants", "x:23: a table stands in the text; write sentences or a list\nx:24: a table stands in the text; write sentences or a list"},
		{"a table without edges", "Accountants", "a | b\n--|--\n\nAccountants", "x:24: a table stands in the text; write sentences or a list"},
		{"an image", "Accountants", "![chart](a.png) Accountants", "x:23: an image stands in the text; the charts stand beside the text"},
		{"HTML", "Accountants", "<b>Accountants</b>", "x:23: HTML stands in the text; write Markdown"},
		{"code", "\nNow the books", "\n\n    Now the books", "x:37: a block of code stands in the text; begin the line at the margin"},
		{"a rule", "Accountants", "* * *\n\nAccountants", `x:23: a rule stands in the text; begin a step of its own`},
		{"a fence of another kind", "Accountants", "~~~\nAccountants\n~~~", "x:23: a fence stands in the text; only blocks have one\nx:25: a fence stands in the text; only blocks have one"},
		{"values at the margin are no code", "Accountants", "{{ 1 : n0 }}  {{ 2 : n0 }}\nAccountants", ""},
		{"HTML in the answer", "The loss moves", "<i>The</i> loss moves", `x:56: HTML stands in the text; write Markdown`},
	}
}

func library() Library {
	return Library{Lessons: []string{"chip-life"}, Terms: map[string][]string{"en": {"vintage"}, "zh-Hans": {"vintage"}, "zh-Hant": {"vintage"}}}
}

// found reads and checks texts of the example by their names.
func found(t testing.TB, texts map[string]string) string {
	t.Helper()
	var files []data.Lesson
	var faults []error
	for _, lang := range data.Languages() {
		if text, there := texts[lang]; there {
			l, err := data.ReadLesson("chip-life."+lang+".md", []byte(text))
			files, faults = append(files, l), append(faults, err)
		}
	}
	faults = append(faults, Check(theModel(t), files, library()))
	var lines []string
	for _, e := range data.LessonErrors(errors.Join(faults...)) {
		lines = append(lines, e.Error())
	}
	return strings.Join(lines, "\n")
}

// changed is the example with one passage changed.
func changed(t testing.TB, lang, from, to string) string {
	t.Helper()
	text := source(t, lang)
	if !strings.Contains(text, from) {
		t.Fatalf("the example has no %q", from)
	}
	return strings.Replace(text, from, to, 1)
}

func TestEveryMistakeIsNamedExactly(t *testing.T) {
	for _, c := range mistakesOf() {
		got := found(t, map[string]string{"en": changed(t, "en", c.old, c.new)})
		if want := strings.ReplaceAll("\n"+c.want, "\nx:", "\nchip-life.en.md:")[1:]; got != want {
			t.Errorf("%s:\n got %s\nwant %s", c.what, got, want)
		}
	}
}
