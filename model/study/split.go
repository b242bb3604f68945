package study

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"

	"bubblescope/model"
)

// Part is what one lever, or the levers of a shock together, did to a figure:
// its effect averaged over the orders in which all that differ could have been
// moved (Shapley 1953). All are in the figure's unit.
type Part struct {
	Levers []int
	Value  float64
	Alone  float64 // the effect of these levers moved and no other
	Error  float64 // standard error of Value; 0 where it is exact
}

// Split is the change of a figure between two worlds, by lever. The parts add up
// to To less From.
type Split struct {
	From, To float64
	Parts    []Part // the largest first
	Worlds   int    // run for it
	Orders   int    // sampled; 0 where all were counted
}

// Change is To less From.
func (s Split) Change() float64 { return s.To - s.From }

func (s Split) sort() {
	slices.SortStableFunc(s.Parts, func(a, b Part) int { return cmp.Compare(abs(b.Value), abs(a.Value)) })
}

// SplitChange runs a plan and splits one figure, on so many workers; their
// number does not change the answer. It gives up with the context's error, and
// gives ErrNoFigure where the figure is no number in one of the worlds.
func SplitChange(ctx context.Context, m *model.Model, p *Plan, of Figure, workers int) (Split, error) {
	figures := make([]float64, p.Len())
	var next atomic.Int64
	work := func() {
		room := m.NewResult()
		for k := int(next.Add(1)) - 1; k < len(figures) && ctx.Err() == nil; k = int(next.Add(1)) - 1 {
			figures[k] = of.run(m, room, p.World(k))
		}
	}
	if err := alongside(workers, work); err != nil {
		return Split{}, err
	}
	if err := ctx.Err(); err != nil {
		return Split{}, err
	}
	return p.Split(figures)
}

// alongside has some workers do the same work, and makes an error of a panic.
func alongside(workers int, work func()) error {
	faults := make(chan error, workers)
	var all sync.WaitGroup
	for range workers {
		all.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					faults <- fmt.Errorf("a run broke down: %v", r)
				}
			}()
			work()
		})
	}
	all.Wait()
	select {
	case err := <-faults:
		return err
	default:
		return nil
	}
}
