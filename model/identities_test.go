package model

import (
	"flag"
	"math"
	"math/rand/v2"
	"testing"

	"bubblescope/data"
	"bubblescope/model/ledger"
)

var long = flag.Bool("long", false, "run the long tests: 100,000 random settings")

// anyWorld draws every lever, shocks included, from its range.
func (m *Model) anyWorld(random *rand.Rand) Settings { return m.RandomSettings(random) }

// Every identity of the accounts and of capacity holds in every quarter of ten
// thousand random worlds, and nothing is infinite, or negative where it cannot be.
func TestIdentitiesHoldInRandomWorlds(t *testing.T) {
	m := theModel(t)
	worlds := 10_000
	if *long {
		worlds = 100_000
	}
	random := rand.New(rand.NewPCG(7, 11))
	r := &run{}
	for i := 0; i < worlds && !t.Failed(); i++ {
		s := m.anyWorld(random)
		m.project(r, m.decode(&s))
		money := r.st.book.Total()
		for q := m.last + 1; q < Quarters && !t.Failed(); q++ {
			r.quarter(q)
			checkMoney(t, r, money)
			checkCapacity(t, r)
			checkOutputs(t, m, r)
		}
		if t.Failed() {
			t.Logf("world %d: %v", i, s[:len(m.Levers())])
		}
	}
}

func checkMoney(t *testing.T, r *run, money float64) {
	t.Helper()
	b := &r.st.book
	if got := b.Total(); !(math.Abs(got-money) <= 1e-9*money) {
		t.Errorf("%s: money went from %g to %g", data.Quarter(r.st.t), money, got)
	}
	for i := range r.s.rows {
		a := &b.Accounts[i]
		if !(a.Cash >= 0) {
			t.Errorf("%s: cash of %s is %g", data.Quarter(r.st.t), r.s.rows[i].ID, a.Cash)
		}
		if a.Stamp != ledger.Passes {
			continue
		}
		if held := a.Held[0] + a.Held[1]; !(math.Abs(held-a.Cash) <= 1e-9*max(1, a.Cash)) {
			t.Errorf("%s: %s has %g in cash and %g in its purses", data.Quarter(r.st.t), r.s.rows[i].ID, a.Cash, held)
		}
		for _, share := range []ledger.Mix{a.Share[0], a.Share[1], a.Mixed} {
			if !(math.Abs(share.Sum()-1) <= 1e-9) {
				t.Errorf("%s: labels of %s sum to %g", data.Quarter(r.st.t), r.s.rows[i].ID, share.Sum())
			}
		}
	}
}

// Installed is retired, energised or dark.
func checkCapacity(t *testing.T, r *run) {
	t.Helper()
	chips := 0.0
	for o := range r.s.owners {
		st := &r.st.owners[o]
		chips += st.chips
		if st.chips < 0 || st.shell < 0 || st.debt < 0 || st.chipBook < -1e-9 || st.shellBook < 0 {
			t.Errorf("%s: %s has a negative stock: %+v", data.Quarter(r.st.t), r.s.owners[o].id, *st)
		}
		for _, stage := range st.pipe {
			if stage < 0 {
				t.Errorf("%s: %s has negative halls under way", data.Quarter(r.st.t), r.s.owners[o].id)
			}
		}
	}
	checkVintages(t, r, chips)
	p := &r.st.power
	if !(math.Abs(p.energised+p.dark-p.sited) <= 1e-9*max(1, p.sited)) || p.energised > p.connected+1e-9 || p.dark < 0 {
		t.Errorf("%s: of %g GW on American sites %g run and %g are dark, with %g connected", data.Quarter(r.st.t), p.sited, p.energised, p.dark, p.connected)
	}
	in := r.st.placed
	if out := r.st.retired + r.st.energy + r.st.power.dark; !(math.Abs(in-out) <= 1e-9*in) || !(math.Abs(chips-r.st.energy-r.st.power.dark) <= 1e-9*in) {
		t.Errorf("%s: installed %g; retired, energised and dark %g", data.Quarter(r.st.t), in, out)
	}
}

// The vintages, each by its own survivors, make the chips that stand and the
// work that they do.
func checkVintages(t *testing.T, r *run, chips float64) {
	t.Helper()
	f := &r.st.fleet
	gw, work := 0.0, 0.0
	for v := 0; v <= r.st.t; v++ {
		gw += f.standing(v)
		work += f.standing(v) * f.workAt[v]
	}
	if !(math.Abs(gw-chips) <= 1e-9*chips) || !(math.Abs(gw-f.chips) <= 1e-9*chips) || !(math.Abs(work-f.work) <= 1e-9*work) {
		t.Errorf("%s: vintages stand at %g GW and %g of work; owners hold %g, the fleet %g and %g", data.Quarter(r.st.t), gw, work, chips, f.chips, f.work)
	}
}

