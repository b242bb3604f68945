package serve

import (
	"net/netip"
	"sync"
)

// places counts the sessions that are open, in all and by address.
type places struct {
	limits Limits

	mu    sync.Mutex // guards what follows
	taken int
	by    map[netip.Prefix]int
}

func newPlaces(l Limits) *places { return &places{limits: l, by: map[netip.Prefix]int{}} }

// take gives a place to an address, or the word for why there is none.
func (p *places) take(from netip.Prefix) Word {
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case p.taken >= p.limits.Sessions:
		return Full
	case p.by[from] >= p.limits.PerAddress:
		return FullHere
	}
	p.taken++
	p.by[from]++
	return ""
}

func (p *places) giveBack(from netip.Prefix) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.taken--
	if p.by[from]--; p.by[from] == 0 {
		delete(p.by, from)
	}
}

func (p *places) open() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.taken
}
