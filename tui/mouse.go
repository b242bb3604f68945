package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"
)

// drag is the gesture between a click and its release.
type drag struct {
	on    bool
	cross bool // on a chart
	page  bool // on a page that minds the mouse, else on a track
	lever int
	track track
	x0    int // screen column of the track's first cell
}

// sampling is the least time between two samples of one drag.
const sampling = 16 * time.Millisecond

// sampledMsg says that the pause after a drag's sample is over.
type sampledMsg struct{}

// Filter thins out the motion of the mouse before it reaches the App: give it
// to tea.WithFilter. While a pause lasts, of all motion only the newest
// position is kept; keys, clicks and releases always pass.
func Filter(m tea.Model, msg tea.Msg) tea.Msg {
	a, ok := m.(*App)
	motion, moves := msg.(tea.MouseMotionMsg)
	if !ok || !moves || !a.pausing {
		return msg
	}
	a.waiting = &motion
	return nil
}

// click starts a drag, folds a group, or sets the cross-hair.
func (a *App) click(m tea.Mouse) tea.Cmd {
	a.touch()
	a.notice = ""
	a.endReplay()
	a.endHover(true)
	a.waiting = nil // the mouse was there before the click
	if m.Button != tea.MouseLeft {
		return nil
	}
	switch {
	case a.dialog != nil:
		return a.clickDialog(m.Y - a.coverTop())
	case a.overlay != noOverlay:
		a.overlay = noOverlay
	case a.onLesson(m):
		return a.clickLesson(m)
	case a.lay.list.has(m.X, m.Y):
		a.clickRail(m)
	case a.lay.tabs.has(m.X, m.Y):
		a.show(a.stage.tabAt(a.say, a.lay.W, m.X))
	case a.clickLegend(m.X, m.Y):
	case a.clickCard(m):
		return a.lessonsPage().begin()
	case a.stage.poke(m.X, m.Y):
		a.drag = drag{on: true, page: true}
	case a.stage.point(m.X, m.Y):
		a.drag, a.reading = drag{on: true, cross: true}, true
	}
	return nil
}

func (a *App) clickRail(m tea.Mouse) {
	row := a.rail.top + m.Y - a.lay.list.Y
	if row >= len(a.rail.items) {
		return
	}
	a.input = input{}
	it := a.rail.items[row]
	a.rail.look(row)
	if it.lever == heading {
		a.rail.toggle()
		return
	}
	a.grab(it.lever, m)
}

// grab takes hold of a lever's track if the click was on it.
func (a *App) grab(i int, m tea.Mouse) {
	cols := a.say.slot(columnsFor(a.lay.list.W), &a.model.Levers()[i])
	x0 := cols.trackAt(a.lay.list.X)
	if m.X < x0 || m.X >= x0+cols.track {
		return
	}
	a.drags++
	t := newTrack(a.model, i, 0, 0, cols.track)
	a.drag = drag{on: true, lever: i, track: t, x0: x0}
	a.slide(m.X)
}

// slide moves the held lever to the notch nearest to a column.
func (a *App) slide(x int) {
	d := a.drag
	k := d.track.notch(clampInt(x-d.x0, 0, d.track.cells-1))
	a.setLever(d.lever, a.model.Notch(d.lever, k), gesture{lever: d.lever, drag: a.drags})
}

// motion follows a drag, or hovers; then it asks for a pause.
func (a *App) motion(m tea.Mouse) tea.Cmd {
	switch {
	case a.drag.on:
		a.touch()
		a.follow(m)
	case !a.hovers(m):
		return nil
	}
	a.pausing = true
	return tea.Tick(sampling, func(time.Time) tea.Msg { return sampledMsg{} })
}

func (a *App) follow(m tea.Mouse) {
	switch {
	case a.drag.page:
		a.stage.poke(m.X, m.Y)
	case a.drag.cross:
		a.stage.point(m.X, m.Y)
	default:
		a.slide(m.X)
	}
}

// sampled ends the pause, and follows what moved meanwhile.
func (a *App) sampled() tea.Cmd {
	a.pausing = false
	if a.waiting == nil {
		return nil
	}
	m := *a.waiting
	a.waiting = nil
	return a.motion(tea.Mouse(m))
}

// release ends a drag where the mouse is now.
func (a *App) release(m tea.Mouse) {
	if !a.drag.on {
		return
	}
	a.touch()
	a.waiting = nil
	a.follow(m)
	a.drag = drag{}
	a.history.seal()
}

// wheel moves the lever under the mouse, or the cross-hair over a chart.
func (a *App) wheel(m tea.Mouse) {
	direction := map[tea.MouseButton]int{tea.MouseWheelUp: +1, tea.MouseWheelDown: -1}[m.Button]
	if direction == 0 {
		return
	}
	a.touch()
	a.notice = ""
	a.endReplay()
	a.endHover(true)
	switch {
	case a.dialog != nil:
		a.wheelDialog(direction)
	case a.overlay != noOverlay:
		a.scrolled = max(0, a.scrolled-wheelRows*direction)
	case a.wheelLesson(m, direction):
	case a.lay.list.has(m.X, m.Y):
		a.wheelRail(m, direction)
	case a.stage.wheel(m.X, m.Y, direction):
	case a.lay.stage.has(m.X, m.Y):
		a.read(direction)
	}
}

// wheelRail moves the lever under the mouse if the mouse is on its track, and
// scrolls elsewhere.
func (a *App) wheelRail(m tea.Mouse, direction int) {
	cols, row := columnsFor(a.lay.list.W), a.rail.top+m.Y-a.lay.list.Y
	if m.X < cols.trackAt(a.lay.list.X) || row >= len(a.rail.items) || a.rail.items[row].lever == heading {
		a.rail.move(-direction)
		return
	}
	a.rail.look(row)
	a.nudgeLever(a.rail.items[row].lever, direction, 1)
}
