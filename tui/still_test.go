package tui

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"errors"
	"io"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui/chart"
	"bubblescope/tui/plot"
)

// still draws outputs in the default world, or with a lever elsewhere.
func still(t *testing.T, change func(*Request), outputs ...string) *Still {
	t.Helper()
	m := testModel(t)
	r := Request{Model: m, Settings: m.Defaults(), Outputs: outputs, Last: data.Quarter(model.Quarters - 1), Version: "v1"}
	if change != nil {
		change(&r)
	}
	return NewStill(r)
}

func svgText(t *testing.T, s *Still) string {
	t.Helper()
	var b bytes.Buffer
	if err := plot.SVG(&b, s.Sheet(plot.UsualSize, false)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// move puts levers of the request elsewhere.
func move(r *Request, pairs ...string) {
	for i := 0; i+1 < len(pairs); i += 2 {
		k, v, err := r.Model.Parse(pairs[i], pairs[i+1])
		if err != nil {
			panic(err)
		}
		r.Settings[k] = v
	}
}

func TestStillsSayWhatTheyAre(t *testing.T) {
	for _, c := range []struct {
		outputs string
		change  func(*Request)
		want    []string
	}{
		{"labs.operating_loss", nil, []string{">How much do the labs lose?<", "Labs: operating loss, $bn a year. Every lever at its default.", "A scenario is a set of assumptions, not a prediction.", "bubblescope v1", "data to 2025Q4", "share code b1-0000", ">record<", ">scenario<", ">2035<"}},
		{"labs.operating_loss", func(r *Request) { move(r, "gpu_life", "3"); r.PerQuarter = true }, []string{"$bn a quarter", "GPU life 3 years (default 5 years)", ">default<"}},
		{"labs.cash", func(r *Request) { move(r, "gpu_life", "3", "power_supply", "2", "open_weights", "0.9") }, []string{"3 levers moved", "Levers off their defaults: GPU life 3 years (default 5 years); "}},
		{"lab.openai.revenue lab.anthropic.revenue", nil, []string{">Revenue<", "OpenAI ", "Anthropic ", "Source: OpenAI audited accounts"}},
		{"clouds.depreciation_economic clouds.depreciation_booked", nil, []string{"Clouds: economic depreciation, depreciation in the books", "Clouds, $bn a year"}},
		{"labs.revenue power.dark", nil, []string{">Several readings of one world<", ">What do users pay?<", ">GW<"}},
		{"labs.revenue labs.funding_gap", nil, []string{">Labs: revenue, funding gap<"}}, // no question asks for both
		{"labs.revenue lab.xai.revenue", nil, []string{">What do users pay?<"}},
		{"labs.cost", nil, []string{">What do the labs spend?<"}},
		{"nvidia.datacenter_revenue", nil, []string{">Nvidia: data-centre revenue<"}},
		{"labs.tokens", nil, []string{"index, 2023Q1 = 1", "bn</text>"}},
		{"nvidia.market_value", func(r *Request) { r.Lang = "zh_TW.UTF-8" }, []string{"輝達值多少錢？", "情境是一組假設，不是預測。", `xml:lang="zh-Hant"`, "Noto Sans CJK TC"}},
		{"lab.xai.runway", func(r *Request) { r.Lang = "zh-Hans" }, []string{"xAI：", "个季度"}},
	} {
		svg := svgText(t, still(t, c.change, strings.Fields(c.outputs)...))
		for _, want := range c.want {
			if !strings.Contains(svg, want) {
				t.Errorf("%s lacks %q", c.outputs, want)
			}
		}
	}
}

func TestOutputsCountedAlikeShareAnAxis(t *testing.T) {
	all := func(m *model.Model, prefix, suffix string) (ids []string) {
		for _, n := range between(m.Outputs(), prefix, suffix) {
			ids = append(ids, prefix+n+suffix)
		}
		return ids
	}
	m := testModel(t)
	for _, c := range []struct {
		outputs []string
		charts  int
	}{
		{[]string{"labs.revenue", "labs.cost"}, 1},
		{[]string{"labs.revenue", "labs.cash"}, 2}, // a flow and a stock
		{[]string{"labs.revenue", "power.dark", "labs.cost", "nvidia.hhi"}, 3},
		{all(m, "cloud.", ".capex"), 1},
		{append(all(m, "lab.", ".revenue"), append(all(m, "lab.", ".cost"), "labs.cost")...), 9}, // too many for one axis
		{all(m, "nvidia.source.", ""), 1},
	} {
		if n := still(t, nil, c.outputs...).Charts(); n != c.charts {
			t.Errorf("%v are %d charts, want %d", c.outputs, n, c.charts)
		}
	}
	stack := still(t, nil, all(m, "nvidia.source.", "")...).shots[0]
	if stack.data.Series[0].Kind != chart.Layer {
		t.Error("the origins of Nvidia's revenue are no stack")
	}
	some := still(t, nil, all(m, "nvidia.source.", "")[:3]...).shots[0]
	if some.data.Series[0].Kind != chart.Line {
		t.Error("some of the origins are a stack, though it would not be whole")
	}
}

// A total among its parts is grey and comes first, wherever it was named.
func TestTotalComesFirst(t *testing.T) {
	one := still(t, nil, "lab.openai.cash", "lab.xai.cash", "labs.cash").shots[0]
	if s := one.data.Series[0]; s.Style != neutral || !s.Strong || one.ids[0] != "labs.cash" {
		t.Errorf("first is %+v of %v", s.Label, one.ids)
	}
}

func TestGhostOnlyWhereSomethingDeparts(t *testing.T) {
	ghosts := func(s *Still) (n int) {
		for _, one := range s.shots[0].data.Series {
			n += bit(one.Kind == chart.Ghost)
		}
		return n
	}
	if n := ghosts(still(t, nil, "labs.cash")); n != 0 {
		t.Errorf("%d ghosts in the default world", n)
	}
	moved := func(r *Request) { move(r, "gpu_life", "3") }
	if n := ghosts(still(t, moved, "labs.cash", "lab.xai.cash")); n != 2 {
		t.Errorf("%d ghosts of two lines", n)
	}
	if n := ghosts(still(t, moved, "lab.openai.cash", "lab.xai.cash", "lab.other.cash", "lab.anthropic.cash")); n != 1 {
		t.Errorf("%d ghosts of four lines", n)
	}
}

func TestEventsOfAStill(t *testing.T) {
	labels := func(events []string, outputs ...string) (all []string) {
		for _, m := range still(t, func(r *Request) { r.Events = events }, outputs...).shots[0].data.Marks {
			all = append(all, m.Label)
		}
		return all
	}
	if got := labels(nil, "nvidia.market_value"); !slices.Contains(got, "Nvidia worth five trillion") || slices.Contains(got, "DeepSeek R1: open and cheap") {
		t.Errorf("Nvidia's chart has %v", got)
	}
	if got := labels([]string{}, "nvidia.market_value"); len(got) > 0 {
		t.Errorf("none are %v", got)
	}
	if got := labels([]string{"deepseek"}, "power.dark"); !slices.Equal(got, []string{"DeepSeek R1: open and cheap"}) {
		t.Errorf("deepseek is %v", got)
	}
	if got := labels(nil, "labs.operating_loss"); !slices.Contains(got, "Labs break even") {
		t.Errorf("the labs' chart has %v", got)
	}
}

// No setting makes a picture that cannot be read, or a number that is none.
func TestAnyWorldCanBeDrawn(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	m := testModel(t)
	none := regexp.MustCompile(`[ ",-](NaN|[+-]?Inf)[ ",<]`)
	var stills []*Still // one a language: reading the words takes longer than drawing
	for _, tag := range languages() {
		stills = append(stills, still(t, func(q *Request) { q.Lang = tag }, "labs.operating_loss"))
	}
	for n := range 200 {
		s := stills[n%len(stills)]
		for i := range m.Levers() {
			s.Settings[i] = m.Notch(i, r.IntN(m.Notches(i)+1))
		}
		s.Outputs = []string{m.Outputs()[r.IntN(len(m.Outputs()))].ID, m.Outputs()[r.IntN(len(m.Outputs()))].ID, "labs.operating_loss"}
		s.live.run(s.Settings)
		s.draw()
		svg := svgText(t, s)
		if bad := none.FindString(svg); bad != "" {
			t.Fatalf("%s: the picture holds %q", m.Share(s.Settings), bad)
		}
		d := xml.NewDecoder(strings.NewReader(svg))
		for {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", m.Share(s.Settings), err)
			}
		}
		if strings.Contains(svg, "unit_axis.") || strings.Contains(svg, "picture.") {
			t.Fatalf("%v: a word is missing", s.Outputs)
		}
	}
}

// withBand is a band of a few members.
func withBand(t *testing.T, r *Request) {
	t.Helper()
	members, err := study.ReadEnsemble(r.Model)
	if err != nil {
		t.Fatal(err)
	}
	e, err := study.NewEnsemble(r.Model, members, 5)
	if err != nil {
		t.Fatal(err)
	}
	r.Band, r.Members, r.Seed = e.Band(r.Settings), 5, 7
}

func TestStillWithBand(t *testing.T) {
	s := still(t, func(r *Request) { withBand(t, r) }, "labs.operating_loss")
	if svg := svgText(t, s); !strings.Contains(svg, "8 of 10 worlds that the record allows (p10–p90)") || !strings.Contains(svg, `class="band"`) {
		t.Error("the picture has no band or no caption of it")
	}
}

func TestNumbersOfAStill(t *testing.T) {
	s := still(t, func(r *Request) { move(r, "gpu_life", "3", "shock", "credit_freeze"); withBand(t, r) }, "labs.revenue", "lab.openai.revenue")
	var b bytes.Buffer
	if err := s.CSV(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"# program: bubblescope v1\n", "# data_to: 2025Q4\n", "# code: " + s.Model.Share(s.Settings) + "\n", "# seed: 7\n", "# ensemble: 5\n", "# lever gpu_life: 3.0 (default 5.0)\n", "# units: "} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("CSV lacks %q", want)
		}
	}
	in := csv.NewReader(&b)
	in.Comment = '#'
	rows, err := in.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]int{}
	for _, r := range rows[1:] {
		kinds[r[1]]++
		if _, err := strconv.ParseFloat(r[3], 64); err != nil || r[4] != "USD_bn" {
			t.Fatalf("row %v", r)
		}
	}
	for _, kind := range []string{"model", "compared", "p10", "p50", "p90"} {
		if kinds[kind] != 2*model.Quarters {
			t.Errorf("%d rows of %s", kinds[kind], kind)
		}
	}
	if kinds["published"] == 0 {
		t.Error("no published figures")
	}
	checkJSON(t, s)
}

