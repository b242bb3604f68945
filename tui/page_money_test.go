package tui

import (
	"math"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/data"
	"bubblescope/model"
)

// moneyDrive opens the money page.
func moneyDrive(t *testing.T, env Env) (*driver, *moneyPage) {
	t.Helper()
	d := driveEnv(t, env).Press("6")
	p, ok := d.stage.tab().page.(*moneyPage)
	if !ok {
		t.Fatal("6 does not open the money page")
	}
	d.View()
	return d, p
}

// moneyWorlds lead the bands through calm, recycling and bust.
func moneyWorlds(m *model.Model) []model.Settings {
	var all []model.Settings
	for _, world := range []map[string]float64{
		{},
		{"vendor_finance": 1, "credit_share": 1},
		{"adoption_ceiling": 200, "equity_appetite": 20, "gpu_life": 3, "backstop": 0.8, "shock": 1, "shock_quarter": 20, "shock_size": 1},
	} {
		s := m.Defaults()
		for id, v := range world {
			s[m.LeverIndex(id)] = v
		}
		all = append(all, s)
	}
	return all
}

// column sums the ledger's rows over the actors of a kind.
func column(m *model.Model, st *model.Statement, kind string, flows ...string) float64 {
	sum := 0.0
	for _, row := range st.Transactions {
		for _, flow := range flows {
			for i, a := range m.Data().Actors {
				if row.Flow == flow && a.Kind == kind {
					sum += row.Amounts[i]
				}
			}
		}
	}
	return sum
}

// What is drawn is the ledger's: no payment of labs, clouds or Nvidia is lost,
// for their accounts close only with the change in their cash.
func TestMoneyIsTheLedgers(t *testing.T) {
	m := testModel(t)
	pairs := newMoneyMap(m.Data().Actors)
	for n, s := range moneyWorlds(m) {
		all := m.Payments(s)
		for _, q := range []data.Quarter{0, 8, 11, 12, 21, 30, model.Quarters - 1} {
			st, err := m.Ledger(s, q)
			if err != nil {
				t.Fatal(err)
			}
			f := pairs.gather(all[q])
			for _, c := range []struct {
				what      string
				got, want float64
			}{
				{"chips", f.in(), column(m, st, "nvidia", "chips_nvidia", "other_business")},
				{"vendor finance", f.sum(backLabs, backClouds), -column(m, st, "nvidia", "vendor_finance")},
				{"users to labs", f.band[usersLabs], column(m, st, "lab", "subscriptions")},
				{"rent", f.band[labsClouds], -column(m, st, "lab", "rent", "arrears_paid")},
				{"loans", f.band[lendersClouds], column(m, st, "cloud", "loans")},
				{"rescues", f.band[statesClouds], column(m, st, "cloud", "backstop")},
				{"labs' cash", f.band[savedLabs] - f.band[labsKeep], column(m, st, "lab", "cash_change")},
				{"Nvidia's cash", f.band[savedNvidia] - f.band[nvidiaKeep], column(m, st, "nvidia", "cash_change")},
				{"clouds' cash", f.band[ownClouds] - f.band[cloudsKeep], column(m, st, "cloud", "other_business", "other_capex", "payouts", "cash_change")},
			} {
				if math.Abs(c.got-c.want) > 1e-6 {
					t.Errorf("world %d, %s: %s is %g drawn, %g in the ledger", n, q, c.what, c.got, c.want)
				}
			}
		}
	}
}

// Every band is drawn once, as thick as its dollars to half a half row, and no
// two lanes of a column share a row.
func TestThicknessIsDollars(t *testing.T) {
	m := testModel(t)
	pairs := newMoneyMap(m.Data().Actors)
	for _, s := range moneyWorlds(m) {
		for _, payments := range m.Payments(s) {
			f := pairs.gather(payments)
			plan := planLanes(&f, 3)
			drawn := [bandKinds]int{}
			for _, l := range plan.lanes {
				drawn[l.band]++
				if off := math.Abs(float64(l.halves)*3 - f.band[l.band]); off > 1.5+1e-9 || l.halves > 2*l.rows {
					t.Fatalf("band %d of %g has %d halves in %d rows", l.band, f.band[l.band], l.halves, l.rows)
				}
				if l.y+l.rows > plan.high {
					t.Fatalf("band %d ends below the picture", l.band)
				}
			}
			for b, n := range drawn {
				if want := bit(f.band[b] >= trifle); n != want {
					t.Fatalf("band %d of %g is drawn %d times", b, f.band[b], n)
				}
			}
			apart(t, plan)
		}
	}
}

