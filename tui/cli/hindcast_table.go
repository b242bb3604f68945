package cli

import (
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"

	"bubblescope/model/study"
)

// table prints the scores at four horizons, then what they come to.
func (h hindcasting) table(w io.Writer) {
	if h.fresh {
		table(w, refitRows(h.rows), func(column int) bool { return column == 2 || column == 3 || column == 4 })
		fmt.Fprintln(w)
	}
	rows := [][]string{{"series", "ahead", "n", "model", "growth", "logistic", "in band", "nearest"}}
	for _, s := range h.scores {
		if shown := []int{1, 2, 4, 8}; slices.Contains(shown, s.Horizon) && s.Known >= study.NeededBefore {
			rows = append(rows, scoreCells(s))
		}
	}
	table(w, rows, func(column int) bool { return column > 0 && column < 7 })
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
		return append(cells, "–", "–", "–", "–", "")
	}
	for _, v := range []float64{s.Model, s.Growth, s.Logistic} {
		cells = append(cells, strconv.FormatFloat(v, 'f', 3, 64))
	}
	return append(cells, coverage(s.Coverage, s.Banded), nearest(s))
}

// coverage is the share of forecasts whose band held what came, in per cent.
func coverage(share float64, n int) string {
	if n == 0 {
		return "–"
	}
	return strconv.FormatFloat(100*share, 'f', 0, 64) + "%"
}

// covered is the same over all scores, at all horizons.
func (h hindcasting) covered() (share float64, n int) {
	for _, s := range h.scores {
		share, n = share+s.Coverage*float64(s.Banded), n+s.Banded
	}
	return share / float64(max(1, n)), n
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
	if share, n := h.covered(); n > 0 {
		notes = append(notes, fmt.Sprintf("The 80%% bands held %s of %d figures that came, at all horizons together. A band holds eight in ten of the worlds that the record up to its cut-off allows, with surprises as large as had been seen by then.", coverage(share, n), n))
	}
	if none := h.unscored(); none != "" {
		notes = append(notes, "No score: "+none+".")
	}
	return append(notes,
		"growth carries the last year's growth on, or the last quarter's where no year lies behind it. logistic is the logistic curve of least squares in logarithms, its ceiling at most ten times the highest figure seen.",
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
	return strings.Join(list, ", ")
}
