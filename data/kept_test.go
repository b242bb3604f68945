package data

import (
	"os"
	"strings"
	"testing"
)

// Sources that disagree on one thing are kept side by side: to drop one would
// hide the doubt.
func TestDisagreeingSourcesAreBothKept(t *testing.T) {
	values := map[string]map[float64]bool{}
	for _, f := range load(t).Facts {
		if values[f.Series] == nil {
			values[f.Series] = map[float64]bool{}
		}
		values[f.Series][f.Value] = true
	}
	for series, least := range map[string]int{
		"openai.revenue": 2, "hsbc.openai_rent": 3, "capex.per_gw": 4, "gpu.economic_life": 3, "clouds.bonds": 3,
		"us.new_sites_in_water_stress": 2, "us.data_centre_water_onsite": 3, "china.open_weight_share_by_period": 3,
		"bust.vendor_financing": 4, "openai.promised_total": 2,
	} {
		if len(values[series]) < least {
			t.Errorf("%s: %d readings of at least %d are kept", series, len(values[series]), least)
		}
	}
}

// A threshold that is nobody's but ours says why in the same breath.
func TestOwnThresholdsSayWhy(t *testing.T) {
	for _, c := range load(t).Claims {
		if _, why, own := strings.Cut(c.ThresholdSource, ownEstimate); own && len(why) < 20 {
			t.Errorf("%s: %q gives no reason", c.ID, c.ThresholdSource)
		}
	}
}

// A note that explains an own estimate is more than a word.
func TestOwnEstimatesSayWhy(t *testing.T) {
	set := load(t)
	check := func(where, source, note string) {
		if strings.HasPrefix(source, ownEstimate) && len(strings.Fields(source+" "+note)) < 6 {
			t.Errorf("%s: %q is no reason", where, note)
		}
	}
	for _, l := range set.Levers {
		check("lever "+l.ID, l.Source, l.Note)
	}
	for _, p := range set.Parameters {
		check("parameter "+p.ID, p.Source, p.Note)
	}
	for _, a := range set.Actors {
		check("actor "+a.ID, a.Source, a.Note)
	}
	for _, p := range set.Payments {
		check("payment "+p.Payee+" "+p.Quarter.String(), p.Source, p.Note)
	}
	for _, c := range set.Commitments {
		check("commitment "+c.Payer+" "+c.Payee, c.Source, c.Note)
	}
}

// English money reads as it does on the screen: $600bn, not 600 $bn.
func TestMoneyIsWrittenOneWay(t *testing.T) {
	readme, err := os.ReadFile("../README.md")
	if err != nil || strings.Contains(strings.ReplaceAll(string(readme), "($bn", ""), " $bn") {
		t.Errorf("the README writes money another way, or: %v", err)
	}
	for _, c := range load(t).Claims {
		for _, text := range []string{c.Text, c.Source, c.ThresholdSource, c.For, c.Against} {
			if strings.Contains(text, " $bn") || strings.Contains(text, " $tn") {
				t.Errorf("%s: %q", c.ID, text)
			}
		}
	}
}
