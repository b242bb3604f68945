package cli

import (
	"encoding/csv"
	"encoding/json"
	"math"
	"slices"
	"strings"
	"testing"
)

func TestLeversTable(t *testing.T) {
	lines := strings.Split(call(t, "levers").stdout, "\n")
	if len(lines) < 3 {
		t.Fatalf("the table is %q", lines)
	}
	if got := strings.Fields(lines[0]); !slices.Equal(got, []string{"id", "kind", "unit", "range", "default"}) {
		t.Errorf("the header is %v", got)
	}
	if got := strings.Fields(lines[1]); !slices.Equal(got, []string{"gpu_life", "world", "years", "2.0", "to", "8.0", "5.0"}) {
		t.Errorf("the first lever is %v", got)
	}
	if !strings.HasPrefix(lines[2], "    ") {
		t.Errorf("below the lever stands %q, not what it is", lines[2])
	}
}

func TestLeversJSON(t *testing.T) {
	m := theModel(t)
	var raw []json.RawMessage
	if err := json.Unmarshal([]byte(call(t, "levers", "--format", "json").stdout), &raw); err != nil {
		t.Fatal(err)
	}
	if len(raw) != len(m.Levers()) {
		t.Fatalf("%d levers, want %d", len(raw), len(m.Levers()))
	}
	for i, l := range m.Levers() {
		want := "id label group kind type unit min max step default definition effect source distribution"
		if l.Type == "choice" {
			want = "id label group kind type unit choices default definition effect source distribution"
		}
		if l.InertBecause != "" {
			want += " inert_because"
		}
		if got := strings.Join(members(t, string(raw[i])), " "); got != want {
			t.Errorf("%s has %s", l.ID, got)
		}
	}
	var shock struct{ Default, Min any }
	if err := json.Unmarshal(raw[m.LeverIndex("shock")], &shock); err != nil || shock.Default != "none" {
		t.Errorf("the default of shock is %v, %v; want its name", shock.Default, err)
	}
	if err := json.Unmarshal(raw[m.LeverIndex("shock_quarter")], &shock); err != nil || shock.Min != "2026Q1" {
		t.Errorf("the first shock_quarter is %v, %v; want 2026Q1", shock.Min, err)
	}
}

func TestOutputsJSON(t *testing.T) {
	m := theModel(t)
	var raw []json.RawMessage
	if err := json.Unmarshal([]byte(call(t, "outputs", "--format", "json").stdout), &raw); err != nil {
		t.Fatal(err)
	}
	rows := slices.Concat(m.Outputs(), m.Data().Workings)
	if len(raw) != len(rows) {
		t.Fatalf("%d outputs and workings, want %d", len(raw), len(rows))
	}
	for i, o := range rows {
		want := "id label unit definition equation sources kind checked"
		if strings.HasPrefix(o.Equation, "in words:") {
			want += " unchecked_because"
		}
		if got := strings.Join(members(t, string(raw[i])), " "); got != want {
			t.Errorf("%s has %s", o.ID, got)
		}
	}
}

func TestListsAsCSV(t *testing.T) {
	m := theModel(t)
	for command, want := range map[string]int{"levers": len(m.Levers()), "outputs": len(m.Outputs()) + len(m.Data().Workings)} {
		rows, err := csv.NewReader(strings.NewReader(call(t, command, "--format", "csv").stdout)).ReadAll()
		if err != nil || len(rows) != want+1 || rows[0][0] != "id" {
			t.Errorf("%s: %d rows, %v", command, len(rows), err)
		}
	}
}

func TestJSONRefusesWhatIsNoNumber(t *testing.T) {
	var b strings.Builder
	if err := writeJSON(&b, object{{"x", math.NaN()}}, ""); err == nil {
		t.Errorf("NaN was written as %s", b.String())
	}
	b.Reset()
	if err := writeJSON(&b, object{{"b", "1 < 2 & 3"}, {"a", []float64{1, 0.5}}}, ""); err != nil || b.String() != "{\"b\":\"1 < 2 & 3\",\"a\":[1,0.5]}\n" {
		t.Errorf("got %q, %v", b.String(), err)
	}
}
