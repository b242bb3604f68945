package walk

import (
	"bytes"
	"strings"
	"time"

	"bubblescope/model"
)

// Read reads the text of a walk; culprit is what an error names, such as its
// file. Every error is an InputError of one line that names culprit:line.
func Read(culprit string, text []byte, m *model.Model) (Walk, error) {
	r := &reader{culprit: culprit, m: m}
	if err := r.frame(text); err != nil {
		return Walk{}, err
	}
	tables, err := r.tables(text)
	if err != nil {
		return Walk{}, err
	}
	w := r.walk(tables)
	return w, r.fault
}

// frame checks what can be known of a text before it is read.
func (r *reader) frame(text []byte) error {
	switch begun := bytes.HasPrefix(text, []byte(head)); {
	case len(text) > MostBytes:
		r.fail(0, "too long to be a class's walk", "open a file that bubblescope wrote")
	case len(bytes.TrimSpace(text)) == 0:
		r.fail(0, "the file is empty", "fetch the walk again")
	case begun && !bytes.HasSuffix(bytes.TrimSpace(text), []byte(strings.TrimSpace(end))):
		r.fail(0, "the file is cut short", "fetch the walk again")
	}
	for n, line := range bytes.Split(text, []byte("\n")) {
		if len(line) > longestLine {
			r.fail(n+1, "the line is too long", "open a file that bubblescope wrote")
		}
	}
	return r.fault
}

// longestLine is in bytes; codes stand one on a line.
const longestLine = 4 << 10

// walk reads the table above all steps, and the steps.
func (r *reader) walk(tables []table) Walk {
	top := tables[0]
	r.only(top, "room", "when", "lessons", "step")
	w := Walk{Room: r.text(top, "room", longestName), When: r.time(top, "when"), Lessons: r.texts(top, "lessons", MostSteps, longestName)}
	if w.Room == "" {
		r.fail(1, "no room is named", `begin it with room = "NAME"`)
	}
	if len(tables) == 1 {
		r.fail(1, "it has no step", "open a walk of a class that has begun")
	}
	if len(tables)-1 > MostSteps {
		r.fail(tables[MostSteps+1].line, "more steps than any class takes", "leave some out")
		return w
	}
	for _, t := range tables[1:] {
		w.Steps = append(w.Steps, r.step(t))
	}
	return w
}

func (r *reader) step(t table) Step {
	r.only(t, "lesson", "step", "title", "code", "pin", "page", "line", "quarter", "predictions", "right", "astray")
	s := Step{
		Lesson: r.text(t, "lesson", longestName), Step: r.whole(t, "step", mostSteps), Title: r.text(t, "title", longestText),
		World: r.world(t, "code"), Pin: r.world(t, "pin"), Page: r.page(t), Line: r.output(t), Quarter: r.quarter(t),
		Predictions: r.wholes(t, "predictions", mostChoices, mostVotes), Right: r.whole(t, "right", mostChoices),
	}
	for i, code := range r.texts(t, "astray", MostAstray, longestLine) {
		s.Astray = append(s.Astray, r.unshare(t.lineOf("astray")+i+1, code))
	}
	switch {
	case len(s.Predictions) == 1:
		r.fail(t.lineOf("predictions"), "a question with one choice is none", "give a count for each of its choices")
	case s.Right > len(s.Predictions) && len(s.Predictions) > 0:
		r.fail(t.lineOf("right"), "there are fewer choices than that", "count the choices from 1")
	}
	return s
}

// time reads when the class began.
func (r *reader) time(t table, key string) time.Time {
	when, ok := t.values[key].(time.Time)
	if !ok {
		r.fail(t.lineOf(key), key+" is not a time", "write it as 2025-11-03T09:00:00Z, without quotes")
	}
	return when
}

// world reads a share code, which may not be left out.
func (r *reader) world(t table, key string) model.Settings {
	code := r.text(t, key, longestLine)
	if code == "" {
		r.fail(t.lineOf(key), "the step has no "+key, key+" is a share code, as bubblescope run prints it")
		return r.m.Defaults()
	}
	return r.unshare(t.lineOf(key), code)
}

func (r *reader) unshare(line int, code string) model.Settings {
	s, err := r.m.Unshare(code)
	if err != nil {
		r.fail(line, err.Error(), "")
	}
	return s
}
