package data

import "testing"

func TestNearest(t *testing.T) {
	words := []string{"gpu_life", "book_life", "power_supply", "shock"}
	for word, want := range map[string]string{
		"gpu_lfe": "gpu_life", "gpulife": "gpu_life", "book-life": "book_life", "power_suply": "power_supply",
		"shcok": "shock", "gpu_life": "gpu_life", "xyzzy": "", "": "",
	} {
		if got := Nearest(word, words); got != want {
			t.Errorf("nearest to %q is %q, expected %q", word, got, want)
		}
	}
}

func TestDistance(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"芯片", "芯", 1}, {"same", "same", 0}} {
		if got := distance([]rune(c.a), []rune(c.b)); got != c.want {
			t.Errorf("from %q to %q: %d edits, expected %d", c.a, c.b, got, c.want)
		}
	}
}

func FuzzNearest(f *testing.F) {
	f.Add("gpu_life", "gpu_lfie")
	f.Fuzz(func(t *testing.T, a, b string) {
		x, y := []rune(a), []rune(b)
		if d := distance(x, y); d != distance(y, x) || (d == 0) != (string(x) == string(y)) || d > max(len(x), len(y)) {
			t.Errorf("from %q to %q: %d edits", a, b, d)
		}
	})
}
