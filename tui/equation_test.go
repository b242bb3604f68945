package tui

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"bubblescope/data"
	"bubblescope/model/study"
)

// goTo opens the equation of an output.
func (d *driver) walkTo(id string) *driver {
	d.Press("e")
	d.walk.list = []string{id}
	d.begin(0)
	d.touch()
	return d
}

// Every output's equation is whole, and nothing of it is cut, at every size and
// in every language; so it is wherever one goes from there.
func TestEquationsAreWhole(t *testing.T) {
	r := rand.New(rand.NewPCG(51, 52))
	for k, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}, {200, 55}} {
		for n, lang := range languages() {
			d := driveEnv(t, Env{Lang: lang, Width: size[0], Height: size[1], ASCII: lang == hant && size[0] == 80})
			d.anywhere(r)
			for i, o := range d.model.Outputs() {
				if (i+k+n)%3 > 0 { // each in every language, at one size or another
					continue
				}
				d.walkTo(o.ID)
				whole(t, d, size[0], size[1])
				for _, row := range d.equationDoc(size[0] - 4).rows {
					if width(row) > size[0]-4 || strings.Contains(row, d.glyphs.more) && d.glyphs.more != "~" {
						t.Fatalf("%d columns, %s, %s: cut or too wide: %q", size[0], lang, o.ID, ansi.Strip(row))
					}
				}
				d.Press([]string{"down", "enter", "[", "pgdown", "tab", "up", "backspace"}[r.IntN(7)])
				whole(t, d, size[0], size[1])
				d.Press("esc")
			}
		}
	}
}

// What stands beside the terms is what the runs say, now and in the world that
// is compared with; and the equation holds.
func TestEquationTellsTheTruth(t *testing.T) {
	d := drive(t).Press("left", "left", "]", "]", "]", "]", "]", "]", "e")
	d.Shows("Labs: operating loss").Shows("= labs.cost − labs.revenue").Shows("2027Q1, by the quarter")
	at := map[string]float64{}
	for _, id := range []string{"labs.operating_loss", "labs.cost", "labs.revenue"} {
		i := d.model.OutputIndex(id)
		at[id] = d.live.result.Series[i][16]
		d.Shows(d.say.precise("USD_bn", at[id])).Shows(d.say.precise("USD_bn", d.live.ghost.Series[i][16]))
	}
	if gap := at["labs.cost"] - at["labs.revenue"] - at["labs.operating_loss"]; gap > 1e-9 || gap < -1e-9 {
		t.Errorf("the equation is off by %v", gap)
	}
	d.Shows("OpenAI audited accounts as leaked")
}

// Enter goes into an output and Backspace comes back, to the same term; Enter on
// a lever leads to it in the rail.
func TestEquationsAreWalked(t *testing.T) {
	d := drive(t).Press("e", "enter").Shows("labs.operating_loss › labs.cost")
	d.Press("down", "enter").Shows("labs.cost › lab.anthropic.cost").Press("backspace")
	if at := d.walk.here(); at.id != "labs.cost" || at.focus != 1 {
		t.Errorf("came back to %+v", at)
	}
	d.Press("backspace", "backspace", "backspace").Shows("Labs: operating loss").Shows("1 of ")
	d.Press("esc").walkTo("clouds.depreciation_economic")
	at := slices.IndexFunc(d.termsHere(), func(t study.Term) bool { return t.ID == "gpu_life" })
	if at < 0 {
		t.Fatalf("terms %v", d.termsHere())
	}
	d.Focus("open_weights")
	for range at {
		d.Press("down")
	}
	d.Press("enter")
	if i, ok := d.rail.lever(); !ok || i != d.model.LeverIndex("gpu_life") || d.overlay != noOverlay {
		t.Error("Enter on a lever does not lead to it")
	}
}

