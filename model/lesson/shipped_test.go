package lesson

import (
	"errors"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"

	"bubblescope/data"
	"bubblescope/model"
)

// leastLessons is how many lessons the program promises.
const leastLessons = 8

// Every lesson that is shipped says, in every language, what the model says.
func TestShippedLessonsAreSound(t *testing.T) {
	m := theModel(t)
	files, err := CheckShipped(m)
	for _, e := range data.LessonErrors(err) {
		t.Error(e)
	}
	ids := m.Data().LessonIDs()
	if want := len(ids) * len(data.Languages()); files != want || len(m.Data().LessonFiles()) != want {
		t.Errorf("%d files of %d lessons were checked, of %d", files, len(ids), len(m.Data().LessonFiles()))
	}
	if len(ids) < leastLessons {
		t.Errorf("%d lessons: %v", len(ids), ids)
	}
	last := 0
	for _, id := range ids {
		l, err := m.Data().Lesson(id, "en")
		if last++; err != nil || l.Order != last {
			t.Errorf("%s is number %d in the list, and says %d: %v", id, last, l.Order, err)
		}
	}
}

// A lesson has 5 to 9 steps of one idea each, and asks at least twice.
func TestShippedLessonsKeepTheirLength(t *testing.T) {
	for _, l := range english(t) {
		asked := 0
		for _, s := range l.Lesson.Steps {
			if s.Question != nil {
				asked++
			}
			if n := len(strings.Fields(bare(s.Text))); n < 25 || n > 125 {
				t.Errorf("%s:%d: %d words", l.File, s.Line, n)
			}
		}
		if l.Len() < 5 || l.Len() > 9 || asked < 2 {
			t.Errorf("%s: %d steps, %d questions", l.File, l.Len(), asked)
		}
	}
}

// The right answer is not always in the same place: who guesses learns nothing.
func TestRightAnswersStandInAllPlaces(t *testing.T) {
	places := map[int]int{}
	for _, l := range english(t) {
		for i := range l.Len() {
			if right, err := l.Answer(i); err == nil {
				places[right]++
			}
		}
	}
	for place := range 3 {
		if places[place] == 0 {
			t.Errorf("no answer is number %d: %v", place+1, places)
		}
	}
}

// No text of a Chinese lesson is left in English.
func TestChineseLessonsAreChinese(t *testing.T) {
	for _, lang := range data.Languages()[1:] {
		for _, l := range shippedIn(t, theModel(t), lang) {
			for i, s := range l.Lesson.Steps {
				for _, text := range []string{s.Title, bare(s.Text), bare(s.Teacher)} {
					if !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
						t.Errorf("%s: step %d: %q", l.File, i+1, text)
					}
				}
			}
		}
	}
}

func shippedIn(t *testing.T, m *model.Model, lang string) []*Lesson {
	t.Helper()
	list, err := compileAll(m, lang)
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func compileAll(m *model.Model, lang string) (list []*Lesson, err error) {
	files, err := m.Data().Lessons(lang)
	for _, file := range files {
		l, fault := Compile(m, file)
		list, err = append(list, l), errors.Join(err, fault)
	}
	return list, err
}

// sharedEnglish are the English lessons, which several tests look at.
var sharedEnglish = sync.OnceValues(func() ([]*Lesson, error) {
	m, err := shared()
	if err != nil {
		return nil, err
	}
	return compileAll(m, "en")
})

func english(t *testing.T) []*Lesson {
	t.Helper()
	list, err := sharedEnglish()
	if err != nil {
		t.Fatal(err)
	}
	return list
}

// A tenth more of a parameter changes what a lesson says: nothing in it was
// typed in.
func TestLessonsFollowTheModel(t *testing.T) {
	was := theModel(t)
	now := bent(t, "chip_cost_per_gw", 1.1)
	if a, b := said(example(t, was)), said(example(t, now)); a == b {
		t.Errorf("the example says the same in another model: %s", a)
	}
	before, after := english(t), shippedIn(t, now, "en")
	for i := range before {
		if said(before[i]) == said(after[i]) {
			t.Errorf("%s says the same in another model", before[i].ID)
		}
	}
}

// bent is the model with one of its parameters multiplied.
func bent(t *testing.T, id string, factor float64) *model.Model {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(set.Parameters, func(p data.Parameter) bool { return p.ID == id })
	if i < 0 {
		t.Fatalf("no parameter %s", id)
	}
	set.Parameters[i].Value *= factor
	m, err := model.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// said is all that a lesson says of the model.
func said(l *Lesson) string {
	var b strings.Builder
	for i := range l.Len() {
		b.WriteString(l.Text(i, false, number) + l.Text(i, true, number))
	}
	return b.String()
}
