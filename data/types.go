// Package data holds every number of bubblescope that is not arithmetic: the
// cited history, the actors, the promises, the levers and outputs, and the
// parameters. It reads them from the embedded files, checks them, and hands
// them on as plain values. Nothing here computes economics.
package data

// Lever is one slider. Numbers use Min, Max, Step and Default; choices use
// Choices and the index of the default in Default; quarters use Min, Max and
// Default as quarter indices.
type Lever struct {
	ID, Label, Group string
	Kind             string // action, world or shock
	Type             string // number, choice or quarter
	Unit             string
	Min, Max, Step   float64
	Choices          []string
	Default          float64
	Definition       string // what it is
	Effect           string // what it does
	Source, URL      string
	Date             string
	Distribution     string // uncertainty, e.g. halves(2,5,6)
	InertBecause     string // only where it rightly does nothing at default
	Note             string // why the default is what it is, where sources leave room
}

// Output is one series that the model reports for every quarter.
type Output struct {
	ID, Label, Group string
	Unit             string
	Combine          string // how quarters make a longer period: sum, mean or last
	Definition       string
	Equation         string // in the notation of model/equation
	Sources          string
	Line             int // in its file, for errors that are found later
}

// Parameter is one constant of the model.
type Parameter struct {
	ID           string
	Value        float64
	Unit         string
	Min, Max     float64
	Distribution string
	Fitted       bool // found by the fit, not taken from a source
	Source       string
	Date         string
	Note         string
}

// Observation is one published figure of an output's history.
type Observation struct {
	Series string // output id, or another id that the model declares as an input
	Entity string // actor id, empty for totals
	Period Period
	Value  float64
	Unit   string
	Kind   string // reported, guided, press, estimate, from-memory
	Use    string // score, input, show
	Source string
	URL    string
	Note   string
}

// Actor is one sector of the ledger.
type Actor struct {
	ID, Label string
	Kind      string // users, lab, cloud, buyer, nvidia, rivals, power, building, equity, lenders, government, world
	Values    map[string]float64
	Source    string
	Date      string
	Note      string
}

// Commitment is one dated promise to buy capacity.
type Commitment struct {
	Payer, Payee string // actor ids
	Signed       string // date
	Dollars      float64
	GW           float64
	Start        Quarter
	Quarters     int
	Ramp         int    // quarters until the full rate
	Firm         string // yes, partly, no, contingent
	Use          string // bill (enters the model) or show
	Source, URL  string
	Note         string
}

// Payment is one dated cash flow of the record: vendor finance and rounds.
type Payment struct {
	Payer, Payee string // actor ids
	Quarter      Quarter
	Dollars      float64
	InKind       bool
	Kind         string
	Source, URL  string
	Note         string
}

// Event is one dated mark on the charts.
type Event struct {
	ID      string
	Quarter Quarter
	Date    string
	Label   string
	Source  string
	URL     string
}

// Unit is one measure that figures come in.
type Unit struct {
	ID, Label  string
	Definition string
}

// Fact is one cited figure that is shown beside the model but does not enter
// it: other readings of the same thing, announcements, others' forecasts.
type Fact struct {
	Series string
	Entity string // free text: whoever the figure is about
	Period Period // may lie in the future for a forecast or a plan
	Value  float64
	Unit   string
	Kind   string // as in Observation
	Source string
	URL    string
	Note   string
}

// Refit is one fitted parameter as it is found on the record up to a cut-off
// alone: what the hindcast forecasts with.
type Refit struct {
	Cutoff    Quarter // the last quarter that the search saw
	Parameter string  // id of a row of parameters.csv
	Value     float64
	Seed      uint64 // of the starting points
	Starts    int    // starting points tried
	Date      string // last day that the search knows of
	Note      string // how well it fits, and over how many observations
}

// Band is how far the worlds that a shorter record allows disagree on one
// figure that came later: what the hindcast's coverage is counted on.
type Band struct {
	Cutoff    Quarter // the last quarter that the record knows
	Series    string  // id of an output
	Period    Period  // of the figure
	Low, High float64 // tenth and ninetieth percentile, in the unit of the series
	Members   int     // worlds that the record up to the cut-off allows
	Seed      uint64  // of the draws
	Date      string  // last day that they know of
}
