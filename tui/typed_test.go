package tui

import "testing"

// What the screen shows can be typed, in any language.
func TestWhatIsShownCanBeTyped(t *testing.T) {
	for _, c := range []struct {
		lang, lever, text string
		want              float64
	}{
		{"en", "gpu_life", "3 y", 3},
		{"en", "gpu_life", "3 years", 3},
		{"en", "price_subsidy", "45", 0.45},
		{"en", "price_subsidy", "45 %", 0.45},
		{"en", "price_subsidy", "0.45", 0.45},
		{"en", "adoption_ceiling", "$1,500bn", 1500},
		{"en", "adoption_ceiling", "1.5tn", 1500},
		{"en", "adoption_ceiling", "1500", 1500},
		{"zh", "adoption_ceiling", "15000", 1500},
		{"zh", "adoption_ceiling", "15000亿", 1500},
		{"zh", "adoption_ceiling", "1.5万亿美元", 1500},
		{"zh", "gpu_life", "3年", 3},
		{"zh-Hant", "adoption_ceiling", "15000", 1500},
		{"zh-Hant", "adoption_ceiling", "15000億", 1500},
		{"zh-Hant", "adoption_ceiling", "1.5兆美元", 1500},
		{"zh-Hant", "adoption_ceiling", "1.5萬億", 1500},
		{"zh-Hant", "power_supply", "12GW/年", 12},
	} {
		d := driveEnv(t, Env{Lang: c.lang, Width: 120, Height: 40}).Focus(c.lever)
		d.Press("enter").Type(c.text).Press("enter")
		if got := d.Lever(c.lever); got != c.want || d.input.open {
			t.Errorf("%s: %q for %s gives %v, want %v (%s)", c.lang, c.text, c.lever, got, c.want, d.input.bad)
		}
	}
}

// What cannot be meant is refused with the range as the screen writes it.
func TestBadInputNamesTheRange(t *testing.T) {
	d := drive(t).Focus("price_subsidy").Press("enter").Type("95%").Press("enter")
	d.Shows("“95%” cannot be set: type 0% to 90%").At("price_subsidy", d.Default("price_subsidy"))
	d.Press("esc").Press("enter").Type("abc").Press("enter").Shows("“abc” cannot be set")
}
