package study

import "math"

// The arithmetic of fair shares (Shapley 1953): what each of n players adds to a
// sum, averaged over every order in which they could have come in. A set of
// players is a mask of bits.

// shapley gives the shares from the worth of all 2^n sets. They add up to the
// worth of all less that of none; a player who never adds anything gets zero.
func shapley(n int, worth func(set uint64) float64) []float64 {
	shares, weights := make([]float64, n), setWeights(n)
	for set := uint64(0); set < 1<<n; set++ {
		before, size := worth(set), ones(set)
		for i := range n {
			if one := uint64(1) << i; set&one == 0 {
				shares[i] += weights[size] * (worth(set|one) - before)
			}
		}
	}
	return shares
}

// setWeights is the share of all orders in which exactly a given set of so many
// players comes in before a given other one.
func setWeights(n int) []float64 {
	weights := make([]float64, n)
	for size := range weights {
		weights[size] = 1 / float64(n)
		for k := range size { // over the number of sets of that size among the others
			weights[size] *= float64(k+1) / float64(n-1-k)
		}
	}
	return weights
}

func ones(set uint64) (n int) {
	for ; set != 0; set &= set - 1 {
		n++
	}
	return n
}

// sampledShares estimates the shares from some orders, which come in pairs: an
// order and its reverse, so that who came early comes late. Within each order
// what the players add makes the whole change, and so do the means: nothing has
// to be spread over them. Errors are standard errors, by the spread of the
// pairs.
func sampledShares(n int, orders [][]int, worth func(set uint64) float64) (shares, errors []float64) {
	shares, squares := make([]float64, n), make([]float64, n)
	pairs := float64(len(orders) / 2)
	for k := 0; k+1 < len(orders); k += 2 {
		pair := make([]float64, n)
		for _, order := range orders[k : k+2] {
			addMargins(pair, order, worth)
		}
		for i, v := range pair {
			shares[i] += v / pairs
			squares[i] += v * v / pairs
		}
	}
	errors = make([]float64, n)
	for i := range errors {
		errors[i] = math.Sqrt(max(0, squares[i]-shares[i]*shares[i]) / max(1, pairs-1))
	}
	return shares, errors
}

// addMargins adds to each player half of what it adds in one order.
func addMargins(to []float64, order []int, worth func(set uint64) float64) {
	set := uint64(0)
	before := worth(set)
	for _, i := range order {
		set |= 1 << i
		after := worth(set)
		to[i] += (after - before) / 2
		before = after
	}
}
