package tui

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"

	"bubblescope/data"
	"bubblescope/model"
	"bubblescope/model/study"
)

// record is the numbers behind some charts, and what it takes to make them
// again. Values are the model's: billions of dollars by the quarter for flows,
// shares from 0 to 1.
type record struct {
	m              *model.Model
	ids            []string
	now            *model.Result
	ghost          *model.Result // nil where it is the same world
	band           *study.Band   // nil for none
	members        int
	seed           uint64
	version        string
	settings, base model.Settings
}

// The numbers of the still, for files.
func (s *Still) record() record {
	r := record{
		m: s.Model, now: s.live.result, band: s.Band, members: s.Members,
		seed: s.Seed, version: s.Version, settings: s.Settings, base: s.live.base,
	}
	if s.Settings != s.live.base {
		r.ghost = s.live.ghost
	}
	for _, one := range s.shots {
		r.add(one.ids)
	}
	return r
}

// CSV writes the numbers as a table with a row for each figure. Lines that begin
// with # come first and say what they are of.
func (s *Still) CSV(w io.Writer) error { r := s.record(); return r.csv(w) }

// JSON writes the numbers as one object, whose members are named as in
// "bubblescope run --format json".
func (s *Still) JSON(w io.Writer) error { r := s.record(); return r.json(w) }

// add takes up outputs, each once.
func (r *record) add(ids []string) {
	for _, id := range ids {
		if r.m.OutputIndex(id) >= 0 && !contains(r.ids, id) {
			r.ids = append(r.ids, id)
		}
	}
}

func contains(words []string, word string) bool {
	for _, w := range words {
		if w == word {
			return true
		}
	}
	return false
}

// head is what the numbers are of, as pairs.
func (r *record) head() (lines [][2]string) {
	lines = [][2]string{
		{"program", "bubblescope " + r.version},
		{"data_to", r.m.LastActual().String()},
		{"code", r.m.Share(r.settings)},
		{"seed", strconv.FormatUint(r.seed, 10)},
	}
	if r.band != nil {
		lines = append(lines, [2]string{"ensemble", strconv.Itoa(r.members)})
	}
	for i, l := range r.m.Levers() {
		if r.settings[i] != l.Default {
			lines = append(lines, [2]string{"lever " + l.ID, r.m.FormatLever(i, r.settings[i]) + " (default " + r.m.FormatLever(i, l.Default) + ")"})
		}
	}
	return append(lines,
		[2]string{"units", "model values: USD_bn is billions of US dollars, by the quarter for flows; shares from 0 to 1"},
		[2]string{"note", "a scenario is a set of assumptions, not a prediction"})
}

// recordKinds are the rows of an output, in order.
func (r *record) kinds(i int) (names []string, rows [][]float64) {
	names, rows = []string{"model"}, [][]float64{r.now.Series[i]}
	if r.ghost != nil {
		names, rows = append(names, "compared"), append(rows, r.ghost.Series[i])
	}
	if r.band != nil {
		names, rows = append(names, "p10", "p50", "p90"), append(rows, r.band.P10[i], r.band.P50[i], r.band.P90[i])
	}
	return names, rows
}

func (r *record) csv(w io.Writer) error {
	for _, l := range r.head() {
		if _, err := fmt.Fprintf(w, "# %s: %s\n", l[0], l[1]); err != nil {
			return err
		}
	}
	rows := [][]string{{"id", "kind", "period", "value", "unit", "source"}}
	for _, id := range r.ids {
		i := r.m.OutputIndex(id)
		unit := r.m.Outputs()[i].Unit
		names, series := r.kinds(i)
		for k, name := range names {
			for q, v := range series[k] {
				rows = append(rows, []string{id, name, data.Quarter(q).String(), exactly(v), unit, ""})
			}
		}
		for _, o := range publishedOf(r.m, id) {
			rows = append(rows, []string{id, "published", o.Period, exactly(o.Value), unit, o.Source})
		}
	}
	return csv.NewWriter(w).WriteAll(rows)
}

// exactly writes a number so that it reads back the same.
func exactly(v float64) string { return strconv.FormatFloat(v, 'g', -1, 64) }

// published is a published figure in a file.
type published struct {
	Period string  `json:"period"`
	Value  float64 `json:"value"`
	Source string  `json:"source"`
}

func publishedOf(m *model.Model, id string) []published {
	all := []published{}
	for _, o := range m.Data().Observations {
		if o.Series == id {
			all = append(all, published{o.Period.Text, o.Value, o.Source})
		}
	}
	return all
}

// quantiles are the band of an output in a file.
type quantiles struct {
	P10 []float64 `json:"p10"`
	P50 []float64 `json:"p50"`
	P90 []float64 `json:"p90"`
}

// recordFile is the form of a record as JSON.
type recordFile struct {
	Program    string                 `json:"program"`
	LastActual string                 `json:"last_actual"`
	Code       string                 `json:"code"`
	Seed       uint64                 `json:"seed"`
	Ensemble   int                    `json:"ensemble,omitempty"`
	Levers     map[string]any         `json:"levers"` // off their defaults
	Quarters   []string               `json:"quarters"`
	Units      map[string]string      `json:"units"`
	Series     map[string][]float64   `json:"series"`
	Compared   map[string][]float64   `json:"compared,omitempty"`
	Observed   map[string][]published `json:"observed"`
	Bands      map[string]quantiles   `json:"bands,omitempty"`
	Note       string                 `json:"note"`
}

func (r *record) json(w io.Writer) error {
	f := recordFile{
		Program: "bubblescope " + r.version, LastActual: r.m.LastActual().String(), Code: r.m.Share(r.settings), Seed: r.seed,
		Levers: leversOff(r.m, r.settings), Quarters: make([]string, model.Quarters),
		Units: map[string]string{}, Series: map[string][]float64{}, Observed: map[string][]published{},
		Note: "values by the quarter; a scenario is a set of assumptions, not a prediction",
	}
	for q := range f.Quarters {
		f.Quarters[q] = data.Quarter(q).String()
	}
	if r.band != nil {
		f.Ensemble, f.Bands = r.members, map[string]quantiles{}
	}
	if r.ghost != nil {
		f.Compared = map[string][]float64{}
	}
	for _, id := range r.ids {
		r.enter(&f, id)
	}
	return indented(w, f)
}

// enter puts one output into the file.
func (r *record) enter(f *recordFile, id string) {
	i := r.m.OutputIndex(id)
	f.Units[id], f.Series[id], f.Observed[id] = r.m.Outputs()[i].Unit, r.now.Series[i], publishedOf(r.m, id)
	if r.band != nil {
		f.Bands[id] = quantiles{r.band.P10[i], r.band.P50[i], r.band.P90[i]}
	}
	if r.ghost != nil {
		f.Compared[id] = r.ghost.Series[i]
	}
}

// leversOff are the levers off their defaults: numbers as numbers, choices and
// quarters by name.
func leversOff(m *model.Model, s model.Settings) map[string]any {
	off := map[string]any{}
	for i, l := range m.Levers() {
		switch {
		case s[i] == l.Default:
		case l.Type == "number":
			off[l.ID] = s[i]
		default:
			off[l.ID] = m.FormatLever(i, s[i])
		}
	}
	return off
}

// indented writes JSON that a person can read too. A number that is none is an
// error.
func indented(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}
