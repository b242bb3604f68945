package tui

import (
	"slices"

	"bubblescope/data"
)

// rail is the list of levers: which groups are open, which row is focused, and
// from which row on it shows. It knows nothing of values.
type rail struct {
	groups []group
	items  []item
	focus  int  // into items
	top    int  // first item shown
	gen    int  // grows with every change
	byHand bool // the user has folded or unfolded something
	flat   bool // one list without headings, as beside a lesson
}

// group is a set of levers under one heading. The first one stays open.
type group struct {
	id     string
	levers []int
	open   bool
}

// item is one row: a heading, or a lever below its heading.
type item struct {
	group int
	lever int // heading, or the place of the lever
}

const heading = -1

// flatRail lists some levers without headings.
func flatRail(levers []int) rail {
	r := rail{flat: true, groups: []group{{levers: levers, open: true}}}
	r.list()
	return r
}

// add puts a lever at the end of a flat rail, if it is not in it.
func (r *rail) add(lever int) {
	if !slices.Contains(r.groups[0].levers, lever) {
		r.groups[0].levers = append(r.groups[0].levers, lever)
		r.list()
	}
}

// has tells whether a lever is in some group.
func (r *rail) has(lever int) bool {
	return slices.ContainsFunc(r.groups, func(g group) bool { return slices.Contains(g.levers, lever) })
}

// newRail lists the levers by group, in the order of their first lever, and
// focuses the first lever.
func newRail(levers []data.Lever) rail {
	var r rail
	at := map[string]int{}
	for i, l := range levers {
		g, ok := at[l.Group]
		if !ok {
			g, at[l.Group] = len(r.groups), len(r.groups)
			r.groups = append(r.groups, group{id: l.Group, open: g == 0})
		}
		r.groups[g].levers = append(r.groups[g].levers, i)
	}
	r.list()
	r.focus = min(1, max(0, len(r.items)-1))
	return r
}

// list makes the rows anew after a fold.
func (r *rail) list() {
	r.items = r.items[:0]
	for g := range r.groups {
		if !r.flat {
			r.items = append(r.items, item{g, heading})
		}
		if r.groups[g].open {
			for _, l := range r.groups[g].levers {
				r.items = append(r.items, item{g, l})
			}
		}
	}
	r.gen++
}

// focused is the row in focus; ok is false in an empty rail.
func (r *rail) focused() (it item, ok bool) {
	if r.focus >= len(r.items) {
		return item{lever: heading}, false
	}
	return r.items[r.focus], true
}

// lever is the lever in focus; ok is false on a heading.
func (r *rail) lever() (i int, ok bool) {
	it, ok := r.focused()
	return it.lever, ok && it.lever != heading
}

// move shifts the focus by n rows, and stops at the ends.
func (r *rail) move(n int) { r.look(r.focus + n) }

// look focuses row i.
func (r *rail) look(i int) {
	r.focus = clampInt(i, 0, max(0, len(r.items)-1))
	r.gen++
}

// jump focuses the first row of the next group (+1), or of this or the one
// before (-1).
func (r *rail) jump(direction int) {
	for i := r.focus + direction; i >= 0 && i < len(r.items); i += direction {
		if r.items[i].lever == heading {
			r.look(i)
			return
		}
	}
}

// fold opens or shuts a group and focuses its heading. The first group holds
// the headline levers and stays open.
func (r *rail) fold(g int, open bool) {
	if r.flat || g < 0 || g >= len(r.groups) {
		return
	}
	r.groups[g].open = open || g == 0
	r.byHand = true
	r.list()
	r.find(item{g, heading})
}

// unfold opens groups from the top as far as h rows hold them, and shuts the
// others, unless the user has folded by hand. The focus stays on its lever, or
// goes to the heading that hides it.
func (r *rail) unfold(h int) {
	if r.byHand || r.flat {
		return
	}
	at, _ := r.focused()
	free := h - len(r.groups)
	for g := range r.groups {
		free -= len(r.groups[g].levers)
		r.groups[g].open = free >= 0 || g == 0
	}
	r.list()
	r.find(at)
}

// find focuses an item, or its heading where it is folded away.
func (r *rail) find(at item) {
	for i, it := range r.items {
		if it == at || it == (item{at.group, heading}) {
			r.look(i)
		}
	}
}

// reveal focuses a lever, opening its group.
func (r *rail) reveal(lever int) {
	if r.flat {
		r.add(lever)
	}
	for g := range r.groups {
		for _, l := range r.groups[g].levers {
			if l == lever && !r.groups[g].open {
				r.fold(g, true)
			}
		}
	}
	for i, it := range r.items {
		if it.lever == lever {
			r.look(i)
		}
	}
}

// toggle folds or unfolds the group in focus.
func (r *rail) toggle() {
	if it, ok := r.focused(); ok {
		r.fold(it.group, !r.groups[it.group].open)
	}
}

// lastShown is the row that a focus wants in sight: of an open heading the last
// of its levers.
func (r *rail) lastShown() int {
	it, ok := r.focused()
	if !ok || it.lever != heading || !r.groups[it.group].open {
		return r.focus
	}
	return r.focus + len(r.groups[it.group].levers)
}

// scroll moves the window of h rows so that the focus is in it, with the levers
// of an open heading as far as they fit, and no row is left empty that could be
// filled.
func (r *rail) scroll(h int) {
	top := min(r.top, r.focus)
	if r.focus == 1 && !r.flat {
		top = 0 // the first lever brings its heading along
	}
	top = max(top, r.focus-h+1, min(r.focus, r.lastShown()-h+1))
	r.top = clampInt(top, 0, max(0, len(r.items)-h))
}

// shown lists the levers in a window of h rows.
func (r *rail) shown(h int) (levers []int) {
	for _, it := range r.items[r.top:min(r.top+h, len(r.items))] {
		if it.lever != heading {
			levers = append(levers, it.lever)
		}
	}
	return levers
}

// hidden counts the rows above and below a window of h rows.
func (r *rail) hidden(h int) (above, below int) {
	return r.top, max(0, len(r.items)-h-r.top)
}
