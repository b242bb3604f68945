package tui

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// The screens of lessons that a reader of a change should see.
func TestGoldenLessons(t *testing.T) {
	for _, g := range []struct {
		name, lang string
		w, h       int
		lesson     string
		keys       []string
	}{
		{"80x24-lessons", english, 80, 24, ListOfLessons, nil},
		{"80x24-lesson", english, 80, 24, "chip-life", nil},
		{"80x24-lesson-question-zh", hans, 80, 24, "chip-life", []string{"n", "space", "b"}},
		{"120x40-lesson-answer", english, 120, 40, "chip-life", []string{"n", "b", "enter"}},
		{"120x40-lesson-end-zh-hant", hant, 120, 40, "chip-life", []string{"n", "b", "enter", "n", "a", "enter", "n"}},
	} {
		t.Run(g.name, func(t *testing.T) {
			d := pupil(t, Env{Lang: g.lang, Width: g.w, Height: g.h, Lesson: g.lesson}).Press(g.keys...).Settle()
			golden(t, g.name, ansi.Strip(d.View().Content))
		})
	}
}
