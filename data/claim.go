package data

import (
	"fmt"
	"strconv"
	"strings"
)

// Claim is something that somebody said of the boom: a figure with the inputs
// it was made of, a statement that the model can test, or both. What is empty
// is not claimed, or cannot be told.
type Claim struct {
	ID, Text, Author, Date string
	Theme                  string // under which it is listed
	Mechanisms             []int  // of the essay's claims, by their number; none where the essay does not make it
	Source, URL            string
	Published              float64 // the author's figure; meaningless where Unit is empty
	Unit                   string
	Inputs                 map[string]float64 // of the equation, by name
	Equation               string             // over Inputs
	Now                    string             // expression over outputs and marks, in the world as set
	Test                   string             // how Now is held against Threshold: < <= > >=
	Threshold              float64
	NowUnit                string // of Now and Threshold
	ThresholdSource        string
	For, Against           string
}

// Themes are the headings of the list of claims, in their order.
func Themes() []string {
	return []string{"money", "labs", "chips", "clouds", "power", "economy", "china"}
}

// lastMechanism is the number of claims that the essay makes.
const lastMechanism = 23

func claimTable(units []string) table[Claim] {
	return table[Claim]{
		file: "claims.csv",
		columns: []column[Claim]{
			required("id", func(c *Claim) *string { return &c.ID }),
			oneOf("theme", "theme", Themes(), func(c *Claim) *string { return &c.Theme }),
			{"mechanism", readMechanisms},
			required("claim", func(c *Claim) *string { return &c.Text }),
			required("author", func(c *Claim) *string { return &c.Author }),
			date("date", func(c *Claim) *string { return &c.Date }),
			required("source", func(c *Claim) *string { return &c.Source }),
			optional("url", func(c *Claim) *string { return &c.URL }),
			numberOrNone("published", func(c *Claim) *float64 { return &c.Published }),
			oneOfOrNone("unit", "unit", units, func(c *Claim) *string { return &c.Unit }),
			{"inputs", readInputs},
			optional("equation", func(c *Claim) *string { return &c.Equation }),
			optional("now", func(c *Claim) *string { return &c.Now }),
			oneOfOrNone("test", "test", []string{"<", "<=", ">", ">="}, func(c *Claim) *string { return &c.Test }),
			numberOrNone("threshold", func(c *Claim) *float64 { return &c.Threshold }),
			oneOfOrNone("now_unit", "unit", units, func(c *Claim) *string { return &c.NowUnit }),
			optional("threshold_source", func(c *Claim) *string { return &c.ThresholdSource }),
			required("for", func(c *Claim) *string { return &c.For }),
			required("against", func(c *Claim) *string { return &c.Against }),
		},
		key:   func(c *Claim) string { return c.ID },
		keyed: "id",
		check: func(c *Claim) error { return firstOf(c.said(), claimIsWhole(c)) },
	}
}

func readInputs(c *Claim, cell string) (err error) {
	c.Inputs, err = numbersByName(cell)
	return err
}

// readMechanisms reads numbers from 1 to 23, divided by semicolons.
func readMechanisms(c *Claim, cell string) error {
	if cell == "" {
		return nil
	}
	for part := range strings.SplitSeq(cell, ";") {
		n, err := strconv.Atoi(part)
		if err != nil || n < 1 || n > lastMechanism {
			return fmt.Errorf("%q is not the number of a mechanism: write 1 to %d, with semicolons between", part, lastMechanism)
		}
		c.Mechanisms = append(c.Mechanisms, n)
	}
	return nil
}

// said refuses a claim that was made after the record ends.
func (c *Claim) said() error {
	p, err := ParsePeriod(c.Date)
	if err != nil {
		return at("date", "%w", err)
	}
	return past("date", p.Last)
}

// claimIsWhole asks that a test has all its parts, and that a claim has
// something to show: a figure or a test.
func claimIsWhole(c *Claim) error {
	parts := []string{c.Now, c.Test, c.NowUnit, c.ThresholdSource}
	given := strings.Join(parts, "") != ""
	for i, name := range []string{"now", "test", "now_unit", "threshold_source"} {
		if given && parts[i] == "" {
			return at(name, "is empty, though the claim is to be tested")
		}
	}
	if !given && c.Unit == "" {
		return at("now", "is empty, and there is no figure: nothing can be shown")
	}
	return nil
}
