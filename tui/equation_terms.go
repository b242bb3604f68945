package tui

import (
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// termTable is the widths of the columns of terms and values.
type termTable struct{ name, now, then int }

// termRows is a table of the terms: the result first, then each with its value
// in the present world and in the one that is compared with, and below it what
// it is and where it comes from.
func (a *App) termRows(doc *equationDoc, o *data.Output, w int) {
	q, terms := a.equationQuarter(), a.termsHere()
	a.walk.here().focus = clampInt(a.walk.here().focus, 0, max(0, len(terms)-1))
	self := a.seriesTerm(o.ID)
	t := a.termTable(append(terms, self), q, w)
	then := a.say.T("chart.default")
	if a.live.pinned {
		then = a.say.T("chart.pinned")
	}
	doc.add(a.theme.muted.paint(fit(a.say.F("equation.when", "Q", a.say.quarter(q)), t.name, a.glyphs.more) +
		fitRight(a.say.T("why.to"), t.now, "") + fitRight(then, t.then, "")))
	doc.add(a.termRow(self, q, t, "= ", a.theme.title))
	for i, term := range terms {
		doc.starts = append(doc.starts, len(doc.rows))
		mark, ink := "  ", a.theme.text
		if i == a.walk.here().focus {
			mark, ink = a.glyphs.here+" ", a.theme.focus
		}
		doc.add(a.termRow(term, q, t, mark, ink))
		for _, line := range wrap(a.termNote(term, q), w-4) {
			doc.add("    " + a.theme.muted.paint(line))
		}
		doc.ends = append(doc.ends, len(doc.rows))
	}
}

// termTable shares w cells among names and values.
func (a *App) termTable(terms []study.Term, q data.Quarter, w int) termTable {
	t := termTable{now: width(a.say.T("why.to")), then: max(width(a.say.T("chart.default")), width(a.say.T("chart.pinned")))}
	longest := width(a.say.F("equation.when", "Q", a.say.quarter(q))) - 2
	for _, term := range terms {
		t.now = max(t.now, width(a.termText(term, a.live.result, q)))
		t.then = max(t.then, width(a.termText(term, a.live.ghost, q)))
		longest = max(longest, width(a.termName(term)))
	}
	t.now, t.then = t.now+2, t.then+2
	t.name = clampInt(longest+4, 0, w-t.now-t.then)
	return t
}

// termRow is a term and its two values.
func (a *App) termRow(term study.Term, q data.Quarter, t termTable, mark string, name ink) string {
	now, then := a.termText(term, a.live.result, q), a.termText(term, a.live.ghost, q)
	ink := a.theme.title
	if now == then {
		ink = a.theme.text
	}
	return name.paint(mark) + name.paint(fit(a.termName(term), t.name-width(mark), a.glyphs.more)) +
		ink.paint(fitRight(now, t.now, "")) + a.theme.muted.paint(fitRight(then, t.then, ""))
}

// termName is the id of a term with the sign of its kind; a lag tells how many
// quarters before.
func (a *App) termName(t study.Term) string {
	name := t.ID
	if t.Lag > 0 {
		name = a.say.F("equation.lag", "ID", t.ID, "N", a.glyphs.minus+strconv.Itoa(t.Lag))
	}
	if t.Kind == study.LeverTerm {
		mark, _ := a.say.kind(a.model.Levers()[t.Index].Kind)
		return mark + " " + name
	}
	return name
}

// termText writes what a term is worth.
func (a *App) termText(t study.Term, run *model.Result, q data.Quarter) string {
	v, ok := a.termValue(t, run, q)
	switch {
	case !ok:
		return a.say.T("equation.before")
	case t.Kind == study.LeverTerm && v == run.Settings[t.Index]:
		return a.say.mark(t.Index, v, false)
	case t.Kind == study.LeverTerm:
		return a.say.precise(a.model.Levers()[t.Index].Unit, v)
	case t.Kind == study.ParameterTerm:
		return a.say.given(a.model.Data().Parameters[t.Index].Unit, v)
	}
	return a.say.precise(a.rowOf(t).Unit, v)
}
