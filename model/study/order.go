package study

import (
	"cmp"
	"slices"

	"bubblescope/data"
	"bubblescope/model"
)

// Members are shipped in such an order that every hundred of them stands for
// all: those who need few take the first. They are spread over two outcomes,
// since a band is read at its edges and a hundred drawn by chance miss them.
const (
	strata = 20 // by the first outcome
	fifths = 5  // of each stratum, by the second
)

// outcomes are what members are spread over: the labs' loss and Nvidia's
// data-centre revenue in 2028, halfway through the projection.
func outcomes() [2]string { return [2]string{"labs.operating_loss", "nvidia.datacenter_revenue"} }

const outcomeFrom, outcomeTo = data.Quarter(4 * (2028 - 2023)), data.Quarter(4*(2028-2023) + 3)

// Arrange puts members in the order in which they are shipped. It runs each in
// the default world.
func Arrange(m *model.Model, members []Member) ([]Member, error) {
	e, err := NewEnsemble(m, members, len(members))
	if err != nil {
		return nil, err
	}
	seen := make([][2]float64, len(members))
	e.Run(m.Defaults(), func(i int, r *model.Result) {
		for k, id := range outcomes() {
			for _, v := range r.Series[m.OutputIndex(id)][outcomeFrom : outcomeTo+1] {
				seen[i][k] += v
			}
		}
	})
	out := make([]Member, 0, len(members))
	for _, i := range spreadOver(seen) {
		out = append(out, members[i])
	}
	return out, nil
}

// spreadOver orders points so that each run of a hundred takes one from every
// fifth of every stratum, and each run of twenty one from every stratum.
func spreadOver(points [][2]float64) []int {
	order := ranked(len(points), func(i int) float64 { return points[i][0] })
	turn := make([][2]int, len(points)) // the round in which a point comes, and its place in it
	for s := range strata {
		stratum := order[s*len(order)/strata : (s+1)*len(order)/strata]
		second := slices.Clone(stratum)
		slices.SortStableFunc(second, func(a, b int) int { return cmp.Compare(points[a][1], points[b][1]) })
		for at, i := range second {
			fifth := at * fifths / len(second)
			round := (at + s + 2*fifth) % fifths // no round takes the lowest of every fifth
			turn[i] = [2]int{fifths*round + (fifth+s)%fifths, s}
		}
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(cmp.Compare(turn[a][0], turn[b][0]), cmp.Compare(turn[a][1], turn[b][1]))
	})
	return order
}

// ranked lists the first n whole numbers by value.
func ranked(n int, value func(int) float64) []int {
	order := make([]int, n)
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(value(a), value(b)) })
	return order
}
