package study

import (
	"maps"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
)

// Before is the set of facts as it stood at the end of a quarter: observations
// whose period ends later are left out, and so are later payments, promises
// signed later and later events. Actors who came later never come, and controls
// that began later never begin. Fitted parameters stand in the middle of their
// ranges, since the shipped values have seen the whole record. The set given is
// not changed.
//
// What is left of later knowledge: levers stand at defaults, and parameters
// that are not fitted and the actors' rows at values, whose sources reach the
// end of 2025; ranges of parameters and the equations themselves were chosen in
// sight of the whole record; and figures stand as last published, some long
// after their period.
func Before(set *data.Set, q data.Quarter) *data.Set {
	s := *set
	s.Observations = kept(set.Observations, func(o data.Observation) bool { return o.Period.Last <= q })
	s.Payments = kept(set.Payments, func(p data.Payment) bool { return p.Quarter <= q })
	s.Commitments = kept(set.Commitments, func(c data.Commitment) bool { return signedBy(c, q) })
	s.Events = kept(set.Events, func(e data.Event) bool { return e.Quarter <= q })
	s.Facts, s.Refits, s.Bands = nil, nil, nil // no equation reads them
	s.Actors = actorsAt(set.Actors, q)
	s.Parameters = slices.Clone(set.Parameters)
	for i := range s.Parameters {
		if p := &s.Parameters[i]; p.Fitted {
			p.Value = (p.Min + p.Max) / 2
		}
	}
	return &s
}

func kept[T any](rows []T, keep func(T) bool) []T {
	return slices.DeleteFunc(slices.Clone(rows), func(row T) bool { return !keep(row) })
}

// signedBy takes a date that names only a month or a year by its last quarter.
func signedBy(c data.Commitment, q data.Quarter) bool {
	signed, err := data.ParsePeriod(c.Signed)
	return err == nil && signed.Last <= q
}

// actorsAt puts off for ever what an actor's row dates after q.
func actorsAt(rows []data.Actor, q data.Quarter) []data.Actor {
	out := slices.Clone(rows)
	for i := range out {
		out[i].Values = maps.Clone(out[i].Values)
		for _, from := range []string{"entry", "control_from"} {
			if data.Quarter(out[i].Values[from]) > q {
				out[i].Values[from] = model.Quarters
			}
		}
	}
	return out
}
