package lesson

import (
	"errors"
	"strings"
	"testing"
	"time"

	"bubblescope/data"
)

// Whatever the file: no panic, no hanging, and every mistake is one line that
// names a line of it.
func FuzzCheck(f *testing.F) {
	f.Add(source(f, "en"))
	f.Add(source(f, "zh-Hant"))
	f.Add(strings.ReplaceAll(source(f, "en"), "```\n", ""))
	f.Add(strings.ReplaceAll(source(f, "en"), "}}", "{{"))
	for _, c := range mistakesOf() {
		f.Add(strings.Replace(source(f, "en"), c.old, c.new, 1))
	}
	m := theModel(f)
	f.Fuzz(func(t *testing.T, text string) {
		start := time.Now()
		l, err := data.ReadLesson("chip-life.en.md", []byte(text))
		last := 1 + strings.Count(text, "\n")
		for _, e := range data.LessonErrors(errors.Join(err, Check(m, []data.Lesson{l}, library()))) {
			if e.Line < 1 || e.Line > last || strings.Contains(e.Error(), "\n") && !strings.Contains(text, "\r") {
				t.Errorf("%q, of %d lines", e, last)
			}
		}
		if compiled, err := Compile(m, l); err == nil {
			for i := range compiled.Len() {
				compiled.Text(i, false, number)
				compiled.Teacher(i, number)
			}
		}
		if took := time.Since(start); took > time.Minute {
			t.Errorf("%s for %d bytes", took, len(text))
		}
	})
}

// A file that asks for the most costly thing some hundred times ends: within a
// second on a quiet machine, and what hangs never does. Longer than three times
// this one no file can be.
func TestACostlyFileEnds(t *testing.T) {
	example := source(t, "en")
	calls := strings.Repeat(`{{ later("2026Q1","2035Q4") : n0 }} `, mostValues)
	step := "## a\n```step\n```\n" + calls + "\n```teacher\n" + calls + "\n```\n"
	start := time.Now()
	l, err := data.ReadLesson("chip-life.en.md", []byte(example[:strings.Index(example, "## ")]+strings.Repeat(step, 7)))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := Compile(theModel(t), l); err != nil {
		t.Fatal(err)
	}
	if took := time.Since(start); took > 2*time.Minute {
		t.Errorf("it took %s", took)
	}
}
