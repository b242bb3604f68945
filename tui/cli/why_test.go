package cli

import (
	"encoding/csv"
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
)

// explained is the JSON of why.
type explained struct {
	Output, Unit, Against string
	At                    any
	From, To, Change      float64
	Worlds, Orders        int
	Parts                 []explainedPart
}

type explainedPart struct {
	Levers []struct {
		Lever    string
		From, To any
	}
	Kind               string
	Part, Alone, Error float64
}

// The parts of any figure add up to what run says of the two worlds.
func TestWhyJSON(t *testing.T) {
	type run struct{ Series map[string][]float64 }
	before := decoded[run](t, "run --format json --scenario pays-off").Series["labs.cost"]
	after := decoded[run](t, "run --format json --scenario essay-bust --set backstop=1 --set shock=moratorium --set shock_size=0.8").Series["labs.cost"]
	sums := func(v []float64) float64 { return v[24] + v[25] + v[26] + v[27] }
	w := decoded[explained](t, "why --output labs.cost --at 2029 --scenario essay-bust --set backstop=1 --set shock=moratorium --set shock_size=0.8 --against pays-off --format json")
	total := 0.0
	for i, p := range w.Parts {
		total += p.Part
		if i > 0 && math.Abs(p.Part) > math.Abs(w.Parts[i-1].Part) {
			t.Error("the largest part does not come first")
		}
		if p.Kind == "shock" && (len(p.Levers) != 2 || p.Levers[0].To != "moratorium") {
			t.Errorf("the shock is %+v", p)
		}
	}
	if math.Abs(w.From-sums(before)) > 1e-9 || math.Abs(w.To-sums(after)) > 1e-9 || math.Abs(total-w.Change) > 1e-9 || w.Change != w.To-w.From {
		t.Errorf("from %v to %v, parts make %v; run says %v and %v", w.From, w.To, total, sums(before), sums(after))
	}
	if w.At != "2029" || w.Unit != "USD_bn" || w.Against != "pays-off" || w.Orders != 0 || w.Worlds != 1<<len(w.Parts) {
		t.Errorf("%+v", w)
	}
}

// Many levers are sampled, the same for the same seed, with their error.
func TestWhyIsRepeatable(t *testing.T) {
	many := "why --output nvidia.datacenter_revenue --at 2030Q2 --format json"
	for _, set := range []string{"gpu_life=3", "power_supply=2", "price_subsidy=0.3", "subsidy_fade=0.1", "open_weights=0.5", "build_lag=12", "interest_rate=9", "media_share=0.4", "backstop=1", "vendor_finance=0.5"} {
		many += " --set " + set
	}
	a, b, c := decoded[explained](t, many), decoded[explained](t, many), decoded[explained](t, many+" --seed 7")
	if !reflect.DeepEqual(a, b) {
		t.Error("the same seed gives another answer")
	}
	if reflect.DeepEqual(a.Parts, c.Parts) || a.Change != c.Change {
		t.Error("another seed gives the same orders, or another change")
	}
	if a.Orders == 0 || a.Parts[0].Error == 0 {
		t.Errorf("no error is told: %+v", a)
	}
}

func TestWhyTable(t *testing.T) {
	usual, _ := runJSON(t)
	even, err := data.ParseQuarter(*usual.Marks["break_even"])
	if err != nil {
		t.Fatal(err)
	}
	moved := fmt.Sprintf("%+d", model.Quarters-int(even))
	got := call(t, strings.Fields("why --output break_even --set subsidy_fade=0")...)
	for _, want := range []string{"break_even: " + even.String() + " in baseline, never in this world", "subsidy_fade", moved, "together", "Exact, from 2 worlds"} {
		if !strings.Contains(got.stdout, want) || got.code != 0 {
			t.Errorf("no %q in\n%s%s", want, got.stdout, got.stderr)
		}
	}
	same := call(t, strings.Fields("why --output labs.cash --at 2028Q2")...)
	if !strings.Contains(same.stdout, "No lever differs from baseline") || same.code != 0 {
		t.Errorf("nothing differs, and it says\n%s%s", same.stdout, same.stderr)
	}
}

func TestWhyCSV(t *testing.T) {
	got := call(t, strings.Fields("why --output labs.cash --set gpu_life=3 --set shock=growth_scare --set shock_size=0.9 --format csv")...)
	rows, err := csv.NewReader(strings.NewReader(got.stdout)).ReadAll()
	if err != nil || len(rows) != 3 || strings.Join(rows[0], " ") != "lever kind from to part alone error" || rows[1][0] != "shock+shock_size" && rows[2][0] != "shock+shock_size" {
		t.Errorf("%v %v", rows, err)
	}
}

func TestWhyRefusesBadInput(t *testing.T) {
	for args, want := range map[string]string{
		"why":                                       `--output: "" is no output; bubblescope outputs lists them`,
		"why --output labs.revenu":                  `--output: "labs.revenu" is no output; did you mean labs.revenue?`,
		"why --output first_defalt":                 `--output: "first_defalt" is no output; did you mean first_default?`,
		"why --output labs.cash --at 2025":          `--at: "2025" is no year or quarter that levers can move; give one from 2026 to 2035, or from 2026Q1 to 2035Q4`,
		"why --output labs.cash --at 2036":          `--at: "2036" is no year or quarter that levers can move; give one from 2026 to 2035, or from 2026Q1 to 2035Q4`,
		"why --output labs.cash --at soon":          `--at: "soon" is no year or quarter that levers can move; give one from 2026 to 2035, or from 2026Q1 to 2035Q4`,
		"why --output break_even --at 2028":         `--at: a mark is a quarter itself; leave --at out, or name an output`,
		"why --output labs.cash --against baselin":  `baselin: no such scenario; did you mean baseline?`,
		"why --output labs.cash --set gpu_life=100": `gpu_life: 100 is above the maximum 8 (years); give years between 2 and 8`,
		"why labs.cash":                             `labs.cash: bubblescope why takes no such argument; bubblescope why --help shows what it takes`,
	} {
		got := call(t, strings.Fields(args)...)
		if got.code != exitUsage || got.stderr != want+"\n" {
			t.Errorf("bubblescope %s\n got %d %q\nwant 2 %q", args, got.code, got.stderr, want)
		}
	}
}
