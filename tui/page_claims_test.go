package tui

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// claims is the page of claims, shown.
func claims(t *testing.T, env Env) (*driver, *claimsPage) {
	t.Helper()
	d := driveEnv(t, env).Press("8")
	p, ok := d.stage.tab().page.(*claimsPage)
	if !ok {
		t.Fatalf("8 shows %T", d.stage.tab().page)
	}
	return d, p
}

func pageSizes() [][2]int { return [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}, {200, 55}} }

// The frame is exact at every size, in every language, at both ends of the list.
func TestClaimsAreWhole(t *testing.T) {
	t.Parallel()
	for n, size := range foremost(pageSizes()) {
		for k, lang := range languages() {
			d, p := claims(t, Env{Lang: lang, Width: size[0], Height: size[1], ASCII: lang == english})
			whole(t, d, size[0], size[1])
			d.Press("n").Times(3 * len(p.now))
			whole(t, d, size[0], size[1])
			if n == k+1 { // a search is long: one for each language
				whole(t, d.Settle(), size[0], size[1])
			}
			if p.focus != len(p.now)-1 {
				t.Errorf("%d claims, the last key ends at %d", len(p.now), p.focus)
			}
		}
	}
	for _, size := range [][2]int{{0, 0}, {1, 1}, {5, 2}, {30, 3}} {
		_, p := claims(t, Env{Lang: hans, Width: 80, Height: 24})
		p.SetSize(size[0], size[1])
		exact(t, p.View(), size[0], size[1])
	}
}

// exact fails unless a page has h rows of w cells.
func exact(t *testing.T, view string, w, h int) {
	t.Helper()
	rows := strings.Split(view, "\n")
	if w == 0 || h == 0 {
		rows = nil
	}
	if len(rows) != h {
		t.Fatalf("%d×%d: %d rows", w, h, len(rows))
	}
	for _, row := range rows {
		if width(row) != w {
			t.Fatalf("%d×%d: a row of %d cells: %q", w, h, width(row), row)
		}
	}
}

