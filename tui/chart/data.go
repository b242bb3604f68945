package chart

import (
	"math"
	"strconv"

	"bubblescope/data"
)

// None is no quarter: for Frame.Now and Frame.Cross.
const None = -1

// Plain is the Style of Points that belong to no series in particular.
const Plain = -1

// Kind is how a series is drawn.
type Kind int

const (
	Line   Kind = iota // a solid line, or dashes
	Ghost              // a faint dotted line: the pinned run
	Points             // one rune a value, unjoined: what was observed
	Layer              // a band stacked upon the layers before it
)

// Series is one row of numbers with its looks. Values are indexed by quarter
// as in model.Result (0 is 2023Q1); NaN is no value there. The first series is
// the most important: it is drawn above the later ones.
type Series struct {
	Label  string
	Values []float64
	Style  int // index into Palette.Series, the markers and the textures; wraps around; Plain for Points of no series
	Kind   Kind
	Dash   bool // Line only
	Strong bool // drawn above all others; as a Layer, seen even where it is thinner than a cell
}

// Band is a range drawn behind the lines, indexed like Series.Values; upon
// layers its foot alone is seen. It may make the axis longer, but leaves the
// lines half of it: arrows tell where it goes on beyond. An unseen band only makes the axis as long as
// if it were there.
type Band struct {
	Label     string
	Low, High []float64
	Unseen    bool
	Foot      string // what the signs of the lower edge upon layers mean
	Beyond    string // what the arrows mean where it goes on beyond the plot
}

// Mark is a numbered event above the plot; its number is its place in
// Data.Marks, from 1.
type Mark struct {
	At    int // quarter
	Label string
}

// Data is all that a chart shows. If any series is a Layer the vertical axis
// starts at zero.
type Data struct {
	Series []Series
	Bands  []Band
	Marks  []Mark
	Clouds []Cloud
}

// Frame is the window on the data.
type Frame struct {
	Title    string
	Unit     string
	First    int      // quarter at the left edge
	Quarters int      // quarters from edge to edge; below 1 is 1
	Now      int      // last quarter of history, where a rule stands; None for no rule
	Cross    int      // quarter of the cross-hair; None for none
	Below    []string // what a value below zero means, from long to short; written under the line of zero
	Min, Max float64  // of the vertical axis if Locked; lines beyond are clipped and marked by an arrow
	Locked   bool

	Format  func(v float64) string       // values in labels; nil gives three significant digits
	Tick    func(v, step float64) string // ticks; nil writes as many decimals as the step needs
	Quarter func(q int) string           // the cross-hair's quarter; nil writes 2027Q3
}

// Reading is a series' value at a quarter.
type Reading struct {
	Label string
	Value float64
	Text  string // Value in Frame.Format
	OK    bool   // false where the series has no value
}

// far is the size from which a number counts as no number: beyond it the
// arithmetic of scales overflows.
const far = 1e150

func usable(v float64) bool { return math.Abs(v) < far } // false for NaN

func (s Series) at(q int) (float64, bool) { return valueAt(s.Values, q) }

func valueAt(values []float64, q int) (float64, bool) {
	if q < 0 || q >= len(values) || !usable(values[q]) {
		return 0, false
	}
	return values[q], true
}

// last is the last usable value inside the frame, and its quarter.
func (s Series) last(f Frame) (v float64, q int, ok bool) {
	for q = f.final(); q >= f.First; q-- {
		if v, ok = s.at(q); ok {
			return v, q, true
		}
	}
	return 0, 0, false
}

// quarters bounds the window: nobody draws a thousand years.
func (f Frame) quarters() int { return min(max(f.Quarters, 1), 4000) }

func (f Frame) final() int { return f.First + f.quarters() - 1 }

func (f Frame) holds(q int) bool { return q != None && q >= f.First && q <= f.final() }

func (f Frame) format(v float64) string {
	if f.Format != nil {
		return f.Format(v)
	}
	if math.Abs(v) >= 1000 && math.Abs(v) < 1e6 {
		return strconv.FormatFloat(v, 'f', 0, 64)
	}
	return strconv.FormatFloat(v, 'g', 3, 64)
}

func (f Frame) tick(v, step float64) string {
	if f.Tick != nil {
		return f.Tick(v, step)
	}
	return strconv.FormatFloat(v, 'f', decimals(step), 64)
}

func (f Frame) quarter(q int) string {
	if f.Quarter != nil {
		return f.Quarter(q)
	}
	return data.Quarter(q).String()
}
