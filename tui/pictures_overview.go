package tui

import "bubblescope/tui/chart"

// lossPicture: how much do the labs lose? Lines, not a stack, for a lab that
// earns money would have to be stacked below zero.
func lossPicture(p plotter) (chart.Frame, chart.Data) {
	p = p.counting("labs.operating_loss")
	f := p.frame("chart.loss")
	f.Below = []string{p.T("chart.profit_long"), p.T("chart.profit")}
	d := chart.Data{Series: []chart.Series{p.line(p.T("line.all_labs"), "labs.operating_loss", neutral)}}
	d.Series[0].Strong = true
	d.Bands = p.bandsOf("labs.operating_loss")
	labs := p.labs()
	for i, lab := range labs {
		d.Series = append(d.Series, p.line(p.actor(lab), "lab."+lab+".operating_loss", i))
	}
	d.Series = append(d.Series, p.ghostOf("labs.operating_loss"))
	d.Series = p.addPoints(d.Series, "labs.operating_loss", chart.Plain)
	for i, lab := range labs {
		d.Series = p.addPoints(d.Series, "lab."+lab+".operating_loss", i)
	}
	return f, d
}

// labs are those that have a line of their own: on a narrow stage only the two
// first, for a line without a name says nothing.
func (p plotter) labs() []string {
	all := labsOf(p.m.Outputs())
	if p.w < narrow {
		return all[:min(2, len(all))]
	}
	return all
}
