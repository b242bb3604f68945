package tui

import (
	"runtime"

	"bubblescope/model"
)

// strip is what would be seen with one lever at each cell of its track, all
// others as they stand. A strip without cells could not be had.
type strip struct {
	world  model.Settings // the others; the lever's own place is left empty
	length int            // of the track it was asked for
	cells  []summary      // those outside the lever's range are empty
}

// others is a setting without lever i: what a strip of that lever depends on.
func others(s model.Settings, i int) model.Settings {
	s[i] = 0
	return s
}

// lookAhead runs the model at each cell of a track of lever i, using r.
func (l lens) lookAhead(r *model.Result, s model.Settings, i, cells int) strip {
	t := newTrack(l.m, i, s[i], s[i], cells)
	out := strip{others(s, i), cells, make([]summary, cells)}
	first, last := t.ends()
	for c := first; c <= last; c++ {
		if c > first && t.notch(c) == t.notch(c-1) {
			out.cells[c] = out.cells[c-1]
			continue
		}
		if l.away {
			runtime.Gosched()
		}
		s[i] = l.m.Notch(i, t.notch(c))
		l.m.RunAlone(r, s)
		out.cells[c] = l.summarise(r)
	}
	return out
}

// tint is how a cell of a track looks.
type tint struct {
	level int  // 0 is good
	cliff bool // something breaks here that does not next to it
}

// tints grades the cells between first and last by an outcome.
func (s strip) tints(o outcome, usual summary, first, last int) []tint {
	if len(s.cells) == 0 {
		return nil
	}
	all := make([]tint, len(s.cells))
	for c := first; c <= last; c++ {
		all[c].level = o.level(s.cells[c], usual)
		all[c].cliff = c > first && worseThan(s.cells[c], s.cells[c-1]) || c < last && worseThan(s.cells[c], s.cells[c+1])
	}
	return all
}
