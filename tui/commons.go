package tui

import (
	"runtime"
	"sync"

	"bubblescope/data"
	"bubblescope/tui/chart"
)

// Commons is what all sessions of a process hold in common, since it would weigh
// as much again in each: the words, and the canvas that charts are drawn on. It is
// safe for any number of goroutines.
type Commons struct {
	set   *data.Set
	shelf chart.Shelf

	mu       sync.Mutex // guards the map
	lexicons map[string]*lexicon
}

// NewCommons is for many sessions at once. It has read nothing yet.
func NewCommons(set *data.Set) *Commons {
	c := commonsOfOne(set)
	c.shelf = chart.NewShelf(runtime.GOMAXPROCS(0))
	return c
}

// commonsOfOne is for a session alone, which keeps its canvas.
func commonsOfOne(set *data.Set) *Commons {
	return &Commons{set: set, lexicons: map[string]*lexicon{}}
}

// lexicon is that of a language, which is read when somebody first speaks it.
func (c *Commons) lexicon(tag string) *lexicon {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.lexicons[tag] == nil {
		c.lexicons[tag] = newLexicon(c.set, tag)
	}
	return c.lexicons[tag]
}
