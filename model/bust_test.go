package model

import (
	"maps"
	"slices"
	"testing"

	"bubblescope/data"
)

// busts are how far sales of sellers in the facts fell from a peak, quarter by
// quarter, and how many quarters that took.
func busts(t *testing.T, facts []data.Fact) map[string]struct {
	fall     float64
	quarters int
} {
	t.Helper()
	found := map[string]struct {
		fall     float64
		quarters int
	}{}
	for _, peak := range facts {
		if peak.Series != "bust.sales" {
			continue
		}
		for _, f := range facts {
			after := int(f.Period.First - peak.Period.First)
			if f.Series != "bust.sales" || f.Entity != peak.Entity || after < 1 || after > 4 {
				continue // another bust, years later
			}
			name := peak.Entity + " " + peak.Period.Text[:3]
			if fall := 1 - f.Value/peak.Value; fall > found[name].fall {
				found[name] = struct {
					fall     float64
					quarters int
				}{fall, after}
			}
		}
	}
	return found
}

// The facts hold the telecom bust and the two of the coin makers, as published:
// 36%, 31% and 28%.
func TestFactsHoldTheBusts(t *testing.T) {
	found := busts(t, theModel(t).set.Facts)
	for name, want := range map[string]float64{"Cisco 200": 0.363, "Nvidia 201": 0.312, "Nvidia 202": 0.284} {
		if got := found[name]; got.fall < want-0.01 || got.fall > want+0.01 || got.quarters < 2 {
			t.Errorf("%s: fell by %.3f within %d quarters, published %.3f", name, got.fall, got.quarters, want)
		}
	}
	if len(found) != 3 {
		t.Errorf("busts are %v", slices.Sorted(maps.Keys(found)))
	}
}

// In essay-bust Nvidia's sales fall over several quarters as far as in the
// busts of the facts, and not for ever.
func TestEssayBustLooksLikeOne(t *testing.T) {
	m := theModel(t)
	least := 1.0
	for _, b := range busts(t, m.set.Facts) {
		least = min(least, b.fall)
	}
	r := m.scenario(t, "essay-bust", nil)
	fall, peak, trough := m.deepest(t, r)
	if r.Marks.NvidiaPeak == data.None || fall < least || fall > 0.5 {
		t.Errorf("Nvidia falls by %.2f; the mildest of the facts is %.2f", fall, least)
	}
	if trough-peak < 3 {
		t.Errorf("all within %d quarters", trough-peak)
	}
	whole := m.over(t, r, soldByNvidia, peak-m.last, peak-m.last+3)
	if year := m.over(t, r, soldByNvidia, trough-m.last-3, trough-m.last); year > (1-least/2)*whole {
		t.Errorf("by the year it falls from %.0f to %.0f only", whole, year)
	}
}

// The reasons that the program gives for the bust of the essay: what buyers can
// ever pay makes it, and the want of equity alone does not; the hole in the labs'
// funding is real, and no default comes of it, since they live on reserves, on
// partners and on Nvidia's money; what breaks is building, value and growth.
func TestEssayBustHasItsReasons(t *testing.T) {
	m := theModel(t)
	r := m.scenario(t, "essay-bust", nil)
	bust, peak, trough := m.deepest(t, r)
	ceiling, _, _ := m.deepest(t, m.scenario(t, "essay-bust", map[string]float64{"adoption_ceiling": 1200}))
	equity, _, _ := m.deepest(t, m.scenario(t, "essay-bust", map[string]float64{"equity_appetite": 150}))
	if ceiling > 0.2 || equity < 0.3 {
		t.Errorf("falls by %.2f; by %.2f with a higher ceiling, by %.2f with more equity", bust, ceiling, equity)
	}
	if gap := m.over(t, r, "labs.funding_gap", 1, 40); gap < 50 {
		t.Errorf("all the funds lack %.0f only", gap)
	}
	if r.Marks.FirstMissedPayment != data.None || r.Marks.FirstDefault != data.None {
		t.Errorf("the scenario says that everybody pays: %+v", r.Marks)
	}
	if open := m.scenario(t, "essay-bust", map[string]float64{"open_weights": 0.7}).Marks.FirstDefault; open == data.None {
		t.Error("the scenario says that with strong open weights a lab defaults")
	}
	for id, least := range map[string]float64{"macro.capex": 0.3, "nvidia.market_value": 0.3} {
		if s := m.series(t, r, id); s[trough] > (1-least)*s[peak] {
			t.Errorf("%s goes from %.0f at the peak to %.0f at the trough of sales", id, s[peak], s[trough])
		}
	}
}

// The default neither bursts nor booms for ever: sales end near their peak,
// and no dip on the way is as deep as the mildest bust of the facts.
func TestTheDefaultIsNoBust(t *testing.T) {
	m := theModel(t)
	r := m.result(m.Defaults())
	fall, peak, _ := m.deepest(t, r)
	if fall >= 0.25 {
		t.Errorf("at the defaults Nvidia dips by %.2f", fall)
	}
	if s := m.series(t, r, soldByNvidia); slices.Max(s[peak+1:]) < s[peak] {
		t.Errorf("what is lost after quarter %d never comes back", peak)
	}
}
