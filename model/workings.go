package model

import (
	"fmt"
	"math"
)

// working takes one row of workings.csv from a watched run at the end of a
// quarter. Run never asks for it.
type working func(w *witness) float64

// bindWorkings pairs every row of workings.csv with its reading; a row without
// one is an error. A reading may have no row: not all that is asked of every
// actor says something of each.
func (m *Model) bindWorkings() error {
	known := m.workingReadings()
	m.workings = make([]working, len(m.set.Workings))
	for i, row := range m.set.Workings {
		read, ok := known[row.ID]
		if !ok {
			return fmt.Errorf("workings.csv:%d: %s: the model has no reading of it", row.Line, row.ID)
		}
		if m.OutputIndex(row.ID) >= 0 {
			return fmt.Errorf("workings.csv:%d: %s is an output already", row.Line, row.ID)
		}
		m.workings[i] = read
	}
	return nil
}

func (m *Model) workingReadings() map[string]working {
	all := map[string]working{}
	for l := range m.sectors.labs {
		add(all, "lab."+m.sectors.labs[l].id, labWorkings(l))
		add(all, "lab."+m.sectors.labs[l].id, m.hostWorkings(l))
	}
	for o := range m.sectors.owners {
		own := &m.sectors.owners[o]
		add(all, own.kind()+"."+own.id, ownerWorkings(o))
		all["nvidia.buyer."+own.id] = func(w *witness) float64 { return w.st.chips.bought[o] }
	}
	for _, group := range []map[string]working{labsTogether(), capacityWorkings(), cloudWorkings(), nvidiaWorkings(), outsideWorkings()} {
		add(all, "", group)
	}
	return all
}

// add enters readings under a prefix.
func add(all map[string]working, prefix string, group map[string]working) {
	for id, read := range group {
		if prefix != "" {
			id = prefix + "." + id
		}
		all[id] = read
	}
}

// kind is the first word of the ids of an owner's workings.
func (o *owner) kind() string {
	if o.cloud {
		return "cloud"
	}
	return "buyer"
}

// count is 1 for what has happened.
func count(happened bool) float64 {
	if happened {
		return 1
	}
	return 0
}

// labsTogether are terms that all labs share.
func labsTogether() map[string]working {
	return map[string]working{
		"labs.volume":        func(w *witness) float64 { return w.st.all.volume },
		"labs.served":        func(w *witness) float64 { return w.common.served },
		"labs.unit_cost":     func(w *witness) float64 { return w.common.unit },
		"labs.kept":          func(w *witness) float64 { return w.common.kept },
		"labs.compute":       func(w *witness) float64 { return w.st.compute },
		"labs.price_ceiling": func(w *witness) float64 { return w.priceCeiling() },
	}
}

// outsideWorkings are expectations, the shock and the economy.
func outsideWorkings() map[string]working {
	return map[string]working{
		"expectations.growth":   func(w *witness) float64 { return w.st.expected },
		"expectations.seen":     func(w *witness) float64 { return w.st.growth },
		"expectations.surprise": func(w *witness) float64 { return w.st.surprise },
		"expectations.mood":     func(w *witness) float64 { return w.st.mood },
		"expectations.defaults": func(w *witness) float64 { return w.st.fallen },
		"expectations.news":     func(w *witness) float64 { return w.st.news },
		"nvidia.deals":          func(w *witness) float64 { return w.st.deals },
		"shock.depth": func(w *witness) float64 {
			return w.shockDepth(int(w.set[shock])) * math.Min(1, w.set[shock])
		},
		"state.at_hand": func(w *witness) float64 {
			return w.cashOf(w.s.government) + w.paid(flowBackstop, w.s.government) - w.got(flowTax, w.s.government)
		},
		"state.cash":         func(w *witness) float64 { return w.cashOf(w.s.government) },
		"macro.gdp":          func(w *witness) float64 { return w.known.gdp },
		"macro.investment":   func(w *witness) float64 { return w.st.invested[w.st.t] },
		"macro.contribution": func(w *witness) float64 { return w.contribution() },
	}
}
