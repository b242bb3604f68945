package study

import (
	"context"
	"fmt"
	"runtime/debug"
	"sync"

	"bubblescope/model"
)

// ScreenMembers is how many members a screen needs: the tenth and the ninetieth
// of a hundred are steady to the eye, and cost a fifth of the whole ensemble.
const ScreenMembers = 100

// keptBands is how many worlds' bands are kept: a class that follows its
// teacher, or a room full of first screens, asks for the same one.
const keptBands = 8

// Shared is one ensemble for all sessions of a process. Nothing is settled
// until somebody asks; then it happens once. Only one band is made at a time,
// on one processor, so that the others stay free for the keys.
type Shared struct {
	m       *model.Model
	size    int
	begin   sync.Once
	settled chan struct{} // closed once the two below are set
	whole   *Ensemble
	fault   error

	turn chan struct{} // whoever has put something in may use the two below
	kept [keptBands]keptBand
	next int
}

type keptBand struct {
	world model.Settings
	band  *Band
}

// NewShared is an ensemble of the first so many shipped members, or of all if
// there are fewer. It costs nothing yet.
func NewShared(m *model.Model, size int) *Shared {
	return &Shared{m: m, size: size, settled: make(chan struct{}), turn: make(chan struct{}, 1)}
}

// Ready tells without waiting whether the members are settled.
func (s *Shared) Ready() bool {
	select {
	case <-s.settled:
		return true
	default:
		return false
	}
}

// Ensemble waits for the members to be settled, or for ctx to be done; the
// settling goes on in any case. The error tells of unreadable members.
func (s *Shared) Ensemble(ctx context.Context) (*Ensemble, error) {
	s.begin.Do(func() { go s.settle() })
	select {
	case <-s.settled:
		return s.whole, s.fault
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// settle makes the ensemble. A panic must not end the sessions of others.
func (s *Shared) settle() {
	defer close(s.settled)
	defer func() {
		if r := recover(); r != nil {
			s.whole, s.fault = nil, fmt.Errorf("settling the ensemble: %v", r)
		}
	}()
	members, err := ReadEnsemble(s.m)
	if err != nil {
		s.fault = err
		return
	}
	s.whole, s.fault = newEnsemble(s.m, members, s.size, 1)
	debug.FreeOSMemory() // settling leaves several times behind of what is kept
}

// Band is the band of a world, as Ensemble.Band gives it; it must not be
// changed. It waits for its turn, and gives up when ctx is done.
func (s *Shared) Band(ctx context.Context, world model.Settings) (*Band, error) {
	e, err := s.Ensemble(ctx)
	if err != nil {
		return nil, err
	}
	select {
	case s.turn <- struct{}{}:
		defer func() { <-s.turn }()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	return s.bandOf(ctx, e, world)
}

// bandOf looks for the band among those kept before it makes it.
func (s *Shared) bandOf(ctx context.Context, e *Ensemble, world model.Settings) (*Band, error) {
	for _, k := range s.kept {
		if k.band != nil && k.world == world {
			return k.band, nil
		}
	}
	b := e.band(ctx, world)
	if ctx.Err() != nil {
		return nil, ctx.Err() // not all members have run
	}
	s.kept[s.next] = keptBand{world, b}
	s.next = (s.next + 1) % keptBands
	return b, nil
}
