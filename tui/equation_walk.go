package tui

import (
	"bubblescope/model/study"
)

// The steps along the equations.

// lookDown goes to the next term, and on to the end of what there is to read.
func (a *App) lookDown() {
	if at := a.walk.here(); at.focus < len(a.termsHere())-1 {
		at.focus++
		a.walk.moved = true
		return
	}
	a.scrolled++
}

// lookUp goes back from the end, then to the term before, then to the top.
func (a *App) lookUp() {
	at := a.walk.here()
	doc := a.equationDoc(a.lay.W - 4)
	switch below := doc.starts[at.focus:]; {
	case len(below) > 0 && a.scrolled > below[0]:
		a.scrolled--
	case at.focus > 0:
		at.focus--
		a.walk.moved = true
	default:
		a.scrolled = max(0, a.scrolled-1)
	}
}

// goInto follows the term in focus: to the equation of a series, to a lever in
// the rail. A parameter leads nowhere.
func (a *App) goInto() {
	terms, at := a.termsHere(), a.walk.here()
	if at.focus >= len(terms) {
		return
	}
	switch t := terms[at.focus]; t.Kind {
	case study.OutputTerm, study.WorkingTerm:
		a.walk.trail = append(a.walk.trail, stop{id: t.ID})
		a.scrolled = 0
	case study.LeverTerm:
		a.overlay = noOverlay
		a.rail.reveal(t.Index)
	}
}

// comeBack goes back to the equation that led here.
func (a *App) comeBack() {
	if n := len(a.walk.trail); n > 1 {
		a.walk.trail = a.walk.trail[:n-1]
		a.walk.moved = true
	}
}

// whyHere splits the change of the output that is shown; workings have none, and
// lead back to the output that they were reached from.
func (a *App) whyHere() {
	a.overlay = noOverlay
	id := a.walk.trail[0].id
	for _, s := range a.walk.trail {
		if a.model.OutputIndex(s.id) >= 0 {
			id = s.id
		}
	}
	a.whyOf(distinct(append([]topic{{id: id}}, a.topics()...)))
}
