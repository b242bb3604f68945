package tui

import (
	"math"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// recipe is how an author's figure is made again: the equation and its inputs.
func (p *claimsPage) recipe(c study.Assessment, w int) []string {
	if c.Equation == "" {
		return nil
	}
	return paintAll(p.theme.muted, wrap(p.say.F("claims.inputs", "Equation", c.Equation, "Inputs", study.Inputs(c.Claim)), w))
}

// struck are the blows of one world, year by year; they are made when a claim
// about their timing is looked at.
type struck struct {
	world model.Settings
	list  []study.Strike
}

// firstBlow and laterBlows are the third quarters of 2026 to 2030: early, and
// as late as contracts and plans of 2025 reach.
const (
	firstBlow  = data.Quarter(14)
	laterBlows = 4
)

// blows tells what the same shock does in one year and in another, for a claim
// that asks it.
func (p *claimsPage) blows(c study.Assessment, w int) []string {
	if !study.Timed(c.Claim) {
		return nil
	}
	if p.struck.list == nil || p.struck.world != p.search.world {
		p.struck = struck{p.search.world, study.Strikes(p.m, p.search.world, blowQuarters())}
	}
	var rows []string
	for _, b := range p.struck.list {
		rows = append(rows, wrap(p.say.F("claims.strikes",
			"Q", p.say.quarter(b.Quarter), "Loss", p.say.signed(b.Loss, p.say.money(b.Loss)), "Growth", p.lost(b.Growth),
			"State", p.say.signed(b.State, p.say.money(b.State)), "Capex", p.say.signed(-b.Capex, p.say.money(-b.Capex))), w)...)
	}
	return paintAll(p.theme.muted, rows)
}

// lost writes growth that is lost, in per cent of GDP to the hundredth: a blow
// takes less than a tenth.
func (p *claimsPage) lost(percent float64) string {
	return p.say.signed(-percent, p.say.sign(-percent)+strconv.FormatFloat(math.Abs(percent), 'f', 2, 64)+"%")
}

func blowQuarters() []data.Quarter {
	var list []data.Quarter
	for year := range data.Quarter(laterBlows + 1) {
		list = append(list, firstBlow+4*year)
	}
	return list
}
