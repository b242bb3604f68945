package study

import (
	"errors"
	"math"
	"math/rand/v2"

	"bubblescope/model"
)

// mostExact is how many players are split exactly, over all sets of them.
const mostExact = 8

// samplePairs is how many orders of more players are sampled, each with its
// reverse: their error is a few per cent of the largest part.
const samplePairs = 64

// Plan is the worlds that a split needs: between two settings, some of the
// levers that differ moved already and the others not yet. Whoever has run them
// all asks it for the split. It is read only once made.
type Plan struct {
	from, to model.Settings
	players  [][]int // levers that move together
	sets     []uint64
	at       map[uint64]int // place of a set in sets
	orders   [][]int        // sampled ones; nil where all sets are run
}

// NewPlan plans the split of a change between two settings. Levers of a shock
// are one player: a quarter or a depth without a shock does nothing, so that
// what each of them did alone is not a question. The seed chooses the orders
// that are sampled beyond eight players.
func NewPlan(m *model.Model, from, to model.Settings, seed uint64) *Plan {
	p := &Plan{from: from, to: to, players: players(m, from, to), at: map[uint64]int{}}
	p.need(0)
	p.need(p.all())
	if len(p.players) <= mostExact {
		for set := range p.all() + 1 {
			p.need(set)
		}
		return p
	}
	p.sample(seed)
	return p
}

// players lists the levers that differ; those of a shock together.
func players(m *model.Model, from, to model.Settings) (all [][]int) {
	shock := -1
	for i, l := range m.Levers() {
		switch {
		case from[i] == to[i]:
		case l.Kind == "shock" && shock >= 0:
			all[shock] = append(all[shock], i)
		default:
			if l.Kind == "shock" {
				shock = len(all)
			}
			all = append(all, []int{i})
		}
	}
	return all
}

func (p *Plan) all() uint64 { return 1<<len(p.players) - 1 }

func (p *Plan) need(set uint64) {
	if _, known := p.at[set]; !known {
		p.at[set] = len(p.sets)
		p.sets = append(p.sets, set)
	}
}

// sample draws orders, and asks for each lever alone too.
func (p *Plan) sample(seed uint64) {
	random, n := rand.New(rand.NewPCG(seed, 0)), len(p.players)
	for i := range n {
		p.need(1 << i)
	}
	for range samplePairs {
		order := random.Perm(n)
		reverse := make([]int, n)
		for k, i := range order {
			reverse[n-1-k] = i
		}
		p.orders = append(p.orders, order, reverse)
	}
	for _, order := range p.orders {
		set := uint64(0)
		for _, i := range order {
			set |= 1 << i
			p.need(set)
		}
	}
}

// Len is how many worlds have to be run. The first two are those that the
// change leads from and to.
func (p *Plan) Len() int { return len(p.sets) }

// World is one of them.
func (p *Plan) World(k int) model.Settings {
	s := p.from
	for i, levers := range p.players {
		if p.sets[k]&(1<<i) != 0 {
			for _, lever := range levers {
				s[lever] = p.to[lever]
			}
		}
	}
	return s
}

// ErrNoFigure tells that the figure is no number in one of the worlds between,
// so that its change cannot be split.
var ErrNoFigure = errors.New("the figure has no value in one of the worlds between the two")

// Split makes the parts out of the figures of all worlds, in the order of
// World. It gives ErrNoFigure where one of them is no number.
func (p *Plan) Split(figures []float64) (Split, error) {
	for _, v := range figures {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			return Split{}, ErrNoFigure
		}
	}
	worth := func(set uint64) float64 { return figures[p.at[set]] }
	s := Split{From: worth(0), To: worth(p.all()), Worlds: len(p.sets), Orders: len(p.orders)}
	shares, spread := p.shares(worth)
	for i, levers := range p.players {
		s.Parts = append(s.Parts, Part{Levers: levers, Value: shares[i], Alone: worth(1<<i) - s.From, Error: spread[i]})
	}
	s.sort()
	return s, nil
}

func (p *Plan) shares(worth func(set uint64) float64) (shares, spread []float64) {
	if p.orders != nil {
		return sampledShares(len(p.players), p.orders, worth)
	}
	return shapley(len(p.players), worth), make([]float64, len(p.players))
}
