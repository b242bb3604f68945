package data

import (
	"embed"
	"io/fs"
)

//go:embed *.csv scenarios/*.toml locales/*.toml lessons
var embedded embed.FS

// Set is everything that the program knows, checked and typed. It is read
// only once made, and safe for any number of goroutines.
type Set struct {
	Units        []Unit
	Levers       []Lever
	Outputs      []Output
	Workings     []Output // quantities between levers and outputs, which equations name
	Parameters   []Parameter
	Actors       []Actor
	Observations []Observation
	Commitments  []Commitment
	Payments     []Payment
	Events       []Event
	Facts        []Fact
	Refits       []Refit
	Bands        []Band

	Claims []Claim
	files  fs.FS
}

// Load reads the facts that are built into the program.
func Load() (*Set, error) { return LoadFS(embedded) }

// LoadFS reads the facts from a folder laid out like data/. It stops at the
// first file with bad rows, and gives one *RowError for each of them, joined.
func LoadFS(fsys fs.FS) (*Set, error) {
	s := &Set{files: fsys}
	for _, step := range []func() error{s.loadNames, s.loadLevers, s.loadModel, s.loadRecord, s.loadRefits} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return s, nil
}

// loadNames reads what the other tables refer to.
func (s *Set) loadNames() (err error) {
	if s.Units, err = unitTable().read(s.files); err != nil {
		return err
	}
	s.Actors, err = actorTable().read(s.files)
	return err
}

func (s *Set) loadLevers() error {
	rows, err := leverTable(s.unitIDs()).read(s.files)
	for _, r := range rows {
		s.Levers = append(s.Levers, r.Lever)
	}
	return err
}

func (s *Set) loadModel() (err error) {
	if s.Outputs, err = outputTable(s.unitIDs()).read(s.files); err != nil {
		return err
	}
	if s.Workings, err = workingTable(s.unitIDs()).read(s.files); err != nil {
		return err
	}
	s.Parameters, err = parameterTable(s.unitIDs()).read(s.files)
	return err
}

// loadRecord reads what happened and what was promised.
func (s *Set) loadRecord() (err error) {
	units, actors := s.unitIDs(), s.actorIDs()
	if s.Observations, err = observationTable(units, actors, s.Outputs).read(s.files); err != nil {
		return err
	}
	if s.Commitments, err = commitmentTable(actors).read(s.files); err != nil {
		return err
	}
	if s.Payments, err = paymentTable(actors).read(s.files); err != nil {
		return err
	}
	if s.Events, err = eventTable().read(s.files); err != nil {
		return err
	}
	if s.Facts, err = factTable(units).read(s.files); err != nil {
		return err
	}
	s.Claims, err = claimTable(units).read(s.files)
	return err
}

// loadRefits reads what the model would have made of shorter records.
func (s *Set) loadRefits() (err error) {
	if s.Refits, err = refitTable(s.Parameters).read(s.files); err != nil {
		return err
	}
	s.Bands, err = bandTable(s.Outputs).read(s.files)
	return err
}

func (s *Set) unitIDs() []string {
	return ids(s.Units, func(u Unit) string { return u.ID })
}

func (s *Set) actorIDs() []string {
	return ids(s.Actors, func(a Actor) string { return a.ID })
}

func ids[T any](rows []T, id func(T) string) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = id(r)
	}
	return out
}
