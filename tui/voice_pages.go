package tui

import (
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
	"bubblescope/tui/chart"
)

// spoken is a page that answers its question in words. Lines may be long.
type spoken interface{ Speak(v *Voice) []string }

// Pages lists the pages: number, name and question.
func (v *Voice) Pages() []string {
	var lines []string
	for _, t := range v.a.stage.tabs {
		lines = append(lines, v.a.say.F("voice.page", "N", t.digit, "Name", v.a.say.T("page."+t.id), "Question", v.a.say.T("question."+t.id)))
	}
	return lines
}

// Page turns to a page by its number or its name, and answers its question; it
// is false if there is none.
func (v *Voice) Page(name string) ([]string, bool) {
	i := v.pageNamed(strings.ToLower(strings.TrimSpace(name)))
	if i < 0 {
		return nil, false
	}
	v.a.stage.show(i)
	v.settle(v.a.pageWork())
	t := v.a.stage.tab()
	lines := []string{v.a.say.T("question." + t.id)}
	if p, ok := t.page.(spoken); ok {
		lines = append(lines, p.Speak(v)...)
	}
	return lines, true
}

func (v *Voice) pageNamed(name string) int {
	for i, t := range v.a.stage.tabs {
		if name == t.digit || name == t.id || name == strings.ToLower(v.a.say.T("page."+t.id)) {
			return i
		}
	}
	return -1
}

// Read makes pages tell their values at a quarter, or, with nothing, at the
// usual ones again; false if that is no quarter of the model.
func (v *Voice) Read(text string) bool {
	if strings.TrimSpace(text) == "" {
		v.a.stage.cross = chart.None
		return true
	}
	q, err := data.ParseQuarter(strings.ToUpper(strings.TrimSpace(text)))
	if err != nil || q < 0 || int(q) >= model.Quarters {
		return false
	}
	v.a.stage.cross = int(q)
	return true
}

// Speak tells of each chart its lines at a few quarters, then the line below
// the charts.
func (c *chartPage) Speak(v *Voice) []string {
	p := plotter{speech: c.say, live: c.live, perYear: c.perYear, cross: c.cross, w: c.w}
	var lines []string
	for _, one := range c.pictures {
		f, d := one(p)
		lines = append(lines, v.chart(f, d)...)
	}
	return append(lines, c.note(p)+c.say.T("voice.stop"))
}

// Speak tells who pays whom in the quarter shown, the largest first as the
// table has it, and what the picture says in words.
func (p *moneyPage) Speak(v *Voice) []string {
	lines := []string{p.say.F("voice.quarter", "Q", p.say.quarter(data.Quarter(p.q)), "Per", p.per())}
	for _, l := range moneyRows() {
		line := p.say.F("voice.item", "Name", p.rowName(l), "V", p.say.moneyShort(p.flows[p.q].sum(l.bands...)*p.perUnit()))
		if change := p.change(l.bands...); change != "" {
			line += p.say.F("voice.change", "V", change, "Against", v.against())
		}
		lines = append(lines, line+p.say.T("voice.stop"))
	}
	return append(lines, p.moral("money.moral"))
}

// Speak lists the claims with their verdicts.
func (p *claimsPage) Speak(v *Voice) []string {
	lines := []string{p.spokenTally()}
	for i := range p.now {
		lines = append(lines, p.claimLine(i))
	}
	return append(lines, p.say.T("voice.claim_more"))
}

// spokenTally counts the verdicts, without the place in the list.
func (p *claimsPage) spokenTally() string {
	n := p.verdicts()
	return p.say.F("voice.tally", "N", len(p.now), "Holds", n[study.Holds], "Fails", n[study.Fails], "Unknown", n[study.Unknown])
}

// claimLine is a claim as an entry of a list.
func (p *claimsPage) claimLine(i int) string {
	c := p.now[i]
	_, verdict, _ := p.verdict(c.Verdict)
	return p.say.F("voice.claim", "N", i+1, "Verdict", verdict, "Text", p.say.claimPart(c.ID, "text", c.Text))
}

// Claim tells all about claim number n, from 1; false if there is none.
func (v *Voice) Claim(n int) ([]string, bool) {
	if _, ok := v.Page("claims"); !ok {
		return nil, false
	}
	p, ok := v.a.stage.tab().page.(*claimsPage)
	if !ok || n < 1 || n > len(p.now) {
		return nil, false
	}
	c, w := p.now[n-1], voiceLine
	lines := []string{p.claimLine(n - 1), p.say.F("claims.who", "Author", p.say.claimPart(c.ID, "author", c.Author), "Date", c.Date)}
	p.focus = -1 // no key belongs to a line of words
	lines = append(lines, p.numbers(n-1, w)...)
	p.focus = n - 1
	lines = append(lines, p.sides(c, w)...)
	lines = append(lines, p.measure(c, w)...)
	for i := range lines {
		lines[i] = unpainted(lines[i])
	}
	return lines, true
}

// Try sets the lever of claim n to where its verdict turns, as a step; false if
// there is none that turns it.
func (v *Voice) Try(n int) (string, bool) {
	if _, ok := v.Claim(n); !ok {
		return "", false
	}
	p := v.a.stage.tab().page.(*claimsPage)
	f := p.now[n-1].Flip
	if f == nil {
		return p.say.T("claims.no_flip"), true
	}
	v.a.setLever(f.Lever, f.To, gesture{})
	return v.Changed(), true
}

// Speak tells how far each lever alone moves the outcome, and what two of them
// do together.
func (p *sensitivityPage) Speak(v *Voice) []string {
	lines := []string{p.tornadoTitle()}
	for _, b := range p.bars() {
		lines = append(lines, p.say.F("voice.bar", "Lever", p.say.lever(&p.lens.m.Levers()[b.lever]),
			"Low", p.figureText(b.low), "High", p.figureText(b.high)))
	}
	if len(p.bars()) == 0 {
		lines = append(lines, p.say.T("sensitivity.flat"))
	}
	return append(lines, p.corners()...)
}

// corners tells the outcome where both levers of the map stand at the ends of
// their ranges.
func (p *sensitivityPage) corners() []string {
	s := &p.surveys[mapSurvey].done
	if len(s.found) == 0 || s.of.cols == 0 || s.of.rows == 0 {
		return nil
	}
	m := p.lens.m
	x, y := &m.Levers()[s.of.x], &m.Levers()[s.of.y]
	var lines []string
	for _, at := range [][2]int{{0, 0}, {s.of.cols - 1, 0}, {0, s.of.rows - 1}, {s.of.cols - 1, s.of.rows - 1}} {
		lines = append(lines, p.say.F("voice.corner",
			"X", p.say.lever(x), "AtX", p.say.value(s.of.x, axisValue(m, s.of.x, at[0], s.of.cols)),
			"Y", p.say.lever(y), "AtY", p.say.value(s.of.y, axisValue(m, s.of.y, at[1], s.of.rows)),
			"What", p.say.outcome(p.ahead, "outcome."), "V", p.figureText(p.figure(s.found[at[1]*s.of.cols+at[0]]))))
	}
	return lines
}
