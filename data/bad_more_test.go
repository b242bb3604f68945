package data

import (
	"io/fs"
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
)

// wrongToo goes on where wrong ends: the common mistakes, table by table.
func wrongToo() map[string]string {
	return map[string]string{
		"actors.bad-date.csv":                  `actors.csv:2: column date: "soon" is not a date: write 2025-11-18, 2025-11 or 2025`,
		"actors.missing-source.csv":            "actors.csv:2: column source: is empty; every row must give its source",
		"actors.not-a-number.csv":              "actors.csv:2: column values: speed: NaN is not a finite number",
		"actors.repeated.csv":                  `actors.csv:4: column id: "users" repeats line 2`,
		"actors.too-few-columns.csv":           "actors.csv:2: 6 columns; expected 7 (a comma inside a text needs quotes)",
		"actors.unexplained-estimate.csv":      `actors.csv:2: column note: is empty; a source "own estimate" needs a note that says why`,
		"claims.after-the-record.csv":          "claims.csv:2: column date: 2026Q1 is after 2025Q4, where history ends",
		"claims.bad-date.csv":                  `claims.csv:2: column date: "last week" is not a date: write 2025-11-18, 2025-11 or 2025`,
		"claims.missing-source.csv":            "claims.csv:2: column source: is empty; every row must give its source",
		"claims.not-a-number.csv":              "claims.csv:2: column threshold: NaN is not a finite number",
		"claims.repeated.csv":                  `claims.csv:4: column id: "finite" repeats line 2`,
		"claims.too-many-columns.csv":          "claims.csv:2: 20 columns; expected 19 (a comma inside a text needs quotes)",
		"claims.unknown-mechanism.csv":         `claims.csv:2: column mechanism: "24" is not the number of a mechanism: write 1 to 23, with semicolons between`,
		"claims.unknown-test.csv":              `claims.csv:2: column test: "=" is not a known test; did you mean "<"?`,
		"claims.unknown-theme.csv":             `claims.csv:2: column theme: "monye" is not a known theme; did you mean "money"?`,
		"claims.untested.csv":                  "claims.csv:2: column threshold_source: is empty, though the claim is to be tested",
		"claims.wrong-unit.csv":                `claims.csv:2: column now_unit: "GWh" is not a known unit; did you mean "GW"?`,
		"commitments.bad-date.csv":             `commitments.csv:2: column signed: "autumn" is not a date: write 2025-11-18, 2025-11 or 2025`,
		"commitments.bad-quarter.csv":          `commitments.csv:2: column start: "2027" is not a quarter: write it as 2025Q4`,
		"commitments.bill-without-dollars.csv": `commitments.csv:2: column use: is "bill"; a bill needs dollars and quarters above zero`,
		"commitments.missing-source.csv":       "commitments.csv:2: column source: is empty; every row must give its source",
		"commitments.not-a-number.csv":         "commitments.csv:2: column dollars: NaN is not a finite number",
		"commitments.repeated.csv":             `commitments.csv:4: column payer: "openai oracle 2025-09-10 300 4.5" repeats line 2`,
		"commitments.too-few-columns.csv":      "commitments.csv:2: 12 columns; expected 13 (a comma inside a text needs quotes)",
		"events.missing-source.csv":            "events.csv:2: column source: is empty; every row must give its source",
		"events.repeated.csv":                  `events.csv:3: column id: "chip_controls" repeats line 2`,
		"events.too-many-columns.csv":          "events.csv:2: 6 columns; expected 5 (a comma inside a text needs quotes)",
		"facts.bad-period.csv":                 `facts.csv:2: column period: "FY25" is not a period: write 2025Q4, 2025H2, 2025, 2025Q1-Q3 or 2025-11-18`,
		"facts.missing-source.csv":             "facts.csv:2: column source: is empty; every row must give its source",
		"facts.not-a-number.csv":               `facts.csv:2: column value: "n/a" is not a number`,
		"facts.reported-after-the-record.csv":  "facts.csv:2: column period: 2026Q4 is after 2025Q4, where history ends",
		"facts.repeated.csv":                   `facts.csv:4: column series: "openai.revenue OpenAI 2025 OpenAI leaked audited accounts (FT 2026-06-16)" repeats line 2`,
		"facts.wrong-unit.csv":                 `facts.csv:2: column unit: "bn" is not a known unit; did you mean "GW"?`,
		"levers.too-few-columns.csv":           "levers.csv:2: 18 columns; expected 19 (a comma inside a text needs quotes)",
		"observations.missing-source.csv":      "observations.csv:2: column source: is empty; every row must give its source",
		"observations.misspelt-actor.csv":      `observations.csv:2: column entity: "openia" is not a known actor; did you mean "openai"?`,
		"observations.repeated.csv":            `observations.csv:4: column series: "nvidia.datacenter_revenue nvidia 2023Q1 score" repeats line 2`,
		"observations.too-few-columns.csv":     "observations.csv:2: 9 columns; expected 10 (a comma inside a text needs quotes)",
		"observations.unknown-kind.csv":        `observations.csv:2: column kind: "leaked" is not a known kind; did you mean "guided"?`,
		"outputs.missing-sources.csv":          "outputs.csv:2: column sources: is empty; every row must give its sources",
		"outputs.repeated.csv":                 `outputs.csv:4: column id: "labs.revenue" repeats line 2`,
		"outputs.too-many-columns.csv":         "outputs.csv:2: 9 columns; expected 8 (a comma inside a text needs quotes)",
		"outputs.unknown-group.csv":            `outputs.csv:2: column group: "lbas" is not a known group; did you mean "labs"?`,
		"outputs.wrong-unit.csv":               `outputs.csv:2: column unit: "USD" is not a known unit; expected one of USD_bn, USD_bn/y, USD_per_chip_hour, USD_per_MWh, USD_bn_per_GW, USD_bn/GW/y, GW, GW/y, TWh, litres_bn, years, quarters, share, %/y, /y, /quarter, x/y, ratio, date, index, elasticity, choice, quarter, count, exponent, TWh/y, GW/quarter, L/kWh`,
		"parameters.above-the-range.csv":       "parameters.csv:2: column value: 7 is above the maximum 0.3",
		"parameters.bad-date.csv":              `parameters.csv:2: column date: "31.12.2025" is not a date: write 2025-11-18, 2025-11 or 2025`,
		"parameters.bad-distribution.csv":      `parameters.csv:2: column distribution: "normal(1)": normal takes 2 numbers in brackets`,
		"parameters.missing-source.csv":        "parameters.csv:2: column source: is empty; every row must give its source",
		"parameters.not-a-number.csv":          "parameters.csv:2: column value: NaN is not a finite number",
		"parameters.repeated.csv":              `parameters.csv:4: column id: "adoption_speed" repeats line 2`,
		"parameters.too-few-columns.csv":       "parameters.csv:2: 9 columns; expected 10 (a comma inside a text needs quotes)",
		"parameters.wrong-unit.csv":            `parameters.csv:2: column unit: "GW/yr" is not a known unit; did you mean "GW/y"?`,
		"payments.bad-quarter.csv":             `payments.csv:2: column quarter: "Q2 2023" is not a quarter: write it as 2025Q4`,
		"payments.below-zero.csv":              "payments.csv:2: column dollars: -0.1 is not above zero",
		"payments.missing-source.csv":          "payments.csv:2: column source: is empty; every row must give its source",
		"payments.neither-yes-nor-no.csv":      `payments.csv:2: column in_kind: "maybe" is neither yes nor no`,
		"payments.repeated.csv":                `payments.csv:4: column payer: "nvidia neoclouds 2023Q2 0.1 vendor_finance" repeats line 2`,
		"payments.too-few-columns.csv":         "payments.csv:2: 8 columns; expected 9 (a comma inside a text needs quotes)",
		"payments.unknown-kind.csv":            `payments.csv:2: column kind: "gift" is not a known kind of payment; expected one of vendor_finance, equity, loan, credits`,
		"refits.bad-date.csv":                  `refits.csv:2: column date: "x" is not a date: write 2025-11-18, 2025-11 or 2025`,
		"refits.below-the-range.csv":           "refits.csv:2: column value: -9 is below the minimum 0.02",
		"refits.not-a-number.csv":              "refits.csv:2: column value: NaN is not a finite number",
		"refits.too-many-columns.csv":          "refits.csv:2: 8 columns; expected 7 (a comma inside a text needs quotes)",
		"units.repeated.csv":                   `units.csv:4: column id: "USD_bn" repeats line 2`,
		"units.too-many-columns.csv":           "units.csv:2: 4 columns; expected 3 (a comma inside a text needs quotes)",
	}
}

