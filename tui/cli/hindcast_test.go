package cli

import (
	"encoding/csv"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model/study"
)

func aHindcast() hindcasting {
	return hindcasting{
		rows: []data.Refit{
			{Cutoff: 5, Parameter: "speed", Value: 0.25, Seed: 7, Starts: 3, Date: "2024-06-30", Note: "loss 0.1 over 32 observations"},
			{Cutoff: 7, Parameter: "speed", Value: 0.3, Seed: 7, Starts: 3, Date: "2024-12-31"},
		},
		scores: []study.ForecastScore{
			{Series: "chips", Horizon: 1, N: 2, Known: 8, Model: 0.1, Growth: 0.25, Logistic: 0.2, Banded: 2, Coverage: 0.5},
			{Series: "chips", Horizon: 3, N: 2, Known: 8, Model: 0.1, Growth: 0.25, Logistic: 0.2, Banded: 1, Coverage: 1},
			{Series: "chips", Horizon: 4, N: 1, Known: 8, Model: 0.1, Growth: 0.25, Logistic: 0.2, Banded: 1, Coverage: 1},
			{Series: "chips", Horizon: 8, Known: 8},
			{Series: "halls", Horizon: 4, N: 1, Known: 8, Model: 0.3, Growth: 0.5, Logistic: 0.3},
			{Series: "lab", Horizon: 1, Known: 3},
		},
	}
}

func TestHindcastTable(t *testing.T) {
	var b strings.Builder
	if err := aHindcast().print(&b, "table"); err != nil {
		t.Fatal(err)
	}
	want := `series  ahead  n  model  growth  logistic  in band  nearest
chips       1  2  0.100   0.250     0.200      50%  model
chips       4  1  0.100   0.250     0.200     100%  model
chips       8  0      –       –         –        –
halls       4  1  0.300   0.500     0.300        –  logistic

Mean absolute log errors of forecasts from 2024Q2, 2024Q4, so many quarters
ahead; 0.1 is about a tenth. n counts the forecasts: few, and not independent.

Four quarters ahead the model is nearer than both rivals on 1 of 2 series; it
loses on halls (to logistic).

The 80% bands held 75% of 4 figures that came, at all horizons together. A band
holds eight in ten of the worlds that the record up to its cut-off allows, with
surprises as large as had been seen by then.

No score: lab (3 figures at most before a cut-off; 4 are needed).

growth carries the last year's growth on, or the last quarter's where no year
lies behind it. logistic is the logistic curve of least squares in logarithms,
its ceiling at most ten times the highest figure seen.

What still uses later knowledge: the defaults of the levers, the parameters that
are not fitted and the actors' rows come from sources up to the end of 2025; the
equations and the ranges of the fitted parameters were chosen in sight of the
whole record; and figures stand as last published.
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

func TestFreshRefitsAreShown(t *testing.T) {
	h := aHindcast()
	h.fresh = true
	var b strings.Builder
	if err := h.print(&b, "csv"); err != nil {
		t.Fatal(err)
	}
	want := `cutoff,parameter,value,seed,starts,date,note
2024Q2,speed,0.25,7,3,2024-06-30,loss 0.1 over 32 observations
2024Q4,speed,0.3,7,3,2024-12-31,
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
	b.Reset()
	if err := h.print(&b, "table"); err != nil || !strings.HasPrefix(b.String(), "cutoff  parameter  value  seed  starts  date        note\n2024Q2  speed       0.25     7       3") {
		t.Errorf("got %v\n%s", err, b.String())
	}
}

func TestHindcastJSON(t *testing.T) {
	got := call(t, "hindcast", "--format", "json")
	if got.code != exitDone || strings.Join(members(t, got.stdout), " ") != "cutoffs series coverage80" {
		t.Fatalf("%d %q: %v", got.code, got.stderr, members(t, got.stdout))
	}
	var h struct {
		Cutoffs []string
		Series  []struct {
			ID                                              string
			Horizon, N                                      int
			Error, Coverage80, Naive_growth, Naive_logistic *float64
			Why                                             string
		}
	}
	if err := json.Unmarshal([]byte(got.stdout), &h); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(h.Cutoffs, []string{"2023Q4", "2024Q2", "2024Q4", "2025Q1", "2025Q2", "2025Q3"}) {
		t.Errorf("the cut-offs are %v", h.Cutoffs)
	}
	for _, s := range h.Series {
		scored := s.N > 0
		for _, v := range []*float64{s.Error, s.Coverage80, s.Naive_growth, s.Naive_logistic} {
			if (v != nil) != scored {
				t.Errorf("%s, %d ahead: %+v", s.ID, s.Horizon, s)
			}
		}
		if (s.Why == "") != scored || scored != (strings.HasPrefix(s.ID, "cloud.") || strings.HasPrefix(s.ID, "nvidia.")) {
			t.Errorf("%s, %d ahead: %+v", s.ID, s.Horizon, s)
		}
	}
	if len(h.Series) != study.Horizons*11 {
		t.Errorf("%d rows", len(h.Series))
	}
}

// From the last cut-off one quarter came after it; further ahead there is no
// number but a reason.
func TestHindcastFromOneCutoff(t *testing.T) {
	got := call(t, "hindcast", "--cutoff", "2025Q3", "--format", "csv")
	rows, err := csv.NewReader(strings.NewReader(got.stdout)).ReadAll()
	if err != nil || !slices.Equal(rows[0], []string{"id", "horizon", "n", "error", "coverage80", "naive_growth", "naive_logistic", "why"}) {
		t.Fatalf("%v, %v", rows, err)
	}
	if rows[1][2] != "1" || rows[1][3] == "" || rows[2][2] != "0" || rows[2][3] != "" || rows[2][7] != "the record ends before any forecast is 2 quarters old" {
		t.Errorf("got %v", rows[1:3])
	}
}

func TestRefitSaysHowFarItIs(t *testing.T) {
	got := call(t, "hindcast", "--cutoff", "2023Q4", "--refit", "--starts", "1", "--seed", "5", "--format", "csv")
	rows, err := csv.NewReader(strings.NewReader(got.stdout)).ReadAll()
	if err != nil || len(rows) != len(theModel(t).Fitted())+1 || !slices.Equal(rows[1][3:6], []string{"5", "1", "2023-12-31"}) {
		t.Errorf("got %v, %v", rows, err)
	}
	if want := "2023Q4: searching, starting points: 1\n"; got.stderr != want || got.code != exitDone {
		t.Errorf("stderr is %q, status %d", got.stderr, got.code)
	}
}

func TestHindcastRefusesBadInput(t *testing.T) {
	all := "give one of 2023Q4, 2024Q2, 2024Q4, 2025Q1, 2025Q2, 2025Q3"
	for args, want := range map[string]string{
		"--cutoff 2024Q3":       `--cutoff: "2024Q3" is not a cut-off; ` + all,
		"--cutoff yesterday":    `--cutoff: "yesterday" is not a cut-off; ` + all,
		"--refit --starts -1":   "--starts: -1 is not between 0 and 1000; leave it out for the number as shipped",
		"--refit --starts many": "--starts: many is not what it takes; write --starts int",
		"2024Q4":                "2024Q4: bubblescope hindcast takes no such argument; bubblescope hindcast --help shows what it takes",
	} {
		got := call(t, append([]string{"hindcast"}, strings.Fields(args)...)...)
		if got.code != exitUsage || got.stderr != want+"\n" || got.stdout != "" {
			t.Errorf("hindcast %s: %d %q %q", args, got.code, got.stderr, got.stdout)
		}
	}
}
