package tui

import (
	"math"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// whyKey asks why a figure moved.
const whyKey = "w"

// topic is a figure whose change can be asked about: an output, or a mark of
// the run.
type topic struct {
	id   string
	mark bool
}

// The mark that only the screen knows: the first missed payment or default,
// whichever comes sooner.
const breachMark = "breach"

// outcomeTopic is the figure behind an outcome that tracks are tinted by.
func outcomeTopic(id string) topic {
	switch id {
	case "nvidia":
		return topic{id: "nvidia.datacenter_revenue"}
	case "circular":
		return topic{id: "nvidia.circular_share"}
	case "breach":
		return topic{breachMark, true}
	}
	return topic{id: "labs.operating_loss"}
}

// topics lists what can be asked about on the page: the chosen outcome, what the
// page shows, the other outcomes, and the marks.
func (a *App) topics() []topic {
	a.stage.tell(a)
	f := &a.foresight
	all := []topic{outcomeTopic(f.outcomes[f.chosen].id)}
	for _, id := range a.stage.outputs() {
		all = append(all, topic{id: id})
	}
	for _, o := range f.outcomes {
		all = append(all, outcomeTopic(o.id))
	}
	for _, id := range study.MarkIDs() {
		all = append(all, topic{id, true})
	}
	return distinct(all)
}

func distinct(all []topic) (some []topic) {
	for _, t := range all {
		if !slices.Contains(some, t) {
			some = append(some, t)
		}
	}
	return some
}

// askWhy opens the split of what moved a figure; where it is open already, it
// goes on to the split of the last move alone, and back.
func (a *App) askWhy() {
	if a.stage.asking {
		a.why.sinceMove = !a.why.sinceMove
		a.stage.gen++
		return
	}
	a.whyOf(a.topics())
}

func (a *App) notAsking() bool { return !a.stage.asking }

// canFold says whether the key that folds does so: beside the pane it is the
// pane's.
func (a *App) canFold() bool { return a.onHeading() && a.notAsking() }

// whyOf opens the split of the first of some topics.
func (a *App) whyOf(topics []topic) {
	a.why.ask(topics)
	a.stage.asking = true
	a.stage.gen++
}

// lastBefore is the world before the last move.
func (a *App) lastBefore() (model.Settings, bool) {
	st, ok := a.history.last()
	return st.before, ok
}

// figure is how a topic is read out of a run: at the quarter of the
// cross-hair, or over the year of the figures on top, and then as they do it.
func (l lens) figure(t topic, cross int) study.Figure {
	if t.mark {
		return markFigure(t.id)
	}
	if cross != noQuarter {
		return study.OutputFigure(l.m, l.m.OutputIndex(t.id), data.Quarter(cross), data.Quarter(cross))
	}
	last := l.m.LastActual() + 4*ahead
	if t.id == "nvidia.circular_share" {
		return study.Figure{Read: func(r *model.Result) float64 { return l.summarise(r).Circular }}
	}
	return study.OutputFigure(l.m, l.m.OutputIndex(t.id), last-3, last)
}

func markFigure(id string) study.Figure {
	if f, ok := study.MarkFigure(id); ok {
		return f
	}
	return study.Figure{Read: func(r *model.Result) float64 { return study.Counted(breach(r.Marks)) }}
}

// noFigure marks a figure that was not made.
func noFigure() float64 { return math.NaN() }
