package model

import "bubblescope/data"

// InForce is where the levers act in a quarter of a world: the record runs at
// the defaults, and a shock works through levers while it lasts.
func (m *Model) InForce(s Settings, q data.Quarter) Settings {
	r := &run{m: m, p: m.params, set: m.decode(&s), base: m.decode(&m.defaults), last: m.last}
	r.st.t = int(q)
	r.putInForce()
	for k, i := range m.slots {
		s[i] = r.now[k]
	}
	return s
}
