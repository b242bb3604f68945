package study

import (
	"math"
	"testing"

	"bubblescope/data"
)

func made(n int, of func(t float64) float64) []point {
	var seen []point
	for t := range n {
		seen = append(seen, point{float64(t), of(float64(t))})
	}
	return seen
}

func near(a, b, tolerance float64) bool { return math.Abs(math.Log(a/b)) <= tolerance }

func TestGrowthCarriedOnFollowsAnExponential(t *testing.T) {
	double := func(t float64) float64 { return 3 * math.Exp2(t/4) }
	for _, n := range []int{4, 9} {
		path := growthCarriedOn(made(n, double))
		for _, at := range []float64{float64(n), float64(n) + 7} {
			if !near(path(at), double(at), 1e-12) {
				t.Errorf("from %d figures, at %g: %g, not %g", n, at, path(at), double(at))
			}
		}
	}
}

// A year back where there is a year, else the figure before the last.
func TestGrowthIsTheLastYearsOrTheLastQuarters(t *testing.T) {
	short := growthCarriedOn([]point{{0, 1}, {1, 1}, {2, 1}, {3, 2}})
	if got := short(4); !near(got, 4, 1e-12) {
		t.Errorf("after a doubling in the last quarter: %g", got)
	}
	long := growthCarriedOn([]point{{0, 1}, {1, 9}, {2, 9}, {3, 9}, {4, 16}})
	if got := long(5); !near(got, 32, 1e-12) {
		t.Errorf("after sixteen times in a year: %g", got)
	}
}

func TestLogisticFindsALogistic(t *testing.T) {
	truth := func(t float64) float64 { return 40 / (1 + math.Exp(-(-2 + 0.5*t))) }
	path := logistic(made(10, truth))
	for _, at := range []float64{0, 5, 12, 20} {
		if !near(path(at), truth(at), 1e-3) {
			t.Errorf("at %g: %g, not %g", at, path(at), truth(at))
		}
	}
}

// An exponential has no ceiling: the curve goes to the highest that the rule
// allows, and follows what was seen.
func TestLogisticKeepsToItsCeiling(t *testing.T) {
	rise := func(t float64) float64 { return math.Exp(0.2 * t) }
	path := logistic(made(12, rise))
	if top := rise(11); !(path(400) <= ceilingAtMost*top*(1+1e-9)) || path(400) < 8*top {
		t.Errorf("the ceiling is %g times the highest figure", path(400)/top)
	}
	if !near(path(11), rise(11), 0.05) || !(path(13) < rise(13)) {
		t.Errorf("at the last figure %g, not %g; two quarters on %g, where growth makes %g", path(11), rise(11), path(13), rise(13))
	}
}

func TestPathSumsOverAPeriod(t *testing.T) {
	year := data.Observation{Period: data.Period{First: 4, Last: 7}, Value: 10}
	if p := pointOf(year); p.at != 5.5 || p.pace != 2.5 {
		t.Errorf("a year's 10 is %+v", p)
	}
	if got := path(func(at float64) float64 { return at }).over(year); got != 22 {
		t.Errorf("4 to 7 sum to %g", got)
	}
}

// A series with three figures before the cut-off is not scored; with four it
// is, and an error is the log of a ratio whichever its sign.
func TestScoreNeedsFourFigures(t *testing.T) {
	came := []data.Observation{{Period: data.Period{First: 4, Last: 5}, Value: 20}, {Period: data.Period{First: 40, Last: 40}, Value: 1}}
	flat := func(float64) float64 { return 5 }
	forecast := func(data.Observation) float64 { return 40 }
	ahead := make([]ForecastScore, Horizons)
	addSeries(ahead, made(3, flat), came, 3, forecast)
	if ahead[1].N != 0 || ahead[1].Known != 3 {
		t.Errorf("three figures: %+v", ahead[1])
	}
	addSeries(ahead, made(4, flat), came, 3, forecast)
	if s := ahead[1]; s.N != 1 || !near(math.Exp(s.Model), 2, 1e-12) || !near(math.Exp(s.Growth), 2, 1e-12) || !near(math.Exp(s.Logistic), 2, 0.01) {
		t.Errorf("four figures: %+v", s)
	}
}

// A period that begins before the cut-off is not what came after it.
func TestLaterIsWhollyLater(t *testing.T) {
	set := &data.Set{}
	for _, p := range []string{"2024", "2024H2", "2025"} {
		period, err := data.ParsePeriod(p)
		if err != nil {
			t.Fatal(err)
		}
		set.Observations = append(set.Observations, data.Observation{Series: "x", Use: "score", Period: period})
	}
	if got := later(set, "x", cutoff); len(got) != 2 || got[0].Period.Text != "2024H2" {
		t.Errorf("after %s came %v", cutoff, got)
	}
}
