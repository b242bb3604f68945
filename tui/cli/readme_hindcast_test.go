package cli

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"bubblescope/data"
	"bubblescope/model/study"
)

// The README's table of forecasts is what the hindcast says today, the winner
// of each row in bold; and the model wins on three series or more, as it aims to.
func TestReadmeTellsWhatTheHindcastSays(t *testing.T) {
	text, err := os.ReadFile("../../README.md")
	if err != nil {
		t.Fatal(err)
	}
	set, err := data.Load()
	if err != nil {
		t.Fatal(err)
	}
	scores, err := study.Hindcast(set, set.Refits, set.Bands)
	if err != nil {
		t.Fatal(err)
	}
	won := 0
	for i := 0; i < len(scores); i += study.Horizons {
		row, wins := forecastRow(scores[i : i+study.Horizons])
		if row != "" && !strings.Contains(string(text), row) {
			t.Errorf("README: no row of forecasts ends in %q (%s)", row, scores[i].Series)
		}
		if wins {
			won++
		}
	}
	if won < 3 {
		t.Errorf("the model is nearer than both rivals on %d series", won)
	}
}

// forecastRow is the end of a series' row: errors four quarters ahead, and the
// coverage at all horizons.
func forecastRow(ahead []study.ForecastScore) (row string, wins bool) {
	four := ahead[3]
	if four.N == 0 {
		return "", false
	}
	held, n := 0.0, 0
	for _, s := range ahead {
		held, n = held+s.Coverage*float64(s.Banded), n+s.Banded
	}
	best := min(four.Model, four.Growth, four.Logistic)
	for _, v := range []float64{four.Model, four.Growth, four.Logistic} {
		cell := fmt.Sprintf("%.2f", v)
		if v == best {
			cell = "**" + cell + "**"
		}
		row += " " + cell + " |"
	}
	return fmt.Sprintf("|%s %.0f%% |", row, 100*held/float64(n)), four.Model < min(four.Growth, four.Logistic)
}
