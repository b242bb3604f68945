package cli

import (
	"fmt"
	"io"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/lesson"
	"bubblescope/tui"
)

// readOut prints lessons as Markdown, with the model's numbers in them and the
// answers to their questions. What cannot be compiled is left to the check.
func readOut(w io.Writer, m *model.Model, files []data.Lesson) error {
	for _, file := range files {
		l, err := lesson.Compile(m, file)
		if err != nil {
			continue
		}
		fmt.Fprintf(w, "# %s\n\n", l.Title)
		for i := range l.Len() {
			readStep(w, m, l, i)
		}
	}
	return nil
}

func readStep(w io.Writer, m *model.Model, l *lesson.Lesson, i int) {
	number := tui.LessonNumbers(m, l.Lang)
	fmt.Fprintf(w, "## %s (%s)\n\n%s\n\n", l.Lesson.Steps[i].Title, m.Share(l.Worlds(i).Shown), l.Text(i, false, number))
	if l.Lesson.Steps[i].Question != nil {
		fmt.Fprintf(w, "**%s**\n\n", l.Ask(i, number))
		right, _ := l.Answer(i) // -1 where the check says that there is none
		for k, text := range l.Choices(i, number) {
			fmt.Fprintf(w, "- %s%s\n", text, map[bool]string{true: " (right)"}[k == right])
		}
		fmt.Fprintf(w, "\n%s\n\n", l.Text(i, true, number))
	}
	fmt.Fprintf(w, "> %s\n\n", strings.ReplaceAll(l.Teacher(i, number), "\n", "\n> "))
}
