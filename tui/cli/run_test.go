package cli

import (
	"encoding/csv"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"bubblescope/model"
	"bubblescope/model/study"
)

// ran is the object of run --format json.
type ran struct {
	Quarters   []string
	LastActual string `json:"last_actual"`
	Levers     map[string]any
	Code       string
	Series     map[string][]float64
	Observed   map[string][]struct {
		Period string
		Value  float64
		Source string
	}
	Units map[string]string
	Marks map[string]*string
}

func runJSON(t *testing.T, args ...string) (ran, string) {
	t.Helper()
	got := call(t, append([]string{"run", "--format", "json"}, args...)...)
	if got.code != exitDone || got.stderr != "" {
		t.Fatalf("run %v: got %d %q", args, got.code, got.stderr)
	}
	var r ran
	if err := json.Unmarshal([]byte(got.stdout), &r); err != nil {
		t.Fatal(err)
	}
	return r, got.stdout
}

func theModel(t *testing.T) *model.Model {
	t.Helper()
	m, err := model.Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// members lists the names of an object in the order of its text.
func members(t *testing.T, object string) []string {
	t.Helper()
	d := json.NewDecoder(strings.NewReader(object))
	if _, err := d.Token(); err != nil {
		t.Fatal(err)
	}
	var names []string
	for d.More() {
		name, err := d.Token()
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, name.(string))
		var skipped json.RawMessage
		if err := d.Decode(&skipped); err != nil {
			t.Fatal(err)
		}
	}
	return names
}

func TestRunJSONShape(t *testing.T) {
	m := theModel(t)
	r, text := runJSON(t, "--set", "shock=moratorium", "--set", "shock_quarter=2028Q2", "--set", "gpu_life=3")
	if got := strings.Join(members(t, text), " "); got != "quarters last_actual levers code series observed units marks" {
		t.Errorf("members are %s", got)
	}
	if len(r.Quarters) != model.Quarters || r.Quarters[0] != "2023Q1" || r.Quarters[51] != "2035Q4" || r.LastActual != "2025Q4" {
		t.Errorf("quarters %v, last actual %s", r.Quarters, r.LastActual)
	}
	if len(r.Levers) != len(m.Levers()) || r.Levers["shock"] != "moratorium" || r.Levers["shock_quarter"] != "2028Q2" || r.Levers["gpu_life"] != 3.0 {
		t.Errorf("levers %v", r.Levers)
	}
	rows := slices.Concat(m.Outputs(), m.Data().Workings)
	for _, o := range rows {
		if len(r.Series[o.ID]) != model.Quarters || r.Units[o.ID] != o.Unit || r.Observed[o.ID] == nil {
			t.Errorf("%s: %d quarters in %q, observed %v", o.ID, len(r.Series[o.ID]), r.Units[o.ID], r.Observed[o.ID])
		}
	}
	if len(r.Series) != len(rows) || len(r.Units) != len(rows) || len(r.Observed) != len(rows) {
		t.Errorf("%d series, %d units, %d observed for %d outputs and workings", len(r.Series), len(r.Units), len(r.Observed), len(rows))
	}
	for _, id := range []string{"break_even", "first_missed_payment", "first_default", "nvidia_peak"} {
		if q, ok := r.Marks[id]; !ok || q != nil && !slices.Contains(r.Quarters, *q) {
			t.Errorf("mark %s is %v", id, q)
		}
	}
}

func TestRunJSONKeepsTheOrderOfTheTables(t *testing.T) {
	m := theModel(t)
	_, text := runJSON(t)
	var raw map[string]json.RawMessage
	if err := json.Unmarshal([]byte(text), &raw); err != nil {
		t.Fatal(err)
	}
	var levers, outputs []string
	for _, l := range m.Levers() {
		levers = append(levers, l.ID)
	}
	for _, o := range slices.Concat(m.Outputs(), m.Data().Workings) {
		outputs = append(outputs, o.ID)
	}
	for name, want := range map[string][]string{"levers": levers, "series": outputs, "observed": outputs, "units": outputs} {
		if got := members(t, string(raw[name])); !slices.Equal(got, want) {
			t.Errorf("%s come as %v", name, got)
		}
	}
}

