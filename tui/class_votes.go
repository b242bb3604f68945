package tui

import (
	"strconv"
	"strings"

	"bubblescope/tui/room"
)

// voteRows are the predictions of the class as bars, once the answer is out: one
// bar a choice, the right one marked.
func (r *lessonRun) voteRows(w int) []docRow {
	a := r.app
	k, ok := a.votes(r.at)
	if !ok {
		return nil
	}
	rows := plainRows(append([]string{""}, paintAll(a.theme.title, wrap(a.say.F("class.votes", "N", k.Predicted, "Of", k.Of), w))...))
	for i := range r.book.choices(r.at.Step) {
		rows = append(rows, docRow{a.theme.key.paint(string(rune('a'+i))) + " " + r.voteBar(k, i, w-2), none})
	}
	return rows
}

// voteBar is a bar, its number and the sign of the right choice, in w cells.
func (r *lessonRun) voteBar(k room.Counts, i, w int) string {
	a := r.app
	most := 1
	for _, n := range k.Votes {
		most = max(most, n)
	}
	n := k.Votes[i]
	sign, style := " ", a.theme.muted
	if i == r.book.right(r.at.Step) {
		sign, style = a.glyphs.yes, a.theme.better
	}
	count := strconv.Itoa(n)
	long := (max(0, w-len(count)-3)*n + most - 1) / most
	bar := style.paint(strings.Repeat(a.glyphs.tints[levels-1], long))
	return fit(bar+strings.Repeat(" ", bit(long > 0))+a.theme.title.paint(count)+" "+style.paint(sign), w, "")
}

// panelHeight is what the longest question of a lesson takes below the charts,
// with the line above it, in at most two fifths of the screen.
func (a *App) panelHeight() int {
	r := a.lesson
	if r == nil || a.lay.W < 4 {
		return 0
	}
	most := 4
	for i := range r.book.steps() {
		if r.book.asks(i) {
			most = max(most, len(r.questionAt(i, a.lay.W-2)))
		}
	}
	return min(most+1, a.lay.H*2/5)
}

// panelRows are the question, its choices and their bars, below the charts of a
// projector; where nothing is asked, the step's text.
func (a *App) panelRows() []string {
	if a.lay.panel.H == 0 {
		return nil
	}
	r, w := a.lesson, a.lay.panel.W-2
	rows := []string{a.theme.rule.paint(strings.Repeat(a.glyphs.line, a.lay.panel.W))}
	var text []string
	if r.book.asks(r.at.Step) {
		text = r.questionAt(r.at.Step, w)
	} else if r.at.Step < r.book.steps() {
		text = append(paintAll(a.theme.head, wrap(a.say.written(r.book.step(r.at.Step).Title), w)), r.markdown(r.book.Text(r.at.Step, false, a.say.inText), w)...)
	} else {
		text = r.lastPage(w)
	}
	return append(rows, box(indent(text), a.lay.panel.W, a.lay.panel.H-1, a.glyphs.more)...)
}

// questionAt is a step's question with its choices, a bar beside each once the
// answer is out.
func (r *lessonRun) questionAt(step, w int) []string {
	a, b := r.app, r.book
	number := a.say.inText
	rows := paintAll(a.theme.title, wrap(r.bare(b.Ask(step, number)), w))
	k, out := a.votes(r.at)
	choices, widest := b.Choices(step, number), 0
	for _, text := range choices {
		widest = max(widest, width(r.bare(text)))
	}
	widest = min(widest, w*3/5)
	for i, text := range choices {
		row := a.theme.key.paint(string(rune('a'+i))) + " " + a.theme.text.paint(fit(r.bare(text), widest, a.glyphs.more))
		if out {
			row += "  " + r.voteBar(k, i, max(0, w-widest-4))
		}
		rows = append(rows, row)
	}
	return rows
}
