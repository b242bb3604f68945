package tui

import (
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// equationDoc is all that there is to read about an output, and where each of
// its terms begins.
type equationDoc struct {
	rows   []string
	starts []int
	ends   []int
}

func (d *equationDoc) add(rows ...string) { d.rows = append(d.rows, rows...) }

// equationRows is the window of w×h cells on it. The term in focus stays in
// sight when it moves.
func (a *App) equationRows(w, h int) []string {
	doc := a.equationDoc(w - 4)
	if at := a.walk.here().focus; a.walk.moved && at < len(doc.starts) {
		a.scrolled = min(max(a.scrolled, doc.ends[at]-h), doc.starts[at])
		if at == 0 && doc.ends[0] <= h {
			a.scrolled = 0
		}
	}
	a.walk.moved = false
	doc.add(a.curveRows(w-4, h-len(doc.rows))...)
	a.scrolled = clampInt(a.scrolled, 0, max(0, len(doc.rows)-h))
	shown := doc.rows[a.scrolled:]
	for i := range shown {
		shown[i] = "  " + shown[i]
	}
	return box(shown, w, h, a.glyphs.more)
}

// equationDoc writes what an output is, its equation, the terms with their
// values and sources, and what was published of it.
func (a *App) equationDoc(w int) equationDoc {
	o, doc := a.outputOf(a.walk.here().id), equationDoc{}
	doc.add(a.trailRows(w)...)
	doc.add(paintAll(a.theme.text, wrap(a.say.outputDefinition(o), w))...)
	doc.add("")
	doc.add(a.formulaRows(o, w)...)
	doc.add("")
	a.termRows(&doc, o, w)
	doc.add("")
	doc.add(a.recordRows(o, w)...)
	doc.add(paintAll(a.theme.muted, wrap(a.say.F("equation.sources", "Text", o.Sources), w))...)
	return doc
}

// trailRows are the name of the output, and the way that led to it.
func (a *App) trailRows(w int) []string {
	o := a.outputOf(a.walk.here().id)
	place := a.say.F("equation.place", "At", a.walk.at+1, "N", len(a.walk.list))
	head := a.theme.title.paint(a.say.output(o)) + "  " + a.theme.muted.paint(o.ID)
	if width(head) > w {
		return append(paintAll(a.theme.title, wrap(a.say.output(o), w)), a.theme.muted.paint(o.ID))
	}
	if n := len(a.walk.trail); n > 1 {
		var way []string
		for _, s := range a.walk.trail[:n-1] {
			way = append(way, s.id)
		}
		sep := " " + a.glyphs.here + " "
		way = append(way, o.ID)
		return append([]string{head}, paintAll(a.theme.muted, wrap(strings.Join(way, sep), w))...)
	}
	if width(head)+2+width(place) <= w {
		head += strings.Repeat(" ", w-width(head)-width(place)) + a.theme.muted.paint(place)
	}
	return []string{head}
}

// formulaRows is the equation, with what can be looked up set apart; each
// clause begins a row, and what has no room in it stands below it, indented.
func (a *App) formulaRows(o *data.Output, w int) (rows []string) {
	for i, clause := range strings.Split(o.Equation, "; ") {
		text := clause
		if i == 0 {
			text = "= " + clause
		}
		for k, line := range wrap(a.inked(text), w-4) {
			rows = append(rows, strings.Repeat(" ", 2+2*bit(k > 0))+line)
		}
	}
	return rows
}

// inked paints the ids of a text.
func (a *App) inked(text string) string {
	var b strings.Builder
	at := 0
	for _, one := range study.Terms(a.model, text) {
		b.WriteString(a.signs(text[at:one.From]))
		b.WriteString(a.theme.key.paint(text[one.From:one.To]))
		at = one.To
	}
	return b.String() + a.signs(text[at:])
}

// signs writes the signs of arithmetic as the terminal can.
func (a *App) signs(text string) string {
	if !a.looks.ascii() {
		return text
	}
	return strings.NewReplacer("−", "-", "×", "*", "÷", "/", "²", "^2", "≥", ">=", "≤", "<=").Replace(text)
}

// termTable is the widths of the columns of terms and values.
type termTable struct{ name, now, then int }

// termRows is a table of the terms: the result first, then each with its value
// in the present world and in the one that is compared with, and below it what
// it is and where it comes from.
func (a *App) termRows(doc *equationDoc, o *data.Output, w int) {
	q, terms := a.equationQuarter(), a.termsHere()
	a.walk.here().focus = clampInt(a.walk.here().focus, 0, max(0, len(terms)-1))
	self := study.Term{Kind: study.OutputTerm, ID: o.ID, Index: a.model.OutputIndex(o.ID)}
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
	return a.theme.focus.paint(mark) + name.paint(fit(a.termName(term), t.name-width(mark), a.glyphs.more)) +
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
	return a.say.precise(a.model.Outputs()[t.Index].Unit, v)
}
