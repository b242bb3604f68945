package tui

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"slices"
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

// record is the numbers of the still.
func (s *Still) record() record {
	r := caption{plotter: s.plots, version: s.Version}.record(s.shots)
	r.members, r.seed = s.Members, s.Seed
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
		if r.m.OutputIndex(id) >= 0 && !slices.Contains(r.ids, id) {
			r.ids = append(r.ids, id)
		}
	}
}

// kinds are the rows of an output, in order.
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
	if err := r.comments(w); err != nil {
		return err
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
	headFile
	Quarters []string               `json:"quarters"`
	Units    map[string]string      `json:"units"`
	Series   map[string][]float64   `json:"series"`
	Compared map[string][]float64   `json:"compared,omitempty"`
	Observed map[string][]published `json:"observed"`
	Bands    map[string]quantiles   `json:"bands,omitempty"`
}

func (r *record) json(w io.Writer) error {
	f := recordFile{
		headFile: r.headFile(), Quarters: make([]string, model.Quarters),
		Units: map[string]string{}, Series: map[string][]float64{}, Observed: map[string][]published{},
	}
	for q := range f.Quarters {
		f.Quarters[q] = data.Quarter(q).String()
	}
	if r.band != nil {
		f.Bands = map[string]quantiles{}
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

// indented writes JSON that a person can read too. A number that is none is an
// error.
func indented(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", " ")
	return e.Encode(v)
}
