package tui

import (
	"slices"
	"strconv"
	"strings"

	"bubblescope/tui/prose"
	"bubblescope/tui/room"
)

// lessonDoc is the text of a lesson's column in rows, and the window on it. What
// Glamour made is kept for as long as the column's width and look stay.
type lessonDoc struct {
	top    int  // first row in the window
	answer bool // bring the answer into the window when the rows are next made
	h      int  // rows of the window

	rows    []string
	choices []int  // choice on each row, or none
	asked   [2]int // rows from and up to which the question stands
	note    int    // row from which the teacher's note stands
	stamp   docStamp
	made    int // counts the makings of a session

	renderer *prose.Renderer
	set      map[string][]string // by their width and Markdown
	styled   int                 // the look of what is set
}

// docStamp is all that the rows depend on.
type docStamp struct {
	at            LessonState
	book          *book
	marked        int
	note          bool
	committed     int
	votes         room.Counts
	width, styled int
	airy          bool
}

// forget drops what was made of another text.
func (d *lessonDoc) forget() { d.set, d.stamp = nil, docStamp{} }

// docRow is a row of the column, with the choice that it shows.
type docRow struct {
	text   string
	choice int
}

// build makes the rows where something has changed since the last time.
func (r *lessonRun) build() {
	a, d := r.app, &r.doc
	w := a.lay.prose.W - 2
	d.h = a.lay.prose.H
	committed, ok := r.committed()
	if !ok {
		committed = none
	}
	votes, _ := a.votes(r.at)
	now := docStamp{r.at, r.book, r.marked, r.note, committed, votes, w, a.styled, d.h >= airyColumn}
	if now != d.stamp {
		d.stamp = now
		a.built++
		d.made = a.built
		r.fill(w)
	}
	d.settle()
}

// settle keeps the window on the rows, and brings an answer into it that was
// just shown: with its question if all of that fits, else with the choices.
func (d *lessonDoc) settle() {
	if d.answer {
		d.top, d.answer = d.asked[0], false
		if len(d.rows)-d.top > d.h {
			d.top = max(d.top, slices.IndexFunc(d.choices, func(c int) bool { return c != none }))
		}
	}
	d.top = clampInt(d.top, 0, max(0, len(d.rows)-d.h))
}

// fill makes the rows.
func (r *lessonRun) fill(w int) {
	d := &r.doc
	var doc []docRow
	if r.at.Step == r.book.steps() {
		doc = plainRows(r.lastPage(w))
	} else {
		doc = r.stepRows(w)
	}
	d.rows, d.choices = d.rows[:0], d.choices[:0]
	for _, row := range doc {
		d.rows, d.choices = append(d.rows, row.text), append(d.choices, row.choice)
	}
}

func plainRows(rows []string) []docRow {
	out := make([]docRow, len(rows))
	for i, row := range rows {
		out[i] = docRow{row, none}
	}
	return out
}

// airyColumn is how many rows leave one for air below the title.
const airyColumn = 14

// stepRows are a step: its title, its text, its question, the answer, the note.
func (r *lessonRun) stepRows(w int) []docRow {
	a, b, d := r.app, r.book, &r.doc
	rows := plainRows(paintAll(a.theme.head, wrap(a.say.written(b.step(r.at.Step).Title), w)))
	if d.h >= airyColumn {
		rows = append(rows, docRow{"", none})
	}
	rows = append(rows, plainRows(r.markdown(b.Text(r.at.Step, false, a.say.inText), w))...)
	rows = below(rows, plainRows(r.brokenRows(w)))
	d.asked = [2]int{len(rows), len(rows)}
	if b.asks(r.at.Step) {
		rows = below(rows, r.questionRows(w))
		d.asked = [2]int{d.asked[0] + 1, len(rows)}
	}
	rows = append(rows, r.voteRows(w)...)
	if r.at.Revealed {
		rows = below(rows, plainRows(r.markdown(b.Text(r.at.Step, true, a.say.inText), w)))
	}
	d.note = len(rows)
	if r.note {
		rows = below(rows, plainRows(r.noteRows(w)))
	}
	return rows
}

// below adds rows below an empty one.
func below(rows, more []docRow) []docRow {
	if len(more) == 0 {
		return rows
	}
	return append(append(rows, docRow{"", none}), more...)
}

// brokenRows say what of a step the model denies: nothing, in a lesson that is
// shipped.
func (r *lessonRun) brokenRows(w int) []string {
	broken := r.book.Broken(r.at.Step)
	if len(broken) == 0 {
		return nil
	}
	a := r.app
	return paintAll(a.theme.notice, wrap(a.say.F("lesson.broken", "What", strings.Join(broken, "; ")), w))
}

// noteRows are the note for the teacher, behind a line.
func (r *lessonRun) noteRows(w int) []string {
	a := r.app
	bar := a.theme.rule.paint(a.glyphs.rule) + " "
	rows := []string{bar + a.theme.muted.paint(a.say.T("lesson.note"))}
	for _, row := range r.markdown(r.book.Teacher(r.at.Step, a.say.inText), w-2) {
		rows = append(rows, bar+row)
	}
	return rows
}

// markdown sets a text, or gives it again.
func (r *lessonRun) markdown(text string, w int) []string {
	a, d := r.app, &r.doc
	if d.set == nil || d.styled != a.styled {
		d.set, d.styled, d.renderer = map[string][]string{}, a.styled, nil
	}
	key := strconv.Itoa(w) + text
	if rows, ok := d.set[key]; ok {
		return rows
	}
	rows := r.typeset(a.say.written(text), w)
	d.set[key] = rows
	return rows
}

// typeset asks Glamour. A text that it would not take is shown as it is written.
func (r *lessonRun) typeset(text string, w int) []string {
	d := &r.doc
	var err error
	if d.renderer == nil {
		d.renderer, err = prose.New(r.app.looks.prose())
	}
	if err != nil {
		return wrap(text, w)
	}
	rows, err := d.renderer.Rows(text, w, wrap)
	if err != nil {
		return wrap(text, w)
	}
	return rows
}
