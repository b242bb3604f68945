package cli

import (
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"bubblescope/data"
	"bubblescope/model/study"
)

// hindcasting is what a hindcast found; fresh rows are printed with it.
type hindcasting struct {
	rows   []data.Refit
	scores []study.ForecastScore
	fresh  bool
}

func hindcastOf(rows []data.Refit, scores []study.ForecastScore, fresh bool) hindcasting {
	return hindcasting{rows, scores, fresh}
}

func (h hindcasting) print(w io.Writer, format string) error {
	switch {
	case format == "json":
		return writeJSON(w, h.object(), "  ")
	case format == "csv" && h.fresh:
		return csv.NewWriter(w).WriteAll(refitRows(h.rows))
	case format == "csv":
		return writeObjects(w, h.objects(""))
	}
	h.table(w)
	return nil
}

func (h hindcasting) object() object {
	o := object{{"cutoffs", cutoffNames(h.rows)}, {"series", h.objects(nil)}}
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
			{"id", s.Series}, {"horizon", s.Horizon}, {"n", s.N},
			{"error", none}, {"coverage80", none}, {"naive_growth", none}, {"naive_logistic", none},
			{"why", why(s)},
		}
		if s.N > 0 {
			o[3].value, o[5].value, o[6].value = s.Model, s.Growth, s.Logistic
		}
		list = append(list, o)
	}
	return list
}

// why says what keeps a number from being there.
func why(s study.ForecastScore) string {
	switch {
	case s.N > 0:
		return "coverage80: there is no ensemble yet to draw a band from"
	case s.Known < study.NeededBefore:
		return tooFew(s)
	}
	return fmt.Sprintf("the record ends before any forecast is %d quarters old", s.Horizon)
}

func tooFew(s study.ForecastScore) string {
	return fmt.Sprintf("at most %d figures before a cut-off, %d are needed", s.Known, study.NeededBefore)
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

// table prints the scores at four horizons, then what they come to.
func (h hindcasting) table(w io.Writer) {
	if h.fresh {
		table(w, refitRows(h.rows), func(column int) bool { return column == 2 || column == 3 || column == 4 })
		fmt.Fprintln(w)
	}
	rows := [][]string{{"series", "ahead", "n", "model", "growth", "logistic", "nearest"}}
	for _, s := range h.scores {
		if shown := []int{1, 2, 4, 8}; slices.Contains(shown, s.Horizon) && s.Known >= study.NeededBefore {
			rows = append(rows, scoreCells(s))
		}
	}
	table(w, rows, func(column int) bool { return column > 0 && column < 6 })
	for _, note := range h.notes() {
		fmt.Fprintln(w)
		for _, l := range wrap(note, pageWidth) {
			fmt.Fprintln(w, l)
		}
	}
}

func scoreCells(s study.ForecastScore) []string {
	cells := []string{s.Series, strconv.Itoa(s.Horizon), strconv.Itoa(s.N)}
	if s.N == 0 {
		return append(cells, "–", "–", "–", "")
	}
	for _, v := range []float64{s.Model, s.Growth, s.Logistic} {
		cells = append(cells, strconv.FormatFloat(v, 'f', 3, 64))
	}
	return append(cells, nearest(s))
}

// nearest names whoever missed by least; a tie goes to the rival.
func nearest(s study.ForecastScore) string {
	switch {
	case s.Model < s.Growth && s.Model < s.Logistic:
		return "model"
	case s.Growth <= s.Logistic:
		return "growth"
	}
	return "logistic"
}

// notes are the paragraphs below the table.
func (h hindcasting) notes() []string {
	notes := []string{
		"Mean absolute log errors of forecasts from " + strings.Join(cutoffNames(h.rows), ", ") + ", so many quarters ahead; 0.1 is about a tenth. n counts the forecasts: few, and not independent.",
	}
	if four := h.afterAYear(); four != "" {
		notes = append(notes, four)
	}
	if none := h.unscored(); none != "" {
		notes = append(notes, "No score: "+none+".")
	}
	return append(notes,
		"growth carries the last year's growth on, or the last quarter's where no year lies behind it. logistic is the logistic curve of least squares in logarithms, its ceiling at most ten times the highest figure seen. No band is scored: there is no ensemble yet.",
		"What still uses later knowledge: the defaults of the levers, the parameters that are not fitted and the actors' rows come from sources up to the end of 2025; the equations and the ranges of the fitted parameters were chosen in sight of the whole record; and figures stand as last published.")
}

// afterAYear says where the model wins and where it loses, four quarters ahead.
func (h hindcasting) afterAYear() string {
	var won, lost []string
	for _, s := range h.scores {
		switch {
		case s.Horizon != 4 || s.N == 0:
		case nearest(s) == "model":
			won = append(won, s.Series)
		default:
			lost = append(lost, s.Series+" (to "+nearest(s)+")")
		}
	}
	if len(won)+len(lost) == 0 {
		return ""
	}
	text := fmt.Sprintf("Four quarters ahead the model is nearer than both rivals on %d of %d series", len(won), len(won)+len(lost))
	if len(lost) > 0 {
		text += "; it loses on " + strings.Join(lost, ", ")
	}
	return text + "."
}

// unscored lists the series that no cut-off could score.
func (h hindcasting) unscored() string {
	var list []string
	for _, s := range h.scores {
		if s.Horizon == 1 && s.Known < study.NeededBefore {
			list = append(list, s.Series+" ("+tooFew(s)+")")
		}
	}
	return strings.Join(list, "; ")
}
