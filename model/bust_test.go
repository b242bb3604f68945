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
	if r.Marks.NvidiaPeak == data.None || fall < least || fall > 0.8 {
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

// The default neither bursts nor booms for ever: sales end near their peak,
// and no dip on the way is as deep as the mildest bust of the facts.
func TestTheDefaultIsNoBust(t *testing.T) {
	m := theModel(t)
	r := m.result(m.Defaults())
	if fall, _, _ := m.deepest(t, r); fall >= 0.25 || r.Marks.NvidiaPeak != data.None {
		t.Errorf("at the defaults Nvidia dips by %.2f; peak %s", fall, r.Marks.NvidiaPeak)
	}
}
