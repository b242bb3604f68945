package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
	"bubblescope/model/study"
)

// issue is what an answer is of.
type issue struct {
	from, to model.Settings
	asked    int // list of topics
	cross    int
	twin     bool // the twin run was made too
}

// answer is the figures of all topics in all worlds that a split needs.
type answer struct {
	of      issue
	plan    *study.Plan
	figures []study.Figure // by topic
	found   [][]float64    // by topic, then by world, for the first worlds
	worlds  int            // found so far
	broken  bool           // the work broke down, and is not met again at once
}

func (a *answer) complete() bool { return a.plan == nil || a.broken || a.worlds == a.plan.Len() }

// atOnce is how many worlds are run at once, within a frame.
const atOnce = 16

// whyMsg brings the figures of some worlds, by world; none where the work broke
// down.
type whyMsg struct {
	serial int
	found  [][]float64
}

// base is the world that the change is counted from; false where there is none.
func (p *whyPane) base() (model.Settings, bool) {
	if p.sinceMove {
		return p.last()
	}
	return p.live.base, true
}

// issue is what is asked now; false where nothing is.
func (p *whyPane) issue() (issue, bool) {
	from, ok := p.base()
	of := issue{from: from, to: p.live.settings, asked: p.asked, cross: p.cross}
	of.twin = len(p.topics) > 0 && p.lens.figure(p.topic(), p.cross).Twin
	past := p.cross != noQuarter && p.cross <= int(p.lens.m.LastActual())
	return of, ok && of.from != of.to && (!past || p.topic().mark)
}

// follow begins a new answer where levers, topics or quarter have moved. Few
// worlds are run at once, so that a lever shows its effect within a frame.
func (p *whyPane) follow() {
	of, ok := p.issue()
	if !ok || p.next.of == of {
		return
	}
	p.serial++
	p.next = answer{of: of, plan: study.NewPlan(p.lens.m, of.from, of.to, 1)}
	for _, t := range p.topics {
		p.next.figures = append(p.next.figures, p.lens.figure(t, of.cross))
	}
	p.next.found = make([][]float64, len(p.topics))
	if p.next.plan.Len() <= atOnce {
		here, back := lend(p.lens.m, nil)
		defer back()
		p.next.keep(p.next.read(p.lens.m, here, atOnce))
		p.settle()
	}
}

// read runs the next worlds, at most so many, and reads all figures.
func (a *answer) read(m *model.Model, room *model.Result, most int) (found [][]float64) {
	for k := a.worlds; k < min(a.plan.Len(), a.worlds+most); k++ {
		run := m.RunAlone
		if a.of.twin {
			run = m.Run
		}
		run(room, a.plan.World(k))
		row := make([]float64, len(a.figures))
		for t, f := range a.figures {
			if row[t] = noFigure(); a.of.twin || !f.Twin {
				row[t] = f.Read(room)
			}
		}
		found = append(found, row)
	}
	return found
}

// keep adds the figures of the next worlds.
func (a *answer) keep(found [][]float64) {
	for _, row := range found {
		for t, v := range row {
			a.found[t] = append(a.found[t], v)
		}
	}
	a.worlds += len(found)
}

// settle shows an answer that is complete.
func (p *whyPane) settle() {
	if p.next.complete() && !p.next.broken {
		p.done = p.next
	}
}

// Work is the next slice of the answer that is under way, or nil. It shares
// nothing with the loop but what never changes, and the room. A panic must not
// end the session.
func (p *whyPane) Work() tea.Cmd {
	p.follow()
	if p.busy || p.next.complete() {
		return nil
	}
	p.busy = true
	work, serial, m, own := p.next, p.serial, p.lens.m, p.away
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = whyMsg{serial: serial}
			}
		}()
		room, back := lend(m, own)
		defer back()
		return whyMsg{serial, work.read(m, room, worldsAtATime)}
	}
}

// Took keeps what a slice brings, unless something has moved since.
func (p *whyPane) Took(msg tea.Msg) (bool, tea.Cmd) {
	m, ok := msg.(whyMsg)
	if !ok {
		return false, nil
	}
	p.busy = false
	if m.serial != p.serial {
		return true, nil
	}
	p.next.keep(m.found)
	p.next.broken = len(m.found) == 0
	p.settle()
	return true, nil
}
