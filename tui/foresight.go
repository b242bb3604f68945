package tui

import (
	tea "charm.land/bubbletea/v2"

	"bubblescope/model"
)

// foresight keeps the strips of all levers. The focused lever's is made at
// once; the others are made off the loop, a few levers at a time, so that one
// core stays free for the next key and a newer move need not wait.
type foresight struct {
	lens     lens
	outcomes []outcome
	chosen   int     // of the outcomes
	usual    summary // the world of the defaults
	strips   []strip
	common   *roomWork // of a room; nil alone
	shown    int       // grows with every change of what the tracks show

	gen   int // grows with every change of the two below
	world model.Settings
	cols  railColumns
	busy  bool          // a slice is under way
	away  *model.Result // room for runs off the loop; nil is lent
}

func newForesight(m *model.Model) foresight {
	f := foresight{
		lens: newLens(m), outcomes: outcomes(), strips: make([]strip, len(m.Levers())),
	}
	here, back := lend(m, nil)
	defer back()
	m.RunAlone(here, m.Defaults())
	f.usual = f.lens.summarise(here)
	return f
}

// atATime is how many levers one slice off the loop looks at: about ten
// milliseconds of work.
const atATime = 4

// foreseenMsg brings a slice of strips.
type foreseenMsg struct {
	gen    int
	levers []int
	strips []strip // without cells where the work broke down
}

// follow takes note of where the levers and the tracks are.
func (f *foresight) follow(s model.Settings, cols railColumns) {
	if f.world != s || f.cols != cols {
		f.world, f.cols = s, cols
		f.gen++
	}
}

// cells is the length of lever i's track.
func (f *foresight) cells(i int) int { return f.cols.cells(&f.lens.m.Levers()[i]) }

// stale says whether lever i's strip is of another world or length. Its own
// place does not matter.
func (f *foresight) stale(i int) bool {
	s := &f.strips[i]
	return s.length != f.cells(i) || s.world != others(f.world, i)
}

// refresh makes lever i's strip now; it says whether there was need.
func (f *foresight) refresh(i int) bool {
	if !f.stale(i) {
		return false
	}
	if f.borrow(i) {
		return true
	}
	here, back := lend(f.lens.m, nil)
	defer back()
	f.strips[i] = f.lens.lookAhead(here, f.world, i, f.cells(i))
	f.common.keepStrip(f.key(i), f.strips[i])
	f.shown++
	return true
}

// key is what lever i's strip depends on.
func (f *foresight) key(i int) stripKey { return stripKey{others(f.world, i), i, f.cells(i)} }

// borrow takes lever i's strip if somebody in the room has made it.
func (f *foresight) borrow(i int) bool {
	s, ok := f.common.strip(f.key(i))
	if ok {
		f.strips[i] = s
		f.shown++
	}
	return ok
}

// next is the work for the stale ones of some levers, or nil while there is
// none or a slice is under way.
func (f *foresight) next(levers []int) tea.Cmd {
	var wanted []int
	for _, i := range levers {
		if f.stale(i) && len(wanted) < atATime && !f.borrow(i) {
			wanted = append(wanted, i)
		}
	}
	if f.busy || len(wanted) == 0 {
		return nil
	}
	f.busy = true
	return f.slice(wanted)
}

// slice is a command that makes the strips of some levers. It shares nothing
// with the loop but what never changes. A panic must not end the session, nor be
// met again at once: it leaves strips without cells.
func (f *foresight) slice(levers []int) tea.Cmd {
	world, look, own, common := f.world, f.lens, f.away, f.common
	look.away = true
	out := foreseenMsg{f.gen, levers, make([]strip, len(levers))}
	for n, i := range levers {
		out.strips[n] = strip{world: others(world, i), length: f.cells(i)}
	}
	return func() (msg tea.Msg) {
		defer func() {
			if recover() != nil {
				msg = out
			}
		}()
		room, back := lend(look.m, own)
		defer back()
		for n, i := range levers {
			key := stripKey{others(world, i), i, out.strips[n].length}
			made, ok := common.strip(key)
			if !ok {
				made = look.lookAhead(room, world, i, key.length)
				common.keepStrip(key, made)
			}
			out.strips[n] = made
		}
		return out
	}
}

// take keeps a slice's strips, unless something has moved since it was asked
// for.
func (f *foresight) take(msg foreseenMsg) bool {
	f.busy = false
	if msg.gen != f.gen {
		return false
	}
	for n, i := range msg.levers {
		f.strips[i] = msg.strips[n]
	}
	f.shown++
	return true
}

// switchOutcome tints by the next figure. That asks for no runs.
func (f *foresight) switchOutcome() {
	f.chosen = (f.chosen + 1) % len(f.outcomes)
	f.shown++
}

// foresee brings the strips in sight up to date: the focused lever's now, the
// others' by the command. It costs nothing while nothing changes.
func (a *App) foresee() tea.Cmd {
	if !a.lay.fits() || a.covered() || a.replay.on || a.lay.list.W == 0 {
		return nil
	}
	a.rail.scroll(a.lay.list.H)
	a.foresight.follow(a.live.settings, columnsFor(a.lay.list.W))
	if a.class.trails() {
		return a.trail()
	}
	if i, ok := a.rail.lever(); ok && a.foresight.refresh(i) {
		a.touch()
	}
	return a.turns.wait(a.foresight.next(a.rail.shown(a.lay.list.H)))
}

// foreseen takes a slice of strips.
func (a *App) foreseen(msg foreseenMsg) {
	if a.foresight.take(msg) {
		a.touch()
	}
}

// switchOutcome tints the tracks by the next outcome, and says which.
func (a *App) switchOutcome() {
	a.foresight.switchOutcome()
	a.notice = a.say.F("notice.outcome", "What", a.say.outcome(&a.foresight, "outcome."), "Good", a.glyphs.tints[0], "Bad", a.glyphs.tints[levels-1])
}