// mayBeNegative are outputs that can lie below zero.
func mayBeNegative() map[string]bool {
	return map[string]bool{
		"labs.operating_loss": true, "labs.cumulative_loss": true, "labs.subsidy_realised": true,
		"labs.gross_margin_serving": true, "clouds.overstated_profit": true, "clouds.rental_margin": true,
		"lab.openai.operating_loss": true, "lab.anthropic.operating_loss": true, "lab.xai.operating_loss": true,
		"lab.other.operating_loss": true, "nvidia.circular_marginal": true, "capability.index": true,
		"macro.growth": true, "macro.gap": true, "macro.growth_without_ai": true,
	}
}

func checkOutputs(t *testing.T, m *Model, r *run) {
	t.Helper()
	shares := 0.0
	for i, read := range m.outputs {
		v, id := read(r), m.Outputs()[i].ID
		if math.IsNaN(v) || math.IsInf(v, 0) || (v < -1e-9 && !mayBeNegative()[id]) {
			t.Errorf("%s: %s is %g", data.Quarter(r.st.t), id, v)
		}
		if len(id) > 14 && id[:14] == "nvidia.source." {
			shares += v
		}
	}
	if r.st.chips.revenue > 0 && !(math.Abs(shares-1) <= 1e-9) {
		t.Errorf("%s: origins of Nvidia's revenue sum to %g", data.Quarter(r.st.t), shares)
	}
}

// The levers' extremes, and all pairs of them, keep every output finite.
func TestPairsOfExtremesStayFinite(t *testing.T) {
	m := theModel(t)
	res := m.NewResult()
	levers := m.Levers()
	for i := range levers {
		for k := i; k < len(levers); k++ {
			for corner := range 4 {
				s := m.Defaults()
				s[i], s[k] = extreme(levers[i], corner&1), extreme(levers[k], corner>>1)
				m.Run(res, s)
				checkFinite(t, m, res, levers[i].ID+" "+levers[k].ID)
			}
		}
	}
}

func extreme(l data.Lever, high int) float64 {
	if l.Type == "choice" {
		return float64(high * (len(l.Choices) - 1))
	}
	if high == 1 {
		return l.Max
	}
	return l.Min
}

func checkFinite(t *testing.T, m *Model, res *Result, where string) {
	t.Helper()
	for i, series := range res.Series {
		for q, v := range series {
			if math.IsNaN(v) || math.IsInf(v, 0) {
				t.Fatalf("%s: %s is %g in %s", where, m.Outputs()[i].ID, v, data.Quarter(q))
			}
		}
	}
}

// A lever acts from the first quarter after the record: what was, stays, to the
// last bit, in every world.
func TestHistoryIsTheSameInEveryWorld(t *testing.T) {
	m := theModel(t)
	base := m.result(m.Defaults())
	random := rand.New(rand.NewPCG(3, 5))
	res := m.NewResult()
	for range 300 {
		m.Run(res, m.anyWorld(random))
		for i := range res.Series {
			for q := 0; q <= m.last; q++ {
				if math.Float64bits(res.Series[i][q]) != math.Float64bits(base.Series[i][q]) {
					t.Fatalf("%s differs in %s", m.Outputs()[i].ID, data.Quarter(q))
				}
			}
		}
	}
}

// A run leaves nothing behind for the next one.
func TestRunsDoNotLeak(t *testing.T) {
	m := theModel(t)
	random := rand.New(rand.NewPCG(9, 2))
	used, fresh := m.NewResult(), m.NewResult()
	for range 50 {
		m.Run(used, m.anyWorld(random))
	}
	m.Run(used, m.Defaults())
	m.Run(fresh, m.Defaults())
	for i := range used.Series {
		for q := range used.Series[i] {
			if math.Float64bits(used.Series[i][q]) != math.Float64bits(fresh.Series[i][q]) {
				t.Fatalf("%s differs in %s", m.Outputs()[i].ID, data.Quarter(q))
			}
		}
	}
	if used.Marks != fresh.Marks {
		t.Errorf("marks %v, then %v", fresh.Marks, used.Marks)
	}
}

// The anchored run meets the record: observed flows are imposed on it.
func TestAnchoredRunMeetsTheRecord(t *testing.T) {
	m := theModel(t)
	base := m.result(m.Defaults())
	for _, o := range m.set.Observations {
		if o.Use != "score" || o.Series == "power.twh" {
			continue
		}
		made := 0.0
		for q := o.Period.First; q <= o.Period.Last; q++ {
			made += m.series(t, base, o.Series)[q]
		}
		if !(math.Abs(made/o.Value-1) <= 1e-8) {
			t.Errorf("%s %s: %.4g in the run, %.4g in the record", o.Series, o.Period.Text, made, o.Value)
		}
	}
}