// apart fails if two lanes cross: they share a gap between columns and a row.
func apart(t *testing.T, plan lanePlan) {
	t.Helper()
	taken := map[[2]int]moneyBand{}
	for _, l := range plan.lanes {
		from, to := min(l.from, l.to), max(l.from, l.to)
		if l.to == nowhere {
			to = l.from + 1
		}
		for gap := from; gap < to; gap++ {
			for y := l.y; y < l.y+l.rows; y++ {
				if other, ok := taken[[2]int{gap, y}]; ok {
					t.Fatalf("bands %d and %d meet in gap %d, row %d", l.band, other, gap, y)
				}
				taken[[2]int{gap, y}] = l.band
			}
		}
	}
}

// The page fills its cells exactly in every quarter, language and look, and
// nothing that it says is cut at the common sizes.
func TestMoneyIsWhole(t *testing.T) {
	for _, size := range [][2]int{{minWidth, minHeight}, {80, 24}, {120, 40}, {200, 55}, {97, 31}} {
		for n, lang := range languages() {
			d, p := moneyDrive(t, Env{Lang: lang, Width: size[0], Height: size[1], ASCII: n == 1, Mono: n == 2})
			for q := range model.Quarters {
				p.show(q)
				rows := strings.Split(p.View(), "\n")
				if len(rows) != p.h {
					t.Fatalf("%v %s: %d rows of %d", size, lang, len(rows), p.h)
				}
				for _, row := range rows {
					if ansi.StringWidth(row) != p.w || strings.Contains(ansi.Strip(row), d.glyphs.more) {
						t.Fatalf("%v %s, quarter %d: %d cells of %d, or cut: %q", size, lang, q, ansi.StringWidth(row), p.w, ansi.Strip(row))
					}
				}
			}
		}
	}
}

// Any odd size is drawn without trouble.
func TestMoneyFitsAnySize(t *testing.T) {
	_, p := moneyDrive(t, Env{Lang: "en", Width: 120, Height: 40})
	for w := 0; w < 150; w += 7 {
		for h := 0; h < 60; h += 3 {
			p.SetSize(w, h)
			if rows := p.draw(); len(rows) != h {
				t.Fatalf("%d×%d: %d rows", w, h, len(rows))
			}
		}
	}
}

func TestMoneySaysItsFigures(t *testing.T) {
	d, p := moneyDrive(t, Env{Lang: "en", Width: 200, Height: 55})
	f := &p.flows[p.q]
	for _, b := range []moneyBand{usersLabs, labsClouds, cloudsNvidia, ownClouds, nvidiaOwners, backLabs} {
		d.Shows(d.say.moneyShort(4 * f.band[b]))
	}
	d.Shows("2028Q4").Press("y").Shows(d.say.moneyShort(f.band[cloudsNvidia]) + " ").Shows("a quarter")
}

// A lever moves the picture at once, and a quarter of the record not at all.
func TestMoneyFollowsTheLevers(t *testing.T) {
	d, p := moneyDrive(t, Env{Lang: "en", Width: 120, Height: 40})
	record, later := p.flows[8], p.flows[p.q].band[backClouds]
	d.Focus("vendor_finance").Press("end")
	d.View()
	if p.flows[p.q].band[backClouds] < 2*later || p.flows[p.q].own <= 0 {
		t.Errorf("all of Nvidia's cash recycled brings the clouds %g instead of %g", p.flows[p.q].band[backClouds], later)
	}
	if p.flows[8] != record {
		t.Error("the record moved")
	}
}

