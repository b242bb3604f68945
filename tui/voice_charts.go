package tui

import (
	"slices"

	"github.com/charmbracelet/x/ansi"

	"bubblescope/model"
	"bubblescope/tui/chart"
)

// voiceLine is longer than any sentence: lines of words are not broken.
const voiceLine = 1 << 16

// unpainted is a line without its colours.
func unpainted(line string) string { return ansi.Strip(line) }

// chart tells a picture: its question and unit, its lines, what was published,
// and where the other worlds run.
func (v *Voice) chart(f chart.Frame, d chart.Data) []string {
	s := v.a.say
	lines := []string{s.F("voice.chart", "Title", f.Title, "Unit", f.Unit)}
	if total := layersTogether(d); total != nil {
		lines = append(lines, v.series(f, s.T("voice.together"), total))
	}
	for _, one := range d.Series {
		switch {
		case one.Kind == chart.Points && one.Label != "":
			lines = append(lines, v.published(f, one.Values)...)
		case one.Kind != chart.Points && one.Kind != chart.Ghost:
			lines = append(lines, v.series(f, one.Label, one.Values))
		case one.Kind == chart.Ghost && v.a.live.settings != v.a.live.base:
			lines = append(lines, v.series(f, s.F("voice.other", "Name", one.Label), one.Values))
		}
	}
	for _, b := range d.Bands {
		if q := v.middle(); !b.Unseen {
			lines = append(lines, s.F("voice.range", "Q", f.Quarter(q), "Low", f.Format(b.Low[q]), "High", f.Format(b.High[q])))
		}
	}
	return lines
}

// layersTogether is the sum of a picture's layers, nil if it has none.
func layersTogether(d chart.Data) []float64 {
	var sum []float64
	for _, one := range d.Series {
		if one.Kind != chart.Layer {
			continue
		}
		if sum == nil {
			sum = make([]float64, len(one.Values))
		}
		for q, x := range one.Values {
			sum[q] += x
		}
	}
	return sum
}

// middle is the quarter that is told between the last of the record and the
// last of all: the one that was asked for, or that of the figures.
func (v *Voice) middle() int {
	if q := v.a.stage.cross; q != chart.None {
		return q
	}
	return int(v.a.model.LastActual()) + 4*ahead
}

// series tells a line at three quarters, and its highest value.
func (v *Voice) series(f chart.Frame, name string, values []float64) string {
	best := 0
	for q := range values {
		if values[q] > values[best] {
			best = q
		}
	}
	var parts []string
	for _, q := range []int{int(v.a.model.LastActual()), v.middle(), model.Quarters - 1} {
		parts = append(parts, v.a.say.F("voice.at", "Q", f.Quarter(q), "V", f.Format(values[q])))
	}
	if slices.Min(values) == slices.Max(values) {
		parts = []string{v.a.say.F("voice.throughout", "V", f.Format(values[0]))}
	} else {
		parts = append(parts, v.a.say.F("voice.highest", "Q", f.Quarter(best), "V", f.Format(values[best])))
	}
	return v.a.say.F("voice.item", "Name", name, "V", v.sentence(parts)) + v.a.say.T("voice.stop")
}

// published tells the last figure that was published.
func (v *Voice) published(f chart.Frame, values []float64) []string {
	for q := len(values) - 1; q >= 0; q-- {
		if values[q] == values[q] {
			return []string{v.a.say.F("voice.published", "Q", f.Quarter(q), "V", f.Format(values[q]))}
		}
	}
	return nil
}
