package plain

import (
	"strings"
	"testing"

	"bubblescope/model/lesson"
	"bubblescope/tui"
)

// A lesson is taken in words from its first step to its last page: nothing tells
// an answer before a choice is committed to, and no lever moves until then.
func TestALessonInWords(t *testing.T) {
	for _, lang := range []string{"en", "zh-Hans", "zh-Hant"} {
		e := env(t, lang)
		id := e.Model.Data().LessonIDs()[0]
		text, err := e.Model.Data().Lesson(id, lang)
		if err != nil {
			t.Fatal(err)
		}
		l, err := lesson.Compile(e.Model, text)
		if err != nil {
			t.Fatal(err)
		}
		one, first := talk(t, e, "lesson "+id)
		ask := func(command string) string {
			t.Helper()
			_, answer := talkOn(t, one, command)
			return answer
		}
		said := first[0]
		for step := range l.Len() {
			if !strings.Contains(said, l.Lesson.Steps[step].Title) {
				t.Fatalf("%s, step %d: %q does not begin it", lang, step, said)
			}
			if l.Lesson.Steps[step].Question != nil {
				before := one.voice.Settings()
				ask("set gpu_life 2")
				if one.voice.Settings() != before {
					t.Errorf("%s, step %d: a lever moved before the answer", lang, step)
				}
				right, _ := l.Answer(step)
				said = ask("choose a")
				if !strings.Contains(said, plainly(l.Choices(step, tui.LessonNumbers(e.Model, lang))[right])) {
					t.Errorf("%s, step %d: the right choice is not told: %q", lang, step, said)
				}
			}
			said = ask("next")
		}
		for _, text := range append(l.Discuss, l.Title) {
			if !strings.Contains(said, plainly(text)) {
				t.Errorf("%s: the last page does not hold %q:\n%s", lang, text, said)
			}
		}
	}
}

func plainly(text string) string { return strings.NewReplacer("**", "", "*", "").Replace(text) }

// What cannot be done is said in a line: no such lesson, no lesson open, no
// question to answer.
func TestLessonsThatCannotBe(t *testing.T) {
	_, answers := talk(t, env(t, "en"), "lesson who-plays", "next", "choose a", "lesson 1", "choose a", "back")
	for i, want := range []string{"There is no lesson “who-plays”", "No lesson is open", "No lesson is open", "step 1 of", "No question is open", "This is the first step"} {
		if !strings.Contains(answers[i], want) {
			t.Errorf("%d: %q does not say %q", i, answers[i], want)
		}
	}
}
