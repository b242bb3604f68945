package equation

import (
	"math"
	"strings"
	"testing"
)

// described are the equations in words, by the reason why no evaluator can be
// held against them, with their number. Nothing else is.
func described() map[string]int {
	return map[string]int{
		"labels are traced payment by payment through every account":               12,
		"what each owner can pay for, and the stages of its halls, are not listed": 10,
		"stages are kept for each owner and are not listed":                        10,
		"the payments of each owner are in the ledger, and not listed one by one":  9,
		"what a cut changes at each host, credits included, is not listed":         4,
		"hosts are paid one after the other, each its rent and then its arrears":   3,
		"the cash of each cloud is not listed quarter by quarter":                  3,
		"each cloud has its own cash, which is not listed":                         3,
		"which host owes how much in credits is not listed":                        1,
		"which cloud defaults is listed for the neoclouds alone":                   1,
		"each cloud has its own cash and its own room, which are not listed":       1,
		"debt is kept cloud by cloud, and only its sum is listed":                  1,
		"debt service of each cloud is not listed":                                 1,
	}
}

func TestDescribedEquationsAreFewAndKnown(t *testing.T) {
	m := theModel(t)
	left := described()
	for _, e := range theSheet(t, m).All {
		if e.Checked != Described {
			continue
		}
		if left[e.Because]--; left[e.Because] < 0 {
			t.Errorf("%s is in words because %q: not in the list, or one too many", e.ID, e.Because)
		}
	}
	for reason, n := range left {
		if n > 0 {
			t.Errorf("%d fewer are in words because %q", n, reason)
		}
	}
}

// Of the outputs themselves at least 85 in a hundred are proved in every quarter.
func TestMostOutputsAreProved(t *testing.T) {
	m := theModel(t)
	sheet := theSheet(t, m)
	proved := 0
	for _, o := range m.Outputs() {
		if sheet.Of(o.ID).Checked == Proved {
			proved++
		}
	}
	if proved*100 < 85*len(m.Outputs()) {
		t.Errorf("%d of %d outputs are proved", proved, len(m.Outputs()))
	}
}

// A path is given only where it is an add-factor of the record.
func TestGivenPathsAreAddFactors(t *testing.T) {
	for _, e := range theSheet(t, theModel(t)).All {
		if name := e.ID[strings.LastIndex(e.ID, ".")+1:]; (e.Checked == InPart) != strings.HasPrefix(name, "add_") && name != "add_growth" {
			t.Errorf("%s is checked %s", e.ID, e.Checked)
		}
	}
}

// holdsInPart holds what is true of the equations in words, if not the whole of them.
func holdsInPart(t *testing.T, w *World, world, q int) {
	t.Helper()
	at := func(id string) float64 { return w.Actual(id, q) }
	labels := []string{"users", "hyperscalers", "equity", "debt", "nvidia", "government"}
	for _, way := range []string{"nvidia.source.", "nvidia.source_mixed."} {
		sum := 0.0
		for _, l := range labels {
			sum += at(way + l)
		}
		if at("nvidia.datacenter_revenue") > 0 && differs(sum, 1) {
			t.Errorf("world %d, quarter %d: %s* sum to %g", world, q, way, sum)
		}
		// what sovereign buyers pay is the state's money, whatever else is
		least := at("nvidia.buyer.sovereign") / math.Max(at("nvidia.datacenter_revenue"), 1e-12)
		if at(way+"government") < least-1e-9 {
			t.Errorf("world %d, quarter %d: %sgovernment is %g, and sovereign buyers pay %g", world, q, way, at(way+"government"), least)
		}
	}
	for _, lab := range []string{"lab.openai.", "lab.anthropic.", "lab.other."} {
		if paid := at(lab + "rent_paid"); paid > at(lab+"hosts_paid")+1e-9 || paid > at(lab+"rent")+1e-9 {
			t.Errorf("world %d, quarter %d: %srent_paid is %g of %g", world, q, lab, paid, at(lab+"rent"))
		}
	}
	for _, lab := range []string{"lab.openai.", "lab.anthropic."} {
		if used := at(lab + "credits_used"); used < -1e-9 || used > at(lab+"rent")+1e-9 {
			t.Errorf("world %d, quarter %d: %scredits_used is %g", world, q, lab, used)
		}
	}
	unpaid := at("clouds.interest_unpaid") + at("clouds.principal_unpaid")
	if unpaid < -1e-9 || at("clouds.loans") < 0 || at("clouds.written_off") < 0 || at("clouds.from_state") < 0 {
		t.Errorf("world %d, quarter %d: a payment of the clouds is negative", world, q)
	}
}
