package tui

import (
	"strconv"
	"strings"

	"bubblescope/model/study"
)

// roomyList is the rows from which claims out of focus tell more than their
// verdict.
const roomyList = 24

// count says how the verdicts stand, and how far the search has come.
func (p *claimsPage) count() string {
	text := p.tally()
	if p.searching() {
		text += p.say.F("claims.progress", "At", p.search.next, "N", len(p.m.Levers()))
	}
	return p.theme.muted.paint(fit(p.hidden()+text, p.w, p.say.g.more))
}

// tally says how the verdicts stand.
func (p *claimsPage) tally() string {
	n := p.verdicts()
	return p.say.F("claims.count", "At", min(p.focus+1, len(p.now)), "N", len(p.now), "Holds", n[study.Holds], "Fails", n[study.Fails], "Unknown", n[study.Unknown])
}

// verdicts counts them.
func (p *claimsPage) verdicts() map[string]int {
	n := map[string]int{}
	for _, c := range p.now {
		n[c.Verdict]++
	}
	return n
}

// hidden says how many rows of a long claim in focus are out of sight.
func (p *claimsPage) hidden() string {
	mark := ""
	if p.deep > 0 {
		mark = p.say.g.up + strconv.Itoa(p.deep) + " "
	}
	if below := p.beyond() - p.deep; below > 0 {
		mark += p.say.g.down + strconv.Itoa(below) + " "
	}
	return mark
}

// block is one claim: who says what and whether it holds; then, for the claim
// in focus or with room, the numbers, and for the one in focus both sides. The
// first of a theme has its heading above it.
func (p *claimsPage) block(i int) []string {
	rows := p.claim(i)
	if i > 0 && p.now[i].Theme == p.now[i-1].Theme {
		return rows
	}
	return append([]string{p.heading(p.now[i].Theme)}, rows...)
}

// heading is the name of a theme, and a line to the end of the row.
func (p *claimsPage) heading(theme string) string {
	name := fit(p.say.T("claims.theme."+theme), min(p.w, width(p.say.T("claims.theme."+theme))), p.say.g.more) + " "
	return p.theme.title.paint(name) + p.theme.rule.paint(strings.Repeat(p.say.g.line, max(0, p.w-width(name))))
}

func (p *claimsPage) claim(i int) []string {
	c := p.now[i]
	rows := []string{p.head(i)}
	w := p.w - claimIndent
	text := wrap(p.say.claimPart(c.ID, "text", c.Text), w)
	switch {
	case i == p.focus:
		rows = append(rows, paintAll(p.theme.title, text)...)
		rows = append(rows, p.numbers(i, w)...)
		rows = append(rows, p.blows(c, w)...)
		rows = append(rows, p.sides(c, w)...)
		rows = append(rows, p.measure(c, w)...)
		rows = append(rows, p.recipe(c, w)...)
	case p.h >= roomyList:
		rows = append(rows, text...)
		rows = append(rows, p.numbers(i, w)...)
	default:
		rows = append(rows, clip(text, 1, w, p.say.g.more)...)
	}
	for n := 1; n < len(rows); n++ {
		rows[n] = strings.Repeat(" ", claimIndent) + rows[n]
	}
	return rows
}

// claimIndent is the room for the mark of the focus and the verdict's sign.
const claimIndent = 4

// head is the verdict as a sign and a word, and who said it when.
func (p *claimsPage) head(i int) string {
	c, mark := p.now[i], " "
	if i == p.focus {
		mark = p.theme.focus.paint(p.say.g.here)
	}
	sign, word, ink := p.verdict(c.Verdict)
	who := p.say.F("claims.who", "Author", p.say.claimPart(c.ID, "author", c.Author), "Date", c.Date)
	left := mark + " " + ink.paint(sign+" "+fit(word, p.longestVerdict(), "")) + "  "
	return left + p.theme.muted.paint(shorten(who, p.w-width(left), p.say.g.more))
}

// verdict is how a verdict looks: a sign and a word, and a colour besides.
func (p *claimsPage) verdict(v string) (sign, word string, i ink) {
	signs := map[string]string{study.Holds: "●", study.Fails: "○", study.Unknown: "?"}
	if p.say.g.minus == "-" {
		signs = map[string]string{study.Holds: "+", study.Fails: "-", study.Unknown: "?"}
	}
	inks := map[string]ink{study.Holds: p.theme.action, study.Fails: p.theme.worse, study.Unknown: p.theme.muted}
	return signs[v], p.say.T("claims." + v), inks[v]
}

func (p *claimsPage) longestVerdict() int {
	n := 0
	for _, v := range []string{study.Holds, study.Fails, study.Unknown} {
		n = max(n, width(p.say.T("claims."+v)))
	}
	return n
}

// numbers are the author's figure and ours, the number now and its threshold,
// and what would turn the verdict.
func (p *claimsPage) numbers(i, w int) []string {
	c, s := p.now[i], p.say
	var rows []string
	if c.Unit != "" {
		rows = append(rows, wrap(s.F("claims.figure", "Theirs", s.figureIn(c.Unit, c.Published), "Ours", s.figureIn(c.Unit, c.Recomputed)), w)...)
	}
	if c.Claim.Now == "" {
		return paintAll(p.theme.muted, append(rows, wrap(s.T("claims.cannot"), w)...))
	}
	rows = append(rows, wrap(s.F("claims.now", "Now", s.nowIn(p.units[i], c.Now), "Test", s.holdsIf(c.Test), "Threshold", s.figureIn(p.units[i], c.Threshold)), w)...)
	return append(paintAll(p.theme.muted, rows), paintAll(p.theme.world, wrap(p.flipLine(i, w), w))...)
}

// flipLine names the key that tries a flip where that takes no row of its own;
// the footer names it anyway.
func (p *claimsPage) flipLine(i, w int) string {
	c := p.now[i]
	flip := p.flip(c)
	if i != p.focus || c.Flip == nil {
		return flip
	}
	if long := p.say.F("claims.try", "Flip", flip, "Key", tryKey); len(wrap(long, w)) == len(wrap(flip, w)) {
		return long
	}
	return flip
}

// flip says what would turn a verdict, as far as is known.
func (p *claimsPage) flip(c study.Assessment) string {
	switch {
	case p.searching():
		return p.say.T("claims.searching")
	case c.Flip == nil:
		return p.say.T("claims.no_flip")
	}
	f := c.Flip
	return p.say.F("claims.flip", "Lever", p.say.lever(&p.m.Levers()[f.Lever]), "From", p.say.bare(f.Lever, f.From), "To", p.say.value(f.Lever, f.To), "Arrow", p.say.g.arrow)
}

// sides are the evidence for and the evidence against.
func (p *claimsPage) sides(c study.Assessment, w int) []string {
	rows := wrap(p.say.F("claims.for", "Text", p.say.claimPart(c.ID, "for", c.For)), w)
	return append(rows, wrap(p.say.F("claims.against", "Text", p.say.claimPart(c.ID, "against", c.Against)), w)...)
}

// measure says where the threshold of a claim comes from.
func (p *claimsPage) measure(c study.Assessment, w int) []string {
	if c.ThresholdSource == "" {
		return nil
	}
	return paintAll(p.theme.muted, wrap(p.say.F("claims.threshold", "Text", p.say.claimPart(c.ID, "threshold", c.ThresholdSource)), w))
}
