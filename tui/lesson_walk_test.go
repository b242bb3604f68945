package tui

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
)

// marks are the signs of Markdown that no reader sees, and those before entries.
var marks = regexp.MustCompile("(?m)\\*+|`|^ *(-|[0-9]+\\.) ")

// unbroken is a text without its signs and blanks: however it is broken into
// rows, that is what is left of it.
func unbroken(text string) string {
	return strings.Join(strings.Fields(marks.ReplaceAllString(text, "")), "")
}

// walker walks through a lesson as a reader does.
type walker struct {
	*driver
	w, h int
}

// walkLesson goes through a lesson by keys, from its first step to its last
// page. At every step each word of it can be brought into sight, the question
// waits for a commitment, and the answer comes after it.
func walkLesson(t *testing.T, id, lang string, w, h int) {
	t.Helper()
	d := walker{driveEnv(t, Env{Lang: lang, Width: w, Height: h}), w, h}
	if err := d.openLesson(id); err != nil {
		t.Fatalf("%s in %s: %v", id, lang, err)
	}
	b := d.lesson.book
	if b.Lang != lang {
		t.Errorf("%s reads %s in %s", id, b.Lang, lang)
	}
	for step := range b.steps() {
		d.stands(step, false)
		if b.asks(step) {
			d.answers(step)
		}
		d.Press("v").reads(b.step(step).Title, b.Text(step, false, d.say.inText), b.Text(step, b.asks(step), d.say.inText), b.Teacher(step, d.say.inText))
		d.Press("v", "n")
	}
	d.stands(b.steps(), false)
	d.reads(append(append([]string{b.Title}, b.Discuss...), b.Sources...)...)
	if !d.studies.all[id].Done {
		t.Errorf("%s: the lesson is not done", id)
	}
}

// Press presses keys and looks at the screen after each.
func (d walker) Press(keys ...string) walker {
	d.t.Helper()
	for _, k := range keys {
		d.driver.Press(k)
		d.sound(k)
	}
	return d
}

// sound fails where a frame has another size, or a row of the column lost its end.
func (d walker) sound(key string) {
	d.t.Helper()
	d.View()
	whole(d.t.(*testing.T), d.driver, d.w, d.h)
	uncut(d.t.(*testing.T), d.driver, fmt.Sprintf("%s in %s, step %d, after %s", d.lesson.at.ID, d.say.tag, d.lesson.at.Step, key))
	r := d.lesson
	if n := width(r.progressRow(d.lay.progress.W)); n > d.lay.progress.W {
		d.t.Fatalf("the row below the text takes %d of %d cells: %q", n, d.lay.progress.W, ansi.Strip(r.progressRow(d.lay.progress.W)))
	}
	for _, row := range r.doc.rows {
		if width(row) >= d.lay.prose.W {
			d.t.Fatalf("%q takes %d of %d cells", ansi.Strip(row), width(row), d.lay.prose.W-1)
		}
	}
	if d.notice != "" && strings.HasSuffix(strings.TrimRight(ansi.Strip(d.footer()), " "), d.glyphs.more) {
		d.t.Fatalf("the notice is cut: %q", d.notice)
	}
}

// reads fails unless texts can be read whole by scrolling down from the top, as
// the screen shows them. A sign tells as long as there is more.
func (d walker) reads(texts ...string) {
	d.t.Helper()
	for n := 0; d.lesson.doc.top > 0; n++ {
		if d.Press("pgup"); n > 40 {
			d.t.Fatal("the text has no beginning")
		}
	}
	var all strings.Builder
	next := 0 // the first row that was not seen yet
	for n := 0; ; n++ {
		rows := strings.Split(d.Screen(), "\n")
		at, top := d.lay.prose, d.lesson.doc.top
		for y := range at.H {
			if top+y == next {
				all.WriteString(ansi.Cut(rows[at.Y+y], at.X, at.X+at.W))
				next++
			}
		}
		foot := ansi.Cut(rows[d.lay.progress.Y], 0, at.W)
		if d.lesson.doc.below() == 0 {
			break
		}
		if !strings.Contains(foot, d.glyphs.down) && d.lesson.marked == none {
			d.t.Fatalf("nothing says that there is more: %q", foot)
		}
		if d.Press("pgdown"); n > 40 {
			d.t.Fatal("the text has no end")
		}
	}
	signs := strings.NewReplacer("•", "", "│", "")
	got := signs.Replace(unbroken(all.String()))
	for _, text := range texts {
		if want := signs.Replace(unbroken(text)); !strings.Contains(got, want) {
			d.t.Fatalf("%s in %s, step %d: cannot be read whole:\n%s\nin\n%s", d.lesson.at.ID, d.say.tag, d.lesson.at.Step, want, got)
		}
	}
}

// answers meets an open question: nothing shows the answer or moves a lever
// before a choice is committed to.
func (d walker) answers(step int) {
	d.t.Helper()
	r, b := d.lesson, d.lesson.book
	d.reads(append(b.Choices(step, d.say.inText), b.step(step).Title, b.Text(step, false, d.say.inText), b.Ask(step, d.say.inText))...)
	before := d.live.settings
	d.Press("right", "left", "backspace", "u", "enter")
	if d.live.settings != before || r.at.Revealed || before != b.Worlds(step).Shown {
		d.t.Fatalf("%s, step %d: a lever moved before the answer", r.at.ID, step)
	}
	answer := unbroken(b.Text(step, true, d.say.inText))
	choice := step % b.choices(step)
	d.Press(string(rune('a' + choice)))
	if strings.Contains(unbroken(strings.Join(r.doc.rows, "")), answer) {
		d.t.Fatalf("%s, step %d: the answer is shown too soon", r.at.ID, step)
	}
	d.Press("enter").stands(step, true)
	if d.live.settings != b.Worlds(step).Revealed || d.live.base != b.Worlds(step).Shown {
		d.t.Errorf("%s, step %d: the answer is not that of its world", r.at.ID, step)
	}
	if s := d.Screen(); !strings.Contains(s, d.glyphs.yes+" "+string(rune('a'+b.right(step)))) {
		d.t.Errorf("%s, step %d: the right choice is not marked:\n%s", r.at.ID, step, s)
	}
}

// Every shipped lesson can be walked in every language on a small screen; the
// lessons of the tests stand for the code, those that are shipped for their
// texts.
func TestEveryLessonCanBeWalked(t *testing.T) {
	ids := testModel(t).Data().LessonIDs()
	for _, id := range ids {
		for _, lang := range foremost(languages()) {
			t.Run(id+"/"+lang, func(t *testing.T) {
				t.Parallel()
				walkLesson(t, id, lang, 80, 24)
			})
		}
	}
}
