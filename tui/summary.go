package tui

import (
	"bubblescope/data"
	"bubblescope/model"
)

// ahead is how many years past the record the figures on top look.
const ahead = 3

// lens reads the few figures that the screen speaks of out of a run.
type lens struct {
	m     *model.Model
	blank []float64       // stands for an output that this model does not have
	asked func(id string) // told of each output that is read; mostly nil
	away  bool            // looks off the loop, where keys go first
}

func newLens(m *model.Model) lens { return lens{m: m, blank: make([]float64, model.Quarters)} }

// series is the output of an id, by quarter.
func (l lens) series(r *model.Result, id string) []float64 {
	if l.asked != nil {
		l.asked(id)
	}
	if i := l.m.OutputIndex(id); i >= 0 {
		return r.Series[i]
	}
	return l.blank
}

// summary is what the verdict and the figures say of one run. Money is in
// billions of dollars a year.
type summary struct {
	Marks    model.Marks
	Year     int     // the year of the figures below
	Loss     float64 // of all labs in Year
	Nvidia   float64 // data-centre revenue in Year
	Circular float64 // share of that revenue that was Nvidia's own money
	Dark     float64 // GW of chips without power at the end of Year
	Fall     float64 // share of revenue gone between Nvidia's peak and Trough
	Trough   data.Quarter
	Back     data.Quarter // the first after Trough that is as high as the peak; None for never
}

// fallsForGood says whether Nvidia's revenue stays below its peak. A dip that is
// made up for breaks nothing: it is told, but neither a cliff nor what a verdict
// hangs on.
func (s summary) fallsForGood() bool { return happens(s.Marks.NvidiaPeak) && !happens(s.Back) }

// summarise reads a run.
func (l lens) summarise(r *model.Result) summary {
	year := l.m.LastActual().Year() + ahead
	last := l.m.LastActual() + 4*ahead
	revenue := l.series(r, "nvidia.datacenter_revenue")
	s := summary{
		Marks: r.Marks, Year: year,
		Loss:     yearTo(l.series(r, "labs.operating_loss"), last),
		Nvidia:   yearTo(revenue, last),
		Circular: meanBy(l.series(r, "nvidia.circular_share"), revenue, last),
		Dark:     l.series(r, "power.dark")[last],
	}
	s.Trough, s.Back, s.Fall = fallAfter(revenue, r.Marks.NvidiaPeak)
	return s
}

// yearTo sums the four quarters that end with last.
func yearTo(v []float64, last data.Quarter) (sum float64) {
	for q := last - 3; q <= last; q++ {
		sum += v[q]
	}
	return sum
}

// meanBy is the mean of v over the same quarters, weighted by w.
func meanBy(v, w []float64, last data.Quarter) float64 {
	var sum, weight float64
	for q := last - 3; q <= last; q++ {
		sum += v[q] * w[q]
		weight += w[q]
	}
	if weight == 0 {
		return 0
	}
	return sum / weight
}

// fallAfter finds the end of the fall from a peak, the share lost by then, and
// when that is made up for.
func fallAfter(v []float64, mark data.Quarter) (trough, back data.Quarter, fall float64) {
	if mark == data.None {
		return data.None, data.None, 0
	}
	peak, low, fall := model.DeepestFall(v)
	for q := low; q < len(v); q++ {
		if v[q] >= v[peak] {
			return data.Quarter(low), data.Quarter(q), fall
		}
	}
	return data.Quarter(low), data.None, fall
}
