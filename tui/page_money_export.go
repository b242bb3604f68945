package tui

import (
	"encoding/csv"
	"io"
	"strings"

	"bubblescope/data"
	"bubblescope/tui/plot"
)

// Offers are the payments of the quarter shown, drawn and in numbers.
func (p *moneyPage) Offers(c caption) []offer {
	r := c.record(nil)
	return []offer{{
		label: c.F("export.payments", "Q", c.quarter(data.Quarter(p.q))), slug: "money " + data.Quarter(p.q).String(),
		sheet: func() plot.Sheet { return p.sheet(c) },
		csv:   func(w io.Writer) error { return p.payments(r).csv(w, r.comments) },
		json:  func(w io.Writer) error { return indented(w, p.payments(r)) },
	}}
}

// sheet draws the loop with dollars as widths.
func (p *moneyPage) sheet(c caption) plot.Sheet {
	unit := c.T("unit_axis.quarter")
	if p.perYear {
		unit = c.T("unit_axis.year")
	}
	flow := p.drawing(c)
	return plot.Sheet{
		Title:    c.F("picture.flow", "Q", c.quarter(data.Quarter(p.q))),
		Subtitle: c.F("picture.subtitle", "Unit", c.F("picture.flow_unit", "Unit", unit), "World", c.worldInShort()),
		Panels:   []plot.Panel{{Flow: &flow}}, Notes: append([]string{p.moral("money.moral")}, c.notes(nil)...), Imprint: c.imprint(),
		Desc: p.describe(c, flow), Lang: c.tag, Size: plot.UsualSize,
	}
}

// The columns of the drawing, by the places of the loop's.
func flowColumn(at int) int {
	switch at {
	case atLabs:
		return 0
	case atClouds:
		return 1
	case atNvidia:
		return 2
	}
	return plot.Outside
}

// drawing has the ribbons in the order of the loop on the screen.
func (p *moneyPage) drawing(c caption) plot.Flow {
	f := &p.flows[p.q]
	out := plot.Flow{
		Columns: []string{c.T("money.labs"), c.T("money.clouds"), c.T("money.nvidia")},
		Round:   c.T("picture.round"),
		Text:    func(bn float64) string { return c.moneyShort(bn * p.perUnit()) },
	}
	for _, l := range planLanes(f, 1).lanes {
		r := plot.Ribbon{
			Label: p.longName(c, l.band), Amount: f.band[l.band], Style: hue(l.band), OwnStyle: hueOwn,
			From: flowColumn(l.from), To: flowColumn(l.to),
		}
		if l.band == cloudsNvidia {
			r.Own = f.own
		}
		out.Ribbons = append(out.Ribbons, r)
	}
	return out
}

// longName is the full name of a band.
func (p *moneyPage) longName(c caption, b moneyBand) string {
	name := moneyNames()[b]
	return c.or("money_long."+name, c.T("money."+name))
}

func (p *moneyPage) describe(c caption, f plot.Flow) string {
	whom := func(at int) string {
		if at == plot.Outside {
			return c.T("picture.outside")
		}
		return f.Columns[at]
	}
	var parts []string
	for _, r := range f.Ribbons {
		parts = append(parts, c.F("picture.flow_desc", "From", whom(r.From), "To", whom(r.To), "What", r.Label, "V", f.Text(r.Amount)))
	}
	return strings.Join(append(parts, c.T("picture.caveat")), " ")
}

// paymentsFile is every payment of a quarter by its two ends.
type paymentsFile struct {
	headFile
	Quarter  string       `json:"quarter"`
	Unit     string       `json:"unit"`
	Payments []paymentRow `json:"payments"`
}

type paymentRow struct {
	From   string  `json:"from"`
	To     string  `json:"to"`
	Kind   string  `json:"kind"`
	Amount float64 `json:"amount"`
}

func (p *moneyPage) payments(r record) paymentsFile {
	f := paymentsFile{headFile: r.headFile(), Quarter: data.Quarter(p.q).String(), Unit: "USD_bn", Payments: []paymentRow{}}
	actors := p.m.Data().Actors
	for _, one := range p.m.Payments(r.settings)[p.q] {
		if one.Amount != 0 {
			f.Payments = append(f.Payments, paymentRow{actors[one.From].ID, actors[one.To].ID, one.Kind, one.Amount})
		}
	}
	return f
}

func (f paymentsFile) csv(w io.Writer, comments func(io.Writer) error) error {
	if err := comments(w); err != nil {
		return err
	}
	rows := [][]string{{"quarter", "from", "to", "kind", "amount", "unit"}}
	for _, one := range f.Payments {
		rows = append(rows, []string{f.Quarter, one.From, one.To, one.Kind, exactly(one.Amount), f.Unit})
	}
	return csv.NewWriter(w).WriteAll(rows)
}
