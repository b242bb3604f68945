package lesson

import (
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"bubblescope/data"
)

// differences says where the files of one lesson are not the same lesson: all
// are held against the first.
func differences(files []data.Lesson) (list []error) {
	for i := range files[min(1, len(files)):] {
		d := differ{faults{file: files[i+1].File}, &files[0], &files[i+1]}
		d.front()
		d.steps()
		list = append(list, d.list...)
	}
	return list
}

// differ holds two languages against each other.
type differ struct {
	faults
	a, b *data.Lesson
}

// same notes a difference; where it is, the line in b.
func (d *differ) same(line int, what string, a, b any) {
	if !reflect.DeepEqual(a, b) {
		d.add(line, fmt.Sprintf("%s is %s, but %s has %s", what, shown(b), d.a.File, shown(a)), "let all languages have the same")
	}
}

func (d *differ) front() {
	a, b := d.a, d.b
	d.same(b.Lines.Of("order"), "order", a.Order, b.Order)
	d.same(b.Lines.Of("minutes"), "minutes", a.Minutes, b.Minutes)
	d.same(b.Lines.Of("needs"), "needs", a.Needs, b.Needs)
	d.same(b.Lines.Of("levers"), "levers", a.Levers, b.Levers)
	d.same(b.Lines.Of("terms"), "terms", a.Terms, b.Terms)
	d.same(b.Lines.Of("discuss"), "the number of questions to discuss", len(a.Discuss), len(b.Discuss))
	d.same(b.Lines.Of("sources"), "the number of sources", len(a.Sources), len(b.Sources))
}

func (d *differ) steps() {
	if len(d.a.Steps) != len(d.b.Steps) {
		d.same(1, "the number of steps", len(d.a.Steps), len(d.b.Steps))
		return
	}
	for i := range d.a.Steps {
		d.step(&d.a.Steps[i], &d.b.Steps[i])
	}
}

func (d *differ) step(a, b *data.LessonStep) {
	for _, x := range []struct {
		key  string
		a, b any
	}{
		{"page", a.Look.Page, b.Look.Page},
		{"line", a.Look.Output, b.Look.Output},
		{"quarter", a.Look.Quarter, b.Look.Quarter},
		{"claim", a.Look.Claim, b.Look.Claim},
		{"from", a.From, b.From},
		{"pin", a.Pin, b.Pin},
		{"levers", a.Levers, b.Levers},
		{"holds", a.Holds, b.Holds},
	} {
		d.same(b.Lines.Of(x.key, "step"), x.key, x.a, x.b)
	}
	if (a.Question == nil) != (b.Question == nil) {
		d.add(b.Line, "only one of two languages asks a question here, "+d.a.File+" or this one", "let all languages have the same")
		return
	}
	if a.Question != nil {
		d.question(a.Question, b.Question)
	}
	d.asked(b.Lines.Of("text"), "the text", a.Text, b.Text)
	d.asked(b.Lines.Of("answer"), "the answer", a.Answer, b.Answer)
	d.asked(b.Lines.Of("teacher"), "the note for the teacher", a.Teacher, b.Teacher)
}

// asked holds what two texts ask of the model against each other: the same, in
// any order.
func (d *differ) asked(line int, what, a, b string) {
	here, there := values(b), values(a)
	for _, v := range there {
		if !slices.Contains(here, v) {
			d.add(line, fmt.Sprintf("%s does not ask for %s, as %s does", what, v, d.a.File), "let all languages ask the same")
		}
	}
	for _, v := range here {
		if !slices.Contains(there, v) {
			d.add(line, fmt.Sprintf("%s asks for %s, as %s does not", what, v, d.a.File), "let all languages ask the same")
		}
	}
}

// choice is a word that a text chooses, which every language has its own for.
var choice = regexp.MustCompile(`([?:])\s*("[^"]*"|'[^']*')`)

// values are what stands between the braces of a text, without blanks and words.
func values(text string) (list []string) {
	for _, v := range braces.FindAllString(text, -1) {
		v = strings.Join(strings.Fields(strings.Trim(v, "{}")), "")
		list = append(list, choice.ReplaceAllString(v, `$1"…"`))
	}
	return list
}

func (d *differ) question(a, b *data.Question) {
	d.same(b.Lines.Of("levers", "question"), "levers", a.Levers, b.Levers)
	d.same(b.Lines.Of("page", "line", "quarter", "claim", "question"), "what the question looks at", a.Look, b.Look)
	d.same(b.Lines.Of("let", "question"), "let", a.Let, b.Let)
	if len(a.Choices) != len(b.Choices) {
		d.same(b.Lines.Of("choice", "question"), "the number of choices", len(a.Choices), len(b.Choices))
		return
	}
	for i := range a.Choices {
		at := "choice." + strconv.Itoa(i)
		d.same(b.Lines.Of(at+".when", at), "when", a.Choices[i].When, b.Choices[i].When)
	}
}

// shown writes a value in a few letters.
func shown(v any) string {
	if text, ok := v.(string); ok {
		if text == "" {
			return "none"
		}
		return strconv.Quote(text)
	}
	return fmt.Sprint(v)
}
