package tui

import "testing"

// Numbers of lessons read as a sentence wants them, in every language.
func TestNumbersOfLessons(t *testing.T) {
	m := testModel(t)
	for _, c := range []struct {
		v              float64
		unit           string
		en, hans, hant string
	}{
		{21.4, "USD_bn", "$21bn", "214亿美元", "214億美元"},
		{-3.26, "USD_bn", "−$3.3bn", "−33亿美元", "−33億美元"},
		{1500, "USD_bn", "$1.5tn", "1.5万亿美元", "1.5兆美元"},
		{12, "USD_bn/y", "$12bn a year", "120亿美元/年", "120億美元/年"},
		{0.346, "share", "35%", "35%", "35%"},
		{0.12, "percent_change", "+12%", "+12%", "+12%"},
		{-0.034, "percent_change", "−3.4%", "−3.4%", "−3.4%"},
		{0, "percent_change", "0%", "0%", "0%"},
		{2.4, "times", "2.4 times", "2.4倍", "2.4倍"},
		{3, "years", "3 years", "3年", "3年"},
		{6.5, "GW", "6.5 GW", "6.5吉瓦", "6.5 GW"},
		{2030.25, "date", "2030Q2", "2030年二季度", "2030年第二季"},
		{9999, "date", "not by 2035", "到2035年都不会", "到2035年都不會"},
		{0.254, "index", "0.25", "0.25", "0.25"},
		{1234.5, "n0", "1234", "1234", "1234"},
		{-0.04, "n1", "0.0", "0.0", "0.0"},
		{-2.345, "n2", "−2.35", "−2.35", "−2.35"},
		{4, "count", "4", "4", "4"},
	} {
		for lang, want := range map[string]string{english: c.en, hans: c.hans, hant: c.hant} {
			if got := LessonNumbers(m, lang)(c.v, c.unit); got != want {
				t.Errorf("%g %s in %s is %q, want %q", c.v, c.unit, lang, got, want)
			}
		}
	}
}
