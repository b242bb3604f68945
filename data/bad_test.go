package data

import (
	"errors"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
)

// wrong gives the exact error of every file in testdata/bad: what someone who
// makes that mistake reads.
func wrong() map[string]string {
	return map[string]string{
		"actors.bad-values.csv":                   `actors.csv:4: column values: "speed": write key=number;key=number`,
		"actors.unknown-kind.csv":                 `actors.csv:4: column kind: "labs" is not a known kind of actor; did you mean "lab"?`,
		"commitments.long-ramp.csv":               "commitments.csv:2: column ramp: 40 quarters is longer than the promise, which lasts 20",
		"commitments.misspelt-actor.csv":          `commitments.csv:3: column payee: "mircosoft" is not a known actor; did you mean "microsoft"?`,
		"commitments.no-amount.csv":               "commitments.csv:3: column dollars: is empty, and so is gw; a promise needs one of them",
		"commitments.signed-after-the-record.csv": "commitments.csv:2: column signed: 2026Q1 is after 2025Q4, where history ends",
		"commitments.unknown-firmness.csv":        `commitments.csv:2: column firm: "maybe" is not a known firmness; expected one of yes, partly, no, contingent`,
		"events.after-the-record.csv":             "events.csv:3: column date: 2026Q1 is after 2025Q4, where history ends",
		"events.bad-date.csv":                     `events.csv:2: column date: "7 October 2022" is not a date: write 2025-11-18, 2025-11 or 2025`,
		"events.out-of-order.csv":                 "events.csv:4: column date: 2022-10-30 comes after 2022-11-30; events stand in order of date",
		"facts.open-quote.csv":                    "facts.csv:2: a quote stands open or out of place",
		"facts.too-few-columns.csv":               "facts.csv:2: 8 columns; expected 9 (a comma inside a text needs quotes)",
		"facts.unknown-kind.csv":                  `facts.csv:2: column kind: "rumour" is not a known kind; expected one of reported, guided, press, estimate, from-memory`,
		"levers.above-the-range.csv":              "levers.csv:5: column default: 45 is above the maximum 0.9; shares are fractions, did you mean 0.45?",
		"levers.backward-range.csv":               "levers.csv:2: column max: 8 is not above the minimum 9",
		"levers.bad-distribution.csv":             `levers.csv:2: column distribution: "triangle" is not a known distribution; did you mean "triangular"?`,
		"levers.bad-quarter.csv":                  `levers.csv:31: column default: "2027" is not a quarter: write it as 2025Q4`,
		"levers.below-the-range.csv":              "levers.csv:2: column default: 1.5 is below the minimum 2",
		"levers.few-arguments.csv":                `levers.csv:2: column distribution: "triangular(2,7)": triangular takes 3 numbers in brackets`,
		"levers.missing-date.csv":                 `levers.csv:3: column date: "" is not a date: write 2025-11-18, 2025-11 or 2025`,
		"levers.missing-source.csv":               "levers.csv:3: column source: is empty; every row must give its source",
		"levers.not-a-number.csv":                 "levers.csv:2: column default: NaN is not a finite number",
		"levers.off-notch.csv":                    "levers.csv:2: column default: 5.2 is not on a notch; the nearest is 5",
		"levers.repeated-id.csv":                  `levers.csv:4: column id: "gpu_life" repeats line 2`,
		"levers.step-does-not-divide.csv":         "levers.csv:2: column step: 0.7 does not divide the range 2 to 8",
		"levers.unexplained-estimate.csv":         `levers.csv:8: column note: is empty; a source "own estimate" needs a note that says why`,
		"levers.unknown-choice.csv":               `levers.csv:30: column default: "credit_freez" is not a known choice; did you mean "credit_freeze"?`,
		"levers.unknown-kind.csv":                 `levers.csv:2: column kind: "wolrd" is not a known kind; did you mean "world"?`,
		"levers.wrong-unit.csv":                   `levers.csv:2: column unit: "year" is not a known unit; did you mean "years"?`,
		"observations.after-the-record.csv":       "observations.csv:3: column period: 2026Q1 is after 2025Q4, where history ends",
		"observations.bad-period.csv":             `observations.csv:2: column period: "Q3 2025" is not a period: write 2025Q4, 2025H2, 2025, 2025Q1-Q3 or 2025-11-18`,
		"observations.two-bad-rows.csv": `observations.csv:2: column value: NaN is not a finite number` + "\n" +
			`observations.csv:4: column series: "nvidia.revnue" is not a known output; did you mean "nvidia.revenue"?`,
		"observations.unknown-series.csv":     `observations.csv:2: column series: "nvidia.datacentre_revenue" is not a known output; did you mean "nvidia.datacenter_revenue"?`,
		"observations.unknown-use.csv":        `observations.csv:2: column use: "fit" is not a known use; expected one of score, input, show`,
		"observations.wrong-unit.csv":         `observations.csv:2: column unit: "GW" is not the unit of nvidia.datacenter_revenue; expected "USD_bn"`,
		"outputs.missing-equation.csv":        "outputs.csv:2: column equation: is empty; every row must give its equation",
		"outputs.unknown-combine.csv":         `outputs.csv:2: column combine: "average" is not a known way to combine quarters; expected one of sum, mean, last`,
		"parameters.infinite.csv":             "parameters.csv:3: column max: +Inf is not a finite number",
		"parameters.unexplained-estimate.csv": `parameters.csv:3: column note: is empty; a source "own estimate" needs a note that says why`,
		"payments.after-the-record.csv":       "payments.csv:2: column quarter: 2026Q1 is after 2025Q4, where history ends",
		"payments.infinite.csv":               "payments.csv:2: column dollars: Inf is not a finite number",
		"payments.misspelt-actor.csv":         `payments.csv:2: column payer: "Nvidia" is not a known actor; did you mean "nvidia"?`,
		"workings.repeated-id.csv":            `workings.csv:3: column id: "labs.volume" repeats line 2`,
		"payments.wrong-header.csv":           `payments.csv:1: column 3 is headed "period"; expected "quarter"`,
		"bands.bad-seed.csv":                  `bands.csv:2: column seed: "-1" is not a whole number, zero or more`,
		"bands.before-the-cutoff.csv":         "bands.csv:2: column period: 2024Q3 does not lie after the cut-off 2024Q4",
		"bands.no-members.csv":                "bands.csv:2: column members: 1 worlds make no band",
		"bands.repeated.csv":                  `bands.csv:3: column period: "2024Q4 nvidia.datacenter_revenue 2025Q1" repeats line 2`,
		"bands.unknown-series.csv":            `bands.csv:2: column series: "nvidia.datacentre_revenue" is not a known output; did you mean "nvidia.datacenter_revenue"?`,
		"bands.upside-down.csv":               "bands.csv:2: column high: 2 is below the low end 3",
		"refits.above-the-range.csv":          "refits.csv:2: column value: 0.9 is above the maximum 0.3",
		"refits.bad-seed.csv":                 `refits.csv:2: column seed: "-1" is not a whole number, zero or more`,
		"refits.no-starts.csv":                "refits.csv:2: column starts: 0 starting points find nothing",
		"refits.nothing-after-it.csv":         "refits.csv:2: column cutoff: 2025Q4 is not a quarter of history with another after it",
		"refits.repeated.csv":                 `refits.csv:3: column parameter: "2024Q4 adoption_speed" repeats line 2`,
		"refits.unknown-parameter.csv":        `refits.csv:2: column parameter: "adoption_sped" is not a known parameter; did you mean "adoption_speed"?`,
		"units.missing-label.csv":             "units.csv:3: column label: is empty; every row must give its label",
	}
}

