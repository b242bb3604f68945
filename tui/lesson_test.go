package tui

import (
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/tui/store"
)

// withLessons is data/ with the lessons of the tests in place of those that are
// shipped.
type withLessons struct{ all, lessons fs.FS }

func (w withLessons) Open(name string) (fs.File, error) {
	if rest, ok := strings.CutPrefix(name, "lessons"); ok && !strings.Contains(name, "glossary") {
		return w.lessons.Open("lessons" + rest)
	}
	return w.all.Open(name)
}

// lessonModel is a model with the lessons of the tests, made once.
var lessonModel = sync.OnceValues(func() (*model.Model, error) {
	set, err := data.LoadFS(withLessons{os.DirFS("../data"), os.DirFS("testdata")})
	if err != nil {
		return nil, err
	}
	return model.New(set)
})

// pupil opens the explorer with the lessons of the tests.
func pupil(t testing.TB, env Env) *driver {
	t.Helper()
	m, err := lessonModel()
	if err != nil {
		t.Fatal(err)
	}
	env.Model, env.Settings = m, m.Defaults()
	d := &driver{t: t, App: New(env)}
	d.hurried = true
	d.todo = append(d.todo, d.Init())
	return d.Settle()
}

// chip opens the first lesson of the tests.
func chip(t testing.TB, w, h int) *driver {
	t.Helper()
	return pupil(t, Env{Lang: english, Width: w, Height: h, Lesson: "chip-life"})
}

func storeIn(home string) *store.Store {
	return store.New(filepath.Join(home, "scenarios"), filepath.Join(home, "state"))
}

// stands fails unless the lesson stands there.
func (d *driver) stands(step int, revealed bool) *driver {
	d.t.Helper()
	if d.lesson == nil || d.lesson.at.Step != step || d.lesson.at.Revealed != revealed {
		d.t.Fatalf("the lesson stands at %+v, want step %d, revealed %v", d.lesson, step, revealed)
	}
	return d
}

// An answer is committed to before it is shown, and the levers rest until then.
func TestCommitBeforeReveal(t *testing.T) {
	d := chip(t, 120, 40).stands(0, false).Shows("Two lives of one chip").At("gpu_life", 4)
	d.Press("right").At("gpu_life", 4.5).Press("u").At("gpu_life", 4)
	d.Press("n").stands(1, false).Shows("Suppose that chips wear out").At("book_life", 4).At("gpu_life", 4)
	d.Hides("The loss moves by").Press("right").At("gpu_life", 4).Shows("The levers rest")
	d.Press("enter").stands(1, false).Shows("Mark an answer first: a–c")
	d.Press("a").Shows("Enter commits to it").Press("e").Shows("The choices are a–c").stands(1, false)
	d.Press("b", "enter").stands(1, true).At("gpu_life", 3).Shows("The loss moves by")
	d.Shows("✗ b It stays about the same").Shows("(your answer)").Shows("✓ c It grows").Shows("(right)")
	if d.stage.tab().id != "labs" || d.stage.cross != int(quarterNamed(t, "2028Q4")) || d.live.base[d.model.LeverIndex("gpu_life")] != 4 {
		t.Errorf("looks at %s, %d, pinned at %v", d.stage.tab().id, d.stage.cross, d.live.base)
	}
	d.Press("right").At("gpu_life", 3.5).Press("n").stands(2, false).At("gpu_life", 4)
}

func quarterNamed(t *testing.T, text string) data.Quarter {
	t.Helper()
	q, err := data.ParseQuarter(text)
	if err != nil {
		t.Fatal(err)
	}
	return q
}

// n asks once before it skips a question; another key takes that back.
func TestSkippingIsMeant(t *testing.T) {
	d := chip(t, 120, 40).Press("n", "n").stands(1, false).Shows("n once more skips it")
	d.Press("]", "n").stands(1, false).Press("n").stands(2, false).Press("N").stands(1, false)
}

// After a lesson everything is as it was before it: levers, pin, page, list of
// moves. So it is with a lesson that makes room for another.
func TestALessonLeavesNoTrace(t *testing.T) {
	d := pupil(t, Env{Lang: english, Width: 120, Height: 40})
	d.Press("right", "p", "right", "3", "]").Press("0")
	settings, base, steps, top := d.live.settings, d.live.base, len(d.history.past), d.rail
	d.Press("enter").Settle().stands(0, false).Press("n", "c", "enter").stands(1, true)
	d.Press("Q")
	if d.lesson != nil || d.live.settings != settings || d.live.base != base || len(d.history.past) != steps || d.rail.focus != top.focus || d.stage.tab().id != lessonsID {
		t.Errorf("left something behind: %v", d.notice)
	}
	d.Press("3").Shows("Does Nvidia live").Press("0", "n", "enter").Settle()
	if d.lesson == nil || d.lesson.at.ID != "second" {
		t.Fatal("the second lesson did not begin")
	}
	d.Press("esc").Shows("Esc once more").Press("esc")
	if d.lesson != nil || d.live.settings != settings || d.live.base != base {
		t.Error("Esc twice does not leave as it should")
	}
}

