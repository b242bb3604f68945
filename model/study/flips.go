package study

import (
	"cmp"
	"slices"

	"bubblescope/model"
)

// moves are the notches that one lever can go to from where it stands, the
// nearest first, and of two equally near the lower. Only numbers have a way to
// go.
func moves(m *model.Model, s model.Settings, lever int) []Flip {
	row := m.Levers()[lever]
	if row.Type != "number" || row.Max <= row.Min {
		return nil
	}
	var list []Flip
	for k := range m.Notches(lever) + 1 {
		to := m.Notch(lever, k)
		if share := abs(to-s[lever]) / (row.Max - row.Min); share > 0 {
			list = append(list, Flip{lever, s[lever], to, share})
		}
	}
	slices.SortStableFunc(list, func(a, b Flip) int { return cmp.Compare(a.Share, b.Share) })
	return list
}

// flipsOf tries every notch of one lever, the others as they stand, from the
// nearest on, and keeps for each claim the first that changes its verdict. A
// claim that has its flip is asked no more.
func (w *world) flipsOf(judges []judge, s model.Settings, now []Assessment, lever int) error {
	for _, f := range moves(w.m, s, lever) {
		if err := w.try(judges, s, now, f); err != nil {
			return err
		}
	}
	return nil
}

// try moves one lever to one notch and notes which verdicts it changes.
func (w *world) try(judges []judge, s model.Settings, now []Assessment, f Flip) error {
	s[f.Lever] = f.To
	w.run(s)
	for i := range now {
		if now[i].Verdict == Unknown || now[i].Flip != nil {
			continue
		}
		v, err := w.ask(judges[i])
		if err != nil {
			return err
		}
		if other := verdict(judges[i].claim, v); other != now[i].Verdict && other != Unknown {
			flip := f
			now[i].Flip = &flip
		}
	}
	return nil
}