func TestObservedFiguresAreTheRecord(t *testing.T) {
	m := theModel(t)
	r, _ := runJSON(t)
	count := 0
	for _, o := range m.Data().Observations {
		if m.OutputIndex(o.Series) < 0 {
			continue
		}
		count++
		if !slices.ContainsFunc(r.Observed[o.Series], func(seen struct {
			Period string
			Value  float64
			Source string
		},
		) bool {
			return seen.Period == o.Period.Text && seen.Value == o.Value && seen.Source == o.Source
		}) {
			t.Errorf("%s of %s is missing", o.Series, o.Period.Text)
		}
	}
	if count == 0 {
		t.Error("no output has a record")
	}
}

func TestSameInputSameBytes(t *testing.T) {
	args := []string{"--set", "gpu_life=3", "--seed", "7"}
	_, first := runJSON(t, args...)
	if _, second := runJSON(t, args...); first != second {
		t.Error("two equal runs print different bytes")
	}
}

// Any state that --set can reach comes back through its share code.
func TestCodeOpensTheSameState(t *testing.T) {
	m := theModel(t)
	rnd := rand.New(rand.NewPCG(3, 4))
	for range 20 {
		var args []string
		for i, l := range m.Levers() {
			v := m.FormatLever(i, m.Notch(i, rnd.IntN(m.Notches(i)+1)))
			if l.Type == "number" && rnd.IntN(2) == 0 {
				v = strconv.FormatFloat(l.Min+rnd.Float64()*(l.Max-l.Min), 'g', -1, 64)
			}
			args = append(args, "--set", l.ID+"="+v)
		}
		r, text := runJSON(t, args...)
		if _, again := runJSON(t, "--code", r.Code); again != text {
			t.Fatalf("%s does not open the state of %v", r.Code, args)
		}
	}
}

func TestRunCSVIsTidy(t *testing.T) {
	m := theModel(t)
	r, _ := runJSON(t)
	rows, err := csv.NewReader(strings.NewReader(call(t, "run", "--format", "csv").stdout)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], ","); got != "quarter,id,value,unit" {
		t.Errorf("the header is %s", got)
	}
	if want := 1 + (len(m.Outputs())+len(m.Data().Workings))*model.Quarters; len(rows) != want {
		t.Fatalf("%d rows, want %d", len(rows), want)
	}
	for _, row := range rows[1:] {
		v, err := strconv.ParseFloat(row[2], 64)
		if q := slices.Index(r.Quarters, row[0]); err != nil || v != r.Series[row[1]][q] || row[3] != r.Units[row[1]] {
			t.Fatalf("row %v does not agree with the JSON", row)
		}
	}
}

func TestRunTable(t *testing.T) {
	m := theModel(t)
	for _, id := range headlines() {
		if m.OutputIndex(id) < 0 {
			t.Errorf("the summary shows %s, which is no output", id)
		}
	}
	text := call(t, "run", "--set", "gpu_life=3").stdout
	for _, want := range []string{"gpu_life 5.0 to 3.0\n", "Share code b1-", "\n2023 ", "\n2035 ", "The labs together stop losing", "2025Q4"} {
		if !strings.Contains(text, want) {
			t.Errorf("the summary lacks %q:\n%s", want, text)
		}
	}
	for _, l := range strings.Split(text, "\n") {
		if utf8.RuneCountInString(l) > pageWidth {
			t.Errorf("a line is wider than a page: %q", l)
		}
	}
}

func TestCombine(t *testing.T) {
	quarters := []float64{1, 2, 3, 6}
	for how, want := range map[string]float64{"sum": 12, "mean": 3, "last": 6} {
		if got := study.Combined(quarters, how); got != want {
			t.Errorf("%s: got %v, want %v", how, got, want)
		}
	}
}

func TestFigure(t *testing.T) {
	for v, want := range map[float64]string{0: "0.00", -0.001: "0.00", 0.023: "0.02", 1.5: "1.50", -12.34: "-12.3", 1234.5: "1234"} {
		if got := figure(v); got != want {
			t.Errorf("%v: got %s, want %s", v, got, want)
		}
	}
}