func checkJSON(t *testing.T, s *Still) {
	t.Helper()
	var b bytes.Buffer
	if err := s.JSON(&b); err != nil {
		t.Fatal(err)
	}
	var f recordFile
	if err := json.Unmarshal(b.Bytes(), &f); err != nil {
		t.Fatal(err)
	}
	i := s.Model.OutputIndex("labs.revenue")
	switch {
	case !slices.Equal(f.Series["labs.revenue"], s.live.result.Series[i]), !slices.Equal(f.Compared["labs.revenue"], s.live.ghost.Series[i]):
		t.Error("the series are not those of the runs")
	case f.Levers["gpu_life"] != 3.0 || f.Levers["shock"] != "credit_freeze" || len(f.Levers) != 2:
		t.Errorf("levers %v", f.Levers)
	case f.Seed != 7, f.Ensemble != 5, f.LastActual != "2025Q4", f.Code != s.Model.Share(s.Settings), f.Units["labs.revenue"] != "USD_bn":
		t.Errorf("head %+v", f.headFile)
	case len(f.Quarters) != model.Quarters, len(f.Bands["labs.revenue"].P90) != model.Quarters, len(f.Observed["lab.openai.revenue"]) == 0:
		t.Error("quarters, bands or published figures are missing")
	}
}

func TestTextOfAStill(t *testing.T) {
	s := still(t, func(r *Request) { move(r, "gpu_life", "3") }, "labs.operating_loss", "power.dark")
	text := s.Text(TextLook{W: 80, H: 40})
	for _, want := range []string{"How much do the labs lose?", "GPU life 3 years (default 5 years)", "not a prediction", "b1-"} {
		if !strings.Contains(text, want) {
			t.Errorf("the text lacks %q", want)
		}
	}
	if strings.Contains(text, "\x1b") {
		t.Error("text without colours has escape sequences")
	}
	if coloured := s.Text(TextLook{W: 80, H: 40, Colour: true}); !strings.Contains(coloured, "\x1b[") {
		t.Error("coloured text has no colours")
	}
	for _, line := range strings.Split(s.Text(TextLook{W: 80, H: 40, ASCII: true}), "\n") {
		if strings.ContainsFunc(line, func(r rune) bool { return r > 126 }) || width(line) > 80 {
			t.Errorf("ASCII has %q", line)
		}
	}
}
