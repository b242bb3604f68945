package model

import (
	"sync"

	"bubblescope/data"
)

// Model is the whole model with its parameters: immutable once made, and safe
// for any number of goroutines.
type Model struct {
	set                     *data.Set
	params                  *params
	sectors                 *sectors
	slots                   [leverCount]int
	defaults                Settings
	leverAt                 map[string]int
	outputAt                map[string]int
	outputs                 []reading // by output index
	workings                []working // in the order of Data().Workings
	last                    int       // last quarter of the record
	marginal, nvidiaRevenue int       // places of two outputs that Run itself needs

	calendar  [Quarters]calendar
	signed    [maxLabs][maxOwners]int // quarter of the first contract
	hosts     [maxLabs][]int          // owners that a lab uses, or has a contract with
	guests    [maxOwners][]int        // labs that have an owner among their hosts
	serves    [maxOwners][]int        // labs that an owner has contracts with
	landlords [maxOwners][]int        // owners that an owner has rented of
	rounds    []round
	vendor    []vendorPayment

	add       *addFactors
	reference [Quarters]float64 // work per GW of the default world's fleet
	handoff   state             // the anchored state at the end of the record
	history   *Result           // the record, for all runs to copy; nil where each makes it anew

	lent *sync.Pool // of *Result
}

// Load builds a model from the shipped facts.
func Load() (*Model, error) {
	set, err := data.Load()
	if err != nil {
		return nil, err
	}
	return New(set)
}

// New builds a model from the facts, runs the record once, and keeps the state
// in which the projection begins.
func New(set *data.Set) (*Model, error) {
	m := &Model{set: set, leverAt: map[string]int{}, outputAt: map[string]int{}}
	if err := m.read(); err != nil {
		return nil, err
	}
	m.indexTables()
	m.readContracts()
	m.readPayments()
	m.readPaths()
	if err := m.bindOutputs(); err != nil {
		return nil, err
	}
	if err := m.bindWorkings(); err != nil {
		return nil, err
	}
	m.anchor(m.targets())
	m.remember()
	m.setReference()
	m.lent = &sync.Pool{New: func() any { return m.NewResult() }}
	return m, nil
}

func (m *Model) read() (err error) {
	if m.params, err = readParams(m.set.Parameters); err != nil {
		return err
	}
	if m.sectors, err = readSectors(m.set.Actors); err != nil {
		return err
	}
	m.slots, err = leverSlots(m.set.Levers)
	return err
}

func (m *Model) indexTables() {
	for i, l := range m.set.Levers {
		m.leverAt[l.ID] = i
		m.defaults[i] = l.Default
	}
	for i, o := range m.set.Outputs {
		m.outputAt[o.ID] = i
	}
	m.last = int(m.lastObserved())
	m.marginal, m.nvidiaRevenue = m.OutputIndex("nvidia.circular_marginal"), m.OutputIndex("nvidia.datacenter_revenue")
}

// lastObserved is the newest quarter that any scored series reaches.
func (m *Model) lastObserved() data.Quarter {
	last := data.Quarter(0)
	for _, o := range m.set.Observations {
		if o.Use == "score" && o.Period.Last > last {
			last = o.Period.Last
		}
	}
	return last
}

// Data is the set of facts the model was built from.
func (m *Model) Data() *data.Set { return m.set }

// Levers lists the levers in the order of Settings.
func (m *Model) Levers() []data.Lever { return m.set.Levers }

// Outputs lists the outputs in the order of Result.Series.
func (m *Model) Outputs() []data.Output { return m.set.Outputs }

// LeverIndex is the place of a lever in Settings, or -1.
func (m *Model) LeverIndex(id string) int { return place(m.leverAt, id) }

// OutputIndex is the place of an output in Result.Series, or -1.
func (m *Model) OutputIndex(id string) int { return place(m.outputAt, id) }

func place(at map[string]int, id string) int {
	if i, ok := at[id]; ok {
		return i
	}
	return -1
}

// Defaults is the baseline: every lever where its sources put it.
func (m *Model) Defaults() Settings { return m.defaults }

// LastActual is the newest quarter of the record.
func (m *Model) LastActual() data.Quarter { return data.Quarter(m.last) }
