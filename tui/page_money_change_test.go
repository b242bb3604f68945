package tui

import (
	"math"
	"strings"
	"testing"
)

// Changes are the difference of two worlds' payments, follow the pin, and are
// gone where the two are one.
func TestMoneyChangesAreAgainstThePin(t *testing.T) {
	d, p := moneyDrive(t, Env{Lang: "en", Width: 160, Height: 45})
	d.Hides("± change")
	before := p.flows[p.q].band[cloudsNvidia]
	d.Focus("gpu_life").Press("home").Settle().Shows("± change")
	now := p.flows[p.q].band[cloudsNvidia]
	want := p.say.signed(1, p.say.reading(4*(now-before)))
	if math.Abs(now-before) < 1 || p.change(cloudsNvidia) != want {
		t.Errorf("chips changed by %q, the payments by %q", p.change(cloudsNvidia), want)
	}
	if !strings.Contains(d.Screen(), want) {
		t.Errorf("the picture does not show %s", want)
	}
	d.Press("p").Settle().Hides("± change")
	if p.change(cloudsNvidia) != "" {
		t.Error("the pinned world differs from itself")
	}
}

// The table of a small screen has a column for them where the bars can spare it.
func TestMoneyTableShowsChanges(t *testing.T) {
	d, p := moneyDrive(t, Env{Lang: "en", Width: 90, Height: 24})
	d.Focus("gpu_life").Press("home").Settle()
	if change := p.change(cloudsNvidia); change == "" || !strings.Contains(d.Screen(), change) {
		t.Errorf("no %q in\n%s", change, d.Screen())
	}
}