// After any moves, verdicts are those of this world at once, and flips those
// that a search in one go finds.
func TestClaimsTellTheTruth(t *testing.T) {
	t.Parallel()
	d, p := claims(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Settle()
	r := rand.New(rand.NewPCG(11, 12))
	d.anywhere(r)
	d.pageWork() // tells the page; what it asks for is not carried out
	p.search.busy = false
	want, err := study.Claims(d.model, d.live.settings)
	if err != nil {
		t.Fatal(err)
	}
	for i := range want {
		if p.now[i].Verdict != want[i].Verdict {
			t.Errorf("%s is %s before the search, want %s", want[i].ID, p.now[i].Verdict, want[i].Verdict)
		}
	}
	d.Settle()
	for i := range want {
		if a, b := p.now[i].Flip, want[i].Flip; (a == nil) != (b == nil) || a != nil && *a != *b {
			t.Errorf("%s: flip %+v, in one go %+v", want[i].ID, a, b)
		}
	}
}

// The search says that it is under way, lets keys through, and drops what an
// older world's slice brings.
func TestOldFlipsAreDropped(t *testing.T) {
	d, p := claims(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Shows("Searching for what would change it").Shows("tried 0 of")
	old := tryLever(p.judges, p.search, p.now)()
	d.Press("left").At("gpu_life", 4.5)
	gen, next := p.search.gen, p.search.next
	d.Update(old)
	if p.search.gen != gen || p.search.next != next {
		t.Error("an old world's flips were taken")
	}
	for _, c := range p.now {
		if c.Flip != nil {
			t.Errorf("%s has a flip of an old world", c.ID)
		}
	}
	d.Settle().Hides("Searching").Shows("Would change with")
}

// A pinned world leaves the search as it is.
func TestAPinKeepsTheFlips(t *testing.T) {
	d, p := claims(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Press("left").Settle().Press("p")
	if p.searching() {
		t.Error("a pin began the search anew")
	}
}

// A panic in the search finds nothing, and the search goes on.
func TestAPanicInTheSearchIsCaught(t *testing.T) {
	d, p := claims(t, Env{Lang: "en", Width: 120, Height: 40})
	broken := p.search
	broken.room = &model.Result{}
	msg, ok := tryLever(p.judges, broken, p.now)().(flipsMsg)
	if !ok || msg.flips != nil {
		t.Fatalf("got %+v", msg)
	}
	next := p.search.next
	d.Update(msg)
	if p.search.next != next+1 {
		t.Error("the search stands still")
	}
}

// Every row of every claim in focus comes into sight, at the smallest size too,
// and the way back leads to the first.
func TestEveryClaimCanBeRead(t *testing.T) {
	t.Parallel()
	for _, lang := range foremost(languages()) {
		d, p := claims(t, Env{Lang: lang, Width: minWidth, Height: minHeight})
		d.Settle()
		for i, c := range p.now {
			seen := ""
			for ; p.focus == i && !strings.Contains(seen, p.View()); d.Press("n") {
				seen += p.View()
			}
			p.look(i)
			for _, row := range p.block(i) {
				if !strings.Contains(seen, strings.TrimRight(row, " ")) {
					t.Errorf("%s: %s: not in sight: %q", lang, c.ID, row)
				}
			}
			p.look(i + 1)
		}
		if d.Press("N").Times(3 * len(p.now)); p.focus != 0 || p.deep != 0 {
			t.Errorf("%s: the way back ends at %d", lang, p.focus)
		}
	}
}

// A claim that is cut says by how much.
func TestALongClaimSaysSo(t *testing.T) {
	d, p := claims(t, Env{Lang: "en", Width: minWidth, Height: minHeight})
	d.Settle().Shows("↓" + strconv.Itoa(p.beyond()) + " 1 of").Press("n").Shows("↑" + strconv.Itoa(p.beyond()) + " 1 of")
}

// A click and the wheel move along the list.
func TestClaimsMindTheMouse(t *testing.T) {
	_, p := claims(t, Env{Lang: "en", Width: 120, Height: 40})
	p.View()
	if !p.Point(3, 1+p.starts[1]) || p.focus != 1 {
		t.Errorf("a click on the second claim looks at %d", p.focus)
	}
	if p.Point(3, 0) {
		t.Error("a click on the count was taken")
	}
	if p.Wheel(0, 0, -1); p.focus != 2 {
		t.Errorf("the wheel went to %d", p.focus)
	}
}

// Verdicts are told by a sign and a word, without colours too.
func TestVerdictsHaveSignAndWord(t *testing.T) {
	for verdict, signs := range map[string][2]string{
		study.Holds: {"● holds", "+ holds"}, study.Fails: {"○ fails", "- fails"}, study.Unknown: {"? unknown", "? unknown"},
	} {
		for k, env := range []Env{{Lang: "en", Width: 120, Height: 40, Mono: true}, {Lang: "en", Width: 120, Height: 40, ASCII: true}} {
			d, p := claims(t, env)
			p.look(slices.IndexFunc(p.now, func(a study.Assessment) bool { return a.Verdict == verdict }) - 1)
			d.Press("n").Shows(signs[k])
		}
	}
}

// Where nothing changes, nothing is asked for, drawn or allocated.
func TestSettledClaimsRest(t *testing.T) {
	d, _ := claims(t, Env{Lang: "en", Width: 120, Height: 40})
	settledPageRests(t, d.Settle())
}

func settledPageRests(t *testing.T, d *driver) {
	t.Helper()
	first, drawn := d.View().Content, d.drawn()
	if cmd := d.pageWork(); cmd != nil || d.View().Content != first || d.drawn() != drawn {
		t.Error("a settled page went on working")
	}
	if n := testing.AllocsPerRun(50, func() { d.View() }); n != 0 {
		t.Errorf("an idle View allocates %v times", n)
	}
}

// Every claim is told whole in every language, and no word is left over.
func TestClaimsSpeakEveryLanguage(t *testing.T) {
	set := testModel(t).Data()
	for _, tag := range languages() {
		if tag == english {
			continue
		}
		have := idsOf(t, set, "claims."+tag+".toml")
		for _, c := range set.Claims {
			for part, text := range map[string]string{"text": c.Text, "author": c.Author, "for": c.For, "against": c.Against, "threshold": c.ThresholdSource} {
				id := "claim." + c.ID + "." + part
				if (have[id] == "") != (text == "") {
					t.Errorf("%s: %s is %q for %q", tag, id, have[id], text)
				}
				delete(have, id)
			}
		}
		for id := range have {
			t.Errorf("%s: %s is of no claim", tag, id)
		}
	}
}

// Figures carry their units, and never is a word.
func TestFiguresHaveUnits(t *testing.T) {
	s := drive(t).say
	for _, c := range []struct {
		unit string
		v    float64
		want string
	}{
		{"USD_bn", 11.48, "$11.5bn"},
		{"USD_bn", 207, "$207bn"},
		{"USD_bn/y", 650, "$650bn a year"},
		{"share", 0.14, "14%"},
		{study.UnitYear, study.Never, "never"},
		{study.UnitYear, 2030.25, "2030Q2"},
		{study.UnitYear, 2036, "2036"},
		{"TWh", 325, "325 TWh"},
		{"GW", 1, "1 GW"},
		{"%/y", 1.5, "1.5% a year"},
		{"USD_bn_per_GW", 35, "$35bn per GW"},
		{"index", 2, "2"},
		{"count", 1, "1"},
		{"litres_bn", 150, "150bn litres"},
	} {
		if got := s.figureIn(c.unit, c.v); got != c.want {
			t.Errorf("%v in %s reads %q, want %q", c.v, c.unit, got, c.want)
		}
	}
	if got := s.nowIn(study.UnitYear, 2030); got != "2030Q1" {
		t.Errorf("a quarter of a run reads %q", got)
	}
}

// Each theme has its heading, once, and nothing else comes between.
func TestClaimsStandUnderTheirThemes(t *testing.T) {
	d, p := claims(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Shows("Who pays ──")
	rows, themes := strings.Join(p.list(), "\n"), 0
	for _, theme := range data.Themes() {
		if n := strings.Count(rows, p.theme.title.paint(p.say.T("claims.theme."+theme)+" ")); n != 1 {
			t.Errorf("%s heads the list %d times", theme, n)
		}
		themes++
	}
	if themes < 5 {
		t.Errorf("%d themes", themes)
	}
}

// A figure in focus tells how it is made again; the claim about timing, what
// the blow would do year by year.
func TestAClaimInFocusTellsItsRecipe(t *testing.T) {
	d, p := claims(t, Env{Lang: "en", Width: 200, Height: 55})
	place := func(id string) int {
		return slices.IndexFunc(p.now, func(a study.Assessment) bool { return a.ID == id }) - 1
	}
	p.look(place("sequoia-600"))
	d.Press("n").Shows("Ours: run_rate * other_cost * margin, with margin 2, other_cost 2, run_rate 150")
	p.look(place("prick-late"))
	d.Press("n").Shows("The blow in 2026Q3: labs' loss").Shows("The blow in 2030Q3")
	was := d.Screen()
	d.Focus("equity_appetite").Press("left", "left")
	if d.Screen() == was || p.struck.world != d.live.settings {
		t.Error("the blows are of an older world")
	}
}
