package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// equationKey shows the equation behind a line.
const equationKey = "e"

// wheelRows is how far a turn of the wheel scrolls.
const wheelRows = 3

// stop is an output on the way along the equations, and the term in focus there.
type stop struct {
	id    string
	focus int
}

// walk is the way along the equations: from an output of the page to those that
// its equation speaks of, and so on.
type walk struct {
	list  []string // outputs of the page
	at    int      // in list
	trail []stop   // the first is list[at]
	moved bool     // the focus moved since the rows were last drawn

	traces []*model.Trace // of the worlds last asked for, the newest last
}

func (w *walk) here() *stop { return &w.trail[len(w.trail)-1] }

// askEquation opens the equation of the page's first output, or of the figure
// whose change is being split.
func (a *App) askEquation() {
	a.stage.tell(a)
	list := a.stage.outputs()
	for _, t := range a.topics() {
		if !t.mark {
			list = append(list, t.id)
		}
	}
	if a.stage.asking && !a.why.topic().mark {
		list = append([]string{a.why.topic().id}, list...)
	}
	a.walk = walk{list: distinctIDs(list), traces: a.walk.traces}
	a.begin(0)
	a.overlay = equationOverlay
}

func distinctIDs(all []string) (some []string) {
	seen := map[string]bool{}
	for _, id := range all {
		if !seen[id] {
			seen[id], some = true, append(some, id)
		}
	}
	return some
}

// begin starts anew at an output of the page.
func (a *App) begin(at int) {
	n := len(a.walk.list)
	a.walk.at = (at + n) % n
	a.walk.trail = []stop{{id: a.walk.list[a.walk.at]}}
	a.scrolled = 0
}

// equationPress handles a key while an equation is shown: along its terms, into
// one and back, to the page's other outputs and to other quarters. Any other
// key closes it.
func (a *App) equationPress(key string) tea.Cmd {
	switch key {
	case "up", "k":
		a.lookUp()
	case "down", "j":
		a.lookDown()
	case "pgup":
		a.scrolled = max(0, a.scrolled-a.lay.H/2)
	case "pgdown", "space":
		a.scrolled += a.lay.H / 2
	case "tab", "right":
		a.begin(a.walk.at + 1)
	case "shift+tab", "left":
		a.begin(a.walk.at - 1)
	case "enter":
		a.goInto()
	case "backspace":
		a.comeBack()
	case "[", ",":
		a.readEquation(-1)
	case "]", ".":
		a.readEquation(+1)
	case whyKey:
		a.whyHere()
	case "q":
		return tea.Quit
	default:
		a.overlay = noOverlay
	}
	return nil
}

// readEquation moves the quarter, from the one that is shown.
func (a *App) readEquation(n int) {
	if !a.hasCross() {
		a.stage.cross = int(a.equationQuarter())
	}
	a.stage.moveCross(n, a.stage.cross)
}

// equationQuarter is that of the cross-hair, or the end of the year of the
// figures on top.
func (a *App) equationQuarter() data.Quarter {
	if a.hasCross() {
		return data.Quarter(a.stage.cross)
	}
	return a.model.LastActual() + 4*ahead
}

// termsHere are the terms of the equation that is shown, each once.
func (a *App) termsHere() []study.Term {
	return distinctTerms(study.Terms(a.model, a.outputOf(a.walk.here().id).Equation))
}

func distinctTerms(mentions []study.Mention) (all []study.Term) {
	seen := map[study.Term]bool{}
	for _, one := range mentions {
		for _, t := range one.Terms {
			if !seen[t] {
				seen[t], all = true, append(all, t)
			}
		}
	}
	return all
}

// termValue is what a term is worth at a quarter of a world; false where the
// quarter lies before the first.
func (a *App) termValue(t study.Term, run *model.Result, q data.Quarter) (v float64, ok bool) {
	if q -= data.Quarter(t.Lag); q < 0 {
		return 0, false
	}
	switch t.Kind {
	case study.LeverTerm:
		return a.model.InForce(run.Settings, q)[t.Index], true
	case study.ParameterTerm:
		return a.model.Data().Parameters[t.Index].Value, true
	case study.WorkingTerm:
		return a.trace(run.Settings).Series(t.ID)[q], true
	}
	return run.Series[t.Index][q], true
}
