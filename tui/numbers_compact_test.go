package tui

import "testing"

func TestCompact(t *testing.T) {
	for _, c := range []struct {
		lang string
		v    float64
		want string
	}{
		{english, 0.25, "0.25"},
		{english, 0.5, "0.5"},
		{english, 12.4, "12"},
		{english, 3000, "3000"},
		{english, 307990890224, "308bn"},
		{english, -2.5e6, "−2.5m"},
		{english, 200_000, "200k"},
		{english, 4e12, "4tn"},
		{hans, 307990890224, "3080亿"},
		{hans, 2e12, "2万亿"},
		{hant, 2e12, "2兆"},
		{hant, 500_000, "50萬"},
		{hant, 1e8, "1億"},
	} {
		if got := newNumbers(c.lang, newGlyphs(false)).compact(c.v); got != c.want {
			t.Errorf("%s %v is %s, want %s", c.lang, c.v, got, c.want)
		}
	}
}