// A working is followed like an output: its equation, its course, its values.
func TestWorkingsAreWalked(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 120, Height: 50}).walkTo("lab.openai.cost")
	at := slices.IndexFunc(d.termsHere(), func(t study.Term) bool { return t.Kind == study.WorkingTerm })
	if at < 0 {
		t.Fatalf("no working in %s", d.outputOf("lab.openai.cost").Equation)
	}
	term := d.termsHere()[at]
	v, ok := d.termValue(term, d.live.result, 20)
	if want := d.model.Trace(d.live.settings).Series(term.ID)[20-term.Lag]; !ok || v != want {
		t.Errorf("%s is %v, want %v", term.ID, v, want)
	}
	for range at {
		d.Press("down")
	}
	d.Press("enter").Shows("lab.openai.cost › " + term.ID)
	whole(t, d, 120, 50)
	d.Press("backspace").Press("enter", "w").Settle().Shows("OpenAI")
}

// Tab goes through all outputs of the page and round again.
func TestEquationsOfAPage(t *testing.T) {
	d := drive(t).Press("2", "e")
	first, seen := d.walk.here().id, map[string]bool{}
	for range d.walk.list {
		seen[d.walk.here().id] = true
		d.Press("tab")
	}
	if d.walk.here().id != first || len(seen) != len(d.walk.list) || !seen["labs.cash"] || !seen["lab.xai.runway"] {
		t.Errorf("from %s round to %s by %v", first, d.walk.here().id, seen)
	}
	d.Press("shift+tab", "right")
	if d.walk.here().id != first {
		t.Error("there and back is not the same")
	}
}

// A term of the quarter before has that quarter's value, and none before the
// first.
func TestEquationLooksBack(t *testing.T) {
	d := drive(t)
	term := study.Term{Kind: study.OutputTerm, ID: "labs.cash", Index: d.model.OutputIndex("labs.cash"), Lag: 1}
	if v, ok := d.termValue(term, d.live.result, 20); !ok || v != d.live.result.Series[term.Index][19] {
		t.Errorf("a quarter before 20 it was %v", v)
	}
	if d.termText(term, d.live.result, 0) != d.say.T("equation.before") || d.termName(term) != "labs.cash[−1]" {
		t.Errorf("before the first quarter: %q %q", d.termText(term, d.live.result, 0), d.termName(term))
	}
}

// Levers are shown as they act: at the default in the record, and less what a
// shock takes.
func TestEquationShowsLeversInForce(t *testing.T) {
	d := drive(t)
	s := d.live.settings
	s[d.model.LeverIndex("power_supply")] = 20
	s[d.model.LeverIndex("shock")], s[d.model.LeverIndex("shock_quarter")], s[d.model.LeverIndex("shock_size")] = 4, 20, 0.5
	d.take(s, several, "step.world", gesture{})
	term := study.Term{Kind: study.LeverTerm, ID: "power_supply", Index: d.model.LeverIndex("power_supply")}
	for q, want := range map[data.Quarter][2]string{
		10: {"6.000 GW/y", "the record runs at the default"},
		20: {"10.00 GW/y", "the shock acts on it"},
		50: {"20 GW/y", "Source: "},
	} {
		if got := d.termText(term, d.live.result, q); got != want[0] {
			t.Errorf("%v: %q, want %q", q, got, want[0])
		}
		if got := d.termNote(term, q); !strings.Contains(got, want[1]) {
			t.Errorf("%v: %q", q, got)
		}
	}
}

// What was published of an output stands below it with who said so and where.
func TestEquationListsTheRecord(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 200, Height: 55}).walkTo("nvidia.datacenter_revenue")
	d.Shows("Published of it").Shows("2025Q4    $62.314bn").Shows("Reported: ").Shows("https://")
	d.Press("esc").walkTo("labs.price").Shows("The record holds no published figure of it")
}

// Going down reaches every term in sight and then the end; going up the top
// again.
func TestEquationScrolls(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24}).walkTo("lab.openai.revenue")
	doc, h := d.equationDoc(76), 23
	for range doc.starts {
		d.View()
		if at := doc.starts[d.walk.here().focus]; at < d.scrolled || at >= d.scrolled+h {
			t.Errorf("term %d at row %d is out of sight at %d", d.walk.here().focus, at, d.scrolled)
		}
		d.Press("down")
	}
	d.Press("down").Times(len(doc.rows)).Shows("Sources of this output")
	d.Press("up").Times(len(doc.rows) + len(doc.starts)).Shows("OpenAI: revenue")
	d.mouse(tea.MouseWheelMsg(tea.Mouse{Button: tea.MouseWheelDown})).Hides("OpenAI: revenue")
}

