package study

import "bubblescope/model"

// Judges hold every claim against runs that were made already, and look for
// flips one lever at a time, so that a screen can do it in slices. They are
// immutable once made, and safe for any number of goroutines.
type Judges struct {
	m       *model.Model
	list    []judge
	figures []float64 // the authors' figures, made again
}

// NewJudges reads the table of claims; an expression that cannot be read is an
// error that names it.
func NewJudges(m *model.Model) (*Judges, error) {
	list, err := readJudges(m)
	if err != nil {
		return nil, err
	}
	j := &Judges{m: m, list: list, figures: make([]float64, len(list))}
	for i := range list {
		c := list[i].claim
		if j.figures[i], err = Recompute(c, c.Inputs); err != nil {
			return nil, err
		}
	}
	return j, nil
}

// Assess holds every claim against a result of Model.Run. No flips are looked
// for.
func (j *Judges) Assess(r *model.Result) ([]Assessment, error) {
	w := worldOf(j.m, r)
	list := make([]Assessment, len(j.list))
	for i, one := range j.list {
		now, err := w.ask(one)
		if err != nil {
			return nil, err
		}
		list[i] = Assessment{Claim: one.claim, Now: now, Verdict: verdict(one.claim, now), Recomputed: j.figures[i]}
	}
	return list, nil
}

// FlipsOf gives for each claim the smallest move of one lever that changes its
// verdict from that in now, or nil. The runs are made in room.
func (j *Judges) FlipsOf(room *model.Result, s model.Settings, lever int, now []Assessment) ([]*Flip, error) {
	seen := make([]Assessment, len(now))
	copy(seen, now)
	for i := range seen {
		seen[i].Flip = nil
	}
	if err := worldOf(j.m, room).flipsOf(j.list, s, seen, lever); err != nil {
		return nil, err
	}
	flips := make([]*Flip, len(seen))
	for i := range seen {
		flips[i] = seen[i].Flip
	}
	return flips, nil
}

// Nearer is the smaller of two moves; the first one where they are alike.
func Nearer(a, b *Flip) *Flip {
	if a == nil || b != nil && b.Share < a.Share {
		return b
	}
	return a
}