// What was done is resumed in the next session, with predictions; a lesson that
// was finished begins anew. Without a disk it is so within the session.
func TestLessonsAreResumed(t *testing.T) {
	home := t.TempDir()
	disk := storeIn(home)
	open := func() *driver {
		return pupil(t, Env{Lang: english, Width: 120, Height: 40, Lesson: ListOfLessons, Store: disk})
	}
	d := open().Press("enter").Settle().stands(0, false).Press("n", "a", "enter").Settle().stands(1, true)
	if err := d.Close(); err != nil {
		t.Fatal(err)
	}
	d = open().Shows("step 2/3").Press("enter").Settle().stands(1, true).Shows("✗ a It falls").Shows("(your answer)")
	d.Press("n", "a", "enter", "n").stands(3, false).Shows("you predicted 2, and 1 of them")
	d.Shows("Who should decide").Shows("Michael Burry").Shows("Next lesson: A second one")
	if err := d.Close(); err != nil { // before the write that is under way has come back
		t.Fatal(err)
	}
	d = open().Shows("✓ done")
	if d.lessonsPage().focus != 1 {
		t.Error("the list does not look at the next lesson")
	}
	d.Press("N", "enter").Settle().stands(0, false).Press("n").stands(1, false)
}

// A file of progress that cannot be read costs nothing but the progress.
func TestBrokenProgress(t *testing.T) {
	disk := storeIn(t.TempDir())
	for _, text := range []string{"lessons = 3", "[lessons.chip-life]\nstep = -5\nrevealed = true", "[lessons.chip-life]\nstep = 999999\nchoices = { x = 99, 1 = 77 }", "\x00"} {
		if err := disk.KeepLessons([]byte(text)); err != nil {
			t.Fatal(err)
		}
		d := pupil(t, Env{Lang: english, Width: 80, Height: 24, Store: disk, Lesson: "chip-life"})
		if d.lesson == nil || d.lesson.at.Step != 0 {
			t.Errorf("%q: the lesson did not begin", text)
		}
		whole(t, d, 80, 24)
	}
}

// The mouse marks a choice, commits to it, scrolls the text, goes on and opens
// a lesson from the list.
func TestLessonByMouse(t *testing.T) {
	d := pupil(t, Env{Lang: english, Width: 80, Height: 24, Lesson: ListOfLessons})
	find := func(text string) (x, y int) {
		for y, row := range strings.Split(d.Screen(), "\n") {
			if i := strings.Index(row, text); i >= 0 {
				return ansi.StringWidth(row[:i]), y
			}
		}
		t.Fatalf("no %q on the screen:\n%s", text, d.Screen())
		return 0, 0
	}
	x, y := find("A second one")
	d.Update(tea.MouseClickMsg(left(x, y)))
	d.Update(tea.MouseClickMsg(left(x, y)))
	if d.Settle(); d.lesson == nil || d.lesson.at.ID != "second" {
		t.Fatal("two clicks do not open a lesson")
	}
	x, y = find("b No")
	d.Update(tea.MouseClickMsg(left(x, y)))
	d.stands(0, false).Update(tea.MouseClickMsg(left(x, y)))
	d.stands(0, true)
	x, y = find("to the end")
	d.Update(tea.MouseClickMsg(left(x, y)))
	d.stands(1, false)
	d.Press("0", "N", "enter").Settle().stands(0, false)
	before := d.lesson.doc.top
	d.Update(tea.MouseWheelMsg(tea.Mouse{X: 3, Y: 14, Button: tea.MouseWheelDown}))
	if d.View(); d.lesson.doc.top <= before {
		t.Error("the wheel does not scroll the text")
	}
}

// Nothing of lessons is read or kept by a session that opens none; what an open
// one draws is made once.
func TestLessonsAreLazy(t *testing.T) {
	d := pupil(t, Env{Lang: english, Width: 120, Height: 40})
	d.Press("1", "2", "8", "?").View()
	if p := d.lessonsPage(); p.list != nil || d.lesson != nil {
		t.Error("lessons were read")
	}
	d = chip(t, 120, 40)
	d.View()
	made, column := d.built, d.blocks.column.drawn
	d.Press("right", "]", "down", "y").View()
	if d.built != made || d.blocks.column.drawn != column {
		t.Errorf("a key that changes nothing of the text made it %d times, drew it %d times", d.built-made, d.blocks.column.drawn-column)
	}
	if n := testing.AllocsPerRun(20, func() { d.View() }); n != 0 {
		t.Errorf("an idle View allocates %v times", n)
	}
	if d.Press("Q"); d.lesson != nil {
		t.Error("the lesson is kept")
	}
}