// From an equation w splits the change of its output.
func TestWhyOfAnEquation(t *testing.T) {
	d := drive(t).Press("left", "e", "enter", "w").Settle().Shows("Why did “Labs: operating costs” move by")
	d.Press("e").Shows("labs.cost").Press("esc").Shows("Why did “Labs")
}

// Where there is room, the course of the term in focus is drawn below; a lever's
// place is taken by the output itself.
func TestCurveFollowsTheTerm(t *testing.T) {
	d := drive(t).Press("left", "e")
	for _, want := range []string{"labs.cost", "labs.revenue"} {
		if got := d.curveOf(); got != want {
			t.Errorf("the course is of %s, want %s", got, want)
		}
		o := d.outputOf(want)
		d.Shows(o.Label + "  $bn").Press("down")
	}
	i := d.model.OutputIndex("labs.revenue")
	_, drawn := d.curve("labs.revenue", 100)
	for q, v := range drawn.Series[0].Values {
		if v != d.live.result.Series[i][q] || drawn.Series[1].Values[q] != d.live.ghost.Series[i][q] {
			t.Fatalf("quarter %d: drawn %v and %v", q, v, drawn.Series[1].Values[q])
		}
	}
	d.Press("esc").walkTo("clouds.depreciation_economic")
	d.Shows(d.outputOf(d.curveOf()).Label + "  $bn")
	driveEnv(t, Env{Lang: "en", Width: 80, Height: 24}).Press("e").Hides("2031")
}

// A mono theme tells the focus by reverse video: only the term in focus may be
// in it. The blanks before the others once were too.
func TestOnlyTheTermInFocusIsReversed(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 80, Height: 24, Mono: true}).Press("left", "e")
	lit := 0
	for _, row := range strings.Split(d.View().Content, "\n") {
		if strings.Contains(row, string(d.theme.focus)) {
			lit++
		}
	}
	if lit != 1 {
		t.Errorf("%d rows are in reverse video", lit)
	}
}

// Every unit of the tables has its words, in every language.
func TestEveryUnitIsWritten(t *testing.T) {
	m := testModel(t)
	units := map[string]bool{}
	for _, o := range m.Outputs() {
		units[o.Unit] = true
	}
	for _, p := range m.Data().Parameters {
		units[p.Unit] = true
	}
	for _, tag := range languages() {
		s := newSpeech(m, tag, newGlyphs(false))
		for unit := range units {
			text := s.precise(unit, 12)
			bare := measuredWord(unit) == "" && unitWord(unit) == "plain" && unit != "exponent" && unit != "quarter"
			if bare || strings.Contains(text, ".") && strings.Contains(text, "_") {
				t.Errorf("%s: the unit %s is written %q", tag, unit, text)
			}
		}
	}
	s := newSpeech(m, english, newGlyphs(false))
	for unit, want := range map[string]string{"USD_bn": "−$12.50bn", "share": "−1250%", "GW": "−12.50 GW", "ratio": "−12.50×"} {
		if got := s.precise(unit, -12.5); got != want {
			t.Errorf("%s: %q, want %q", unit, got, want)
		}
	}
	if got := newSpeech(m, hans, newGlyphs(false)).precise("USD_bn", 12.5); got != "125.0亿美元" {
		t.Errorf("Chinese money: %q", got)
	}
}

// A terminal without fine characters gets plain ones from both.
func TestEquationAndWhyInASCII(t *testing.T) {
	d := driveEnv(t, Env{Lang: "en", Width: 100, Height: 30, ASCII: true, Mono: true}).Press("left")
	for _, keys := range [][]string{{"e"}, {"tab"}, {"esc", "w"}, {"tab"}} {
		for _, r := range d.Press(keys...).Settle().Screen() {
			if r > 126 && !strings.ContainsRune("文中–“”’", r) {
				t.Fatalf("after %s: %q in an ASCII screen\n%s", keys, r, d.Screen())
			}
		}
	}
}