// The cross-hair and the page show one quarter.
func TestMoneySharesTheCrossHair(t *testing.T) {
	d, p := moneyDrive(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Press("]").Shows("2029Q1")
	if d.View(); d.stage.cross != p.q {
		t.Errorf("cross-hair at %d, page at %d", d.stage.cross, p.q)
	}
	from, n := p.track()
	if q, ok := p.quarterAt(from+n-1, p.h-1); !ok || q != model.Quarters-1 {
		t.Errorf("the end of the scrubber is quarter %d", q)
	}
	if d.Press("esc").View(); p.q != p.first() {
		t.Errorf("without a cross-hair the page shows quarter %d", p.q)
	}
}

// frame lets the film show its next quarter.
func frame(d *driver, p *moneyPage) bool {
	_, cmd := p.Took(moneyTickMsg{p.film})
	d.stage.gen++
	d.touch()
	d.View()
	return cmd != nil
}

func TestFilmStops(t *testing.T) {
	d, p := moneyDrive(t, Env{Lang: "en", Width: 120, Height: 40})
	if frame(d, p) {
		t.Error("a film runs that nobody started")
	}
	d.Press("space").View()
	for unit := 0.0; frame(d, p); {
		if unit == 0 {
			unit = p.unit
		}
		if p.unit != unit {
			t.Fatalf("the scale went from %g to %g while the film played", unit, p.unit)
		}
	}
	if p.q != model.Quarters-1 || p.playing {
		t.Errorf("the film ended at quarter %d, playing %v", p.q, p.playing)
	}
	if d.Press("space").View(); p.q != 0 || !frame(d, p) {
		t.Error("the film does not begin again")
	}
	if d.Press("]"); p.playing || frame(d, p) || p.q != 1 {
		t.Errorf("a key did not stop the film: quarter %d", p.q)
	}
}

// A film that nobody sees ends, and a frame of an old film is dropped.
func TestFilmNeedsEyes(t *testing.T) {
	d, p := moneyDrive(t, Env{Lang: "en", Width: 120, Height: 40})
	d.Press("space").View()
	old := p.film
	d.Press("space", "space").View()
	if at := p.q; p.film == old {
		t.Error("two films have one number")
	} else if _, cmd := p.Took(moneyTickMsg{old}); cmd != nil || p.q != at {
		t.Error("a frame of an old film was shown")
	}
	d.Press("1").View()
	p.Took(moneyTickMsg{p.film})
	if _, cmd := p.Took(moneyTickMsg{p.film}); cmd != nil || p.playing {
		t.Error("the film plays behind another page")
	}
}

func TestMoneyViewsOnce(t *testing.T) {
	_, p := moneyDrive(t, Env{Lang: "en", Width: 120, Height: 40})
	drawn, first := p.block.drawn, p.View()
	if p.View() != first || p.block.drawn != drawn {
		t.Errorf("drawn %d times for nothing", p.block.drawn-drawn)
	}
}

func BenchmarkMoney(b *testing.B) {
	m := testModel(b)
	p, r, s := newMoneyPage(m), m.NewResult(), m.Defaults()
	g := newGlyphs(false)
	p.SetLook(newSpeech(m, english, g), newTheme(looks{}))
	p.SetSize(143, 47)
	m.Run(r, s)
	for b.Loop() {
		p.SetRun(s, r, nil)
		p.View()
	}
}

// The scale stays while the quarter moves, as long as the picture has room and
// is not lost in it; so growth is seen.
func TestMoneyScaleStays(t *testing.T) {
	_, p := moneyDrive(t, Env{Lang: "en", Width: 120, Height: 40})
	changes := 0
	for q := range model.Quarters {
		before := p.unit
		p.show(q)
		p.View()
		changes += bit(p.unit != before)
	}
	if changes > model.Quarters/4 {
		t.Errorf("the scale changed %d times in %d quarters", changes, model.Quarters)
	}
}

// No label of the loop is cut at the common sizes, whatever its quarter.
func TestMoneyLabelsAreWhole(t *testing.T) {
	for _, size := range [][2]int{{120, 40}, {200, 55}} {
		for _, lang := range languages() {
			d, p := moneyDrive(t, Env{Lang: lang, Width: size[0], Height: size[1]})
			for q := range model.Quarters {
				p.show(q)
				text := ansi.Strip(p.View())
				for b, name := range moneyNames() {
					f := p.flows[q].band[b]
					if f < trifle || moneyBand(b) >= backLabs || moneyBand(b) == labsClouds || moneyBand(b) == cloudsNvidia {
						continue
					}
					if !strings.Contains(text, d.say.T("money."+name)) && !strings.Contains(text, d.say.or("money_long."+name, "?")) {
						t.Errorf("%v %s, quarter %d: %s is cut", size, lang, q, name)
					}
				}
			}
		}
	}
}
