package chart

import "math"

// niceStep is the 1-2-5 step that cuts span into at most n parts.
func niceStep(span float64, n int) float64 {
	if n < 1 || span <= 0 {
		return 1
	}
	raw := span / float64(n)
	power := math.Pow(10, math.Floor(math.Log10(raw)))
	for _, m := range [...]float64{1, 2, 5} {
		if m*power >= raw*(1-1e-9) {
			return m * power
		}
	}
	return 10 * power
}

// ticks appends the multiples of step from lo to hi, and no more than limit.
func ticks(dst []float64, lo, hi, step float64, limit int) []float64 {
	first := math.Ceil(lo/step - 1e-6)
	for i := 0; i < limit; i++ {
		v := (first + float64(i)) * step
		if v > hi+step*1e-6 {
			break
		}
		dst = append(dst, v+0) // turns -0 into 0
	}
	return dst
}

// decimals is how many decimals a multiple of step needs.
func decimals(step float64) int {
	if step <= 0 || !usable(step) {
		return 0
	}
	return min(max(int(math.Ceil(-math.Log10(step)-1e-9)), 0), 9)
}
