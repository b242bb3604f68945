package equation

import (
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bubblescope/data"
)

// Small sums by hand, in 2026Q2 of the baseline.
func TestNotation(t *testing.T) {
	m := theModel(t)
	n, w := namesOf(m.Data()), NewWorld(m, m.Defaults())
	quarter := int(m.LastActual()) + 2
	rent := func(q int) float64 { return w.Actual("clouds.rent", q) }
	for text, want := range map[string]float64{
		"1 + 2 × 3":                    7,
		"(1 + 2) × 3":                  9,
		"2^3^2":                        512,
		"−2^2":                         -4,
		"2 × −3":                       -6,
		"8 ÷ 4 ÷ 2":                    1,
		"7 − 4 − 2":                    1,
		"if 1 < 2 then 3 else 4":       3,
		"1 + (if 2 = 1 then 3 else 4)": 5,
		"if 1 < 2 and (2 < 1 or 3 ≥ 3) then 1 else 0": 1,
		"min(2, 1) + max(2, 1)":                       3,
		"clamp(5, 0, 2)":                              2,
		"ratio(6, 3, 9)":                              2,
		"ratio(6, 0, 9)":                              9,
		"annuity(0.1, 1)":                             1.1,
		"log10(1000) + ln(exp(2))":                    5,
		"quarter":                                     float64(quarter),
		"years_after":                                 0.5,
		"years_left":                                  0,
		"gpu_life + default(book_life)":               10.5,
		"if shock = none then 1 else 2":               1,
		"clouds.rent[−1]":                             rent(quarter - 1),
		"clouds.rent[−99 or reference_rent]":          12.5,
		"first(clouds.rent) + last(clouds.rent)":      rent(0) + rent(int(m.LastActual())),
		"over(clouds.rent, 1.5)":                      rent(quarter) + rent(quarter-1)/2,
		"left(clouds.rent, 2)":                        rent(quarter) + rent(quarter-1)/2,
		"in the record: 1; after it: 2":               2,
		"in 2023Q1: 1; 3":                             3,
	} {
		e, err := n.read("", text)
		if err != nil {
			t.Errorf("%s: %v", text, err)
			continue
		}
		if got, claimed, err := e.Evaluate(w, quarter); err != nil || !claimed || differs(got, want) {
			t.Errorf("%s: got %v (%v, %v), want %v", text, got, claimed, err, want)
		}
	}
}

func TestFaultsOfTexts(t *testing.T) {
	n := namesOf(theModel(t).Data())
	for text, want := range map[string]string{
		"lab.openai.revnue":                  `"lab.openai.revnue" is not a known id; did you mean "lab.openai.revenue"?`,
		"gpu_lif × 2":                        `"gpu_lif" is not a known id; did you mean "gpu_life"?`,
		"1 - 2":                              `'-' is not a sign of the notation; write −`,
		"1 +":                                `"the end" stands where a value was expected`,
		"(1 + 2":                             `"the end" stands where ")" was expected`,
		"1 2":                                `the expression goes on after its end: "2"`,
		"if 1 < 2 then 3":                    `"the end" stands where "else" was expected`,
		"gpu_life[−1]":                       `gpu_life has no quarter before`,
		"clouds.rent[−0]":                    `"0" is not a count of quarters`,
		"default(clouds.rent)":               `default cannot be asked of clouds.rent`,
		"first(gpu_life)":                    `first cannot be asked of gpu_life`,
		"sum(microsoft.us)":                  `a sum needs an id with a star in it, as lab.*.revenue`,
		"sum(lab.*.revnue)":                  `nothing fits lab.*.revnue`,
		"clam(1, 2, 3)":                      `"clam" is not a known function; did you mean "clamp"?`,
		"max(1)":                             `max takes 2 numbers in brackets`,
		"observed(input.gdp)":                `"input.gdp" is not a known series of the record`,
		"paid(nvidia, xia)":                  `"xia" is not a known actor; did you mean "xai"?`,
		"in the recrod: 1":                   `"in the recrod" is not a time; write in 2023Q1, in the record or after it`,
		"in words: something":                `a text in words ends with "(not checked: why)"`,
		"in words: gpu_lfe (not checked: x)": `"gpu_lfe" is not a known id; did you mean "gpu_life"?`,
	} {
		if _, err := n.read("x", text); err == nil || err.Error() != want {
			t.Errorf("%s: got %v, want %s", text, err, want)
		}
	}
	if _, err := n.read("clouds.rent", "clouds.rent × 2"); err == nil || err.Error() != "clouds.rent is made of itself" {
		t.Errorf("got %v", err)
	}
	if _, err := n.read("x", "1 < 2"); err == nil {
		t.Error("a comparison passes for a number")
	}
}

// A false name in a table is told with its file and line, each of them.
func TestFaultsNameFileAndLine(t *testing.T) {
	files := fstest.MapFS{}
	dir := os.DirFS("../../data")
	names, err := readNames(dir)
	if err != nil {
		t.Fatal(err)
	}
	for name, text := range names {
		files[name] = &fstest.MapFile{Data: text}
	}
	spoil := func(file, from, to string) {
		text := string(files[file].Data)
		if !strings.Contains(text, from) {
			t.Fatalf("%s has no %s", file, from)
		}
		files[file] = &fstest.MapFile{Data: []byte(strings.Replace(text, from, to, 1))}
	}
	spoil("outputs.csv", "cum(labs.operating_loss)", "cum(labs.operating_los)")
	spoil("workings.csv", "sum(lab.*.volume)", "sum(lab.*.volume")
	set, err := data.LoadFS(files)
	if err != nil {
		t.Fatal(err)
	}
	_, err = Read(set)
	if err == nil {
		t.Fatal("the spoilt tables pass")
	}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 2 || !strings.HasPrefix(lines[0], "outputs.csv:7: column equation: \"labs.operating_los\" is not a known id; did you mean \"labs.operating_loss\"?") ||
		!strings.HasPrefix(lines[1], "workings.csv:") || !strings.Contains(lines[1], `")" was expected`) {
		t.Errorf("got %q", lines)
	}
}

// Identifiers gives ids with their lags, each once, in the order of the text.
func TestIdentifiers(t *testing.T) {
	terms, err := Identifiers(theModel(t).Data(), "clouds.rent[−1 or reference_rent] + rent_settle × (clouds.required_rent − clouds.rent[−1]) × default(gpu_life)")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, term := range terms {
		got = append(got, term.Text())
	}
	want := []string{"reference_rent", "clouds.rent[−1]", "rent_settle", "clouds.required_rent", "default(gpu_life)"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if _, err := Identifiers(theModel(t).Data(), "gpu_lif"); err == nil {
		t.Error("an unknown id passes")
	}
}

// Whatever is typed, reading it does not panic.
func FuzzRead(f *testing.F) {
	m := theModel(f)
	n := namesOf(m.Data())
	for _, o := range m.Outputs() {
		f.Add(o.Equation)
	}
	f.Add("sum(sum(lab.*.revenue))")
	f.Add("largest(2, nvidia.buyer.*")
	f.Fuzz(func(t *testing.T, text string) {
		if e, err := n.read("x", text); err == nil && e == nil {
			t.Error("nothing was read and nothing said")
		}
	})
}
