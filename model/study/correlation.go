package study

import "gonum.org/v1/gonum/stat"

// correlation is Pearson's; of ranks it is Spearman's. Without spread on either
// side there is none.
func correlation(a, b []float64) float64 {
	if stat.StdDev(a, nil) == 0 || stat.StdDev(b, nil) == 0 {
		return 0
	}
	return stat.Correlation(a, b, nil)
}
