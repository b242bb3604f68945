package serve

import (
	"slices"
	"strings"
	"sync"

	"bubblescope/tui/room"
)

// place is by what somebody whose line was lost is known again.
type place struct{ room, name, address string }

func (k knock) place() place {
	return place{room.CleanRoom(k.room), strings.ToLower(room.CleanName(k.id.Name)), k.id.Address}
}

// holders are the sessions by the places that they hold in rooms. Whoever loses
// a line comes back sooner than the server notices the loss, and would find the
// own place taken by a line that is dead.
type holders struct {
	mu sync.Mutex
	at map[place][]*visit
}

func (h *holders) add(v *visit) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.at[v.room.place] = append(h.at[v.room.place], v)
}

func (h *holders) remove(v *visit) {
	h.mu.Lock()
	defer h.mu.Unlock()
	p := v.room.place
	h.at[p] = slices.DeleteFunc(h.at[p], func(other *visit) bool { return other == v })
	if len(h.at[p]) == 0 {
		delete(h.at, p)
	}
}

// probe asks those who hold a place whether they are still there, and lets go of
// the lines that are dead.
func (h *holders) probe(p place) {
	h.mu.Lock()
	all := slices.Clone(h.at[p])
	h.mu.Unlock()
	for _, v := range all[:min(len(all), mostProbed)] {
		if !v.answers(probeTime) {
			v.room.Drop()
		}
	}
}

// mostProbed bounds how long a newcomer may wait for the silence of others.
const mostProbed = 4