// Another language comes while the lesson stands where it stood.
func TestALessonChangesItsLanguage(t *testing.T) {
	d := chip(t, 120, 40).Press("n", "c", "enter").stands(1, true)
	for range languages() {
		d.Press("g").Settle().stands(1, true)
		whole(t, d, 120, 40)
		if d.lesson.book.tag != d.say.tag {
			t.Errorf("the lesson reads %s in a session of %s", d.lesson.book.tag, d.say.tag)
		}
	}
}

// A prediction is told of once, and waits for whoever shows the answers.
func TestPredictionsAreTold(t *testing.T) {
	d := chip(t, 120, 40)
	var told []int
	d.onPredict = func(id string, step, choice int) { told = append(told, step, choice) }
	d.answersWait = true
	d.Press("n", "b", "enter").stands(1, false).Shows("Wait for the answer").Hides("The loss moves by")
	d.Press("a").Shows("committed to an answer already").Press("enter").stands(1, false)
	if !slices.Equal(told, []int{1, 1}) {
		t.Errorf("told %v", told)
	}
	d.lesson.to(1, true)
	d.stands(1, true).Shows("✗ b It stays")
}

// A state alone brings another session to the same screen.
func TestAStateIsAllThatIsNeeded(t *testing.T) {
	for step := range 4 {
		for _, revealed := range []bool{false, true} {
			a, b := chip(t, 120, 40), chip(t, 120, 40)
			for range step {
				a.lesson.to(a.lesson.at.Step+1, true)
			}
			a.lesson.to(step, revealed)
			b.lesson.to(a.lesson.state().Step, a.lesson.state().Revealed)
			if x, y := a.Settle().Screen(), b.Settle().Screen(); x != y {
				t.Errorf("step %d, revealed %v:\n%s\nand\n%s", step, revealed, x, y)
			}
		}
	}
}

// The note for the teacher and the glossary come and go by a key.
func TestNoteAndGlossary(t *testing.T) {
	d := chip(t, 80, 24).Hides("For the teacher").Press("v").Shows("For the teacher").Press("v").Hides("For the teacher")
	d.Press("G").Shows("Words of the lesson").Press("esc").stands(0, false).Hides("Words of the lesson")
}

// Whoever presses Enter once more after committing has not asked for the line that
// a value is typed into; later Enter is the lever's again.
func TestEnterTwiceAfterAnAnswerOpensNothing(t *testing.T) {
	d := chip(t, 120, 40).Press("n", "a", "enter", "enter").stands(1, true).Shows("The answer is shown: n goes on")
	if d.input.open {
		t.Error("a line for a value is open")
	}
	if d.Press("enter"); !d.input.open {
		t.Error("Enter has nothing to do with the lever any more")
	}
}

// While a question is open nothing on the screen answers it but the charts.
func TestOpenQuestionVeilsTheVerdict(t *testing.T) {
	d := chip(t, 120, 40)
	verdict, figures := d.headline(118)
	d.Shows(ansi.Strip(figures)).Shows("good")
	d.Press("n").Shows("Predict first").Shows("The levers rest").Hides("good")
	if text := d.Screen(); strings.Contains(text, verdict[:40]) || strings.Contains(text, "labs' loss $") {
		t.Error("the verdict or its figures are shown before the answer")
	}
	for x := range 50 {
		if said := d.lookAt(tea.Mouse{X: x, Y: d.lay.list.Y}); said != "" {
			t.Errorf("the mouse on a track tells %q", said)
		}
	}
	d.Press("a", "enter").Hides("Predict first").Shows("good").Shows("labs' loss $")
}

// What the charts come to is not said below them either before an answer.
func TestOpenQuestionVeilsTheNote(t *testing.T) {
	d := chip(t, 120, 40).Press("n")
	for _, one := range d.stage.tabs {
		p, ok := one.page.(*chartPage)
		if !ok {
			continue
		}
		d.Press(one.digit)
		d.View()
		said := p.note(plotter{speech: p.say, live: p.live, perYear: p.perYear, cross: p.cross, w: p.w})
		d.Hides(said)
		if before := d.lesson.at; said != "" {
			d.lesson.to(1, true)
			d.Press(one.digit).Shows(p.note(plotter{speech: p.say, live: p.live, perYear: p.perYear, cross: p.cross, w: p.w}))
			d.lesson.to(before.Step, false)
		}
	}
}

// A lesson that speaks of a claim brings it into sight.
func TestLessonStandsAtAClaim(t *testing.T) {
	d := driveEnv(t, Env{Lang: english, Width: 120, Height: 40})
	if err := d.openLesson("what-would-prove-it-wrong"); err != nil {
		t.Fatal(err)
	}
	p, ok := d.stage.tab().page.(*claimsPage)
	if !ok {
		t.Fatalf("the page is %s", d.stage.tab().id)
	}
	if id := p.now[p.focus].ID; id != "fall" {
		t.Errorf("the claim in focus is %s", id)
	}
	d.Shows(d.say.claimPart("fall", "text", p.now[p.focus].Text))
}
