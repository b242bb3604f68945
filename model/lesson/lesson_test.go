package lesson

import (
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

var shared = sync.OnceValues(model.Load)

func theModel(t testing.TB) *model.Model {
	t.Helper()
	m, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// example reads a lesson of testdata.
func example(t testing.TB, name string) data.Lesson {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "lessons", name))
	if err != nil {
		t.Fatal(err)
	}
	l, err := data.ReadLesson(name, text)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// number writes values so that a test can read them.
func number(v float64, unit string) string { return strconv.FormatFloat(v, 'f', 3, 64) + " " + unit }

func TestTheExampleSaysWhatTheModelSays(t *testing.T) {
	l, err := Compile(theModel(t), example(t, "chip-life.en.md"))
	if err != nil {
		t.Fatal(err)
	}
	for i := range l.Len() {
		t.Log(l.Text(i, false, number), "\n", l.Ask(i, number), l.Choices(i, number), "\n", l.Text(i, true, number), l.Teacher(i, number))
	}
	right, err := l.Answer(1)
	t.Log(right, err, l.Broken(0))
}
