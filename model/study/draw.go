package study

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strconv"
	"strings"
)

// prior draws one value. It is made of a distribution's text, such as
// halves(2,5,7), and the range that the value must stay in.
type prior func(random *rand.Rand) float64

// newPrior reads a distribution; fixed gives the value itself.
func newPrior(text string, value, low, high float64) (prior, error) {
	name, rest, _ := strings.Cut(text, "(")
	args, err := numbers(strings.TrimSuffix(rest, ")"))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", text, err)
	}
	draw, err := shape(name, args, value)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", text, err)
	}
	return func(random *rand.Rand) float64 { return max(low, min(high, draw(random))) }, nil
}

func numbers(text string) ([]float64, error) {
	if text == "" {
		return nil, nil
	}
	var list []float64
	for part := range strings.SplitSeq(text, ",") {
		v, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, nil
}

func shape(name string, a []float64, value float64) (prior, error) {
	want := map[string]int{"": 0, "fixed": 0, "rule": 0, "uniform": 2, "loguniform": 2, "normal": 2, "lognormal": 2, "triangular": 3, "halves": 3}
	if n, known := want[name]; !known || n != len(a) {
		return nil, fmt.Errorf("no such distribution of %d numbers", len(a))
	}
	switch name {
	case "rule":
		return func(*rand.Rand) float64 { return value }, nil
	case "uniform":
		return func(r *rand.Rand) float64 { return a[0] + (a[1]-a[0])*r.Float64() }, nil
	case "loguniform":
		return func(r *rand.Rand) float64 { return a[0] * math.Pow(a[1]/a[0], r.Float64()) }, nil
	case "normal":
		return func(r *rand.Rand) float64 { return a[0] + a[1]*r.NormFloat64() }, nil
	case "lognormal":
		return func(r *rand.Rand) float64 { return a[0] * math.Exp(a[1]*r.NormFloat64()) }, nil
	case "halves":
		return func(r *rand.Rand) float64 { return halves(a[0], a[1], a[2], r.Float64()) }, nil
	case "triangular":
		return func(r *rand.Rand) float64 { return triangular(a[0], a[1], a[2], r.Float64()) }, nil
	}
	return func(r *rand.Rand) float64 { r.Float64(); return value }, nil
}

// triangular is the value of a triangular distribution at a share of its mass.
func triangular(low, top, high, share float64) float64 {
	if high <= low {
		return top
	}
	if knee := (top - low) / (high - low); share < knee {
		return low + math.Sqrt(share*(high-low)*(top-low))
	}
	return high - math.Sqrt((1-share)*(high-low)*(high-top))
}

// halves is the value at a share of the mass of a distribution with half of it
// on either side of the middle, densest there and thinning out to both ends. A
// source gives a central value and a range: a triangle over a lopsided range
// would move the median away from what the source says.
func halves(low, middle, high, share float64) float64 {
	if share < 0.5 {
		return low + (middle-low)*math.Sqrt(2*share)
	}
	return high - (high-middle)*math.Sqrt(2*(1-share))
}

// middleOf is the middle number of a distribution of three.
func middleOf(text string) (float64, error) {
	_, rest, _ := strings.Cut(text, "(")
	args, err := numbers(strings.TrimSuffix(rest, ")"))
	if err == nil && len(args) != 3 {
		err = fmt.Errorf("%s: a fitted parameter wants a distribution with a middle, such as halves(2,5,7)", text)
	}
	if err != nil {
		return 0, err
	}
	return args[1], nil
}
