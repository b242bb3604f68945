package tui

import (
	"encoding/csv"
	"io"
)

// Offers are the bars of the tornado; none while they are being computed.
func (p *sensitivityPage) Offers(c caption) []offer {
	bars := p.bars()
	if len(bars) == 0 {
		return nil
	}
	r := c.record(nil)
	file := causesFile{headFile: r.headFile(), Outcome: p.chosen().id, Year: p.now.Year, Now: p.figure(p.now)}
	for _, b := range bars {
		file.Bars = append(file.Bars, barRow{p.lens.m.Levers()[b.lever].ID, b.low, b.high})
	}
	return []offer{{
		label: c.T("export.causes"), slug: "causes " + file.Outcome,
		csv:  func(w io.Writer) error { return file.csv(w, r.comments) },
		json: func(w io.Writer) error { return indented(w, file) },
	}}
}

// causesFile is the outcome with each lever at the ends of its range, in
// billions of dollars a year, as a share, or as a quarter counted from 2023Q1.
type causesFile struct {
	headFile
	Outcome string   `json:"outcome"`
	Year    int      `json:"year"`
	Now     float64  `json:"now"`
	Bars    []barRow `json:"tornado"`
}

type barRow struct {
	Lever string  `json:"lever"`
	Low   float64 `json:"low"`
	High  float64 `json:"high"`
}

func (f causesFile) csv(w io.Writer, comments func(io.Writer) error) error {
	if err := comments(w); err != nil {
		return err
	}
	rows := [][]string{{"outcome", "lever", "low", "now", "high"}}
	for _, b := range f.Bars {
		rows = append(rows, []string{f.Outcome, b.Lever, exactly(b.Low), exactly(f.Now), exactly(b.High)})
	}
	return csv.NewWriter(w).WriteAll(rows)
}