func TestBadFiles(t *testing.T) {
	files, err := filepath.Glob("testdata/bad/*.csv")
	errs := wrong()
	maps.Copy(errs, wrongToo())
	if err != nil || len(files) != len(errs) {
		t.Fatalf("%d bad files and %d expected errors: %v", len(files), len(errs), err)
	}
	for _, f := range files {
		_, err := LoadFS(with(t, f))
		if want := errs[filepath.Base(f)]; err == nil || err.Error() != want {
			t.Errorf("%s\n got: %v\nwant: %s", f, err, want)
		}
	}
}

func TestRowErrorCanBeTakenApart(t *testing.T) {
	_, err := LoadFS(with(t, "testdata/bad/observations.two-bad-rows.csv"))
	var row *RowError
	if !errors.As(err, &row) || row.File != "observations.csv" || row.Line != 2 || row.Column != "value" {
		t.Errorf("the first bad row is %+v", row)
	}
}

func TestMissingFile(t *testing.T) {
	_, err := LoadFS(fstest.MapFS{})
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an empty folder gives %v", err)
	}
}

// with is the embedded folder with one table replaced by a bad one.
func with(t *testing.T, bad string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	err := fs.WalkDir(embedded, ".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		text, err := embedded.ReadFile(path)
		files[path] = &fstest.MapFile{Data: text}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(bad)
	if err != nil {
		t.Fatal(err)
	}
	table, _, _ := strings.Cut(filepath.Base(bad), ".")
	files[table+".csv"] = &fstest.MapFile{Data: text}
	return files
}
