package prose

import (
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"
)

// byWords breaks at blanks alone.
func byWords(text string, w int) (rows []string) {
	row := ""
	for _, word := range strings.Fields(text) {
		if row != "" && ansi.StringWidth(row+" "+word) > w {
			rows, row = append(rows, row), ""
		}
		row = strings.TrimSpace(row + " " + word)
	}
	return append(rows, row)
}

func set(t testing.TB, l Look, text string, w int) []string {
	t.Helper()
	r, err := New(l)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := r.Rows(text, w, byWords)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

const sample = "The labs **lose $88bn** in 2028, a *lot*.\nStill one paragraph.\n\n- one entry that is long\n- two\n\n12. third\n"

// Paragraphs stand apart, entries hang behind their signs.
func TestTextIsSetInRows(t *testing.T) {
	got := set(t, Look{Mono: true}, sample, 16)
	for i := range got {
		got[i] = ansi.Strip(got[i])
	}
	want := []string{"The labs lose", "$88bn in 2028, a", "lot. Still one", "paragraph.", "", "• one entry that", "  is long", "• two", "", "12. third"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q\nwant %q", got, want)
	}
}

// What is strong is strong on both rows that it is broken over, and nothing else is.
func TestStyleGoesOnAcrossRows(t *testing.T) {
	rows := set(t, Look{Strong: 222}, "aa **bb cc** dd", 5)
	if len(rows) != 2 || !strings.Contains(rows[0], "222") || !strings.Contains(rows[1], "222") {
		t.Fatalf("got %q", rows)
	}
	for _, row := range rows {
		if !strings.HasSuffix(row, "\x1b[m") && strings.LastIndex(row, "\x1b[m") < strings.LastIndex(row, "222") {
			t.Errorf("%q does not end its style", row)
		}
	}
}

// A look without colours has none, a plain one has plain signs.
func TestLooksKeepTheirWord(t *testing.T) {
	mono := strings.Join(set(t, Look{Mono: true, ASCII: true, Strong: 222}, sample, 40), "\n")
	if strings.Contains(mono, "222") || strings.Contains(mono, "•") || !strings.Contains(mono, "\x1b[1m") {
		t.Errorf("got %q", mono)
	}
}

// Whatever is written, no word is lost and no row is too long.
func TestNoWordIsLost(t *testing.T) {
	word := rapid.SampledFrom([]string{"labs", "**$88bn**", "*2028Q4*", "−12%", "book-life", "`gpu_life`", "a **b c** d", "3 < 4"})
	rapid.Check(t, func(t *rapid.T) {
		r, err := New(Look{Strong: 1, Code: 2})
		if err != nil {
			t.Fatal(err)
		}
		text := strings.Join(rapid.SliceOfN(word, 1, 30).Draw(t, "words"), " ")
		w := rapid.IntRange(12, 60).Draw(t, "w")
		rows, err := r.Rows(text, w, byWords)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, row := range rows {
			if n := ansi.StringWidth(row); n > w {
				t.Fatalf("%q takes %d of %d cells", row, n, w)
			}
			got = append(got, strings.Fields(ansi.Strip(row))...)
		}
		want := strings.Fields(strings.NewReplacer("*", "", "`", "").Replace(text))
		if !slices.Equal(got, want) {
			t.Fatalf("got %q, want %q", got, want)
		}
	})
}

func BenchmarkRows(b *testing.B) {
	r, err := New(Look{Strong: 222})
	if err != nil {
		b.Fatal(err)
	}
	text := strings.Repeat(sample, 3)
	for b.Loop() {
		if _, err := r.Rows(text, 34, byWords); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(Look{Strong: 222}); err != nil {
			b.Fatal(err)
		}
	}
}
