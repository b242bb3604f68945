package lesson

import (
	"os"
	"path/filepath"
	"reflect"
	"strconv"
	"strings"
	"sync"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

var shared = sync.OnceValues(model.Load)

func theModel(t testing.TB) *model.Model {
	t.Helper()
	m, err := shared()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// example is the lesson of testdata, compiled.
func example(t testing.TB, m *model.Model) *Lesson {
	t.Helper()
	file, err := data.ReadLesson("chip-life.en.md", []byte(source(t, "en")))
	if err != nil {
		t.Fatal(err)
	}
	l, err := Compile(m, file)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func source(t testing.TB, lang string) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "lessons", "chip-life."+lang+".md"))
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// number writes values so that a test can read them.
func number(v float64, unit string) string {
	return strconv.FormatFloat(v, 'f', 3, 64) + " " + unit
}

// year is what an output adds up to in 2028, in a world.
func year2028(m *model.Model, s model.Settings, id string) (v float64) {
	r := m.NewResult()
	m.Run(r, s)
	for _, x := range r.Series[m.OutputIndex(id)][20:24] {
		v += x
	}
	return v
}

// with is the baseline with levers moved.
func with(m *model.Model, levers map[string]float64) model.Settings {
	s := m.Defaults()
	for id, v := range levers {
		s[m.LeverIndex(id)] = v
	}
	return s
}

func TestWorldsOfSteps(t *testing.T) {
	m := theModel(t)
	l := example(t, m)
	one := with(m, map[string]float64{"gpu_life": 4})
	two := with(m, map[string]float64{"gpu_life": 4, "book_life": 4})
	revealed := with(m, map[string]float64{"gpu_life": 3, "book_life": 4})
	for i, want := range []Worlds{{m.Defaults(), one, one}, {one, two, revealed}} {
		if got := l.Worlds(i); got != want {
			t.Errorf("step %d: pin %s, shown %s, revealed %s", i, m.Share(got.Pin), m.Share(got.Shown), m.Share(got.Revealed))
		}
	}
}

// A scenario may be where a step begins, and what it is compared with.
func TestScenariosOfSteps(t *testing.T) {
	m := theModel(t)
	text := strings.NewReplacer(`from = "baseline"`, `from = "essay-bust"`, `pin = "before"`, `pin = "pays-off"`).Replace(source(t, "en"))
	file, err := data.ReadLesson("chip-life.en.md", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	l, err := Compile(m, file)
	if err != nil {
		t.Fatal(err)
	}
	bust, _ := m.LoadScenario("essay-bust", nil)
	paid, _ := m.LoadScenario("pays-off", nil)
	bust[m.LeverIndex("gpu_life")] = 4
	if l.Worlds(0).Shown != bust || l.Worlds(1).Pin != paid {
		t.Errorf("shown %s, pinned %s", m.Share(l.Worlds(0).Shown), m.Share(l.Worlds(1).Pin))
	}
}

func TestTextsHoldWhatTheModelSays(t *testing.T) {
	m := theModel(t)
	l := example(t, m)
	w := l.Worlds(1)
	loss := year2028(m, l.Worlds(0).Shown, "labs.operating_loss")
	if got, want := l.Text(0, false, number), "for\n4.000 years, and the labs lose\n"+number(loss, "USD_bn")+" in 2028."; !strings.HasSuffix(got, want) {
		t.Errorf("the text is %q, want %q", got, want)
	}
	change := year2028(m, w.Revealed, "labs.operating_loss")/year2028(m, w.Shown, "labs.operating_loss") - 1
	if got, want := l.Text(1, true, number), "The loss moves by "+number(change, "percent_change")+": rent must pay for the chip sooner."; got != want {
		t.Errorf("the answer is %q, want %q", got, want)
	}
	if got := l.Text(0, true, number); got != "" {
		t.Errorf("there is an answer where nothing is asked: %q", got)
	}
	if got := l.Ask(1, number); got != "What does a life of three years do to the labs' loss in 2028?" {
		t.Errorf("the question is %q", got)
	}
	if got := l.Choices(1, number); !reflect.DeepEqual(got, []string{"It falls", "It stays about the same", "It grows"}) {
		t.Errorf("the choices are %q", got)
	}
	if right, err := l.Answer(1); right != 2 || err != nil {
		t.Errorf("choice %d is right, %v", right, err)
	}
	if _, err := l.Answer(0); err == nil || err.Error() != "chip-life.en.md:14: the step asks nothing; write a ```question block" {
		t.Errorf("where nothing is asked the answer gives %v", err)
	}
}

// The note of a step with a question may use what the answer uses.
func TestTheNoteKnowsTheAnswer(t *testing.T) {
	l := compiled(t, changed(t, "en", "Ask who buys the chips again.", "It is {{ change : share }}."))
	answer := strings.Fields(l.Text(1, true, number))[4]
	if got := l.Teacher(1, number); !strings.HasSuffix(got, "It is "+answer+" share.") {
		t.Errorf("the note is %q, the answer %s", got, answer)
	}
}

func compiled(t *testing.T, text string) *Lesson {
	t.Helper()
	file, err := data.ReadLesson("chip-life.en.md", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	l, err := Compile(theModel(t), file)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// What the model denies can still be shown, and says so.
func TestWhatIsDeniedCanBeShown(t *testing.T) {
	text := strings.Replace(changed(t, "en", `"change > 0.02"`, `"change > 2"`), `("gpu_life") <`, `("gpu_life") >`, 1)
	l := compiled(t, text)
	if got := l.Broken(0); !reflect.DeepEqual(got, []string{`lever("gpu_life") > before.lever("gpu_life")`}) || len(l.Broken(1)) > 0 {
		t.Errorf("broken are %q and %q", got, l.Broken(1))
	}
	if _, err := l.Answer(1); err == nil || err.Error() != "chip-life.en.md:46: 0 choices are true; exactly one must be" {
		t.Errorf("the answer gives %v", err)
	}
}

func TestDatesAreYears(t *testing.T) {
	l := compiled(t, changed(t, "en", `{{ first("nvidia_peak") : date }}`, `{{ lever("shock_quarter") : quarter }} {{ lever("shock_quarter") : date }} {{ first("nvidia_peak") : quarter }}`))
	q := theModel(t).Defaults()[theModel(t).LeverIndex("shock_quarter")]
	shock := number(2023+q/4, "date")
	if got, want := l.Text(1, false, number), "peak: "+shock+" "+shock+" 9999.000 date."; !strings.HasSuffix(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// A lesson compiled twice, or by many at once, says the same.
func TestLessonsAreTheSameEveryTime(t *testing.T) {
	m := theModel(t)
	want := example(t, m)
	var group sync.WaitGroup
	for range 4 {
		group.Go(func() {
			if got := example(t, m); !reflect.DeepEqual(got, want) {
				t.Error("compiled anew it is another lesson")
			}
			for i := range want.Len() {
				want.Text(i, true, number)
			}
		})
	}
	group.Wait()
}

// BenchmarkCompile is one short lesson: its worlds run, its texts filled.
func BenchmarkCompile(b *testing.B) {
	m := theModel(b)
	file, err := data.ReadLesson("chip-life.en.md", []byte(source(b, "en")))
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := Compile(m, file); err != nil {
			b.Fatal(err)
		}
	}
}