// Each table has a file for each of the common mistakes that it can hold: a
// corpus with gaps would not be noticed.
func TestEveryTableHasItsBadFiles(t *testing.T) {
	all := wrong()
	maps.Copy(all, wrongToo())
	seen := map[string]map[string]bool{}
	for name, fault := range all {
		table, _, _ := strings.Cut(name, ".")
		if seen[table] == nil {
			seen[table] = map[string]bool{}
		}
		for mark, sort := range map[string]string{
			"repeats line": "twice", "its source": "no source", "columns; expected": "columns", "known unit": "unit", "is not the unit of": "unit",
			"finite number": "number", "is not a number": "number", "not a date": "date", "not a quarter": "date", "not a period": "date",
			"history ends": "too late", "is not a known": "unknown", "above the maximum": "range", "below the minimum": "range", "above zero": "range",
		} {
			if strings.Contains(fault, mark) {
				seen[table][sort] = true
			}
		}
	}
	for table, wanted := range map[string]string{
		"actors":       "twice,no source,columns,number,date,unknown",
		"claims":       "twice,no source,columns,unit,number,date,too late,unknown",
		"commitments":  "twice,no source,columns,number,date,too late,unknown,range",
		"events":       "twice,no source,columns,date,too late",
		"facts":        "twice,no source,columns,unit,number,date,too late,unknown",
		"levers":       "twice,no source,columns,unit,number,date,unknown,range",
		"observations": "twice,no source,columns,unit,number,date,too late,unknown",
		"outputs":      "twice,no source,columns,unit,unknown",
		"parameters":   "twice,no source,columns,unit,number,date,range",
		"payments":     "twice,no source,columns,number,date,too late,unknown,range",
		"refits":       "twice,columns,number,date,unknown,range",
		"units":        "twice,columns",
	} {
		for sort := range strings.SplitSeq(wanted, ",") {
			if !seen[table][sort] {
				t.Errorf("no bad file of %s shows: %s (%v)", table, sort, slices.Sorted(maps.Keys(seen[table])))
			}
		}
	}
}

// The ensemble is read by itself, and a bad member is named with its line.
func TestABadEnsembleIsNamed(t *testing.T) {
	for text, want := range map[string]string{
		"a,b\n1,2\n3,NaN\n": "ensemble.csv:3: column b: NaN is not a finite number",
		"a,b\n1,2\n3\n":     "ensemble.csv:3: 1 columns; expected 2 (a comma inside a text needs quotes)",
		"a,b\n1,x\n":        `ensemble.csv:2: column b: "x" is not a number`,
		"a,b\n":             "ensemble.csv:1: no members; make them with bubblescope calibrate",
		"":                  "ensemble.csv:1: no members; make them with bubblescope calibrate",
		"a,a\n1,2\n":        `ensemble.csv:1: column a: "a" stands twice`,
	} {
		s := &Set{files: fs.FS(fstest.MapFS{ensembleFile: {Data: []byte(text)}})}
		if _, _, err := s.Ensemble(); err == nil || err.Error() != want {
			t.Errorf("%q\n got: %v\nwant: %s", text, err, want)
		}
	}
}
