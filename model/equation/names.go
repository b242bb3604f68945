package equation

import (
	"fmt"
	"slices"
	"strings"

	"bubblescope/data"
)

// names is every id that a text may use, and nothing else.
type names struct {
	kinds  map[string]idKind
	fixed  map[string]float64 // parameters, actors' values, choices
	actors []string
	series []string // of the record
	values []string // of actors.csv, without the actor
	twice  []string // ids of more than one table
}

// words are the notation's own names of the quarter.
func words() []string { return []string{"quarter", "years", "years_after", "years_left"} }

func namesOf(set *data.Set) *names {
	n := &names{kinds: map[string]idKind{}, fixed: map[string]float64{}}
	for _, w := range words() {
		n.know(w, wordID)
	}
	for _, l := range set.Levers {
		n.know(l.ID, leverID)
		for i, c := range l.Choices {
			n.fix(c, choiceID, float64(i))
		}
	}
	for _, p := range set.Parameters {
		n.fix(p.ID, parameterID, p.Value)
	}
	for _, o := range append(slices.Clone(set.Outputs), set.Workings...) {
		n.know(o.ID, seriesID)
	}
	n.readActors(set)
	return n
}

func (n *names) fix(id string, kind idKind, value float64) {
	n.know(id, kind)
	n.fixed[id] = value
}

// know enters an id; one that stands in two tables could mean either.
func (n *names) know(id string, kind idKind) {
	if _, twice := n.kinds[id]; twice {
		n.twice = append(n.twice, id)
	}
	n.kinds[id] = kind
}

func (n *names) readActors(set *data.Set) {
	for _, a := range set.Actors {
		n.actors = append(n.actors, a.ID)
		for id, v := range a.Values {
			n.fix(a.ID+"."+id, actorID, v)
			n.values = append(n.values, id)
		}
	}
	for _, o := range set.Observations {
		if !slices.Contains(n.series, o.Series) {
			n.series = append(n.series, o.Series)
		}
	}
}

// find says what an id is; an unknown one is an error that offers the nearest.
func (n *names) find(id string) (idKind, error) {
	if kind, ok := n.kinds[id]; ok {
		return kind, nil
	}
	return unknownID, unknown("id", id, n.all())
}

func (n *names) all() []string {
	all := make([]string, 0, len(n.kinds))
	for id := range n.kinds {
		all = append(all, id)
	}
	slices.Sort(all)
	return all
}

func unknown(what, word string, words []string) error {
	if near := data.Nearest(word, words); near != "" {
		return fmt.Errorf("%q is not a known %s; did you mean %q?", word, what, near)
	}
	return fmt.Errorf("%q is not a known %s", word, what)
}

// stars are the names for which every id with a star is known, in the order of
// the alphabet.
func (n *names) stars(ids []string) []string {
	var fit []string
	for _, id := range n.all() {
		before, after, _ := strings.Cut(ids[0], "*")
		star, ok := strings.CutPrefix(id, before)
		if !ok {
			continue
		}
		star, ok = strings.CutSuffix(star, after)
		if ok && star != "" && !strings.Contains(star, ".") && n.fits(ids, star) {
			fit = append(fit, star)
		}
	}
	return fit
}

func (n *names) fits(ids []string, star string) bool {
	return !slices.ContainsFunc(ids, func(id string) bool {
		_, ok := n.kinds[strings.Replace(id, "*", star, 1)]
		return !ok
	})
}
