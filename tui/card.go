package tui

import (
	"fmt"
	"strings"
)

// card tells about the focused lever: what it is, what it does, and what its
// range rests on.
func (v railView) card(h, listRows int) []string {
	rows := []string{v.ruled(v.legend(v.elsewhere(listRows)))}
	w := v.w - 2
	if i, ok := v.rail.lever(); ok {
		rows = append(rows, indent(v.leverCard(i, w, h-1))...)
	} else if it, ok := v.rail.focused(); ok {
		rows = append(rows, indent(v.groupCard(it.group, w, h-1))...)
	}
	return box(rows, v.w, h, v.g.more)
}

// elsewhere tells how many rows are out of sight.
func (v railView) elsewhere(listRows int) string {
	above, below := v.rail.hidden(listRows)
	var parts []string
	if above > 0 {
		parts = append(parts, fmt.Sprintf("%s%d", v.g.up, above))
	}
	if below > 0 {
		parts = append(parts, fmt.Sprintf("%s%d", v.g.down, below))
	}
	return strings.Join(parts, " ")
}

// roomyCard is the rows from which a card names its source.
const roomyCard = 8

// leverCard fits the texts into h rows: name, kind and range, and evidence
// first, then the effect, then the definition.
func (v railView) leverCard(i, w, h int) []string {
	l := &v.m.Levers()[i]
	mark, kind := v.kind(l.Kind)
	rows := []string{
		v.t.title.paint(fit(v.words.lever(l), w, v.g.more)),
		v.t.kind(l.Kind).paint(mark+" "+kind) + v.t.muted.paint(v.standing(i, w-width(mark+" "+kind))),
	}
	what, effect, source := wrap(v.definition(l), w), wrap(v.effect(l), w), wrap(v.evidence(i), w)
	free := h - len(rows)
	source = clip(source, sourceRows(h, free-len(what)-len(effect)), w, v.g.more)
	effect = clip(effect, free-len(source), w, v.g.more)
	what = clip(what, free-len(source)-len(effect), w, v.g.more)
	rows = append(rows, paintAll(v.t.text, what)...)
	rows = append(rows, paintAll(v.t.text, effect)...)
	return append(rows, paintAll(v.t.muted, source)...)
}

// sourceRows is how much of the evidence a card of h rows tells: what the other
// texts leave, and two rows of a roomy card in any case. One cut row would tell
// nothing.
func sourceRows(h, left int) int {
	if h < roomyCard {
		return 0
	}
	return max(left, 2)
}

// standing says where a lever may stand and where it stands by default, as far
// as there is room.
func (v railView) standing(i, w int) string {
	l := &v.m.Levers()[i]
	def := v.F("card.default", "V", v.mark(i, l.Default, true))
	both := v.F("card.range", "Min", v.bare(i, l.Min), "Max", v.mark(i, l.Max, true)) + def
	if l.Type == "choice" || width(both) > w {
		both = def
	}
	return fit(both, min(w, width(both)), v.g.more)
}

// evidence names the source and its date.
func (v railView) evidence(i int) string {
	l := &v.m.Levers()[i]
	return v.F("card.source", "Source", v.written(l.Source), "Date", l.Date)
}

// groupCard tells what a heading does, and what the signs of the kinds mean.
func (v railView) groupCard(g, w, h int) []string {
	rows := []string{v.t.title.paint(v.group(v.rail.groups[g].id))}
	hint := "card.fold"
	if g == 0 {
		hint = "card.always"
	}
	rows = append(rows, paintAll(v.t.muted, wrap(v.T(hint), w))...)
	for _, kind := range []string{"action", "world", "shock"} {
		mark, word := v.kind(kind)
		rows = append(rows, v.t.kind(kind).paint(mark+" "+word)+" "+v.t.muted.paint(v.T("kind_note."+kind)))
	}
	return rows
}

func paintAll(i ink, lines []string) []string {
	out := make([]string, len(lines))
	for n, l := range lines {
		out[n] = i.paint(l)
	}
	return out
}

func indent(lines []string) []string {
	out := make([]string, len(lines))
	for n, l := range lines {
		out[n] = " " + l
	}
	return out
}
