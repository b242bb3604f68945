package tui

import (
	"strings"

	"bubblescope/data"
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
	doc.add(paintAll(a.theme.text, wrap(a.say.meaning(o), w))...)
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
