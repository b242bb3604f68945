package tui

import (
	"math"
	"strings"

	"bubblescope/data"
	"bubblescope/tui/chart"
)

// The line of figures below the charts of a page.

// noteQuarter is the quarter of the figures below the charts: the cross-hair's,
// or the end of the year of the figures on top.
func (p plotter) noteQuarter() data.Quarter {
	if p.cross != chart.None {
		return data.Quarter(p.cross)
	}
	return p.m.LastActual() + 4*ahead
}

// now is an output of the present run at the quarter of the note.
func (p plotter) now(id string) float64 {
	return p.live.lens.series(p.live.result, id)[p.noteQuarter()]
}

// fitting is the first form of a sentence that fits the width, or the last.
func (p plotter) fitting(forms []string, args ...any) string {
	text := ""
	for _, form := range forms {
		if text = p.F(form, args...); width(text) <= p.w {
			break
		}
	}
	return text
}

// yearly is a flow of money by the year, with its unit.
func (p plotter) yearly(id string) string { return p.money(4 * p.now(id)) }

// dependenceNote gives the four readings of Nvidia's dependence on its own
// money: one of them alone would decide the question by its definition.
func dependenceNote(p plotter) string {
	share := func(id string) string { return p.percent(p.now(id)) }
	return p.fitting(
		[]string{"note.dependence", "note.dependence_short", "note.dependence_tight", "note.dependence_least"},
		"Q", p.quarter(p.noteQuarter()),
		"Circular", share("nvidia.circular_share"), "Outlay", share("nvidia.vendor_outlay_share"),
		"Marginal", share("nvidia.circular_marginal"), "Labs", share("nvidia.lab_dependence"))
}

// mostRunway is where the model stops to count quarters of cash.
const mostRunway = 40

// runwayNote tells how long the cash lasts of each lab that burns any.
func runwayNote(p plotter) string {
	var all []string
	least, whose := float64(mostRunway), ""
	for _, lab := range labsOf(p.m.Outputs()) {
		v := p.now("lab." + lab + ".runway")
		if v < mostRunway {
			all = append(all, p.actor(lab)+" "+p.plain(v))
		}
		if v < least {
			least, whose = v, p.actor(lab)
		}
	}
	q := p.quarter(p.noteQuarter())
	if len(all) == 0 {
		return p.F("note.no_burn", "Q", q)
	}
	return p.fitting([]string{"note.runway", "note.runway_short", "note.runway_tight", "note.runway_least"},
		"Q", q, "Labs", strings.Join(all, p.T("note.and")), "Lab", whose, "N", p.plain(least))
}

// riskNote tells what of Nvidia's revenue hangs on money lent to labs.
func riskNote(p plotter) string {
	return p.fitting([]string{"note.risk", "note.risk_short"},
		"Q", p.quarter(p.noteQuarter()), "Risk", p.yearly("nvidia.at_risk"), "All", p.yearly("nvidia.datacenter_revenue"))
}

// flatteryNote tells what the books make of the clouds' profit.
func flatteryNote(p plotter) string {
	forms, v := []string{"note.flattered", "note.flattered_short"}, 4*p.now("clouds.overstated_profit")
	if v < 0 {
		forms = []string{"note.understated", "note.understated_short"}
	}
	return p.fitting(forms, "Q", p.quarter(p.noteQuarter()), "V", p.money(math.Abs(v)), "Cover", p.plain(p.now("clouds.interest_cover")))
}

// waterNote tells what data centres take of the country's electricity, and of
// its water.
func waterNote(p plotter) string {
	return p.fitting([]string{"note.water", "note.water_short"},
		"Q", p.quarter(p.noteQuarter()), "Share", p.percent(p.now("power.us_share")), "Water", p.reading(4*p.now("water.use")))
}

// burdenNote tells what others bear of the boom.
func burdenNote(p plotter) string {
	return p.fitting([]string{"note.burden", "note.burden_short"},
		"Q", p.quarter(p.noteQuarter()), "Crowded", p.yearly("macro.crowding_out"),
		"Paid", p.percent(p.now("commitments.honoured_share")), "State", p.yearly("state.cost"))
}
