package model

import (
	"testing"

	"bubblescope/data"
)

const newsOfDeals, expectedGrowth = "expectations.news", "expectations.growth"

// News is new: deals that go on as they are move prices once. What is left while
// sales grow is the news of deals that grow with them; once they stand still it is
// gone, though the money flows on. Without more deals than usual there is none.
func TestNewsOfDealsFades(t *testing.T) {
	m := theModel(t)
	tr := m.Trace(m.world(t, map[string]float64{"vendor_finance": 0.5}))
	news, deals := tr.Series(newsOfDeals), tr.Series("nvidia.deals")
	first := m.last + 1
	if !(news[first] > 0.02) || !(news[first+8] < news[first]/2) || !(news[first+28] < news[first]/10) {
		t.Errorf("news goes from %.4f to %.4f in two years and %.4f in seven", news[first], news[first+8], news[first+28])
	}
	if !(deals[first+28] > 2*deals[first]) {
		t.Errorf("deals go from %.2f to %.2f", deals[first], deals[first+28])
	}
	for q, v := range m.Trace(m.Defaults()).Series(newsOfDeals) {
		if v != 0 {
			t.Fatalf("%s: news of %g at the defaults", data.Quarter(q), v)
		}
	}
}

// What lifts prices on the way up weighs on them on the way down: deals are a
// part of free cash flow, and shrink with it.
func TestNewsOfDealsTurnsInABust(t *testing.T) {
	m := theModel(t)
	r := m.scenario(t, "essay-bust", map[string]float64{"vendor_finance": 0.6})
	news := m.Trace(r.Settings).Series(newsOfDeals)
	peak := int(r.Marks.NvidiaPeak)
	if least := lowest(news[peak : peak+8]); !(least < -0.002) || lowest(news[m.last+1:peak]) < 0 {
		t.Errorf("news is %.4f before the peak at the least, %.4f after it", lowest(news[m.last+1:peak]), least)
	}
}

// Less recycling than usual is bad news, as more is good.
func TestNewsOfDealsGoesBothWays(t *testing.T) {
	m := theModel(t)
	worth := func(share float64) float64 {
		return m.over(t, m.result(m.world(t, map[string]float64{"vendor_finance": share})), "nvidia.market_value", 1, 1)
	}
	if low, usual, high := worth(0), worth(0.08), worth(0.5); !(low < usual && usual < high) {
		t.Errorf("Nvidia is worth %.0f, %.0f, %.0f", low, usual, high)
	}
}

// Layoffs told as gains lift what is expected once; growth that does not come
// takes it back.
func TestLayoffsToldAsGainsLiftExpectationsOnce(t *testing.T) {
	m := theModel(t)
	usual := m.Trace(m.Defaults()).Series(expectedGrowth)
	told := m.Trace(m.world(t, map[string]float64{"efficiency_claims": 1})).Series(expectedGrowth)
	at := func(quarters int) float64 { return told[m.last+quarters] - usual[m.last+quarters] }
	if !(at(1) > 0.009) || !(at(9) < at(1)/4) || !(at(2) < at(1)) {
		t.Errorf("the lift goes from %.4f to %.4f in a quarter and %.4f in two years", at(1), at(2), at(9))
	}
}
