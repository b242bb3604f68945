package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// decoded runs a command and reads its JSON.
func decoded[T any](t *testing.T, args string) T {
	t.Helper()
	got := call(t, strings.Fields(args)...)
	if got.code != 0 {
		t.Fatalf("%s: %d %s", args, got.code, got.stderr)
	}
	var v T
	if err := json.Unmarshal([]byte(got.stdout), &v); err != nil {
		t.Fatalf("%s: %v", args, err)
	}
	return v
}

func TestClaimsJSON(t *testing.T) {
	list := decoded[[]map[string]any](t, "claims --format json --set adoption_ceiling=400")
	if len(list) < 20 {
		t.Fatalf("%d claims", len(list))
	}
	flips := 0
	for _, c := range list {
		for _, name := range []string{
			"id", "claim", "author", "date", "source", "published", "recomputed", "difference",
			"unit", "now", "threshold", "verdict", "for", "against", "flip",
			"theme", "mechanisms", "inputs", "equation", "now_unit", "threshold_source",
		} {
			if _, ok := c[name]; !ok {
				t.Errorf("%v has no %s", c["id"], name)
			}
		}
		if c["flip"] != nil {
			flips++
		}
		if inputs, ok := c["inputs"].(map[string]any); !ok || (len(inputs) > 0) != (c["equation"] != "") {
			t.Errorf("%v: inputs %v of the equation %q", c["id"], c["inputs"], c["equation"])
		}
		if strikes, ok := c["strikes"].([]any); ok != (c["id"] == "prick-late") || ok && len(strikes) != 33 {
			t.Errorf("%v: %d strikes", c["id"], len(strikes))
		}
	}
	if flips == 0 {
		t.Error("no lever changes any verdict")
	}
}

func TestBandsJSON(t *testing.T) {
	type run struct {
		Series map[string][]float64
		Bands  map[string]map[string][]float64
	}
	r := decoded[run](t, "run --format json --ensemble 8")
	for id, series := range r.Series {
		band := r.Bands[id]
		if len(band["p10"]) != len(series) || len(band["p50"]) != len(series) || len(band["p90"]) != len(series) {
			t.Fatalf("%s: the band has other quarters than the line", id)
		}
		for q := range series {
			if band["p10"][q] > band["p50"][q] || band["p50"][q] > band["p90"][q] {
				t.Fatalf("%s: quantiles out of order: %g %g %g", id, band["p10"][q], band["p50"][q], band["p90"][q])
			}
		}
	}
}

func TestSensitivityJSON(t *testing.T) {
	type answer struct {
		Output, At string
		Tornado    []struct {
			Lever     string
			Low, High float64
		}
		Spread []struct {
			Parameter       string
			RankCorrelation float64 `json:"rank_correlation"`
		}
	}
	a := decoded[answer](t, "sensitivity --output nvidia.datacenter_revenue --at 2029Q2 --ensemble 40 --format json")
	if a.Output != "nvidia.datacenter_revenue" || a.At != "2029Q2" || len(a.Tornado) < 20 || len(a.Spread) < 20 {
		t.Fatalf("%s at %s, %d bars, %d drivers", a.Output, a.At, len(a.Tornado), len(a.Spread))
	}
	first, last := a.Tornado[0], a.Tornado[len(a.Tornado)-1]
	if spread(first.Low, first.High) < spread(last.Low, last.High) {
		t.Error("the longest bar does not come first")
	}
	for _, d := range a.Spread {
		if d.RankCorrelation < -1 || d.RankCorrelation > 1 {
			t.Errorf("%s: %g", d.Parameter, d.RankCorrelation)
		}
	}
}

func spread(a, b float64) float64 { return max(a-b, b-a) }

func TestStudiesRefuseBadInput(t *testing.T) {
	for args, want := range map[string]string{
		"sensitivity":                              `--output: "" is no output; bubblescope outputs lists them`,
		"sensitivity --output labs.revenu":         `--output: "labs.revenu" is no output; did you mean labs.revenue?`,
		"sensitivity --output labs.revenue --at x": `--at: "x" is not a quarter that levers can move; give a quarter between 2026Q1 and 2035Q4`,
		"run --ensemble 0":                         "--ensemble: 0 is not between 1 and 500; so many members are shipped",
		"calibrate --members 0":                    "--members: 0 is not between 1 and 10000; 500 take some seconds",
		"claims gpu_life=3":                        "gpu_life=3: bubblescope claims takes no such argument; to move a lever write --set gpu_life=3",
	} {
		got := call(t, strings.Fields(args)...)
		if got.code != exitUsage || got.stderr != want+"\n" {
			t.Errorf("bubblescope %s\n got %d %q\nwant 2 %q", args, got.code, got.stderr, want)
		}
	}
}
