package cli

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui"
)

// lesson is "bubblescope lesson".
func (a *app) lesson() *cobra.Command {
	c := &cobra.Command{
		Use: "lesson [ID]", ValidArgsFunction: completeLessons,
		Short:   "List the guided lessons, or open one",
		Long:    "Opens the guided lessons in the explorer. With --format, or where there is no terminal, it lists them.",
		Example: "bubblescope lesson\nbubblescope lesson who-pays\nbubblescope lesson --format json\nbubblescope lesson check my-lesson.en.md",
	}
	lang, look, format := languageFlag(c), looksFlags(c.Flags()), formatFlag(c.Flags())
	c.AddCommand(a.lessonCheck())
	return a.command(c, func(c *cobra.Command, args []string) error {
		set, err := data.Load()
		if err != nil {
			return err
		}
		id, err := lessonID(c, set, args)
		if err != nil {
			return err
		}
		if !c.Flags().Changed("format") && (look.plain || isTerminal(a.stdin) && isTerminal(a.stdout)) {
			return a.openLesson(id, lang, look)
		}
		l, err := lessonList(set, id, language(lang, a.env))
		if err != nil {
			return err
		}
		return a.write(func(w io.Writer) error { return l.print(w, format.value) })
	})
}

// openLesson opens a lesson in the explorer, or its page of lessons for no id.
func (a *app) openLesson(id string, lang *choice, look *looks) error {
	if id == "" {
		id = tui.ListOfLessons
	}
	return a.openExplorer(&state{}, lang, look, id)
}

// lessonID is the lesson that is asked for, or nothing.
func lessonID(c *cobra.Command, set *data.Set, args []string) (string, error) {
	if len(args) == 0 {
		return "", nil
	}
	if err := noArguments(c, args[1:]); err != nil {
		return "", err
	}
	for _, id := range set.LessonIDs() {
		if id == args[0] {
			return id, nil
		}
	}
	advice := "bubblescope lesson --format table lists them"
	if near := data.Nearest(args[0], append(set.LessonIDs(), "check")); near != "" {
		advice = "did you mean " + near + "?"
	}
	return "", &model.InputError{Culprit: model.Shown(args[0]), Problem: "no such lesson", Advice: advice}
}

// lessonList lists the lessons, or the one that is asked for, with titles in a
// language if they have them.
func lessonList(set *data.Set, only, lang string) (listing, error) {
	list := listing{json: []object{}}
	rows := [][]string{{"lesson", "minutes", "steps", "questions", "title"}}
	var abouts []string
	for _, id := range set.LessonIDs() {
		if only != "" && id != only {
			continue
		}
		l, err := lessonIn(set, id, lang)
		if err != nil {
			return list, err
		}
		questions := questionsOf(l)
		list.json = append(list.json, object{
			{"id", l.ID},
			{"title", l.Title},
			{"minutes", l.Minutes},
			{"languages", lessonLanguages(set, id)},
			{"steps", len(l.Steps)},
			{"questions", questions},
			{"about", l.About},
			{"needs", append([]string{}, l.Needs...)},
		})
		rows = append(rows, []string{l.ID, fmt.Sprint(l.Minutes), fmt.Sprint(len(l.Steps)), fmt.Sprint(questions), l.Title})
		abouts = append(abouts, l.About)
	}
	list.table = func(w io.Writer) { annotated(w, rows, func(i int) []string { return abouts[i : i+1] }) }
	return list, nil
}

// lessonIn reads a lesson in a language, or in English if it is none of ours.
func lessonIn(set *data.Set, id, lang string) (data.Lesson, error) {
	for _, have := range lessonLanguages(set, id) {
		if have == lang {
			return set.Lesson(id, lang)
		}
	}
	return set.Lesson(id, "en")
}

func lessonLanguages(set *data.Set, id string) []string {
	list := []string{}
	for _, lang := range data.Languages() {
		for _, name := range set.LessonFiles() {
			if strings.HasPrefix(name, id+"."+lang+".") {
				list = append(list, lang)
			}
		}
	}
	return list
}

func questionsOf(l data.Lesson) (n int) {
	for _, s := range l.Steps {
		if s.Question != nil {
			n++
		}
	}
	return n
}
