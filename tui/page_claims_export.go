package tui

import (
	"encoding/csv"
	"io"
	"math"

	"bubblescope/model/study"
)

// Offers are the claims with their verdicts, as far as the search for what would
// turn them has come.
func (p *claimsPage) Offers(c caption) []offer {
	if len(p.now) == 0 {
		return nil
	}
	r := c.record(nil)
	return []offer{{
		label: c.T("export.claims"), slug: "claims",
		csv:  func(w io.Writer) error { return claimsFile{r.headFile(), p.rows()}.csv(w, r.comments) },
		json: func(w io.Writer) error { return indented(w, claimsFile{r.headFile(), p.rows()}) },
	}}
}

// claimsFile is the page of claims in a file; members are named as in
// "bubblescope claims --format json".
type claimsFile struct {
	headFile
	Claims []claimRow `json:"claims"`
}

type claimRow struct {
	ID         string    `json:"id"`
	Claim      string    `json:"claim"`
	Author     string    `json:"author"`
	Date       string    `json:"date"`
	Source     string    `json:"source"`
	Published  *float64  `json:"published"`
	Recomputed *float64  `json:"recomputed"`
	Unit       string    `json:"unit"`
	Now        *float64  `json:"now"`
	Test       string    `json:"test"`
	Threshold  *float64  `json:"threshold"`
	Verdict    string    `json:"verdict"`
	For        string    `json:"for"`
	Against    string    `json:"against"`
	Flip       *flipFile `json:"flip"`
}

type flipFile struct {
	Lever string  `json:"lever"`
	From  float64 `json:"from"`
	To    float64 `json:"to"`
}

func (p *claimsPage) rows() (rows []claimRow) {
	for _, c := range p.now {
		r := claimRow{
			ID: c.ID, Claim: c.Text, Author: c.Author, Date: c.Date, Source: c.Source, Unit: c.Unit, Now: number(c.Now, true),
			Published: number(c.Published, c.Unit != ""), Recomputed: number(c.Recomputed, c.Unit != ""),
			Test: c.Test, Threshold: number(c.Threshold, c.Test != ""), Verdict: c.Verdict, For: c.For, Against: c.Against,
		}
		if c.Flip != nil {
			r.Flip = &flipFile{p.m.Levers()[c.Flip.Lever].ID, c.Flip.From, c.Flip.To}
		}
		rows = append(rows, r)
	}
	return rows
}

// number is a number for a file, or nothing where there is none.
func number(v float64, known bool) *float64 {
	if !known || math.IsNaN(v) || math.IsInf(v, 0) || v == study.Never {
		return nil
	}
	return &v
}

func (f claimsFile) csv(w io.Writer, comments func(io.Writer) error) error {
	if err := comments(w); err != nil {
		return err
	}
	rows := [][]string{{"id", "claim", "author", "date", "published", "recomputed", "unit", "now", "test", "threshold", "verdict", "for", "against", "flip_lever", "flip_from", "flip_to", "source"}}
	for _, c := range f.Claims {
		flip := [3]string{}
		if c.Flip != nil {
			flip = [3]string{c.Flip.Lever, exactly(c.Flip.From), exactly(c.Flip.To)}
		}
		rows = append(rows, []string{
			c.ID, c.Claim, c.Author, c.Date, written(c.Published), written(c.Recomputed), c.Unit, written(c.Now),
			c.Test, written(c.Threshold), c.Verdict, c.For, c.Against, flip[0], flip[1], flip[2], c.Source,
		})
	}
	return csv.NewWriter(w).WriteAll(rows)
}

func written(v *float64) string {
	if v == nil {
		return ""
	}
	return exactly(*v)
}
