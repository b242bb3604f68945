package tui

import (
	"slices"

	"bubblescope/model"
)

// setWorld runs the world of the step, and pins what it is compared with. Moves
// of the levers are undone only back to here.
func (r *lessonRun) setWorld() {
	a := r.app
	pin, now := r.book.worlds(r.at)
	a.endReplay()
	a.history, a.spoken, a.verb = history{}, step{}, atStart
	a.live.pin(pin, pin != a.model.Defaults())
	a.live.run(now)
	a.reading = false
	a.rail = flatRail(r.book.levers())
	for _, i := range a.off(now) {
		a.rail.add(i)
	}
	if moves := differing(pin, now); len(moves) > 0 {
		r.tellMoves(pin, now, moves)
	}
}

// tellMoves looks at the last lever of the list that the step moves, and tells what all of
// them did.
func (r *lessonRun) tellMoves(pin, now model.Settings, moves []int) {
	a := r.app
	for _, i := range slices.Backward(moves) {
		if a.rail.has(i) { // the list is the lesson's own: what only the pinned world moves is not in it
			a.rail.reveal(i)
			break
		}
	}
	lever := several
	if len(moves) == 1 {
		lever = moves[0]
	}
	a.spoken = step{before: pin, after: now, then: a.live.then, lever: lever, what: "did.lesson"}
	a.verb = moved
}

// differing lists the levers by which two worlds differ.
func differing(a, b model.Settings) (levers []int) {
	for i := range a {
		if a[i] != b[i] {
			levers = append(levers, i)
		}
	}
	return levers
}

// listMoved puts levers that are off their defaults now into the list beside a
// lesson: at its end, so that nothing moves under the hand.
func (a *App) listMoved() {
	if a.lesson == nil {
		return
	}
	for _, i := range a.off(a.live.settings) {
		a.rail.add(i)
	}
}

// setLook shows the page, the quarter and the line that the step is about. What
// it does not name stays as the steps before left it.
func (r *lessonRun) setLook() {
	a, look := r.app, r.book.look(r.at)
	a.stage.asking = false
	a.unsingle()
	if i := slices.IndexFunc(a.stage.tabs, func(t *tab) bool { return t.id == look.page }); i >= 0 {
		a.show(i)
	}
	a.endHover(true)
	a.stage.cross = look.quarter
	a.singleOutput(look.output)
	if p, ok := a.stage.tab().page.(*claimsPage); ok {
		a.stage.tell(a) // it lists its claims only once it is told a world
		p.stand(look.claim)
	}
	a.notice = ""
}
