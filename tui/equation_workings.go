package tui

import (
	"slices"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// The quantities between levers and outputs, which a run does not keep.

// keptTraces is how many worlds' workings are kept: this one, and the one that
// it is compared with.
const keptTraces = 2

// trace is a world with its workings.
func (a *App) trace(s model.Settings) *model.Trace {
	w := &a.walk
	if i := slices.IndexFunc(w.traces, func(t *model.Trace) bool { return t.Settings == s }); i >= 0 {
		return w.traces[i]
	}
	w.traces = append(w.traces, a.model.Trace(s))
	w.traces = w.traces[max(0, len(w.traces)-keptTraces):]
	return w.traces[len(w.traces)-1]
}

// seriesTerm is the term of an output or a working.
func (a *App) seriesTerm(id string) study.Term {
	if i := a.model.OutputIndex(id); i >= 0 {
		return study.Term{Kind: study.OutputTerm, ID: id, Index: i}
	}
	i := slices.IndexFunc(a.model.Data().Workings, func(o data.Output) bool { return o.ID == id })
	return study.Term{Kind: study.WorkingTerm, ID: id, Index: i}
}

// rowOf is the row of an output or a working.
func (a *App) rowOf(t study.Term) *data.Output {
	if t.Kind == study.WorkingTerm {
		return &a.model.Data().Workings[t.Index]
	}
	return &a.model.Outputs()[t.Index]
}

func (a *App) outputOf(id string) *data.Output { return a.rowOf(a.seriesTerm(id)) }

// hasCourse says whether a term goes through the quarters.
func hasCourse(t study.Term) bool {
	return t.Kind == study.OutputTerm || t.Kind == study.WorkingTerm
}

// courses are a series in this world and in the one that is compared with.
func (a *App) courses(id string) (now, then []float64) {
	if t := a.seriesTerm(id); t.Kind == study.OutputTerm {
		return a.live.result.Series[t.Index], a.live.ghost.Series[t.Index]
	}
	return a.trace(a.live.result.Settings).Series(id), a.trace(a.live.ghost.Settings).Series(id)
}
