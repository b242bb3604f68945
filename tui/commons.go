package tui

import (
	"sync"

	"bubblescope/model"
)

// commons is what the sessions of one room make once for all of them: a class
// looks at the same world, and what would be seen with each lever elsewhere
// takes far longer than the world itself. It is safe for many goroutines. All
// sessions of a process have the same model.
type commons struct {
	mu     sync.Mutex
	strips shelf[stripKey, strip]
	hinges shelf[model.Settings, hinge]
	books  shelf[bookKey, *book]
	worlds shelf[model.Settings, *model.Result] // of those who stepped aside; nil where a run broke down
}

// stripKey is what a strip depends on.
type stripKey struct {
	world  model.Settings
	lever  int
	length int
}

// How much is kept: some ten worlds with all their levers.
const (
	keptStrips = 400
	keptHinges = 64
	keptWorlds = 128
	keptBooks  = 6
)

func newCommons() *commons {
	return &commons{strips: newShelf[stripKey, strip](keptStrips), hinges: newShelf[model.Settings, hinge](keptHinges), worlds: newShelf[model.Settings, *model.Result](keptWorlds), books: newShelf[bookKey, *book](keptBooks)}
}

// strip is one that somebody has made. There is none outside a room.
func (c *commons) strip(k stripKey) (s strip, ok bool) {
	if c == nil {
		return strip{}, false
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.strips.get(k)
}

func (c *commons) keepStrip(k stripKey, s strip) {
	if c == nil {
		return
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.strips.put(k, s)
}

// hinge is what the verdict of a world hangs on, made now if nobody has.
func (c *commons) hinge(s model.Settings, find func() hinge) hinge {
	if c == nil {
		return find()
	}
	c.mu.Lock()
	h, ok := c.hinges.get(s)
	c.mu.Unlock()
	if ok {
		return h
	}
	h = find()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.hinges.put(s, h)
	return h
}

// shelf keeps the newest so many things by key.
type shelf[K comparable, V any] struct {
	all  map[K]V
	ring []K
	next int
}

func newShelf[K comparable, V any](n int) shelf[K, V] {
	return shelf[K, V]{all: make(map[K]V, n), ring: make([]K, 0, n)}
}

func (s *shelf[K, V]) get(k K) (v V, ok bool) {
	v, ok = s.all[k]
	return v, ok
}

func (s *shelf[K, V]) put(k K, v V) {
	if _, there := s.all[k]; there {
		return
	}
	if len(s.ring) < cap(s.ring) {
		s.ring = append(s.ring, k)
	} else {
		delete(s.all, s.ring[s.next])
		s.ring[s.next] = k
		s.next = (s.next + 1) % len(s.ring)
	}
	s.all[k] = v
}
