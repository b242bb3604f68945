package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/lesson"
)

// lessonCheck is "bubblescope lesson check".
func (a *app) lessonCheck() *cobra.Command {
	c := &cobra.Command{
		Use:   "check [FILE]",
		Short: "Check a lesson file, or all lessons that are built in",
		Long: `Reads a lesson, runs its worlds and holds what it says against the model. Each
mistake is one line, FILE:LINE: what is wrong; what to do. Files of the same
lesson in other languages that lie beside it are checked with it. Exit status: 0
sound, 1 well written but denied by the model, 2 with mistakes.`,
		Example: "bubblescope lesson check\nbubblescope lesson check my-lesson.en.md",
	}
	c.ValidArgsFunction = cobra.FixedCompletions([]string{"md"}, cobra.ShellCompDirectiveFilterFileExt)
	text := c.Flags().Bool("text", false, "print the lesson of FILE as a reader sees it, with the model's numbers")
	return a.command(c, func(c *cobra.Command, args []string) error {
		if len(args) > 1 {
			return noArguments(c, args[1:])
		}
		if *text && len(args) == 0 {
			return &model.InputError{Culprit: "--text", Problem: "there is no file to print", Advice: "write bubblescope lesson check --text FILE"}
		}
		m, err := model.Load()
		if err != nil {
			return err
		}
		if len(args) == 0 {
			files, err := lesson.CheckShipped(m)
			return a.checked(files, err)
		}
		files, err := checkFile(m, args[0])
		if *text {
			err = errors.Join(err, a.write(func(w io.Writer) error { return readOut(w, m, files) }))
		}
		return a.checked(len(files), err)
	})
}

// checked says what came of a check.
func (a *app) checked(files int, err error) error {
	if list := data.LessonErrors(err); len(list) > 0 {
		return &mistakes{list}
	}
	if err == nil {
		fmt.Fprintf(a.stdout, "%d files of lessons, no mistakes\n", files)
	}
	return err
}

// mistakes are what is wrong with files of lessons, each on a line of its own.
type mistakes struct{ list []*data.LessonError }

// Error gives the first fifty, and how many there are beside.
func (m *mistakes) Error() string {
	const most = 50
	var lines []string
	for _, e := range m.list[:min(most, len(m.list))] {
		lines = append(lines, line(e))
	}
	if more := len(m.list) - most; more > 0 {
		lines = append(lines, fmt.Sprintf("and %d mistakes more", more))
	}
	return strings.Join(lines, "\n")
}

// status is 1 where the model denies what is well written, else 2.
func (m *mistakes) status() int {
	for _, e := range m.list {
		if !e.Denied {
			return exitUsage
		}
	}
	return exitFailed
}

// checkFile checks a file with its siblings in other languages.
func checkFile(m *model.Model, path string) ([]data.Lesson, error) {
	first, err := readLessonFile(path)
	if err != nil && len(data.LessonErrors(err)) == 0 {
		return nil, err
	}
	files, faults := []data.Lesson{first}, []error{err}
	for _, lang := range data.Languages() {
		beside := filepath.Join(filepath.Dir(path), first.ID+"."+lang+".md")
		if lang == first.Lang || !exists(beside) {
			continue
		}
		l, err := readLessonFile(beside)
		files, faults = append(files, l), append(faults, err)
	}
	lib, err := libraryBeside(m, filepath.Dir(path))
	faults = append(faults, err, lesson.Check(m, files, lib))
	return files, errors.Join(faults...)
}

func readLessonFile(path string) (data.Lesson, error) {
	text, err := readFile(path)
	if err != nil {
		return data.Lesson{}, &model.InputError{Culprit: model.Shown(path), Problem: "the lesson cannot be read: " + cause(err), Advice: "give the path of a file ID.LANG.md"}
	}
	return data.ReadLesson(path, text)
}

// libraryBeside is the shipped library, with the lessons and the glossary of a
// folder.
func libraryBeside(m *model.Model, folder string) (lesson.Library, error) {
	lib, err := lesson.Shipped(m.Data())
	faults := []error{err}
	names, _ := filepath.Glob(filepath.Join(folder, "*.md"))
	for _, name := range names {
		id, _, _ := strings.Cut(filepath.Base(name), ".")
		lib.Lessons = append(lib.Lessons, id)
	}
	slices.Sort(lib.Lessons)
	lib.Lessons = slices.Compact(lib.Lessons)
	for _, lang := range data.Languages() {
		name := filepath.Join(folder, "glossary."+lang+".toml")
		text, err := os.ReadFile(name)
		if err != nil {
			continue // a folder needs no glossary of its own
		}
		terms, err := data.ReadGlossary(name, text)
		faults = append(faults, err)
		for _, t := range terms {
			lib.Terms[lang] = append(lib.Terms[lang], t.ID)
		}
	}
	return lib, errors.Join(faults...)
}
