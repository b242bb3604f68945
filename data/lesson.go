package data

// Lesson is one guided lesson in one language, as its file tells it: nothing in
// it was evaluated. CONTRIBUTING.md says how such a file is written, package
// model/lesson what becomes of it.
type Lesson struct {
	ID, Lang     string // as the file is named: ID.LANG.md
	Title, About string
	Order        int // place in the list, from 1
	Minutes      int
	Needs        []string // ids of lessons that should come before
	Levers       []string // ids of the levers that stand beside the lesson
	Terms        []string // ids of the glossary
	Discuss      []string // questions that have no single answer
	Sources      []string
	Steps        []LessonStep
	File         string // as errors name it
	Lines        Lines  // of the front matter: title, levers.0
	Flawed       bool   // the file has mistakes, so that parts may be missing
}

// LessonStep is one idea: a world, what to look at in it, a text, perhaps a
// question to commit to before its answer is shown, and a note for the teacher.
type LessonStep struct {
	Title    string
	Line     int // of its heading
	Look     Look
	From     string         // a scenario; empty: the world of the step before, or baseline
	Pin      string         // "before" or a scenario; empty: baseline
	Levers   map[string]any // moved on top of From; texts and numbers as TOML has them
	Holds    []string       // expressions that must be true in the step's world
	Text     string         // Markdown with {{ }}, as all texts of a lesson
	Question *Question      // nil where nothing is asked
	Answer   string         // empty where nothing is asked
	Teacher  string
	Lines    Lines // of its step block: page, levers.gpu_life, holds.0; and of texts: text, answer, teacher
}

// Look is what a screen shows; what is empty stays as it was.
type Look struct{ Page, Output, Quarter, Claim string }

// Question is what a reader commits to before seeing the answer.
type Question struct {
	Ask     string
	Levers  map[string]any // moved when the answer is shown; may be empty
	Look    Look           // what to look at then
	Let     []Let          // in the order of the file
	Choices []Choice
	Lines   Lines // ask, levers.gpu_life, let.change, choice.0.when
}

// Let names a value that the choices and the answer use.
type Let struct{ Name, Expression string }

// Choice is one possible answer; it is the right one where When is true.
type Choice struct{ Text, When string }

// Lines are the lines of a file by what stands on them.
type Lines map[string]int

// Of is the line of the first of some keys that is there, or 1.
func (l Lines) Of(keys ...string) int {
	for _, k := range keys {
		if n, ok := l[k]; ok {
			return n
		}
	}
	return 1
}

// Languages are those that every lesson is written in.
func Languages() []string { return []string{"en", "zh-Hans", "zh-Hant"} }

// Pages are the ids of the pages of the explorer that a step may show, in the
// order of their digits.
func Pages() []string {
	return []string{"overview", "labs", "nvidia", "clouds", "power", "money", "economy", "claims", "sensitivity"}
}
