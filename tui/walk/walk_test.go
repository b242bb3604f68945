package walk

import (
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"bubblescope/data"
	"bubblescope/model"
)

func known(t testing.TB) *model.Model {
	t.Helper()
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	m, err := model.New(set)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// sample is a class of one question, and a step without a lesson.
func sample(m *model.Model) Walk {
	three := m.Defaults()
	i, v, _ := m.Parse("gpu_life", "3")
	three[i] = v
	return Walk{
		Room: "econ101", When: time.Date(2025, 11, 3, 9, 0, 0, 0, time.UTC), Lessons: []string{"who-pays"},
		Steps: []Step{
			{Lesson: "who-pays", Step: 2, Title: "Who \"pays\"? 谁付钱", World: three, Pin: m.Defaults(), Page: "labs", Line: "labs.cash", Quarter: 19, Predictions: []int{3, 10, 0}, Right: 2, Astray: []model.Settings{m.Defaults(), three}},
			{World: m.Defaults(), Pin: m.Defaults(), Page: "overview", Quarter: NoQuarter},
		},
	}
}

func TestAWalkComesBackAsItWas(t *testing.T) {
	m := known(t)
	rapid.Check(t, func(r *rapid.T) {
		w := Walk{Room: rapid.StringMatching(`[a-z芯-]{1,20}`).Draw(r, "room"), When: time.Unix(rapid.Int64Range(0, 4e9).Draw(r, "when"), 0).UTC(), Lessons: rapid.SliceOfN(rapid.StringMatching(`[a-z-]{1,20}`), 1, 4).Draw(r, "lessons")}
		for range rapid.IntRange(1, 5).Draw(r, "steps") {
			w.Steps = append(w.Steps, anyStep(r, m))
		}
		got, err := Read("class.toml", w.Text(m), m)
		if err != nil || !reflect.DeepEqual(got, w) {
			r.Fatalf("%v\ngot  %+v\nwant %+v\n%s", err, got, w, w.Text(m))
		}
	})
}

func anyStep(r *rapid.T, m *model.Model) Step {
	world := rapid.Custom(func(r *rapid.T) model.Settings {
		s := m.Defaults()
		for i := range m.Levers() {
			if rapid.Bool().Draw(r, "moved") {
				s[i] = m.Notch(i, rapid.IntRange(0, m.Notches(i)-1).Draw(r, "notch"))
			}
		}
		return s
	})
	s := Step{
		Title: rapid.StringMatching(`[ -~芯片é]{0,30}`).Draw(r, "title"), World: world.Draw(r, "world"), Pin: world.Draw(r, "pin"),
		Page: rapid.SampledFrom(data.Pages()).Draw(r, "page"), Quarter: data.Quarter(rapid.IntRange(-1, model.Quarters-1).Draw(r, "quarter")),
		Line: rapid.SampledFrom([]string{"", "labs.cash"}).Draw(r, "line"),
	}
	if rapid.Bool().Draw(r, "taught") {
		s.Lesson, s.Step = "who-pays", rapid.IntRange(1, mostSteps).Draw(r, "step")
	}
	if rapid.Bool().Draw(r, "asked") {
		s.Predictions = rapid.SliceOfN(rapid.IntRange(0, mostVotes), 2, mostChoices).Draw(r, "predictions")
		s.Right = rapid.IntRange(0, len(s.Predictions)).Draw(r, "right")
	}
	if n := rapid.IntRange(0, 3).Draw(r, "astray"); n > 0 {
		s.Astray = rapid.SliceOfN(world, n, n).Draw(r, "worlds")
	}
	return s
}

// A walk that was cut at any byte is refused, never half read.
func TestACutWalkIsRefused(t *testing.T) {
	m := known(t)
	whole := sample(m).Text(m)
	if _, err := Read("class.toml", whole, m); err != nil {
		t.Fatal(err)
	}
	for n := range len(strings.TrimSpace(string(whole))) {
		if _, err := Read("class.toml", whole[:n], m); err == nil {
			t.Fatalf("cut at byte %d it is read: %q", n, whole[:n])
		}
	}
}

func TestWhatIsWrongWithAWalk(t *testing.T) {
	m := known(t)
	top := "room = \"a\"\nwhen = 2025-11-03T09:00:00Z\nlessons = []\n"
	step := "[[step]]\ncode = \"b1-0000\"\npin = \"b1-0000\"\npage = \"labs\"\n"
	for _, c := range []struct{ text, want string }{
		{"", "class.toml: the file is empty"},
		{"room = ", "class.toml:1: not TOML"},
		{top, "class.toml:1: it has no step"},
		{"when = 2025-11-03T09:00:00Z\n" + step, "class.toml:1: no room is named"},
		{"room = 3\n" + step, "class.toml:1: room is not a text"},
		{"room = \"a\\u001b[2J\"\n" + step, "class.toml:1: room is too long or holds what cannot be shown"},
		{"room = \"a\\u202e\"\n" + step, "class.toml:1: room is too long or holds what cannot be shown"},
		{"room = \"a\"\nwhen = \"today\"\n" + step, "class.toml:2: when is not a time"},
		{top + "lesson = []\n" + step, "class.toml:4: lesson has no meaning there; did you mean lessons?"},
		{top + step + "pages = \"labs\"\n", "class.toml:8: pages has no meaning there; did you mean page?"},
		{top + "[[step]]\npin = \"b1-0000\"\npage = \"labs\"\n", "class.toml:4: the step has no code"},
		{top + strings.Replace(step, "b1-0000", "b1-zzz", 1), "class.toml:5: b1-zzz: the share code is damaged; copy it again in full"},
		{top + strings.Replace(step, "labs", "lab", 1), "class.toml:7: no such page: lab; did you mean labs?"},
		{top + step + "line = \"labs.cahs\"\n", "class.toml:8: no such output: labs.cahs; did you mean labs.cash?"},
		{top + step + "quarter = \"2050Q1\"\n", "class.toml:8: 2050Q1 is not a quarter of the model; write it as 2027Q4"},
		{top + step + "predictions = [1, -2]\n", "class.toml:8: predictions holds what is not a whole number from 0 to 1000"},
		{top + step + "predictions = [1]\n", "class.toml:8: a question with one choice is none"},
		{top + step + "predictions = [1, 2]\nright = 3\n", "class.toml:9: there are fewer choices than that"},
		{top + step + "right = 0\n", "class.toml:8: right is not a whole number from 1 to 5"},
		{top + step + "astray = [\n  \"b1-0000\",\n  \"x\",\n]\n", "class.toml:10: x: not a share code"},
		{top + step + "astray = \"b1-0000\"\n", "class.toml:8: astray is not a list"},
		{top + step + "[other]\nx = 1\n", "class.toml:8: only [[step]] may stand there"},
		{top + "step = [{ code = \"b1-0000\" }]\n", "class.toml:1: it has no step"},
		{top + step + "[step.more]\nx = 1\n", "class.toml:8: only [[step]] may stand there"},
		{top + "title.x = 1\n" + step, "class.toml:4: only [[step]] may stand there"},
		{top + strings.Repeat(step, MostSteps+1), "class.toml:1604: more steps than any class takes"},
		{top + strings.Repeat("# fill\n", MostBytes/7), "class.toml: too long to be a class's walk"},
		{top + "# " + strings.Repeat("a.", longestLine) + "\n", "class.toml:4: the line is too long"},
	} {
		_, err := Read("class.toml", []byte(c.text), m)
		var input *model.InputError
		if !errors.As(err, &input) || !strings.HasPrefix(err.Error(), c.want) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%.80q gives %v, want %s", c.text, err, c.want)
		}
	}
}

func FuzzRead(f *testing.F) {
	m := known(f)
	f.Add(sample(m).Text(m))
	f.Add([]byte("room = \"a\"\n[[step]]\n\"\" = 1\nastray = [[[]]]\n[[step]]\n[step.x]\n"))
	f.Add([]byte("step = 1\n[[step]]\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		w, err := Read("class.toml", text, m)
		var input *model.InputError
		if err != nil {
			if !errors.As(err, &input) || strings.ContainsAny(err.Error(), "\n\x1b") {
				t.Fatalf("%q is no line for a terminal", err)
			}
			return
		}
		again, err := Read("class.toml", w.Text(m), m)
		if err != nil || len(again.Steps) != len(w.Steps) {
			t.Fatalf("what was read cannot be read again: %v", err)
		}
	})
}
