package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"strconv"

	"bubblescope/data"
	"bubblescope/model/study"
)

// hindcasting is what a hindcast found; fresh rows, and bands drawn anew, are
// printed with it.
type hindcasting struct {
	rows   []data.Refit
	scores []study.ForecastScore
	fresh  bool
	bands  []data.Band
}

func (h hindcasting) print(w io.Writer, format string) error {
	switch {
	case format == "json":
		return writeJSON(w, h.object(), "  ")
	case format == "csv" && len(h.bands) > 0:
		return csv.NewWriter(w).WriteAll(bandRows(h.bands))
	case format == "csv" && h.fresh:
		return csv.NewWriter(w).WriteAll(refitRows(h.rows))
	case format == "csv":
		return writeObjects(w, h.objects(""))
	}
	h.table(w)
	return nil
}

func (h hindcasting) object() object {
	o := object{{"cutoffs", cutoffNames(h.rows)}, {"series", h.objects(nil)}, {"coverage80", nil}}
	if share, n := h.covered(); n > 0 {
		o[2].value = share
	}
	if h.fresh {
		o = append(o, member{"refits", refitObjects(h.rows)})
	}
	return o
}

// objects are the scores, one object each; none stands where there is no number.
func (h hindcasting) objects(none any) []object {
	list := []object{}
	for _, s := range h.scores {
		o := object{
			{"id", s.Series},
			{"horizon", s.Horizon},
			{"n", s.N},
			{"error", none},
			{"coverage80", none},
			{"naive_growth", none},
			{"naive_logistic", none},
			{"why", none},
		}
		if reason := why(s); reason != "" {
			o[7].value = reason
		}
		if s.N > 0 {
			o[3].value, o[5].value, o[6].value = s.Model, s.Growth, s.Logistic
		}
		if s.Banded > 0 {
			o[4].value = s.Coverage
		}
		list = append(list, o)
	}
	return list
}

// why says what keeps a number from being there.
func why(s study.ForecastScore) string {
	switch {
	case s.N > 0 && s.Banded == s.N:
		return ""
	case s.N > 0:
		return "coverage80: no band is shipped for some of these forecasts; bubblescope hindcast --bands draws them"
	case s.Known < study.NeededBefore:
		return tooFew(s)
	}
	return fmt.Sprintf("the record ends before any forecast is %d quarters old", s.Horizon)
}

func tooFew(s study.ForecastScore) string {
	return fmt.Sprintf("%d figures at most before a cut-off; %d are needed", s.Known, study.NeededBefore)
}

// refitHeader names the columns of data/refits.csv.
func refitHeader() []string {
	return []string{"cutoff", "parameter", "value", "seed", "starts", "date", "note"}
}

func refitRows(rows []data.Refit) [][]string {
	list := [][]string{refitHeader()}
	for _, r := range rows {
		list = append(list, []string{
			r.Cutoff.String(), r.Parameter, strconv.FormatFloat(r.Value, 'g', -1, 64),
			strconv.FormatUint(r.Seed, 10), strconv.Itoa(r.Starts), r.Date, r.Note,
		})
	}
	return list
}

func bandRows(bands []data.Band) [][]string {
	list := [][]string{{"cutoff", "series", "period", "low", "high", "members", "seed", "date"}}
	for _, b := range bands {
		list = append(list, []string{
			b.Cutoff.String(), b.Series, b.Period.Text, strconv.FormatFloat(b.Low, 'g', 6, 64), strconv.FormatFloat(b.High, 'g', 6, 64),
			strconv.Itoa(b.Members), strconv.FormatUint(b.Seed, 10), b.Date,
		})
	}
	return list
}

func refitObjects(rows []data.Refit) []object {
	list := []object{}
	for _, r := range rows {
		list = append(list, object{
			{"cutoff", r.Cutoff.String()},
			{"parameter", r.Parameter},
			{"value", r.Value},
			{"seed", r.Seed},
			{"starts", r.Starts},
			{"date", r.Date},
			{"note", r.Note},
		})
	}
	return list
}
